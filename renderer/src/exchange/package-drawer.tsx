import { IconRefresh } from "@tabler/icons-react";
import { useState } from "react";
import type { TaskId } from "#core/base/ids";
import type { OutputOf } from "#core/contract";
import type { PackageRow } from "#core/exchange/procedures";
import { exchangeScreen as words, pluggingWords } from "#core/strings/exchange-screen-words";
import { RefusalNotice } from "../api/refusal-notice";
import { newTaskId } from "../api/task";
import { useProcedureCommand } from "../api/use-procedure-command";
import { Button } from "../ui/button";
import { Drawer } from "../ui/drawer";
import { FactList } from "../ui/fact-list";
import { formatMoment, formatSize } from "../ui/format";
import { Notice, type NoticeTone } from "../ui/notice";
import { Stack } from "../ui/stack";
import { PackageStateChip } from "./package-state-chip";
import { TaskLine } from "./task-line";
import { VerdictPanel } from "./verdict-panel";

type Rechecked = OutputOf<"exchange.recheckPackage">;

interface PackageDrawerProps {
  readonly row: PackageRow;
  readonly onClose: () => void;
}

/** One package: where it went, what its state means, and the check after plugging in again. */
export function PackageDrawer({ row, onClose }: PackageDrawerProps) {
  const recheck = useRecheck(row);
  return (
    <Drawer
      title={row.name}
      content="reading"
      chips={<PackageStateChip state={row.state} />}
      facts={`${row.number} · ${row.nominee}`}
      onClose={onClose}
      foot={
        <Button
          kind="primary"
          icon={IconRefresh}
          working={recheck.taskId !== null}
          onClick={recheck.run}
          testId="recheck-package"
        >
          {words.recheck}
        </Button>
      }
    >
      <Stack gap={12}>
        <RecheckResult recheck={recheck} />
        <FactList
          labelWidth={110}
          facts={[
            { label: words.place, value: <span className="exchange-path">{row.place}</span> },
            { label: words.writtenAt, value: formatMoment(row.writtenAt) },
            {
              label: words.recheckedAt,
              value: row.recheckedAt === null ? null : formatMoment(row.recheckedAt),
            },
            { label: words.contents, value: words.filesAndBytes(row.files, formatSize(row.bytes)) },
            { label: words.revision, value: row.revision },
            { label: words.digest, value: <span className="exchange-digest">{row.digest}</span> },
          ]}
        />
        <p className="ui-secondary">
          {row.state === "RECHECKED" ? words.recheckedMeans : words.writtenMeans}
        </p>
      </Stack>
    </Drawer>
  );
}

export interface Recheck {
  readonly taskId: TaskId | null;
  readonly result: Rechecked | null;
  readonly error: ReturnType<typeof useProcedureCommand<"exchange.recheckPackage">>["error"];
  readonly run: () => void;
}

/** Checks a written package again and keeps what came of it. */
export function useRecheck(row: Pick<PackageRow, "id">): Recheck {
  const command = useProcedureCommand("exchange.recheckPackage", { refusals: "given", success: "silent" });
  const [taskId, setTaskId] = useState<TaskId | null>(null);
  const [result, setResult] = useState<Rechecked | null>(null);
  const run = async () => {
    const task = newTaskId();
    setTaskId(task);
    setResult(null);
    const answer = await command.run({ packageId: row.id, taskId: task });
    setTaskId(null);
    if (answer.ok) setResult(answer.value);
  };
  return { taskId, result, error: command.error, run: () => void run() };
}

/** What the check is doing or found. */
export function RecheckResult({ recheck }: { readonly recheck: Recheck }) {
  const { taskId, result, error } = recheck;
  if (taskId !== null) return <TaskLine taskId={taskId} label={words.checking} />;
  if (error !== null) return <RefusalNotice error={error} />;
  if (result === null) return null;
  const damaged = result.verdict !== null && result.verdict.faults.length > 0;
  if (damaged && result.verdict !== null) return <VerdictPanel verdict={result.verdict} />;
  const { title, text } = pluggingWords[result.plugging];
  return (
    <Notice tone={toneOf(result.plugging)} title={title} testId={`plugging-${result.plugging}`}>
      {text}
    </Notice>
  );
}

function toneOf(plugging: Rechecked["plugging"]): NoticeTone {
  switch (plugging) {
    case "PLUGGED_AGAIN":
      return "ok";
    case "FIXED_DISK":
      return "info";
    case "NOT_UNPLUGGED":
    case "ABSENT":
    case "OTHER_VOLUME":
      return "warn";
  }
}
