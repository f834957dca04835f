import { contract } from "#core/contract";
import type { AwardRecord } from "#core/awards/history/procedures";
import { formatDate } from "#core/base/local-date";
import { awardsScreen as words } from "#core/strings/awards-history-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { FormDrawer } from "../frame/form-drawer";
import { Button } from "../ui/button";
import { DateField } from "../ui/date-field";
import { useFormOf } from "../ui/form-of";
import { Notice } from "../ui/notice";
import { TextField } from "../ui/text-field";
import { TextareaField } from "../ui/textarea-field";

const fields = contract["awards.editRecord"].input.omit({ recordId: true, expectedRevision: true });

interface RecordDrawerProps {
  readonly record: AwardRecord;
  readonly onGone: () => void;
  readonly onClose: () => void;
}

/** The decision of an old award: number, day and authority may come later than the award itself. */
export function RecordDrawer({ record, onGone, onClose }: RecordDrawerProps) {
  const edit = useProcedureCommand("awards.editRecord", { refusals: "given" });
  const bin = useProcedureCommand("awards.binRecords");
  const formId = `award-record-${record.id}`;
  const { decisionNumber, decidedOn, authority, note } = record;
  const form = useFormOf(fields, { decisionNumber, decidedOn, authority, note });
  return (
    <FormDrawer
      title={record.recipient}
      facts={`${record.awardName} · ${record.year}`}
      form={form}
      formId={formId}
      draftName={record.recipient}
      command={edit}
      cancelWord={words.cancel}
      saveWord={words.save}
      onSave={(values) => {
        const { id: recordId, revision: expectedRevision } = record;
        return edit.run({ recordId, expectedRevision, ...values });
      }}
      onSaved={onClose}
      onClose={onClose}
      below={
        record.nominationId === null ? (
          <div className="awards-bin">
            <Button
              does="awards.binRecords"
              kind="quiet"
              working={bin.working}
              onClick={() =>
                void bin.run({ recordIds: [record.id] }).then(({ ok }) => (ok ? onGone() : undefined))
              }
            >
              {words.bin}
            </Button>
          </div>
        ) : null
      }
    >
      {record.revokedOn === null ? null : (
        <Notice tone="warn" title={words.revokedSince(formatDate(record.revokedOn))}>
          {record.revokedBy}
        </Notice>
      )}
      <TextField control={form.control} name="decisionNumber" label={words.decisionNumber} />
      <DateField control={form.control} name="decidedOn" label={words.decidedOn} />
      <TextField control={form.control} name="authority" label={words.authority} />
      <TextareaField control={form.control} name="note" label={words.note} />
    </FormDrawer>
  );
}
