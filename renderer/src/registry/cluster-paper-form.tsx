import { z } from "zod";
import type { ClusterPaperId } from "#core/base/ids";
import {
  type ClusterPaper,
  clusterPaperFields,
  clusterPaperKind,
} from "#core/registry/cluster-paper-procedures";
import { clusterPaperWords as words } from "#core/strings/cluster-paper-words";
import { newTaskId } from "../api/task";
import { useProcedureCommand } from "../api/use-procedure-command";
import { FormDrawer } from "../frame/form-drawer";
import { DateField } from "../ui/date-field";
import { FieldRow } from "../ui/field-row";
import { useFormOf } from "../ui/form-of";
import { IntegerField } from "../ui/integer-field";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";
import { TextareaField } from "../ui/textarea-field";

const fields = z.strictObject(clusterPaperFields);

interface ClusterPaperFormProps {
  /** Null: a new one; its scan is attached once it is written. */
  readonly paper: ClusterPaper | null;
  readonly onSaved: (id: ClusterPaperId) => void;
  readonly onClose: () => void;
}

/** What stands on a paper: number, day, issuer, subject. */
export function ClusterPaperForm({ paper, onSaved, onClose }: ClusterPaperFormProps) {
  const add = useProcedureCommand("registry.addClusterPaper", { refusals: "given" });
  const edit = useProcedureCommand("registry.editClusterPaper", { refusals: "given" });
  const formId = paper === null ? "cluster-paper-new" : `cluster-paper-${paper.id}`;
  const form = useFormOf(fields, {
    ...(paper === null ? {} : { kind: paper.kind }),
    year: paper?.year ?? null,
    number: paper?.number ?? "",
    datedOn: paper?.datedOn ?? null,
    issuer: paper?.issuer ?? "",
    subject: paper?.subject ?? "",
    note: paper?.note ?? "",
  });
  const { control } = form;
  return (
    <FormDrawer
      title={paper === null ? words.newTitle : words.editTitle}
      focusOn="first-field"
      form={form}
      formId={formId}
      draftName={paper?.subject ?? words.draft}
      command={paper === null ? add : edit}
      cancelWord={words.cancel}
      saveWord={words.save}
      saveTestId="save-cluster-paper"
      onSave={async (values) => {
        if (paper === null) return add.run({ ...values, file: null, taskId: newTaskId() });
        const { id: clusterPaperId, revision: expectedRevision } = paper;
        return edit.run({ clusterPaperId, expectedRevision, ...values });
      }}
      onSaved={(saved) => {
        if ("id" in saved) onSaved(saved.id);
        else if (paper !== null) onSaved(paper.id);
      }}
      onClose={onClose}
    >
      <TextareaField control={control} name="subject" label={words.subject} rows={3} required />
      <SelectField
        control={control}
        name="kind"
        label={words.kind}
        placeholder={words.chooseKind}
        required
        choices={clusterPaperKind.options.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
      />
      <FieldRow>
        <TextField control={control} name="number" label={words.number} hint={words.numberHint} />
        <DateField control={control} name="datedOn" label={words.datedOn} />
      </FieldRow>
      <TextField control={control} name="issuer" label={words.issuer} />
      <IntegerField control={control} name="year" label={words.year} hint={words.yearHint} />
      <TextareaField control={control} name="note" label={words.note} rows={2} />
    </FormDrawer>
  );
}
