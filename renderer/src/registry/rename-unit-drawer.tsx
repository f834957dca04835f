import { contract } from "#core/contract";
import { registryScreen as words } from "#core/strings/registry-screen-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { FormDrawer } from "../frame/form-drawer";
import { DateField } from "../ui/date-field";
import { useFormOf } from "../ui/form-of";
import { TextField } from "../ui/text-field";
import type { UnitDetails } from "./unit-drawer";

const fields = contract["registry.renameUnit"].input.omit({ unitId: true });

interface RenameUnitDrawerProps {
  readonly unit: UnitDetails;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** Records a new name from a day on; papers of earlier days keep the old one. */
export function RenameUnitDrawer({ unit, onSaved, onClose }: RenameUnitDrawerProps) {
  const rename = useProcedureCommand("registry.renameUnit", { refusals: "given" });
  const formId = `unit-rename-${unit.id}`;
  const form = useFormOf(fields, { name: unit.name, decision: "" });
  return (
    <FormDrawer
      title={words.renameTitle(unit.name)}
      facts={words.renameHint}
      focusOn="first-field"
      form={form}
      formId={formId}
      draftName={unit.name}
      command={rename}
      cancelWord={words.cancel}
      saveWord={words.saveRename}
      onSave={(values) => rename.run({ unitId: unit.id, ...values })}
      onSaved={onSaved}
      onClose={onClose}
    >
      <DateField control={form.control} name="date" label={words.renameDate} required />
      <TextField control={form.control} name="name" label={words.renameName} required />
      <TextField control={form.control} name="decision" label={words.decision} hint={words.decisionHint} />
    </FormDrawer>
  );
}
