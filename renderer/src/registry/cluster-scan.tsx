import { IconExternalLink, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { GrantToken, TaskId } from "#core/base/ids";
import type { AppError } from "#core/errors";
import type { ClusterPaper } from "#core/registry/cluster-paper-procedures";
import { clusterPaperWords as words } from "#core/strings/cluster-paper-words";
import { callProcedure, grantDropped } from "../api/client";
import { RefusalNotice } from "../api/refusal-notice";
import { newTaskId, useTaskProgress } from "../api/task";
import { useProcedureCommand } from "../api/use-procedure-command";
import { Button } from "../ui/button";
import { Chip } from "../ui/chip";
import { DropArea } from "../ui/drop-area";
import { formatSize } from "../ui/format";
import { IconButton } from "../ui/icon-button";
import { ProgressBar } from "../ui/progress-bar";
import { SectionTitle } from "../ui/section-title";
import { Stack } from "../ui/stack";
import { showToast } from "../ui/toast";
import "./cluster.css";

/** The scan of a paper: dropped or chosen, opened as a read-only copy, replaced or taken off. */
export function ClusterScan({ paper }: { readonly paper: ClusterPaper }) {
  const { id: clusterPaperId, scan } = paper;
  const [task, setTask] = useState<TaskId | null>(null);
  const [refusal, setRefusal] = useState<AppError | null>(null);
  const attach = useProcedureCommand("registry.attachClusterScan", { refusals: "given" });
  const set = useProcedureCommand("registry.setClusterScan");
  const take = async (file: GrantToken | undefined) => {
    if (file === undefined) return;
    const taskId = newTaskId();
    setTask(taskId);
    await attach.run({ clusterPaperId, file, taskId });
    setTask(null);
  };
  const choose = async () => {
    const answer = await callProcedure("app.choose", { purpose: "PAPERS", suggestedName: "" });
    if (answer.ok) await take(answer.value.grants[0]?.token);
  };
  const drop = async (files: readonly File[]) => {
    const answer = await grantDropped(files.slice(0, 1));
    if (!answer.ok) return;
    const [grant] = answer.value.grants;
    if (grant === undefined) showToast({ tone: "warn", title: words.dropWithoutFile });
    await take(grant?.token);
  };
  const open = async () => {
    const answer = await callProcedure("registry.openClusterScan", { clusterPaperId });
    setRefusal(answer.ok ? null : answer.error);
  };
  return (
    <Stack gap={8}>
      <SectionTitle>{words.scanTitle}</SectionTitle>
      {scan === null ? null : (
        <div className="cluster-scan">
          <span className="cluster-scan-name">
            {scan.fileName}
            <span className="ui-menu-facts">{words.scanFacts(formatSize(scan.bytes))}</span>
          </span>
          {scan.opening === "ALLOWED" ? (
            <Button size="small" icon={IconExternalLink} onClick={() => void open()}>
              {words.open}
            </Button>
          ) : (
            <Chip tone="warn">{words.notOpened}</Chip>
          )}
          <IconButton
            does="registry.setClusterScan"
            icon={IconTrash}
            label={words.removeScan}
            onClick={() => void set.run({ clusterPaperId, scan: null })}
          />
        </div>
      )}
      {task === null ? (
        <DropArea
          words={scan === null ? words.drop : words.dropAnother}
          onFiles={(files) => void drop(files)}
          action={
            <Button does="registry.attachClusterScan" onClick={() => void choose()}>
              {words.choose}
            </Button>
          }
        />
      ) : (
        <Taking taskId={task} />
      )}
      <RefusalNotice error={attach.error ?? refusal} />
    </Stack>
  );
}

function Taking({ taskId }: { readonly taskId: TaskId }) {
  const progress = useTaskProgress(taskId);
  return (
    <ProgressBar
      label={words.taking}
      done={progress?.doneBytes ?? 0}
      whole={progress?.totalBytes ?? 0}
      counts="bytes"
      step={words.taking}
      note={progress?.file ?? ""}
    />
  );
}
