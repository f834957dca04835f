import { dossiersScreen as words } from "#core/strings/dossiers-screen-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { FormDrawer } from "../frame/form-drawer";
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
      title={words.editTitle(nomination.row.number)}
      form={form}
      formId={formId}
      draftName={nomination.row.number}
      command={edit}
      cancelWord={words.cancel}
      saveWord={words.save}
      onSave={(values) =>
        edit.run({
          nominationId: nomination.id,
          expectedRevision: nomination.revision,
          ...toNominationInput(values),
        })
      }
      onSaved={onSaved}
      onClose={onClose}
    >
      <NominationFields form={form} nominationId={nomination.id} />
    </FormDrawer>
  );
}
