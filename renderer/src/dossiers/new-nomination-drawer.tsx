import type { NominationId } from "#core/base/ids";
import { dossiersScreen as words } from "#core/strings/dossiers-screen-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { FormDrawer } from "../frame/form-drawer";
import { ReadingDrawer } from "../frame/reading-drawer";
import { useFormOf } from "../ui/form-of";
import { NominationFields } from "./nomination-fields";
import { emptyNomination, nominationSchema, toNominationInput } from "./nomination-form";

interface NewNominationDrawerProps {
  readonly onSaved: (id: NominationId) => void;
  readonly onClose: () => void;
}

/** Opens a dossier. */
export function NewNominationDrawer(props: NewNominationDrawerProps) {
  const { value: frame, error } = useProcedureQuery("registry.frame", {});
  if (frame === undefined)
    return <ReadingDrawer title={words.newTitle} error={error} onClose={props.onClose} />;
  return <NewNomination year={frame.year} {...props} />;
}

function NewNomination({ year, onSaved, onClose }: NewNominationDrawerProps & { readonly year: number }) {
  const add = useProcedureCommand("dossiers.addNomination", { refusals: "given" });
  const form = useFormOf(nominationSchema, emptyNomination(year));
  return (
    <FormDrawer
      title={words.newTitle}
      form={form}
      formId="nomination-new"
      draftName={words.newDraftName}
      command={add}
      cancelWord={words.cancel}
      saveWord={words.save}
      saveTestId="save-nomination"
      onSave={(values) => add.run(toNominationInput(values))}
      onSaved={({ id }) => onSaved(id)}
      onClose={onClose}
    >
      <NominationFields form={form} />
    </FormDrawer>
  );
}
