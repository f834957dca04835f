import { useWatch } from "react-hook-form";
import { z } from "zod";
import { type LocalDate, localDate } from "#core/base/local-date";
import type { Ratio } from "#core/base/ratio";
import { optionalText, requiredText } from "#core/base/vietnamese-text";
import type { InputOf } from "#core/contract";
import {
  ballotStyleWords,
  ballotWords as words,
  baseWords,
  blankPaperWords,
  comparisonWords,
} from "#core/strings/ballot-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { GuardedForm } from "../frame/guarded-form";
import { useLeaveGuard } from "../frame/use-leave-guard";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { DateField } from "../ui/date-field";
import { Dialog } from "../ui/dialog";
import { FieldRow } from "../ui/field-row";
import { useFormOf } from "../ui/form-of";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";
import { readRatio } from "../ui/read-ratio";

const formId = "regulation-new";

const fields = z
  .strictObject({
    title: requiredText(200),
    inForceFrom: localDate,
    ballotStyle: z.enum(["YES_NO", "PICK_K", "STRIKE_OUT"]),
    blankPaper: z.enum(["VALID", "INVALID"]),
    limit: z.enum(["NONE", "SET"]),
    ratio: z.string().max(20),
    comparison: z.enum(["AT_LEAST", "MORE_THAN"]),
    base: z.enum(["TOTAL_VOTERS", "PRESENT", "ISSUED", "RETURNED", "VALID"]),
    minimum: z.string().max(20),
    clause: optionalText(200),
  })
  .superRefine((typed, context) => {
    const asked = [
      ["ratio", typed.limit === "SET" ? typed.ratio : null],
      ["minimum", typed.minimum.trim() === "" ? null : typed.minimum],
    ] as const;
    for (const [name, text] of asked) {
      const read = text === null ? null : readRatio(text);
      if (read !== null && !read.ok) context.addIssue({ code: "custom", path: [name], message: read.error });
    }
  })
  .transform((typed): InputOf<"registry.adoptRegulation"> => {
    const ratio = typed.limit === "SET" ? ratioOf(typed.ratio) : null;
    return {
      title: typed.title,
      inForceFrom: typed.inForceFrom,
      rule: {
        ballotStyle: typed.ballotStyle,
        blankPaper: typed.blankPaper,
        threshold: ratio === null ? null : { ratio, comparison: typed.comparison, base: typed.base },
        minimumAttendance: ratioOf(typed.minimum),
        clause: typed.clause,
      },
    };
  });

/** The fraction typed; null where none is. */
function ratioOf(text: string): Ratio | null {
  const read = readRatio(text);
  return read.ok ? read.value : null;
}

const choicesOf = <Key extends string>(table: Readonly<Record<Key, string>>) =>
  (Object.keys(table) as Key[]).map((value) => ({ value, label: table[value] }));

/** Writes down what the cluster's own regulation says; nothing is filled in as if it were law. */
export function RegulationDialog({
  date,
  onClose,
}: {
  readonly date: LocalDate;
  readonly onClose: () => void;
}) {
  const leave = useLeaveGuard();
  const adopt = useProcedureCommand("registry.adoptRegulation", { refusals: "given" });
  const form = useFormOf(fields, {
    title: "",
    inForceFrom: `${date.slice(0, 4)}-01-01` as LocalDate,
    ballotStyle: "YES_NO",
    blankPaper: "VALID",
    limit: "NONE",
    ratio: "",
    comparison: "AT_LEAST",
    base: "TOTAL_VOTERS",
    minimum: "",
    clause: "",
  });
  const limit = useWatch({ control: form.control, name: "limit" });
  const close = () => leave(onClose);
  return (
    <Dialog
      opened
      title={words.adoptTitle}
      width={680}
      onClose={close}
      foot={
        <ButtonRow align="end">
          <Button onClick={close}>{words.cancel}</Button>
          <Button kind="primary" type="submit" form={formId} working={adopt.working} testId="save-regulation">
            {words.save}
          </Button>
        </ButtonRow>
      }
    >
      <GuardedForm
        form={form}
        id={formId}
        name={words.adoptDraft}
        onSave={async (values) => ((await adopt.run(values)).ok ? "saved" : "kept")}
        onSaved={onClose}
      >
        <RefusalNotice error={adopt.error} />
        <FieldRow columns="1fr 170px">
          <TextField
            control={form.control}
            name="title"
            label={words.fieldTitle}
            hint={words.fieldTitleHint}
            required
          />
          <DateField control={form.control} name="inForceFrom" label={words.fieldFrom} required />
        </FieldRow>
        <FieldRow>
          <SelectField
            control={form.control}
            name="ballotStyle"
            label={words.fieldStyle}
            choices={choicesOf(ballotStyleWords)}
            required
          />
          <SelectField
            control={form.control}
            name="blankPaper"
            label={words.fieldBlank}
            choices={choicesOf(blankPaperWords)}
            required
          />
        </FieldRow>
        <SelectField
          control={form.control}
          name="limit"
          label={words.fieldThreshold}
          choices={[
            { value: "NONE", label: words.thresholdNone },
            { value: "SET", label: words.thresholdSet },
          ]}
          required
        />
        {limit === "SET" ? (
          <FieldRow columns="170px 150px 1fr">
            <TextField
              control={form.control}
              name="ratio"
              label={words.fieldRatio}
              hint={words.fieldRatioHint}
              required
            />
            <SelectField
              control={form.control}
              name="comparison"
              label={words.fieldComparison}
              choices={choicesOf(comparisonWords)}
              required
            />
            <SelectField
              control={form.control}
              name="base"
              label={words.fieldBase}
              choices={choicesOf(baseWords)}
              required
            />
          </FieldRow>
        ) : null}
        <FieldRow columns="220px 1fr">
          <TextField
            control={form.control}
            name="minimum"
            label={words.fieldMinimum}
            hint={words.fieldMinimumHint}
          />
          <TextField
            control={form.control}
            name="clause"
            label={words.fieldClause}
            hint={words.fieldClauseHint}
          />
        </FieldRow>
      </GuardedForm>
    </Dialog>
  );
}
