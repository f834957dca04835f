import { IconPlus } from "@tabler/icons-react";
import { type UseFormReturn, useController, useWatch } from "react-hook-form";
import type { InputOf } from "#core/contract";
import { direction as directions } from "#core/pledges/targets/asked";
import type { PledgeDetails } from "#core/pledges/pledge/procedures";
import { pledgeScreen as words } from "#core/strings/pledges-pledge-screen-words";
import { directionWords } from "#core/strings/pledges-target-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { Button } from "../../ui/button";
import { DateField } from "../../ui/date-field";
import { FieldRow } from "../../ui/field-row";
import { SelectField } from "../../ui/select-field";
import { TextField } from "../../ui/text-field";
import { ExceptionLine } from "./exception-line";
import { FigureInput } from "./figure-input";

export type TargetFieldValues = Omit<InputOf<"pledges.addTarget">, "pledgeId">;
type Form = UseFormReturn<TargetFieldValues, unknown, TargetFieldValues>;

interface TargetFieldsProps {
  readonly form: Form;
  readonly pledge: PledgeDetails;
}

const directionChoices = directions.options.map((value) => ({ value, label: directionWords[value] }));

/** Fields of a target: how it is measured decides which figures are asked. */
export function TargetFields({ form, pledge }: TargetFieldsProps) {
  const { control } = form;
  const direction = useWatch({ control, name: "direction" });
  const { value: signing } = useProcedureQuery("pledges.signing", { pledgeId: pledge.id });
  const frame = useProcedureQuery("registry.frame", {});
  const exceptions = useWatch({ control, name: "exceptions" });
  const change = (next: TargetFieldValues["exceptions"]) =>
    form.setValue("exceptions", next, { shouldDirty: true });
  const free = (signing?.cells ?? []).filter(
    ({ unitId }) => !exceptions.some((exception) => exception.unitId === unitId),
  );
  const isValue = direction !== "YES_NO" && direction !== "BY_DAY";
  return (
    <>
      <TextField
        control={control}
        name="name"
        label={words.targetName}
        hint={words.targetNameHint}
        required
      />
      <SelectField
        control={control}
        name="contentId"
        label={words.targetContent}
        placeholder={words.wholePledgeTargets}
        clearing="allowed"
        choices={pledge.contents.map(({ id, number, text }) => ({
          value: id,
          label: `${number}. ${text.slice(0, 90)}`,
        }))}
      />
      <SelectField
        control={control}
        name="direction"
        label={words.targetDirection}
        choices={directionChoices}
        required
      />
      {direction === "BY_DAY" ? (
        <DateField control={control} name="dueOn" label={words.targetDue} required />
      ) : isValue ? (
        <FieldRow>
          <Figure
            form={form}
            name="value"
            label={direction === "RANGE" ? words.targetFrom : words.targetValue}
          />
          {direction === "RANGE" ? <Figure form={form} name="valueTo" label={words.targetTo} /> : null}
          <TextField
            control={control}
            name="measure"
            label={words.targetMeasure}
            hint={words.targetMeasureHint}
            required
          />
        </FieldRow>
      ) : null}
      {pledge.categoryId === null ? (
        <SelectField
          control={control}
          name="categoryId"
          label={words.targetCategory}
          placeholder={words.targetEveryone}
          clearing="allowed"
          choices={(frame.value?.categories ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <TextField control={control} name="basis" label={words.targetBasis} hint={words.targetBasisHint} />
      <fieldset className="pledge-exceptions">
        <legend>{words.targetExceptions}</legend>
        <p className="ui-secondary">{words.targetExceptionsHint}</p>
        {exceptions.map((exception, index) => (
          <ExceptionLine
            key={exception.unitId}
            exception={exception}
            direction={direction}
            name={signing?.cells.find(({ unitId }) => unitId === exception.unitId)?.unitName ?? ""}
            choices={free.map(({ unitId, unitName }) => ({ value: unitId, label: unitName }))}
            onChange={(next) => change(exceptions.map((one, place) => (place === index ? next : one)))}
            onDrop={() => change(exceptions.filter((_, place) => place !== index))}
          />
        ))}
        {free[0] === undefined ? null : (
          <Button
            size="small"
            icon={IconPlus}
            onClick={() => {
              const [next] = free;
              if (next === undefined) return;
              const figures = { value: null, valueTo: null, dueOn: null };
              change([...exceptions, { unitId: next.unitId, applies: "NOT_APPLICABLE", ...figures }]);
            }}
          >
            {words.targetAddException}
          </Button>
        )}
      </fieldset>
    </>
  );
}

function Figure({
  form,
  name,
  label,
}: {
  readonly form: Form;
  readonly name: "value" | "valueTo";
  readonly label: string;
}) {
  const { field, fieldState } = useController({ control: form.control, name });
  return (
    <FigureInput
      label={label}
      required
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={fieldState.error?.message ?? null}
    />
  );
}
