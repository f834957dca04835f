import { dossiersScreen as words } from "#core/strings/dossiers-screen-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { FormDrawer } from "../frame/form-drawer";
import { GuardedForm } from "../frame/guarded-form";
import { useFormOf } from "../ui/form-of";
import type { NominationDetails } from "./nomination-drawer";
import { NominationFields } from "./nomination-fields";
import { fieldsOf, nominationSchema, toNominationInput } from "./nomination-form";

interface EditNominationDrawerProps {
  readonly nomination: NominationDetails;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** Corrects what a nomination asks for. */
export function EditNominationDrawer({ nomination, onSaved, onClose }: EditNominationDrawerProps) {
  const edit = useProcedureCommand("dossiers.editNomination", { refusals: "given" });
  const form = useFormOf(nominationSchema, fieldsOf(nomination));
  const formId = `nomination-${nomination.id}`;
  return (
    <FormDrawer
      does="dossiers.editNomination"
      title={words.editTitle(nomination.row.number)}
      formId={formId}
      cancelWord={words.cancel}
      saveWord={words.save}
      saving={edit.working}
      onClose={onClose}
    >
      <GuardedForm
        does="dossiers.editNomination"
        form={form}
        id={formId}
        name={nomination.row.number}
        onSaved={onSaved}
        onSave={async (values) => {
          const answer = await edit.run({
            nominationId: nomination.id,
            expectedRevision: nomination.revision,
            ...toNominationInput(values),
          });
          return answer.ok ? "saved" : "kept";
        }}
      >
        <RefusalNotice error={edit.error} />
        <NominationFields form={form} nominationId={nomination.id} />
      </GuardedForm>
    </FormDrawer>
  );
}
