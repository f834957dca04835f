import type { NominationId } from "#core/base/ids";
import { dossiersScreen as words } from "#core/strings/dossiers-screen-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { GuardedForm } from "../frame/guarded-form";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { Drawer } from "../ui/drawer";
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
    <Drawer
      title={words.newTitle}
      onClose={onClose}
      foot={
        <ButtonRow align="between">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="primary" type="submit" form={formId} testId="save-nomination">
            {words.save}
          </Button>
        </ButtonRow>
      }
    >
      {frame.value === undefined ? (
        <Loading />
      ) : (
        <NewNominationForm year={frame.value.year} onSaved={onSaved} />
      )}
    </Drawer>
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
