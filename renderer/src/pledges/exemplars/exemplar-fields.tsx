import type { UseFormReturn } from "react-hook-form";
import type { InputOf } from "#core/contract";
import { exemplarScreen as words } from "#core/strings/pledges-exemplar-screen-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { UnitField } from "../../registry/unit-field";
import { SelectField } from "../../ui/select-field";
import { TextField } from "../../ui/text-field";
import { TextareaField } from "../../ui/textarea-field";
import { useNominationChoices } from "./use-nomination-choices";

type ExemplarInput = InputOf<"exemplars.add">;

interface ExemplarFieldsProps {
  readonly form: UseFormReturn<ExemplarInput, unknown, ExemplarInput>;
}

/** Fields of an exemplar; its steps have a form of their own. */
export function ExemplarFields({ form: { control } }: ExemplarFieldsProps) {
  const nominations = useNominationChoices();
  const movements = useProcedureQuery("movements.list", { search: "", span: "ALL", offset: 0, limit: 200 });
  return (
    <>
      <TextField control={control} name="title" label={words.title} hint={words.titleHint} required />
      <UnitField control={control} name="unitId" label={words.unit} required />
      <TextareaField control={control} name="achievement" label={words.achievement} rows={4} />
      <SelectField
        control={control}
        name="movementId"
        label={words.movement}
        clearing="allowed"
        choices={(movements.value?.movements ?? []).map(({ id, title }) => ({ value: id, label: title }))}
      />
      <SelectField
        control={control}
        name="nominationId"
        label={words.nomination}
        clearing="allowed"
        choices={nominations}
      />
    </>
  );
}
