import { z } from "zod";
import { localDate } from "#core/base/local-date";
import { longText } from "#core/base/vietnamese-text";
import type { Exemplar } from "#core/pledges/exemplars/procedures";
import { type ExemplarStep, stepsInOrder } from "#core/pledges/exemplars/steps";
import { exemplarScreen as words } from "#core/strings/pledges-exemplar-screen-words";
import { exemplarStepWords } from "#core/strings/pledges-exemplar-words";
import { RefusalNotice } from "../../api/refusal-notice";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { GuardedForm } from "../../frame/guarded-form";
import { Button } from "../../ui/button";
import { ButtonRow } from "../../ui/button-row";
import { DateField } from "../../ui/date-field";
import { FieldRow } from "../../ui/field-row";
import { useFormOf } from "../../ui/form-of";
import { TextField } from "../../ui/text-field";
import "./exemplars.css";

/** What was done in a step counts on a day: without one it would not be kept. */
const stepFields = z
  .strictObject({ doneOn: localDate.nullable(), note: longText(1000) })
  .refine(({ doneOn, note }) => doneOn !== null || note === "", {
    path: ["doneOn"],
    error: words.stepDayNeeded,
  });
const stepsSchema = z.strictObject({
  FOUND: stepFields,
  NURTURED: stepFields,
  SUMMED_UP: stepFields,
  SPREAD: stepFields,
});

/** The day of each step taken; an empty day is a step not taken. */
export function StepsForm({ exemplar }: { readonly exemplar: Exemplar }) {
  const set = useProcedureCommand("exemplars.setSteps", { refusals: "given" });
  const formId = `exemplar-steps-${exemplar.id}`;
  const taken = (step: ExemplarStep) => {
    const done = exemplar.steps.find((one) => one.step === step);
    return { doneOn: done?.doneOn ?? null, note: done?.note ?? "" };
  };
  const form = useFormOf(stepsSchema, {
    FOUND: taken("FOUND"),
    NURTURED: taken("NURTURED"),
    SUMMED_UP: taken("SUMMED_UP"),
    SPREAD: taken("SPREAD"),
  });
  return (
    <GuardedForm
      does="exemplars.setSteps"
      form={form}
      id={formId}
      name={words.stepsName}
      onSave={(values) => {
        const { id: exemplarId, revision: expectedRevision } = exemplar;
        const steps = stepsInOrder.flatMap((step) => {
          const { doneOn, note } = values[step];
          return doneOn === null ? [] : [{ step, doneOn, note }];
        });
        return set.run({ exemplarId, expectedRevision, steps });
      }}
    >
      <RefusalNotice error={set.error} />
      <div className="exemplars-steps">
        {stepsInOrder.map((step) => (
          <FieldRow key={step} columns="170px 1fr">
            <DateField
              control={form.control}
              name={`${step}.doneOn`}
              label={words.stepDay(exemplarStepWords[step])}
            />
            <TextField
              control={form.control}
              name={`${step}.note`}
              label={words.stepNote(exemplarStepWords[step])}
            />
          </FieldRow>
        ))}
      </div>
      <ButtonRow>
        <Button does="exemplars.setSteps" type="submit" working={set.working} testId="save-exemplar-steps">
          {words.saveSteps}
        </Button>
      </ButtonRow>
    </GuardedForm>
  );
}
