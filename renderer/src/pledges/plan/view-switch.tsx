import { planScreen as words } from "#core/strings/pledges-plan-screen-words";
import { Segmented } from "../../ui/segmented";

interface ViewSwitchProps {
  readonly view: "PLAN" | "TASKS";
  /** To the other of the two. */
  readonly onView: () => void;
}

/** The plan of the year, or the tasks a superior gave. */
export function ViewSwitch({ view, onView }: ViewSwitchProps) {
  return (
    <Segmented
      label={words.views}
      value={view}
      onChange={onView}
      options={[
        { key: "PLAN", label: words.viewPlan },
        { key: "TASKS", label: words.viewTasks },
      ]}
    />
  );
}
