import type { ExemplarId, UnitId } from "#core/base/ids";
import { contract } from "#core/contract";
import { exemplarScreen as words } from "#core/strings/pledges-exemplar-screen-words";
import { pledgesScreen } from "#core/strings/pledges-screen-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { FormDrawer } from "../../frame/form-drawer";
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
      title={words.newTitle}
      focusOn="first-field"
      form={form}
      formId={formId}
      draftName={words.newDraftName}
      command={add}
      cancelWord={pledgesScreen.cancel}
      saveWord={pledgesScreen.save}
      saveTestId="save-exemplar"
      onSave={add.run}
      onSaved={({ id }) => onSaved(id)}
      onClose={onClose}
    >
      <ExemplarFields form={form} />
    </FormDrawer>
  );
}
