import { IconArrowLeft, IconDatabase } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import { nominationId as nominationIdSchema, type NominationId } from "#core/base/ids";
import { exchangeScreen as words } from "#core/strings/exchange-screen-words";
import { useTaskProgress } from "../api/task";
import { useProcedureQuery } from "../api/use-procedure-query";
import { useScreenKeys } from "../frame/use-screen-keys";
import { Button } from "../ui/button";
import { Chip } from "../ui/chip";
import { Page } from "../ui/page";
import { PageHead } from "../ui/page-head";
import { StandingChip } from "../dossiers/standing-chip";
import "./exchange.css";
import type { Work } from "./file-progress";
import { WriteBox, boxStateOf } from "./write-box";
import { WriteChoice } from "./write-choice";
import { WriteFiles } from "./write-files";
import { WriteResult } from "./write-result";
import { WriteSteps } from "./write-steps";
import { type Target, useWriting, type WritingJob } from "./writing-job";

/** Writes one dossier onto a stick: steps on the left, what goes into the package on the right. */
export function WriteScreen({ nominationId }: { readonly nominationId: string | null }) {
  const [, navigate] = useLocation();
  const job = useWriting((state) => state.job);
  const [chosenId, setChosenId] = useState<NominationId | null>(() => idOf(nominationId));
  const [target, setTarget] = useState<Target | null>(null);
  const shownId = job?.nominationId ?? chosenId;
  const shownTarget = job?.target ?? target;
  const preview = useProcedureQuery(
    "exchange.preview",
    job !== null || shownId === null ? null : { nominationId: shownId, target: shownTarget?.token ?? null },
  );
  const details = useProcedureQuery("dossiers.details", shownId === null ? null : { nominationId: shownId });
  const progress = useTaskProgress(job?.taskId ?? null);
  useScreenKeys([]);
  useFreshStart();
  const contents = job?.preview ?? preview.value ?? null;
  const work = workOf(job, progress);
  const row = details.value?.row;
  return (
    <Page
      head={
        <PageHead
          title={words.writeTitle}
          facts={
            row === undefined ? null : (
              <>
                <span className="ui-clip">{`${row.number} · ${row.nomineeName} · ${row.awardName}`}</span>
                <StandingChip standing={row.standing} />
                {contents?.warnings.includes("SAMPLE") === true ? (
                  <Chip tone="unknown" icon={IconDatabase} size="small">
                    {words.sampleChip}
                  </Chip>
                ) : null}
              </>
            )
          }
          actions={
            <Button kind="quiet" icon={IconArrowLeft} onClick={() => navigate("/")}>
              {words.backToList}
            </Button>
          }
        />
      }
    >
      <div className="exchange-write">
        <div className="exchange-write-side">
          <WriteSteps
            contents={contents}
            work={work}
            failed={job?.answer?.ok === false}
            progress={progress}
          />
          <WriteBox state={boxStateOf(job)} target={shownTarget} />
        </div>
        <div className="exchange-write-main">
          {job === null ? (
            <WriteChoice
              nominationId={chosenId}
              onNomination={setChosenId}
              target={target}
              onTarget={setTarget}
              contents={contents}
              error={preview.error}
            />
          ) : (
            <WriteResult job={job} progress={progress} />
          )}
          {contents === null ? null : <WriteFiles contents={contents} work={work} />}
        </div>
      </div>
    </Page>
  );
}

/** A writing that is over belongs to the last visit; one that runs is shown again. */
function useFreshStart(): void {
  useEffect(() => {
    const { job, clear } = useWriting.getState();
    if (job !== null && job.answer !== null) clear();
  }, []);
}

function idOf(text: string | null): NominationId | null {
  const parsed = nominationIdSchema.safeParse(text);
  return parsed.success ? parsed.data : null;
}

function workOf(job: WritingJob | null, progress: ReturnType<typeof useTaskProgress>): Work {
  if (job === null || job.answer?.ok === false) return { kind: "BEFORE" };
  return job.answer === null ? { kind: "RUNNING", progress } : { kind: "DONE" };
}
