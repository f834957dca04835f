import { useEffect } from "react";
import { useWatch } from "react-hook-form";
import { z } from "zod";
import { localDate } from "#core/base/local-date";
import { longText } from "#core/base/vietnamese-text";
import type { AssignedTask } from "#core/pledges/plan/task-procedures";
import { planScreen as words } from "#core/strings/pledges-plan-screen-words";
import { taskStateWords } from "#core/strings/pledges-plan-words";
import { RefusalNotice } from "../../api/refusal-notice";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { GuardedForm } from "../../frame/guarded-form";
import { Button } from "../../ui/button";
import { ButtonRow } from "../../ui/button-row";
import { DateField } from "../../ui/date-field";
import { useFormOf } from "../../ui/form-of";
import { SelectField } from "../../ui/select-field";
import { TextareaField } from "../../ui/textarea-field";

const states = (["OPEN", "DONE", "DROPPED"] as const).map((value) => ({
  value,
  label: taskStateWords[value],
}));

const resultSchema = z
  .strictObject({
    state: z.enum(["OPEN", "DONE", "DROPPED"]),
    doneOn: localDate.nullable(),
    result: longText(2000),
  })
  .transform((fields) => ({ ...fields, doneOn: fields.state === "DONE" ? fields.doneOn : null }));

/** What came of a task, and whether it is done. */
export function TaskResultForm({ task }: { readonly task: AssignedTask }) {
  const set = useProcedureCommand("tasks.setResult", { refusals: "given" });
  const formId = `task-result-${task.id}`;
  const { state, doneOn, result } = task;
  const form = useFormOf(resultSchema, { state, doneOn, result });
  const chosen = useWatch({ control: form.control, name: "state" });
  const today = useProcedureQuery("plan.timeline", {}).value?.today ?? null;
  useEffect(() => {
    if (chosen === "DONE" && form.getValues("doneOn") === null) form.setValue("doneOn", today);
  }, [chosen, today, form]);
  return (
    <GuardedForm
      does="tasks.setResult"
      form={form}
      id={formId}
      name={words.resultTitle}
      onSave={(values) => {
        const { id: assignmentId, revision: expectedRevision } = task;
        return set.run({ assignmentId, expectedRevision, ...values });
      }}
    >
      <RefusalNotice error={set.error} />
      <SelectField control={form.control} name="state" label={words.resultState} choices={states} required />
      {chosen === "DONE" ? (
        <DateField control={form.control} name="doneOn" label={words.doneDay} required />
      ) : null}
      <TextareaField control={form.control} name="result" label={words.result} rows={3} />
      <ButtonRow>
        <Button does="tasks.setResult" type="submit" working={set.working} testId="save-task-result">
          {words.saveResult}
        </Button>
      </ButtonRow>
    </GuardedForm>
  );
}
