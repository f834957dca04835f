import type { MeetingId } from "#core/base/ids";
import { type MeetingGuest, guestKind } from "#core/conference/day/guest";
import { contract } from "#core/contract";
import { attendanceWords } from "#core/strings/conference-words";
import { dayScreen as words, guestKindWords } from "#core/strings/meeting-day-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { FieldRow } from "../../ui/field-row";
import { useFormOf } from "../../ui/form-of";
import { SelectField } from "../../ui/select-field";
import { TextField } from "../../ui/text-field";
import { FormDialog } from "./form-dialog";

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
      formId={`guest-${guest?.id ?? "new"}`}
      name={guest?.name ?? words.guestDraft}
      saveWord={words.guestSave}
      working={add.working || edit.working}
      error={add.error ?? edit.error ?? bin.error}
      onSave={(values) =>
        guest === null
          ? add.run({ meetingId, guests: [values] })
          : edit.run({ guestId: guest.id, expectedRevision: guest.revision, ...values })
      }
      bin={
        guest === null
          ? undefined
          : {
              word: words.guestBin,
              onBin: () => void bin.run({ part: "GUEST", ids: [guest.id] }).then(({ ok }) => ok && onClose()),
            }
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
