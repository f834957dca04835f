import { useRef } from "react";
import { z } from "zod";
import type { ClusterPaperId } from "#core/base/ids";
import {
  type ClusterPaper,
  clusterPaperFields,
  clusterPaperKind,
} from "#core/registry/cluster-paper-procedures";
import { clusterPaperWords as words } from "#core/strings/cluster-paper-words";
import { RefusalNotice } from "../api/refusal-notice";
import { newTaskId } from "../api/task";
import { useProcedureCommand } from "../api/use-procedure-command";
import { FormDrawer } from "../frame/form-drawer";
import { GuardedForm } from "../frame/guarded-form";
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
  const saved = useRef<ClusterPaperId | null>(paper?.id ?? null);
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
      does="registry.editClusterPaper"
      title={paper === null ? words.newTitle : words.editTitle}
      focusOn="first-field"
      formId={formId}
      cancelWord={words.cancel}
      saveWord={words.save}
      saving={add.working || edit.working}
      saveTestId="save-cluster-paper"
      onClose={onClose}
    >
      <GuardedForm
        does="registry.editClusterPaper"
        form={form}
        id={formId}
        name={paper?.subject ?? words.draft}
        onSaved={() => {
          if (saved.current !== null) onSaved(saved.current);
        }}
        onSave={async (values) => {
          if (paper !== null) {
            const { id: clusterPaperId, revision: expectedRevision } = paper;
            return (await edit.run({ clusterPaperId, expectedRevision, ...values })).ok ? "saved" : "kept";
          }
          const answer = await add.run({ ...values, file: null, taskId: newTaskId() });
          if (answer.ok) saved.current = answer.value.id;
          return answer.ok ? "saved" : "kept";
        }}
      >
        <RefusalNotice error={add.error ?? edit.error} />
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
      </GuardedForm>
    </FormDrawer>
  );
}
