import type { OutputOf } from "#core/contract";
import type { StepKind } from "#core/dossiers/life/state";
import { reliabilityWords } from "#core/strings/awards-words";
import { boardWords as words, stepWarnings } from "#core/strings/dossier-board-words";
import { stepWords } from "#core/strings/dossier-life-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { GuardedForm } from "../frame/guarded-form";
import { DateField } from "../ui/date-field";
import { useFormOf } from "../ui/form-of";
import { MoneyField } from "../ui/money-field";
import { SelectField } from "../ui/select-field";
import { Stack } from "../ui/stack";
import { TextField } from "../ui/text-field";
import { TextareaField } from "../ui/textarea-field";
import { asksFor, emptyStep, schemaOf } from "./step-fields";
import { SubmissionField } from "./submission-field";

export const stepFormId = "dossier-step";

interface StepFormProps {
  readonly kind: StepKind;
  readonly judged: OutputOf<"dossiers.judgeStep">;
  readonly onDone: () => void;
}

/** What one step asks for: the reason first, where there is one. */
export function StepForm({ kind, judged, onDone }: StepFormProps) {
  const { able, money, packaged, unsent } = judged;
  const take = useProcedureCommand("dossiers.takeStep", { refusals: "given" });
  const form = useFormOf(
    schemaOf(kind),
    emptyStep(kind, judged.today, {
      money: money?.rounded ?? null,
      // A package that went already is not what answers a request for more.
      packageSent: able.length > 0 && unsent === able.length ? "LATEST" : "NONE",
    }),
  );
  const { control } = form;
  const asks = (field: Parameters<typeof asksFor>[1]) => asksFor(kind, field);
  const warning = stepWarnings[kind];
  return (
    <GuardedForm
      does="dossiers.takeStep"
      form={form}
      id={stepFormId}
      name={stepWords[kind].act}
      draft="none"
      onSaved={onDone}
      onSave={(step) => take.run({ nominationIds: [...able], step })}
    >
      <Stack gap={12}>
        <RefusalNotice error={take.error} />
        {asks("reason") ? (
          <TextareaField control={control} name="reason" label={words.fieldReason} rows={3} required />
        ) : null}
        {asks("submissionId") ? <SubmissionField control={control} /> : null}
        {asks("number") ? (
          <TextField
            control={control}
            name="number"
            label={kind === "RECEIPT" ? words.fieldReceiptNumber : words.fieldDecisionNumber}
            required={kind !== "RECEIPT"}
          />
        ) : null}
        {asks("authority") ? (
          <TextField control={control} name="authority" label={words.fieldAuthority} required />
        ) : null}
        <DateField control={control} name="on" label={words.datedOn} required />
        {asks("dueOn") ? <DateField control={control} name="dueOn" label={words.fieldDue} required /> : null}
        {asks("carriedBy") ? (
          <TextField control={control} name="carriedBy" label={words.fieldCarriedBy} />
        ) : null}
        {asks("packageSent") ? (
          <SelectField
            control={control}
            name="packageSent"
            label={words.fieldPackage}
            hint={words.packageCount(packaged, unsent, able.length)}
            choices={[
              { value: "LATEST", label: words.packageLatest },
              { value: "NONE", label: words.packageNone },
            ]}
          />
        ) : null}
        {asks("ceremony") ? (
          <TextField control={control} name="ceremony" label={words.fieldCeremony} />
        ) : null}
        {asks("goldenBookNumber") ? (
          <TextField control={control} name="goldenBookNumber" label={words.fieldGoldenBook} />
        ) : null}
        {asks("money") ? (
          <MoneyField
            control={control}
            name="money"
            label={words.fieldMoney}
            hint={
              money === null
                ? words.moneyUnknown
                : words.moneyByRule(
                    money.rounded,
                    money.raw,
                    money.basis,
                    reliabilityWords[money.reliability],
                  )
            }
          />
        ) : null}
        {warning === undefined ? null : <p className="ui-secondary">{warning}</p>}
      </Stack>
    </GuardedForm>
  );
}
