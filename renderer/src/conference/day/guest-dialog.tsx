import type { MeetingId } from "#core/base/ids";
import { type MeetingGuest, guestKind } from "#core/conference/day/guest";
import { contract } from "#core/contract";
import { attendanceWords } from "#core/strings/conference-words";
import { dayScreen as words, guestKindWords } from "#core/strings/meeting-day-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { FormDialog } from "../../frame/form-dialog";
import { FieldRow } from "../../ui/field-row";
import { useFormOf } from "../../ui/form-of";
import { SelectField } from "../../ui/select-field";
import { TextField } from "../../ui/text-field";
import { BinRowButton } from "./bin-row-button";

const fields = contract["conference.editGuest"].input.omit({ guestId: true, expectedRevision: true });

interface GuestDialogProps {
  readonly meetingId: MeetingId;
  /** Null for a new one. */
  readonly guest: MeetingGuest | null;
  readonly onClose: () => void;
}

/** A guest or delegate without a vote. */
export function GuestDialog({ meetingId, guest, onClose }: GuestDialogProps) {
  const add = useProcedureCommand("conference.addGuests", { refusals: "given" });
  const edit = useProcedureCommand("conference.editGuest", { refusals: "given" });
  const bin = useProcedureCommand("conference.binDayRows", { refusals: "given" });
  const save = guest === null ? add : edit;
  const formId = `guest-${guest?.id ?? "new"}`;
  const form = useFormOf(fields, {
    kind: guest?.kind ?? "GUEST",
    name: guest?.name ?? "",
    post: guest?.post ?? "",
    body: guest?.body ?? "",
    attendance: guest?.attendance ?? "NOT_MARKED",
  });
  return (
    <FormDialog
      title={guest === null ? words.guestNew : words.guestEdit}
      form={form}
      formId={formId}
      draftName={guest?.name ?? words.guestDraft}
      command={{ ...save, error: save.error ?? bin.error }}
      cancelWord={words.cancel}
      saveWord={words.guestSave}
      saveTestId={`save-${formId}`}
      onSave={async (values) =>
        guest === null
          ? add.run({ meetingId, guests: [values] })
          : edit.run({ guestId: guest.id, expectedRevision: guest.revision, ...values })
      }
      onSaved={onClose}
      other={
        guest === null ? undefined : (
          <BinRowButton bin={bin} row="GUEST" id={guest.id} word={words.guestBin} onGone={onClose} />
        )
      }
      onClose={onClose}
    >
      <TextField control={form.control} name="name" label={words.guestName} required />
      <FieldRow>
        <TextField control={form.control} name="post" label={words.guestPost} />
        <TextField control={form.control} name="body" label={words.guestBody} />
      </FieldRow>
      <FieldRow>
        <SelectField
          control={form.control}
          name="kind"
          label={words.guestKind}
          choices={guestKind.options.map((value) => ({ value, label: guestKindWords[value] }))}
        />
        <SelectField
          control={form.control}
          name="attendance"
          label={words.guestAttendance}
          choices={(["NOT_MARKED", "PRESENT", "ABSENT"] as const).map((value) => ({
            value,
            label: attendanceWords[value],
          }))}
        />
      </FieldRow>
    </FormDialog>
  );
}
