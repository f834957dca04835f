import type { MeetingId } from "#core/base/ids";
import type { AgendaItem } from "#core/conference/day/agenda";
import { contract } from "#core/contract";
import { dayScreen as words } from "#core/strings/meeting-day-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { FieldRow } from "../../ui/field-row";
import { useFormOf } from "../../ui/form-of";
import { TextField } from "../../ui/text-field";
import { TextareaField } from "../../ui/textarea-field";
import { typedTime } from "../time-fields";
import { FormDialog } from "./form-dialog";

const fields = contract["conference.editAgendaItem"].input
  .omit({ itemId: true, expectedRevision: true })
  .extend({ clock: typedTime });

interface AgendaDialogProps {
  readonly meetingId: MeetingId;
  /** Null for a new item. */
  readonly item: AgendaItem | null;
  readonly onClose: () => void;
}

/** One item of the agenda: hour, title, presenter. */
export function AgendaDialog({ meetingId, item, onClose }: AgendaDialogProps) {
  const add = useProcedureCommand("conference.addAgenda", { refusals: "given" });
  const edit = useProcedureCommand("conference.editAgendaItem", { refusals: "given" });
  const bin = useProcedureCommand("conference.binDayRows", { refusals: "given" });
  const form = useFormOf(fields, {
    clock: item?.clock ?? "",
    title: item?.title ?? "",
    presenter: item?.presenter ?? "",
    note: item?.note ?? "",
  });
  return (
    <FormDialog
      title={item === null ? words.agendaDialogNew : words.agendaDialogEdit}
      form={form}
      formId={`agenda-${item?.id ?? "new"}`}
      name={item?.title ?? words.agendaDraft}
      saveWord={words.agendaSave}
      working={add.working || edit.working}
      error={add.error ?? edit.error ?? bin.error}
      onSave={(values) =>
        item === null
          ? add.run({ meetingId, items: [values] })
          : edit.run({ itemId: item.id, expectedRevision: item.revision, ...values })
      }
      bin={
        item === null
          ? undefined
          : {
              word: words.agendaBin,
              onBin: () => void bin.run({ part: "AGENDA", ids: [item.id] }).then(({ ok }) => ok && onClose()),
            }
      }
      onClose={onClose}
    >
      <FieldRow columns="110px 1fr">
        <TextField control={form.control} name="clock" label={words.agendaClock} placeholder="08:00" />
        <TextField control={form.control} name="title" label={words.agendaItem} required />
      </FieldRow>
      <TextField control={form.control} name="presenter" label={words.agendaPresenter} />
      <TextareaField control={form.control} name="note" label={words.agendaNote} rows={2} />
    </FormDialog>
  );
}
