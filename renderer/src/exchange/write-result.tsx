import { IconPlus, IconRefresh, IconX } from "@tabler/icons-react";
import type { PackageId } from "#core/base/ids";
import { exchangeScreen as words } from "#core/strings/exchange-screen-words";
import { RefusalNotice } from "../api/refusal-notice";
import { cancelTask, type TaskProgress } from "../api/task";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { Card } from "../ui/card";
import { ProgressBar } from "../ui/progress-bar";
import { Stack } from "../ui/stack";
import { RecheckResult, useRecheck } from "./package-drawer";
import { PackageStateChip } from "./package-state-chip";
import { CheckMarks } from "./verdict-panel";
import { placeOf } from "./write-choice";
import { useWriting, type WritingJob } from "./writing-job";

interface WriteResultProps {
  readonly job: WritingJob;
  readonly progress: TaskProgress | null;
}

/** The writing while it runs, and what came of it. */
export function WriteResult({ job, progress }: WriteResultProps) {
  const clear = useWriting((state) => state.clear);
  const facts = `→ ${placeOf(job.target, job.preview)}`;
  if (job.answer === null) return <Running job={job} progress={progress} facts={facts} />;
  const another = (
    <Button icon={IconPlus} onClick={clear} testId="write-another">
      {words.writeAnother}
    </Button>
  );
  if (!job.answer.ok)
    return (
      <Card title={job.preview.name} facts={facts} actions={another}>
        <RefusalNotice error={job.answer.error} />
      </Card>
    );
  return <Written id={job.answer.value.id} name={job.answer.value.name} facts={facts} another={another} />;
}

interface RunningProps extends WriteResultProps {
  readonly facts: string;
}

function Running({ job, progress, facts }: RunningProps) {
  return (
    <Card
      title={job.preview.name}
      facts={facts}
      actions={
        <Button icon={IconX} onClick={() => cancelTask(job.taskId)} testId="stop-writing">
          {words.stopWriting}
        </Button>
      }
    >
      <ProgressBar
        label={words.writeTitle}
        size="large"
        done={progress?.stage === "CHECK" ? 0 : (progress?.doneBytes ?? 0)}
        whole={progress?.totalBytes ?? job.preview.bytes}
        counts="bytes"
        step={stageWord(progress?.stage ?? "CHECK")}
        note={progress?.file.split("/").at(-1)}
      />
    </Card>
  );
}

function stageWord(stage: string): string {
  switch (stage) {
    case "COPY":
      return words.progressCopy;
    case "READ_BACK":
      return words.progressReadBack;
    case "NAME":
      return words.progressName;
    default:
      return words.progressCheck;
  }
}

interface WrittenProps {
  readonly id: PackageId;
  readonly name: string;
  readonly facts: string;
  readonly another: React.ReactNode;
}

function Written({ id, name, facts, another }: WrittenProps) {
  const row = useProcedureQuery("exchange.package", { packageId: id }).value;
  const recheck = useRecheck({ id });
  return (
    <Card
      title={name}
      facts={facts}
      actions={
        <ButtonRow align="end">
          {row === undefined ? null : <PackageStateChip state={row.state} />}
          {another}
          <Button
            kind="primary"
            icon={IconRefresh}
            working={recheck.taskId !== null}
            onClick={recheck.run}
            testId="recheck-package"
          >
            {words.recheck}
          </Button>
        </ButtonRow>
      }
    >
      <Stack gap={12}>
        <RecheckResult recheck={recheck} />
        <CheckMarks verdict={{ faults: [] }} />
      </Stack>
    </Card>
  );
}
