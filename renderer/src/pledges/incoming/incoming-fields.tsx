import type { UseFormReturn } from "react-hook-form";
import type { z } from "zod";
import { channel } from "#core/pledges/incoming/procedures";
import { incomingScreen as words } from "#core/strings/pledges-incoming-screen-words";
import { channelWords } from "#core/strings/pledges-incoming-words";
import { UnitField } from "../../registry/unit-field";
import { DateField } from "../../ui/date-field";
import { FieldRow } from "../../ui/field-row";
import { SelectField } from "../../ui/select-field";
import { TextField } from "../../ui/text-field";
import { TextareaField } from "../../ui/textarea-field";
import type { incomingFormSchema } from "./incoming-form";
import { usePlanItemChoices } from "./use-plan-item-choices";

const channels = channel.options.map((value) => ({ value, label: channelWords[value] }));

interface IncomingFieldsProps {
  readonly form: UseFormReturn<
    z.input<typeof incomingFormSchema>,
    unknown,
    z.output<typeof incomingFormSchema>
  >;
}

/** Fields of an incoming paper, what stays the same for many of them first. */
export function IncomingFields({ form: { control } }: IncomingFieldsProps) {
  const items = usePlanItemChoices();
  return (
    <>
      <UnitField control={control} name="senderUnitId" label={words.senderUnit} clearing="allowed" />
      <TextField control={control} name="sender" label={words.sender} />
      <SelectField
        control={control}
        name="planItemId"
        label={words.planItem}
        hint={words.planItemHint}
        clearing="allowed"
        choices={items}
      />
      <FieldRow>
        <DateField
          control={control}
          name="receivedOn"
          label={words.receivedOn}
          hint={words.receivedHint}
          required
        />
        <SelectField control={control} name="channel" label={words.channel} choices={channels} required />
      </FieldRow>
      <FieldRow>
        <TextField control={control} name="number" label={words.number} />
        <DateField control={control} name="datedOn" label={words.datedOn} />
      </FieldRow>
      <TextareaField control={control} name="subject" label={words.subject} rows={2} required />
      <TextField control={control} name="note" label={words.note} />
    </>
  );
}
