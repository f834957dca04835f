import { useWatch } from "react-hook-form";
import { type CopyKeeping, copyKeeping } from "#core/safekeeping/copies/keeping";
import { copyKeepingWords as words } from "#core/strings/copy-keeping-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { FormDrawer } from "../../frame/form-drawer";
import { useFormOf } from "../../ui/form-of";
import { IntegerField } from "../../ui/integer-field";
import { KeepingPreview } from "./keeping-preview";

interface KeepingDrawerProps {
  readonly keeping: CopyKeeping;
  readonly onClose: () => void;
}

/** How long copies stay, and which would go before that is saved. */
export function KeepingDrawer({ keeping, onClose }: KeepingDrawerProps) {
  const save = useProcedureCommand("safekeeping.setCopyKeeping", { refusals: "given" });
  const form = useFormOf(copyKeeping, keeping);
  const { control } = form;
  const typed = copyKeeping.safeParse(useWatch({ control }));
  return (
    <FormDrawer
      title={words.title}
      focusOn="first-field"
      form={form}
      formId="copy-keeping"
      draftName={words.draft}
      command={save}
      cancelWord={words.cancel}
      saveWord={words.save}
      saveTestId="save-keeping"
      onSave={(values) => save.run(values)}
      onSaved={onClose}
      onClose={onClose}
    >
      <IntegerField control={control} name="days" label={words.days} hint={words.daysHint} required />
      <IntegerField control={control} name="weeks" label={words.weeks} hint={words.weeksHint} required />
      <IntegerField control={control} name="months" label={words.months} hint={words.monthsHint} required />
      <IntegerField control={control} name="years" label={words.years} hint={words.yearsHint} />
      <KeepingPreview keeping={typed.success ? typed.data : null} />
      <p className="safekeeping-text">{words.always}</p>
    </FormDrawer>
  );
}
