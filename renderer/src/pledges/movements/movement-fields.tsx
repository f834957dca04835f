import { type UseFormReturn, useWatch } from "react-hook-form";
import type { MovementId } from "#core/base/ids";
import type { InputOf } from "#core/contract";
import { movementKind } from "#core/pledges/movements/procedures";
import { movementScreen as words } from "#core/strings/pledges-movement-screen-words";
import { movementKindWords } from "#core/strings/pledges-movement-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { DateField } from "../../ui/date-field";
import { FieldRow } from "../../ui/field-row";
import { IntegerField } from "../../ui/integer-field";
import { SelectField } from "../../ui/select-field";
import { TextField } from "../../ui/text-field";
import { TextareaField } from "../../ui/textarea-field";

type MovementInput = InputOf<"movements.add">;

const kindChoices = movementKind.options.map((value) => ({ value, label: movementKindWords[value] }));

interface MovementFieldsProps {
  readonly form: UseFormReturn<MovementInput, unknown, MovementInput>;
  /** The movement being corrected cannot stand under itself. */
  readonly except: MovementId | null;
}

/** Fields of a movement or of a wave under one. */
export function MovementFields({ form, except }: MovementFieldsProps) {
  const { control } = form;
  const kind = useWatch({ control, name: "kind" });
  const { value } = useProcedureQuery("movements.list", { search: "", span: "ALL", offset: 0, limit: 200 });
  const parents = (value?.movements ?? []).filter((one) => one.kind !== "CAMPAIGN" && one.id !== except);
  return (
    <>
      <TextareaField
        control={control}
        name="title"
        label={words.title}
        hint={words.titleHint}
        rows={3}
        required
      />
      <SelectField control={control} name="kind" label={words.kind} choices={kindChoices} required />
      {kind === "CAMPAIGN" ? (
        <SelectField
          control={control}
          name="parentId"
          label={words.parent}
          hint={words.parentHint}
          clearing="allowed"
          choices={parents.map(({ id, title }) => ({ value: id, label: title }))}
        />
      ) : null}
      <FieldRow>
        <IntegerField control={control} name="fromYear" label={words.fromYear} required />
        <IntegerField control={control} name="toYear" label={words.toYear} hint={words.toYearHint} />
      </FieldRow>
      <FieldRow>
        <DateField control={control} name="from" label={words.from} />
        <DateField control={control} name="to" label={words.to} />
      </FieldRow>
      <p className="ui-secondary">{words.daysHint}</p>
      <TextField control={control} name="launchedBy" label={words.launchedBy} />
      <TextField control={control} name="basis" label={words.basis} hint={words.basisHint} />
      <TextareaField control={control} name="content" label={words.content} rows={3} />
    </>
  );
}
