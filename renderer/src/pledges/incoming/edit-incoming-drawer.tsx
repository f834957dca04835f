import type { IncomingRow } from "#core/pledges/incoming/procedures";
import { incomingScreen as words } from "#core/strings/pledges-incoming-screen-words";
import { pledgesScreen } from "#core/strings/pledges-screen-words";
import { RefusalNotice } from "../../api/refusal-notice";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { FormDrawer } from "../../frame/form-drawer";
import { GuardedForm } from "../../frame/guarded-form";
import { useFormOf } from "../../ui/form-of";
import { IncomingFields } from "./incoming-fields";
import { incomingFormSchema } from "./incoming-form";

interface EditIncomingDrawerProps {
  readonly paper: IncomingRow;
  readonly onClose: () => void;
}

/** Corrects what was typed of an incoming paper. */
export function EditIncomingDrawer({ paper, onClose }: EditIncomingDrawerProps) {
  const edit = useProcedureCommand("incoming.edit", { refusals: "given" });
  const formId = `incoming-${paper.id}`;
  const { senderUnitId, sender, planItemId, number, datedOn, receivedOn, channel, subject, note } = paper;
  const form = useFormOf(incomingFormSchema, {
    senderUnitId,
    sender,
    planItemId,
    number,
    datedOn,
    receivedOn,
    channel,
    subject,
    note,
  });
  return (
    <FormDrawer
      does="incoming.edit"
      title={words.editTitle(paper.arrivalNumber)}
      focusOn="first-field"
      formId={formId}
      cancelWord={pledgesScreen.cancel}
      saveWord={pledgesScreen.save}
      saving={edit.working}
      onClose={onClose}
    >
      <GuardedForm
        does="incoming.edit"
        form={form}
        id={formId}
        name={words.title(paper.arrivalNumber)}
        onSaved={onClose}
        onSave={async (values) => {
          const { id: incomingPaperId, revision: expectedRevision } = paper;
          const answer = await edit.run({ incomingPaperId, expectedRevision, ...values });
          return answer.ok ? "saved" : "kept";
        }}
      >
        <RefusalNotice error={edit.error} />
        <IncomingFields form={form} />
      </GuardedForm>
    </FormDrawer>
  );
}
