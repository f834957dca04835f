import type { AssignmentId } from "#core/base/ids";
import { contract } from "#core/contract";
import { planScreen as words } from "#core/strings/pledges-plan-screen-words";
import { pledgesScreen } from "#core/strings/pledges-screen-words";
import { RefusalNotice } from "../../api/refusal-notice";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { FormDrawer } from "../../frame/form-drawer";
import { GuardedForm } from "../../frame/guarded-form";
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
      does="tasks.add"
      title={words.taskNewTitle}
      focusOn="first-field"
      formId={formId}
      cancelWord={pledgesScreen.cancel}
      saveWord={pledgesScreen.save}
      saving={add.working}
      saveTestId="save-task"
      onClose={onClose}
    >
      <GuardedForm
        does="tasks.add"
        form={form}
        id={formId}
        name={words.taskDraftName}
        onSave={async (values) => {
          const answer = await add.run(values);
          if (answer.ok) queueMicrotask(() => onSaved(answer.value.id));
          return answer.ok ? "saved" : "kept";
        }}
      >
        <RefusalNotice error={add.error} />
        <TaskFields form={form} />
      </GuardedForm>
    </FormDrawer>
  );
}
