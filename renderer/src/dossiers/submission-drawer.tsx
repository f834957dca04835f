import { IconMailForward, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { NominationId, SubmissionId } from "#core/base/ids";
import { contract } from "#core/contract";
import type { Submission } from "#core/dossiers/submission";
import { boardWords as words } from "#core/strings/dossier-board-words";
import { type ProcedureCommand, useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { FormDrawer } from "../frame/form-drawer";
import { ReadingDrawer } from "../frame/reading-drawer";
import { Button } from "../ui/button";
import { DateField } from "../ui/date-field";
import { FieldRow } from "../ui/field-row";
import { useFormOf } from "../ui/form-of";
import { SectionTitle } from "../ui/section-title";
import { TextField } from "../ui/text-field";
import { TextareaField } from "../ui/textarea-field";
import { StateChip } from "./state-chip";
import { StepDialog } from "./step-dialog";

interface SubmissionDrawerProps {
  /** `null`: a new one. */
  readonly submissionId: SubmissionId | null;
  readonly onSaved: (id: SubmissionId) => void;
  readonly onDossier: (id: NominationId) => void;
  readonly onClose: () => void;
}

/** One submission: what it is about, its number and day, the dossiers in it. */
export function SubmissionDrawer({ submissionId, ...rest }: SubmissionDrawerProps) {
  const { value, error } = useProcedureQuery(
    "dossiers.submission",
    submissionId === null ? null : { submissionId },
  );
  if (submissionId === null) return <SubmissionForm submission={null} items={[]} {...rest} />;
  if (value === undefined)
    return <ReadingDrawer title={words.viewSubmissions} error={error} onClose={rest.onClose} />;
  const { submission, items } = value;
  return (
    <SubmissionForm
      key={`${submission.id}-${submission.revision}`}
      submission={submission}
      items={items}
      {...rest}
    />
  );
}

interface SubmissionFormProps extends Omit<SubmissionDrawerProps, "submissionId"> {
  readonly submission: Submission | null;
  readonly items: readonly {
    readonly nominationId: NominationId;
    readonly number: string;
    readonly nomineeName: string;
    readonly awardName: string;
    readonly state: Parameters<typeof StateChip>[0]["state"];
  }[];
}

function SubmissionForm({ submission, items, onSaved, onDossier, onClose }: SubmissionFormProps) {
  const add = useProcedureCommand("dossiers.addSubmission", { refusals: "given" });
  const edit = useProcedureCommand("dossiers.editSubmission", { refusals: "given" });
  const bin = useProcedureCommand("dossiers.binSubmission", { refusals: "given" });
  const form = useFormOf(contract["dossiers.addSubmission"].input, {
    subject: submission?.subject ?? "",
    authority: submission?.authority ?? "",
    number: submission?.number ?? "",
    datedOn: submission?.datedOn ?? null,
    note: submission?.note ?? "",
  });
  const { control } = form;
  const save = submission === null ? add : edit;
  const formId = `submission-${submission?.id ?? "new"}`;
  return (
    <FormDrawer
      title={submission?.subject ?? words.newSubmissionTitle}
      facts={submission === null ? undefined : words.submissionFacts(submission.dossiers, submission.sent)}
      focusOn={submission === null ? "first-field" : "nothing"}
      form={form}
      formId={formId}
      draftName={submission?.subject ?? words.submissionName}
      command={{ ...save, error: save.error ?? bin.error }}
      cancelWord={words.cancel}
      saveWord={words.saveSubmission}
      saveTestId="save-submission"
      onSave={async (fields) => {
        if (submission === null) return add.run(fields);
        const { id: submissionId, revision: expectedRevision } = submission;
        return edit.run({ submissionId, expectedRevision, ...fields });
      }}
      onSaved={(saved) => {
        if ("id" in saved) onSaved(saved.id);
      }}
      onClose={onClose}
      below={
        submission === null ? null : (
          <SubmissionItems
            submission={submission}
            items={items}
            bin={bin}
            onDossier={onDossier}
            onGone={onClose}
          />
        )
      }
    >
      <TextareaField control={control} name="subject" label={words.subject} rows={2} required />
      <TextField control={control} name="authority" label={words.authority} />
      <FieldRow>
        <TextField control={control} name="number" label={words.number} />
        <DateField control={control} name="datedOn" label={words.datedOn} />
      </FieldRow>
      <TextareaField control={control} name="note" label={words.note} rows={2} />
    </FormDrawer>
  );
}

interface SubmissionItemsProps {
  readonly submission: Submission;
  readonly items: SubmissionFormProps["items"];
  readonly bin: ProcedureCommand<"dossiers.binSubmission">;
  readonly onDossier: (id: NominationId) => void;
  readonly onGone: () => void;
}

/** The dossiers of a submission: sent together, and what keeps it out of the bin. */
function SubmissionItems({ submission, items, bin, onDossier, onGone }: SubmissionItemsProps) {
  const [sending, setSending] = useState<"sending" | "not">("not");
  const waiting = items.filter(({ state }) => state === "IN_SUBMISSION");
  return (
    <>
      <section className="submission-items">
        <SectionTitle>{words.itemsTitle}</SectionTitle>
        {items.length === 0 ? <p className="ui-secondary">{words.noItems}</p> : null}
        {items.map((item) => (
          <div key={item.nominationId} className="life-item life-item-line">
            <button
              type="button"
              className="ui-link"
              onClick={() => onDossier(item.nominationId)}
            >{`${item.number} · ${item.nomineeName} · ${item.awardName}`}</button>
            <StateChip state={item.state} />
          </div>
        ))}
        <div className="life-item-actions">
          <Button
            does="dossiers.takeStep"
            icon={IconMailForward}
            disabledReason={waiting.length === 0 ? words.nothingToSend : null}
            onClick={() => setSending("sending")}
            testId="send-all"
          >
            {words.sendAll}
          </Button>
          <Button
            does="dossiers.binSubmission"
            kind="quiet"
            icon={IconTrash}
            working={bin.working}
            disabledReason={items.length > 0 ? words.notEmpty : null}
            onClick={async () => {
              if ((await bin.run({ submissionId: submission.id })).ok) onGone();
            }}
          >
            {words.binSubmission}
          </Button>
        </div>
      </section>
      {sending === "not" ? null : (
        <StepDialog
          kind="SEND"
          nominationIds={waiting.map(({ nominationId }) => nominationId)}
          number={waiting[0]?.number ?? ""}
          onDone={() => setSending("not")}
          onClose={() => setSending("not")}
        />
      )}
    </>
  );
}
