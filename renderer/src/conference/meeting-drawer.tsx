import { IconTrash } from "@tabler/icons-react";
import { useWatch } from "react-hook-form";
import type { MeetingId } from "#core/base/ids";
import { type LocalDate, isLocalDate } from "#core/base/local-date";
import type { MeetingDay } from "#core/conference/day/meeting-day";
import { meetingKind } from "#core/conference/day/meeting-kind";
import type { Meeting } from "#core/conference/meeting";
import { contract } from "#core/contract";
import { conferenceWords as words, twoDatesWords } from "#core/strings/conference-words";
import { dayScreen, meetingKindWords } from "#core/strings/meeting-day-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { FormDrawer } from "../frame/form-drawer";
import { Button } from "../ui/button";
import { DateField } from "../ui/date-field";
import { FieldRow } from "../ui/field-row";
import { useFormOf } from "../ui/form-of";
import { IntegerField } from "../ui/integer-field";
import { Notice } from "../ui/notice";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";
import { TextareaField } from "../ui/textarea-field";
import { typedTime } from "./time-fields";

const fields = contract["conference.addMeeting"].input.extend({ startsClock: typedTime });

interface MeetingDrawerProps {
  /** `null`: a new one. */
  readonly meeting: Meeting | null;
  /** The fields of its day; null for a new one. */
  readonly day: MeetingDay | null;
  /** A round is sealed: title, day and place went into the minutes. */
  readonly sealed: boolean;
  /** Why the day cannot be changed. */
  readonly dateLocked: string | null;
  readonly onSaved: (id: MeetingId) => void;
  readonly onBinned?: (() => void) | undefined;
  readonly onClose: () => void;
}

/** Day, place and name of a meeting. */
export function MeetingDrawer(props: MeetingDrawerProps) {
  const { meeting, day, sealed, dateLocked, onSaved, onBinned, onClose } = props;
  const formId = meeting === null ? "meeting-new" : `meeting-${meeting.id}`;
  const add = useProcedureCommand("conference.addMeeting", { refusals: "given" });
  const edit = useProcedureCommand("conference.editMeeting", { refusals: "given" });
  const bin = useProcedureCommand("conference.binMeeting", { refusals: "given" });
  const save = meeting === null ? add : edit;
  const binNow = async (meetingId: MeetingId) => {
    const answer = await bin.run({ meetingId });
    if (answer.ok) onBinned?.();
  };
  const form = useFormOf(fields, {
    title: meeting?.title ?? "",
    date: (meeting?.date ?? null) as LocalDate,
    place: meeting?.place ?? "",
    note: meeting?.note ?? "",
    year: meeting?.year ?? null,
    kind: day?.kind ?? "OTHER",
    startsClock: day?.startsClock ?? "",
    chair: day?.chair ?? "",
    secretary: day?.secretary ?? "",
    hostUnitId: day?.hostUnitId ?? null,
  });
  const typedDate = useWatch({ control: form.control, name: "date" });
  const on = typedDate !== null && isLocalDate(typedDate) ? typedDate : null;
  const members = useProcedureQuery("conference.memberNames", on === null ? null : { on });
  return (
    <FormDrawer
      title={meeting === null ? words.newTitle : words.editTitle}
      focusOn="first-field"
      form={form}
      formId={formId}
      draftName={meeting?.title ?? words.draftName}
      command={{ ...save, error: save.error ?? bin.error }}
      cancelWord={words.cancel}
      saveWord={words.save}
      saveTestId="save-meeting"
      onSave={async (values) =>
        meeting === null
          ? add.run(values)
          : edit.run({ meetingId: meeting.id, expectedRevision: meeting.revision, ...values })
      }
      onSaved={(saved) => {
        if ("id" in saved) onSaved(saved.id);
        else if (meeting !== null) onSaved(meeting.id);
      }}
      onClose={onClose}
    >
      {meeting === null || meeting.otherDate === null ? null : (
        <Notice tone="warn" title={twoDatesWords(meeting.date, meeting.otherDate.date)}>
          {meeting.otherDate.note}
        </Notice>
      )}
      <TextareaField
        control={form.control}
        name="title"
        label={words.fieldTitle}
        hint={words.fieldTitleHint}
        rows={2}
        required
        lockedReason={sealed ? words.sealedFixed : null}
      />
      <SelectField
        control={form.control}
        name="kind"
        label={dayScreen.fieldKind}
        choices={meetingKind.options.map((value) => ({ value, label: meetingKindWords[value] }))}
      />
      <DateField
        control={form.control}
        name="date"
        label={words.fieldDate}
        hint={words.fieldDateHint}
        lockedReason={sealed ? words.sealedFixed : dateLocked}
        required
      />
      <IntegerField
        control={form.control}
        name="year"
        label={words.fieldYear}
        hint={words.fieldYearHint}
        lockedReason={sealed ? words.sealedFixed : null}
      />
      <FieldRow columns="110px 1fr">
        <TextField
          control={form.control}
          name="startsClock"
          label={dayScreen.fieldStarts}
          placeholder="08:00"
        />
        <TextField
          control={form.control}
          name="place"
          label={words.fieldPlace}
          lockedReason={sealed ? words.sealedFixed : null}
        />
      </FieldRow>
      <TextField
        control={form.control}
        name="chair"
        label={dayScreen.fieldChair}
        hint={dayScreen.fieldChairHint}
      />
      <TextField control={form.control} name="secretary" label={dayScreen.fieldSecretary} />
      <SelectField
        control={form.control}
        name="hostUnitId"
        label={dayScreen.fieldHost}
        clearing="allowed"
        choices={(members.value?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextareaField control={form.control} name="note" label={words.fieldNote} rows={3} />
      {meeting === null ? null : (
        <div>
          <Button
            does="conference.binMeeting"
            kind="danger"
            size="small"
            icon={IconTrash}
            working={bin.working}
            disabledReason={meeting.rounds.length === 0 ? null : words.binWhyNot}
            onClick={() => void binNow(meeting.id)}
            testId="bin-meeting"
          >
            {words.bin}
          </Button>
        </div>
      )}
    </FormDrawer>
  );
}
