import type { ExemplarId, UnitId } from "#core/base/ids";
import { contract } from "#core/contract";
import { exemplarScreen as words } from "#core/strings/pledges-exemplar-screen-words";
import { pledgesScreen } from "#core/strings/pledges-screen-words";
import { RefusalNotice } from "../../api/refusal-notice";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { FormDrawer } from "../../frame/form-drawer";
import { GuardedForm } from "../../frame/guarded-form";
import { useFormOf } from "../../ui/form-of";
import { ExemplarFields } from "./exemplar-fields";

const formId = "exemplar-new";

interface NewExemplarDrawerProps {
  readonly onSaved: (id: ExemplarId) => void;
  readonly onClose: () => void;
}

/** Adds an exemplar. */
export function NewExemplarDrawer({ onSaved, onClose }: NewExemplarDrawerProps) {
  const add = useProcedureCommand("exemplars.add", { refusals: "given" });
  const form = useFormOf(contract["exemplars.add"].input, {
    // Nothing chosen yet: the field shows null, and the schema asks for a unit.
    unitId: null as unknown as UnitId,
    title: "",
    achievement: "",
    movementId: null,
    nominationId: null,
  });
  return (
    <FormDrawer
      does="exemplars.add"
      title={words.newTitle}
      focusOn="first-field"
      formId={formId}
      cancelWord={pledgesScreen.cancel}
      saveWord={pledgesScreen.save}
      saving={add.working}
      saveTestId="save-exemplar"
      onClose={onClose}
    >
      <GuardedForm
        does="exemplars.add"
        form={form}
        id={formId}
        name={words.newDraftName}
        onSave={async (values) => {
          const answer = await add.run(values);
          if (answer.ok) queueMicrotask(() => onSaved(answer.value.id));
          return answer.ok ? "saved" : "kept";
        }}
      >
        <RefusalNotice error={add.error} />
        <ExemplarFields form={form} />
      </GuardedForm>
    </FormDrawer>
  );
}
