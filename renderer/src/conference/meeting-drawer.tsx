import { IconTrash } from "@tabler/icons-react";
import { useRef } from "react";
import type { MeetingId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import type { Meeting } from "#core/conference/meeting";
import { contract } from "#core/contract";
import { conferenceWords as words, twoDatesWords } from "#core/strings/conference-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { GuardedForm } from "../frame/guarded-form";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { DateField } from "../ui/date-field";
import { Drawer } from "../ui/drawer";
import { useFormOf } from "../ui/form-of";
import { Notice } from "../ui/notice";
import { TextField } from "../ui/text-field";
import { TextareaField } from "../ui/textarea-field";

interface MeetingDrawerProps {
  /** `null`: a new one. */
  readonly meeting: Meeting | null;
  /** Why the day cannot be changed. */
  readonly dateLocked: string | null;
  readonly onSaved: (id: MeetingId) => void;
  readonly onBinned?: (() => void) | undefined;
  readonly onClose: () => void;
}

/** Day, place and name of a meeting. */
export function MeetingDrawer({ meeting, dateLocked, onSaved, onBinned, onClose }: MeetingDrawerProps) {
  const formId = meeting === null ? "meeting-new" : `meeting-${meeting.id}`;
  const saved = useRef<MeetingId | null>(null);
  const add = useProcedureCommand("conference.addMeeting", { refusals: "given" });
  const edit = useProcedureCommand("conference.editMeeting", { refusals: "given" });
  const bin = useProcedureCommand("conference.binMeeting", { refusals: "given" });
  const binNow = async (meetingId: MeetingId) => {
    const answer = await bin.run({ meetingId });
    if (answer.ok) onBinned?.();
  };
  const form = useFormOf(contract["conference.addMeeting"].input, {
    title: meeting?.title ?? "",
    date: (meeting?.date ?? null) as LocalDate,
    place: meeting?.place ?? "",
    note: meeting?.note ?? "",
  });
  return (
    <Drawer
      title={meeting === null ? words.newTitle : words.editTitle}
      onClose={onClose}
      focusOn="first-field"
      foot={
        <ButtonRow align="between">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            kind="primary"
            type="submit"
            form={formId}
            working={add.working || edit.working}
            testId="save-meeting"
          >
            {words.save}
          </Button>
        </ButtonRow>
      }
    >
      <GuardedForm
        form={form}
        id={formId}
        name={meeting?.title ?? words.draftName}
        onSave={async (values) => {
          const answer =
            meeting === null
              ? await add.run(values)
              : await edit.run({ meetingId: meeting.id, expectedRevision: meeting.revision, ...values });
          if (!answer.ok) return "kept";
          saved.current = "id" in answer.value ? answer.value.id : (meeting?.id ?? null);
          return "saved";
        }}
        onSaved={() => {
          if (saved.current !== null) onSaved(saved.current);
        }}
      >
        <RefusalNotice error={add.error ?? edit.error ?? bin.error} />
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
          rows={3}
          required
        />
        <DateField
          control={form.control}
          name="date"
          label={words.fieldDate}
          hint={words.fieldDateHint}
          lockedReason={dateLocked}
          required
        />
        <TextField control={form.control} name="place" label={words.fieldPlace} />
        <TextareaField control={form.control} name="note" label={words.fieldNote} rows={3} />
        {meeting === null ? null : (
          <div>
            <Button
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
      </GuardedForm>
    </Drawer>
  );
}
