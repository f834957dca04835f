import { area } from "#core/awards/views/procedures";
import { type OutputOf, contract } from "#core/contract";
import { areaWords, awardViewScreen as words } from "#core/strings/award-views-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { FormDialog } from "../../frame/form-dialog";
import { useFormOf } from "../../ui/form-of";
import { SelectField } from "../../ui/select-field";
import { TextField } from "../../ui/text-field";

const formId = "unit-area";
const fields = contract["awardViews.setArea"].input.omit({ unitId: true });

interface AreaDialogProps {
  readonly unit: OutputOf<"awardViews.areas">["rows"][number];
  readonly onClose: () => void;
}

/** Where one unit lies, and by which decision. */
export function AreaDialog({ unit, onClose }: AreaDialogProps) {
  const set = useProcedureCommand("awardViews.setArea", { refusals: "given" });
  const form = useFormOf(fields, { area: unit.area, basis: unit.basis });
  return (
    <FormDialog
      title={words.areaTitle(unit.name)}
      form={form}
      formId={formId}
      draftName={words.areaOf(unit.name)}
      draft="none"
      command={set}
      cancelWord={words.cancel}
      saveWord={words.save}
      saveTestId="save-area"
      onSave={(values) => set.run({ unitId: unit.unitId, ...values })}
      onSaved={onClose}
      onClose={onClose}
    >
      <SelectField
        control={form.control}
        name="area"
        label={words.columnArea}
        required
        choices={area.options.map((one) => ({ value: one, label: areaWords[one] }))}
      />
      <TextField control={form.control} name="basis" label={words.areaBasis} hint={words.areaBasisHint} />
    </FormDialog>
  );
}
