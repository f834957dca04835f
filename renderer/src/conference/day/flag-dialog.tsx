import { useWatch } from "react-hook-form";
import type { UnitId } from "#core/base/ids";
import { isLocalDate } from "#core/base/local-date";
import type { FlagHandover } from "#core/conference/day/flag-handover";
import type { Meeting } from "#core/conference/meeting";
import { yearOfMeeting } from "#core/conference/meeting-year";
import { contract } from "#core/contract";
import { dayScreen as words } from "#core/strings/meeting-day-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { FormDialog } from "../../frame/form-dialog";
import { FieldRow } from "../../ui/field-row";
import { useFormOf } from "../../ui/form-of";
import { DateField } from "../../ui/date-field";
import { IntegerField } from "../../ui/integer-field";
import { SelectField } from "../../ui/select-field";
import { TextField } from "../../ui/text-field";
import { TextareaField } from "../../ui/textarea-field";
import { BinRowButton } from "./bin-row-button";

const fields = contract["conference.editFlagHandover"].input.omit({
  handoverId: true,
  expectedRevision: true,
});

interface FlagDialogProps {
  readonly meeting: Meeting;
  /** Null for a new one. */
  readonly handover: FlagHandover | null;
  readonly onClose: () => void;
}

/** Handover of the rotating flag and of the cluster's files to the head of the next year. */
export function FlagDialog({ meeting, handover, onClose }: FlagDialogProps) {
  const add = useProcedureCommand("conference.addFlagHandover", { refusals: "given" });
  const edit = useProcedureCommand("conference.editFlagHandover", { refusals: "given" });
  const bin = useProcedureCommand("conference.binDayRows", { refusals: "given" });
  const save = handover === null ? add : edit;
  const formId = `flag-${handover?.id ?? "new"}`;
  const form = useFormOf(fields, {
    handedOn: handover?.handedOn ?? meeting.date,
    fromUnitId: handover?.fromUnitId ?? null,
    toUnitId: handover?.toUnitId ?? (null as unknown as UnitId),
    forYear: handover?.forYear ?? yearOfMeeting(meeting) + 1,
    handedBy: handover?.handedBy ?? "",
    receivedBy: handover?.receivedBy ?? "",
    items: handover?.items ?? "",
    note: handover?.note ?? "",
  });
  const handedOn = useWatch({ control: form.control, name: "handedOn" });
  const on = isLocalDate(handedOn ?? "") ? handedOn : meeting.date;
  const members = useProcedureQuery("conference.memberNames", { on });
  const choices = (members.value?.units ?? []).map(({ id, name }) => ({ value: id as string, label: name }));
  return (
    <FormDialog
      title={handover === null ? words.flagNew : words.flagEdit}
      form={form}
      formId={formId}
      draftName={words.flagDraft}
      command={{ ...save, error: save.error ?? bin.error }}
      cancelWord={words.cancel}
      saveWord={words.flagSave}
      saveTestId={`save-${formId}`}
      onSave={async (values) =>
        handover === null
          ? add.run({ meetingId: meeting.id, ...values })
          : edit.run({ handoverId: handover.id, expectedRevision: handover.revision, ...values })
      }
      onSaved={onClose}
      other={
        handover === null ? undefined : (
          <BinRowButton bin={bin} row="HANDOVER" id={handover.id} word={words.flagBin} onGone={onClose} />
        )
      }
      width={680}
      onClose={onClose}
    >
      <FieldRow columns="1fr 110px">
        <DateField control={form.control} name="handedOn" label={words.flagOn} required />
        <IntegerField control={form.control} name="forYear" label={words.flagForYear} required />
      </FieldRow>
      <FieldRow>
        <SelectField
          control={form.control}
          name="fromUnitId"
          label={words.flagFrom}
          hint={words.flagFromHint}
          clearing="allowed"
          choices={choices}
        />
        <SelectField control={form.control} name="toUnitId" label={words.flagTo} required choices={choices} />
      </FieldRow>
      <FieldRow>
        <TextField
          control={form.control}
          name="handedBy"
          label={words.flagHandedBy}
          hint={words.flagPostHint}
        />
        <TextField control={form.control} name="receivedBy" label={words.flagReceivedBy} />
      </FieldRow>
      <TextareaField control={form.control} name="items" label={words.flagItems} rows={3} />
      <TextField control={form.control} name="note" label={words.flagNote} />
    </FormDialog>
  );
}
