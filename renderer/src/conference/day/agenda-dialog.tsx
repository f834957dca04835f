import type { MeetingId } from "#core/base/ids";
import type { AgendaItem } from "#core/conference/day/agenda";
import { contract } from "#core/contract";
import { dayScreen as words } from "#core/strings/meeting-day-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { FormDialog } from "../../frame/form-dialog";
import { FieldRow } from "../../ui/field-row";
import { useFormOf } from "../../ui/form-of";
import { TextField } from "../../ui/text-field";
import { TextareaField } from "../../ui/textarea-field";
import { typedTime } from "../time-fields";
import { BinRowButton } from "./bin-row-button";

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
  const save = item === null ? add : edit;
  const formId = `agenda-${item?.id ?? "new"}`;
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
      formId={formId}
      draftName={item?.title ?? words.agendaDraft}
      command={{ ...save, error: save.error ?? bin.error }}
      cancelWord={words.cancel}
      saveWord={words.agendaSave}
      saveTestId={`save-${formId}`}
      onSave={async (values) =>
        item === null
          ? add.run({ meetingId, items: [values] })
          : edit.run({ itemId: item.id, expectedRevision: item.revision, ...values })
      }
      onSaved={onClose}
      other={
        item === null ? undefined : (
          <BinRowButton bin={bin} row="AGENDA" id={item.id} word={words.agendaBin} onGone={onClose} />
        )
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
