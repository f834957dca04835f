import { useState } from "react";
import type { GrantToken, TaskId } from "#core/base/ids";
import type { OutputOf } from "#core/contract";
import type { PaperKind } from "#core/dossiers/paper-kind";
import type { AppError } from "#core/errors";
import type { Grant } from "#core/safekeeping/app-procedures";
import { boardWords } from "#core/strings/dossier-board-words";
import { dossiersScreen as words } from "#core/strings/dossiers-screen-words";
import { paperKindWords } from "#core/strings/dossiers-words";
import { errorSentence } from "#core/strings/error-sentences";
import { photoWords } from "#core/strings/photo-words";
import { callProcedure, grantDropped } from "../api/client";
import { RefusalNotice } from "../api/refusal-notice";
import { cancelTask, newTaskId, useTaskProgress } from "../api/task";
import { useProcedureQuery } from "../api/use-procedure-query";
import { useProcedureCommand } from "../api/use-procedure-command";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { DropArea } from "../ui/drop-area";
import { Notice } from "../ui/notice";
import { ProgressBar } from "../ui/progress-bar";
import { SelectInput } from "../ui/select-input";
import { SectionTitle } from "../ui/section-title";
import { Stack } from "../ui/stack";
import { showToast } from "../ui/toast";
import type { NominationDetails } from "./nomination-drawer";
import { ChecklistPanel } from "./checklist-panel";
import { paperKindChoices } from "./paper-kinds";
import { PaperLine } from "./paper-line";
import { PhotoDialog } from "./photo-dialog";

type Taken = OutputOf<"dossiers.addPapers">;

/** Papers of a dossier: dropped or chosen, one or many; each taken or refused by itself. */
export function PapersPanel({ nomination }: { readonly nomination: NominationDetails }) {
  const [kind, setKind] = useState<PaperKind>("ACHIEVEMENT_REPORT");
  const life = useProcedureQuery("dossiers.life", { nominationId: nomination.id });
  const [task, setTask] = useState<TaskId | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const [photos, setPhotos] = useState<readonly Grant[] | null>(null);
  const add = useProcedureCommand("dossiers.addPapers", { refusals: "given" });
  const take = async (tokens: readonly GrantToken[]) => {
    if (tokens.length === 0) return;
    const taskId = newTaskId();
    setTask(taskId);
    setTaken(null);
    const answer = await add.run({ nominationId: nomination.id, kind, files: [...tokens], taskId });
    setTask(null);
    if (answer.ok && answer.value.refused.length > 0) setTaken(answer.value);
  };
  const choose = async () => {
    const answer = await callProcedure("app.choose", { purpose: "PAPERS", suggestedName: "" });
    if (answer.ok) await take(answer.value.grants.map(({ token }) => token));
  };
  const choosePhotos = async () => {
    const answer = await callProcedure("app.choose", { purpose: "PHOTOS", suggestedName: "" });
    if (answer.ok) setPhotos(answer.value.grants);
  };
  const drop = async (files: readonly File[]) => {
    const answer = await grantDropped(files);
    if (!answer.ok) return;
    const without = files.length - answer.value.grants.length;
    if (without > 0)
      showToast({ tone: "warn", title: words.dropWithoutFile(without), detail: words.dropSaveFirst });
    await take(answer.value.grants.map(({ token }) => token));
  };
  return (
    <Stack gap={12}>
      <ChecklistPanel nomination={nomination} />
      <SectionTitle>{boardWords.allPapers}</SectionTitle>
      <SelectInput
        label={words.kindOfNew}
        value={kind}
        onChange={(next) => setKind(next ?? kind)}
        choices={paperKindChoices}
      />
      {task === null ? (
        <DropArea
          words={nomination.papers.length === 0 ? words.papersEmptyText : words.dropWords}
          onFiles={(files) => void drop(files)}
          action={
            <ButtonRow>
              <Button does="dossiers.addPapers" onClick={() => void choose()}>
                {words.chooseFiles}
              </Button>
              <Button does="dossiers.addPapers" onClick={() => void choosePhotos()} testId="photos-to-pdf">
                {photoWords.open}
              </Button>
            </ButtonRow>
          }
        />
      ) : (
        <Taking taskId={task} />
      )}
      {photos === null ? null : (
        <PhotoDialog
          given={photos}
          usualName={paperKindWords[kind]}
          onJoined={(file) => take([file])}
          onClose={() => setPhotos(null)}
        />
      )}
      <RefusalNotice error={add.error?.code === "TASK_CANCELLED" ? null : add.error} />
      {taken === null ? null : <RefusedFiles taken={taken} onRead={() => setTaken(null)} />}
      <div>
        {nomination.papers.map((paper) => (
          <PaperLine key={paper.id} paper={paper} items={life.value?.checklist ?? []} />
        ))}
      </div>
    </Stack>
  );
}

function Taking({ taskId }: { readonly taskId: TaskId }) {
  const progress = useTaskProgress(taskId);
  return (
    <Stack gap={8}>
      <ProgressBar
        label={words.adding}
        done={progress?.doneBytes ?? 0}
        whole={progress?.totalBytes ?? 0}
        counts="bytes"
        step={words.adding}
        note={progress?.file ?? ""}
      />
      <Button size="small" onClick={() => cancelTask(taskId)}>
        {words.stopAdding}
      </Button>
    </Stack>
  );
}

function RefusedFiles({ taken, onRead }: { readonly taken: Taken; readonly onRead: () => void }) {
  return (
    <Notice
      tone="danger"
      title={words.refusedTitle(taken.refused.length)}
      actions={
        <Button size="small" onClick={onRead}>
          {words.understood}
        </Button>
      }
      testId="refused-papers"
    >
      <ul className="dossiers-refused">
        {taken.refused.map(({ file, error }) => {
          const { title, detail, cure } = errorSentence(error as AppError);
          return <li key={file}>{[title, detail, cure].filter((part) => part !== "").join(" ")}</li>;
        })}
      </ul>
      {taken.added.length > 0 ? words.addedSome(taken.added.length) : null}
    </Notice>
  );
}
