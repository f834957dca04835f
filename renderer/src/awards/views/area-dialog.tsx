import { area } from "#core/awards/views/procedures";
import { type OutputOf, contract } from "#core/contract";
import { areaWords, awardViewScreen as words } from "#core/strings/award-views-words";
import { RefusalNotice } from "../../api/refusal-notice";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { GuardedForm } from "../../frame/guarded-form";
import { useLeaveGuard } from "../../frame/use-leave-guard";
import { Button } from "../../ui/button";
import { ButtonRow } from "../../ui/button-row";
import { Dialog } from "../../ui/dialog";
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
  const leave = useLeaveGuard();
  const set = useProcedureCommand("awardViews.setArea", { refusals: "given" });
  const form = useFormOf(fields, { area: unit.area, basis: unit.basis });
  const close = () => leave(onClose);
  return (
    <Dialog
      opened
      title={words.areaTitle(unit.name)}
      onClose={close}
      foot={
        <ButtonRow align="end">
          <Button onClick={close}>{words.cancel}</Button>
          <Button
            does="awardViews.setArea"
            kind="primary"
            type="submit"
            form={formId}
            working={set.working}
            testId="save-area"
          >
            {words.save}
          </Button>
        </ButtonRow>
      }
    >
      <GuardedForm
        does="awardViews.setArea"
        form={form}
        id={formId}
        name={words.areaOf(unit.name)}
        draft="none"
        onSaved={onClose}
        onSave={async (values) => ((await set.run({ unitId: unit.unitId, ...values })).ok ? "saved" : "kept")}
      >
        <RefusalNotice error={set.error} />
        <SelectField
          control={form.control}
          name="area"
          label={words.columnArea}
          required
          choices={area.options.map((one) => ({ value: one, label: areaWords[one] }))}
        />
        <TextField control={form.control} name="basis" label={words.areaBasis} hint={words.areaBasisHint} />
      </GuardedForm>
    </Dialog>
  );
}
