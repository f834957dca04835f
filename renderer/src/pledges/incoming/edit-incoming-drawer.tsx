import type { IncomingRow } from "#core/pledges/incoming/procedures";
import { incomingScreen as words } from "#core/strings/pledges-incoming-screen-words";
import { pledgesScreen } from "#core/strings/pledges-screen-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { FormDrawer } from "../../frame/form-drawer";
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
      title={words.editTitle(paper.arrivalNumber)}
      focusOn="first-field"
      form={form}
      formId={formId}
      draftName={words.title(paper.arrivalNumber)}
      command={edit}
      cancelWord={pledgesScreen.cancel}
      saveWord={pledgesScreen.save}
      onSave={(values) => {
        const { id: incomingPaperId, revision: expectedRevision } = paper;
        return edit.run({ incomingPaperId, expectedRevision, ...values });
      }}
      onSaved={onClose}
      onClose={onClose}
    >
      <IncomingFields form={form} />
    </FormDrawer>
  );
}
