import { contract } from "#core/contract";
import { registryScreen as words } from "#core/strings/registry-screen-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { GuardedForm } from "../frame/guarded-form";
import { useLeaveGuard } from "../frame/use-leave-guard";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { DateField } from "../ui/date-field";
import { Drawer } from "../ui/drawer";
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
  const leave = useLeaveGuard();
  const formId = `unit-rename-${unit.id}`;
  const form = useFormOf(fields, { name: unit.name, decision: "" });
  const close = () => leave(onClose);
  return (
    <Drawer
      title={words.renameTitle(unit.name)}
      facts={words.renameHint}
      onClose={close}
      focusOn="first-field"
      foot={
        <ButtonRow align="between">
          <Button onClick={close}>{words.cancel}</Button>
          <Button kind="primary" type="submit" form={formId} working={rename.working}>
            {words.saveRename}
          </Button>
        </ButtonRow>
      }
    >
      <GuardedForm
        form={form}
        id={formId}
        name={unit.name}
        onSaved={onSaved}
        onSave={async (values) => ((await rename.run({ unitId: unit.id, ...values })).ok ? "saved" : "kept")}
      >
        <RefusalNotice error={rename.error} />
        <DateField control={form.control} name="date" label={words.renameDate} required />
        <TextField control={form.control} name="name" label={words.renameName} required />
        <TextField control={form.control} name="decision" label={words.decision} hint={words.decisionHint} />
      </GuardedForm>
    </Drawer>
  );
}
