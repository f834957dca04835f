import { z } from "zod";
import { yearFields } from "#core/registry/cluster-procedures";
import { clusterWords as words } from "#core/strings/cluster-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { FormDrawer } from "../frame/form-drawer";
import { FieldRow } from "../ui/field-row";
import { useFormOf } from "../ui/form-of";
import { RadioField } from "../ui/radio-group";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";
import { TextareaField } from "../ui/textarea-field";
import type { YearSettings } from "./year-settings";

const fields = z.strictObject(yearFields);

/** Settings that hold for the whole year: theme, pattern, and how its documents begin and who signs them. */
export function YearDrawer({ year, onClose }: { readonly year: YearSettings; readonly onClose: () => void }) {
  const edit = useProcedureCommand("registry.editYear", { refusals: "given" });
  const formId = `year-${year.yearId}`;
  const { theme, pattern, letterhead, letterheadAbove, letterheadBody } = year;
  const { numberSymbol, placeName, signerAuthority, signerPost } = year;
  const form = useFormOf(fields, {
    ...{ theme, pattern, letterhead, letterheadAbove, letterheadBody },
    ...{ numberSymbol, placeName, signerAuthority, signerPost },
  });
  const { control } = form;
  return (
    <FormDrawer
      title={words.yearTitle(year.year)}
      focusOn="first-field"
      form={form}
      formId={formId}
      draftName={words.yearDraft(year.year)}
      command={edit}
      cancelWord={words.cancel}
      saveWord={words.save}
      saveTestId="save-year"
      onSave={(values) => {
        const { yearId, revision: expectedRevision } = year;
        return edit.run({ yearId, expectedRevision, ...values });
      }}
      onSaved={onClose}
      onClose={onClose}
    >
      <TextareaField control={control} name="theme" label={words.theme} hint={words.themeHint} rows={3} />
      <RadioField
        control={control}
        name="pattern"
        label={words.pattern}
        choices={(["SEPARATE", "COMBINED"] as const).map((value) => ({
          value,
          label: words.patternWords[value],
        }))}
      />
      <SelectField
        control={control}
        name="letterhead"
        label={words.letterhead}
        placeholder={words.letterheadNone}
        clearing="allowed"
        choices={(["HEAD_UNIT", "CLUSTER"] as const).map((value) => ({
          value,
          label: words.letterheadWords[value],
        }))}
      />
      <TextField control={control} name="letterheadAbove" label={words.letterheadAbove} />
      <TextField
        control={control}
        name="letterheadBody"
        label={words.letterheadBody}
        hint={words.letterheadBodyHint}
      />
      <FieldRow>
        <TextField
          control={control}
          name="numberSymbol"
          label={words.numberSymbol}
          hint={words.numberSymbolHint}
        />
        <TextField control={control} name="placeName" label={words.placeName} />
      </FieldRow>
      <FieldRow>
        <TextField
          control={control}
          name="signerAuthority"
          label={words.signerAuthority}
          hint={words.signerAuthorityHint}
        />
        <TextField control={control} name="signerPost" label={words.signerPost} />
      </FieldRow>
    </FormDrawer>
  );
}
