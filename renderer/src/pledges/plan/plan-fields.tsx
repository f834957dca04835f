import { type UseFormReturn, useWatch } from "react-hook-form";
import type { InputOf } from "#core/contract";
import { expectedPaper, planKind } from "#core/pledges/plan/plan-template";
import { planScreen as words } from "#core/strings/pledges-plan-screen-words";
import { expectedPaperWords, planKindWords } from "#core/strings/pledges-plan-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { UnitField } from "../../registry/unit-field";
import { DateField } from "../../ui/date-field";
import { FieldRow } from "../../ui/field-row";
import { SelectField } from "../../ui/select-field";
import { TextField } from "../../ui/text-field";
import { TextareaField } from "../../ui/textarea-field";
import { MeetingField } from "../meeting-field";

type PlanInput = InputOf<"plan.addItem">;

const kinds = planKind.options.map((value) => ({ value, label: planKindWords[value] }));
const papers = expectedPaper.options.map((value) => ({ value, label: expectedPaperWords[value] }));

interface PlanFieldsProps {
  readonly form: UseFormReturn<PlanInput, unknown, PlanInput>;
}

/** Fields of an item of the plan; only what fits its kind is asked. */
export function PlanFields({ form: { control } }: PlanFieldsProps) {
  const kind = useWatch({ control, name: "kind" });
  const frame = useProcedureQuery("registry.frame", {});
  const movements = useProcedureQuery("movements.list", {
    search: "",
    span: "THIS_YEAR",
    offset: 0,
    limit: 200,
  });
  return (
    <>
      <SelectField control={control} name="kind" label={words.kind} choices={kinds} required />
      <TextField control={control} name="title" label={words.title} required />
      {kind === "PAPER_DUE" ? (
        <>
          <SelectField control={control} name="expects" label={words.expects} choices={papers} required />
          <SelectField
            control={control}
            name="categoryId"
            label={words.category}
            hint={words.categoryHint}
            clearing="allowed"
            choices={(frame.value?.categories ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </>
      ) : null}
      <FieldRow>
        {kind === "ACTIVITY" ? <DateField control={control} name="from" label={words.from} /> : null}
        <DateField control={control} name="due" label={words.due} hint={words.dueHint} />
      </FieldRow>
      {kind === "MEETING" ? (
        <>
          <TextField control={control} name="place" label={words.place} />
          <MeetingField control={control} name="meetingId" label={words.meeting} hint={words.meetingHint} />
        </>
      ) : null}
      <UnitField control={control} name="ownerUnitId" label={words.owner} clearing="allowed" />
      <SelectField
        control={control}
        name="movementId"
        label={words.movement}
        clearing="allowed"
        choices={(movements.value?.movements ?? []).map(({ id, title }) => ({ value: id, label: title }))}
      />
      <TextareaField control={control} name="note" label={words.note} rows={2} />
    </>
  );
}
