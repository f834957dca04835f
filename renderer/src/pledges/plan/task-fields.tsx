import type { UseFormReturn } from "react-hook-form";
import type { InputOf } from "#core/contract";
import { planScreen as words } from "#core/strings/pledges-plan-screen-words";
import { UnitField } from "../../registry/unit-field";
import { DateField } from "../../ui/date-field";
import { TextField } from "../../ui/text-field";
import { TextareaField } from "../../ui/textarea-field";
import { MeetingField } from "../meeting-field";

type TaskInput = InputOf<"tasks.add">;

interface TaskFieldsProps {
  readonly form: UseFormReturn<TaskInput, unknown, TaskInput>;
}

/** Fields of a task a superior gave. */
export function TaskFields({ form: { control } }: TaskFieldsProps) {
  return (
    <>
      <TextareaField control={control} name="content" label={words.content} rows={4} required />
      <UnitField control={control} name="ownerUnitId" label={words.taskOwner} clearing="allowed" />
      <TextField control={control} name="owner" label={words.taskOwnerOther} />
      <DateField control={control} name="due" label={words.taskDue} />
      <MeetingField control={control} name="meetingId" label={words.taskMeeting} />
      <TextField control={control} name="givenBy" label={words.givenBy} hint={words.givenByHint} />
    </>
  );
}
