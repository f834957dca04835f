import type { AssignmentId } from "#core/base/ids";
import { contract } from "#core/contract";
import { planScreen as words } from "#core/strings/pledges-plan-screen-words";
import { pledgesScreen } from "#core/strings/pledges-screen-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { FormDrawer } from "../../frame/form-drawer";
import { useFormOf } from "../../ui/form-of";
import { TaskFields } from "./task-fields";

const formId = "task-new";

interface NewTaskDrawerProps {
  readonly onSaved: (id: AssignmentId) => void;
  readonly onClose: () => void;
}

/** Writes down a task a superior gave. */
export function NewTaskDrawer({ onSaved, onClose }: NewTaskDrawerProps) {
  const add = useProcedureCommand("tasks.add", { refusals: "given" });
  const form = useFormOf(contract["tasks.add"].input, {
    meetingId: null,
    givenBy: "",
    content: "",
    ownerUnitId: null,
    owner: "",
    due: null,
  });
  return (
    <FormDrawer
      title={words.taskNewTitle}
      focusOn="first-field"
      form={form}
      formId={formId}
      draftName={words.taskDraftName}
      command={add}
      cancelWord={pledgesScreen.cancel}
      saveWord={pledgesScreen.save}
      saveTestId="save-task"
      onSave={add.run}
      onSaved={({ id }) => onSaved(id)}
      onClose={onClose}
    >
      <TaskFields form={form} />
    </FormDrawer>
  );
}
