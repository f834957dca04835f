import type { NominationId } from "#core/base/ids";
import { dossiersScreen as words } from "#core/strings/dossiers-screen-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { FormDrawer } from "../frame/form-drawer";
import { GuardedForm } from "../frame/guarded-form";
import { useFormOf } from "../ui/form-of";
import { Loading } from "../ui/loading";
import { NominationFields } from "./nomination-fields";
import { emptyNomination, nominationSchema, toNominationInput } from "./nomination-form";

const formId = "nomination-new";

interface NewNominationDrawerProps {
  readonly onSaved: (id: NominationId) => void;
  readonly onClose: () => void;
}

/** Opens a dossier. */
export function NewNominationDrawer({ onSaved, onClose }: NewNominationDrawerProps) {
  const frame = useProcedureQuery("registry.frame", {});
  return (
    <FormDrawer
      does="dossiers.addNomination"
      title={words.newTitle}
      formId={formId}
      cancelWord={words.cancel}
      saveWord={words.save}
      saveTestId="save-nomination"
      onClose={onClose}
    >
      {frame.value === undefined ? (
        <Loading />
      ) : (
        <NewNominationForm year={frame.value.year} onSaved={onSaved} />
      )}
    </FormDrawer>
  );
}

interface NewNominationFormProps {
  readonly year: number;
  readonly onSaved: (id: NominationId) => void;
}

function NewNominationForm({ year, onSaved }: NewNominationFormProps) {
  const add = useProcedureCommand("dossiers.addNomination", { refusals: "given" });
  const form = useFormOf(nominationSchema, emptyNomination(year));
  return (
    <GuardedForm
      does="dossiers.addNomination"
      form={form}
      id={formId}
      name={words.newDraftName}
      onSave={async (values) => {
        const answer = await add.run(toNominationInput(values));
        if (answer.ok) queueMicrotask(() => onSaved(answer.value.id));
        return answer.ok ? "saved" : "kept";
      }}
    >
      <RefusalNotice error={add.error} />
      <NominationFields form={form} />
    </GuardedForm>
  );
}
