import { useState } from "react";
import type { AssignmentId, PlanItemId } from "#core/base/ids";
import { planScreen as words } from "#core/strings/pledges-plan-screen-words";
import { pledgesScreen } from "#core/strings/pledges-screen-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { useAsked } from "../../frame/use-asked";
import { useLeaveGuard } from "../../frame/use-leave-guard";
import { useScreenKeys } from "../../frame/use-screen-keys";
import { Card } from "../../ui/card";
import { PledgesPage } from "../pledges-page";
import { NewPlanItemDrawer } from "./new-plan-item-drawer";
import { NewTaskDrawer } from "./new-task-drawer";
import { PlanItemDrawer } from "./plan-item-drawer";
import { PlanList } from "./plan-list";
import { TaskDrawer } from "./task-drawer";
import { TaskList } from "./task-list";
import { TemplateDialog } from "./template-dialog";
import { YearTimeline } from "./year-timeline";

type View = "PLAN" | "TASKS";
type Opened =
  | { readonly kind: "nothing" }
  | { readonly kind: "new" }
  | { readonly kind: "item"; readonly id: PlanItemId }
  | { readonly kind: "task"; readonly id: AssignmentId };

const nothing: Opened = { kind: "nothing" };

/** The plan of the year: its axis above, its items or the tasks given below, one of them on the right. */
export function PlanTab() {
  const [view, setView] = useState<View>("PLAN");
  const [opened, setOpened] = useState<Opened>(nothing);
  const [template, setTemplate] = useState<"OPEN" | "CLOSED">("CLOSED");
  const leave = useLeaveGuard();
  const timeline = useProcedureQuery("plan.timeline", {});
  const counts = useProcedureQuery("plan.items", {
    search: "",
    kind: null,
    state: null,
    offset: 0,
    limit: 1,
  });
  useScreenKeys([
    { keys: ["↑↓"], word: pledgesScreen.keyChoose },
    { keys: ["Enter"], word: pledgesScreen.keyOpen },
    { keys: ["Esc"], word: pledgesScreen.keyClose },
  ]);
  useAsked("/plan", (id, [task]) => {
    setView(id === "tasks" ? "TASKS" : "PLAN");
    if (id !== "tasks") setOpened({ kind: "item", id: id as PlanItemId });
    else setOpened(task === undefined ? nothing : { kind: "task", id: task as AssignmentId });
  });
  const open = (next: Opened) => leave(() => setOpened(next));
  const close = () => open(nothing);
  const gone = () => setOpened(nothing);
  const room = opened.kind === "nothing" ? "wide" : "narrow";
  const show = (next: View) =>
    leave(() => {
      setView(next);
      setOpened(nothing);
    });
  return (
    <PledgesPage
      facts={
        counts.value === undefined
          ? null
          : words.facts(counts.value.all, counts.value.overdue, counts.value.year)
      }
      drawer={
        opened.kind === "new" ? (
          view === "PLAN" ? (
            <NewPlanItemDrawer onSaved={(id) => setOpened({ kind: "item", id })} onClose={gone} />
          ) : (
            <NewTaskDrawer onSaved={(id) => setOpened({ kind: "task", id })} onClose={gone} />
          )
        ) : opened.kind === "item" ? (
          <PlanItemDrawer key={opened.id} planItemId={opened.id} onGone={gone} onClose={close} />
        ) : opened.kind === "task" ? (
          <TaskDrawer key={opened.id} assignmentId={opened.id} onGone={gone} onClose={close} />
        ) : null
      }
    >
      {timeline.value === undefined ? null : (
        <Card padding="none">
          <YearTimeline timeline={timeline.value} room={room} />
        </Card>
      )}
      {view === "PLAN" ? (
        <PlanList
          room={room}
          chosen={opened.kind === "item" ? opened.id : null}
          onView={() => show("TASKS")}
          onChoose={(id) => open({ kind: "item", id })}
          onAdd={() => open({ kind: "new" })}
          onTemplate={() => setTemplate("OPEN")}
        />
      ) : (
        <TaskList
          room={room}
          chosen={opened.kind === "task" ? opened.id : null}
          onView={() => show("PLAN")}
          onChoose={(id) => open({ kind: "task", id })}
          onAdd={() => open({ kind: "new" })}
        />
      )}
      {template === "OPEN" ? <TemplateDialog onClose={() => setTemplate("CLOSED")} /> : null}
    </PledgesPage>
  );
}
