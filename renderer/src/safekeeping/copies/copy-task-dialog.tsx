import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { TaskId } from "#core/base/ids";
import { contract } from "#core/contract";
import type { AppError } from "#core/errors";
import type { CopyPlace, ListedCopy } from "#core/safekeeping/copies/copy";
import { copyWords as words } from "#core/strings/copies-words";
import { safekeepingWords } from "#core/strings/safekeeping-words";
import { RefusalNotice } from "../../api/refusal-notice";
import { invalidateTags } from "../../api/query-client";
import { cancelTask, newTaskId } from "../../api/task";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { formatMoment } from "../../ui/format";
import { Notice } from "../../ui/notice";
import { Stack } from "../../ui/stack";
import { TextInput } from "../../ui/text-input";
import { TaskBar } from "../task-bar";
import { PassphraseFields } from "./passphrase-fields";
import { usePassphrase } from "./use-passphrase";

/** What is done with a copy: opened once more, or made on a place of the book. */
export type CopyTask =
  | { readonly kind: "PROVE"; readonly copy: ListedCopy }
  | { readonly kind: "BACK_UP"; readonly place: CopyPlace };

/** Asks for the passphrase where one is needed, works, and says what came of it. */
export function CopyTaskDialog({ task, onClose }: { readonly task: CopyTask; readonly onClose: () => void }) {
  const { run, taskId, done, error } = useCopyTask(task);
  const made = usePassphrase();
  const [opening, setOpening] = useState("");
  const encrypted =
    task.kind === "PROVE" ? task.copy.form === "ENCRYPTED" : task.place.passphrase === "NEEDED";
  const fault = !encrypted
    ? null
    : task.kind === "BACK_UP"
      ? made.fault
      : opening.trim() === ""
        ? words.passphraseShort
        : null;
  const begin = () =>
    run(encrypted ? (task.kind === "PROVE" ? opening : made.typed).trim().normalize("NFC") : null);
  return (
    <Dialog
      opened
      title={
        task.kind === "PROVE"
          ? words.provenLabel(formatMoment(task.copy.madeAt))
          : words.backUpHere(task.place.name)
      }
      onClose={() => {
        if (taskId === null) onClose();
      }}
      foot={
        taskId !== null ? (
          <Button onClick={() => cancelTask(taskId)}>{safekeepingWords.stop}</Button>
        ) : done !== null ? (
          <Button kind="primary" autoFocus onClick={onClose}>
            {safekeepingWords.close}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{safekeepingWords.notNow}</Button>
            <Button kind="primary" onClick={() => void begin()} disabledReason={fault} testId="copy-begin">
              {task.kind === "PROVE" ? words.open : safekeepingWords.start}
            </Button>
          </>
        )
      }
    >
      <Stack gap={12}>
        {taskId !== null ? (
          <TaskBar
            taskId={taskId}
            label={task.kind === "PROVE" ? words.proving : safekeepingWords.working}
            counts="bytes"
          />
        ) : done !== null ? (
          <Notice tone="ok" title={done} testId="copy-done" />
        ) : (
          <>
            <RefusalNotice error={error} />
            {!encrypted ? (
              <p className="safekeeping-text">
                {task.kind === "PROVE" ? words.proveText : safekeepingWords.dialogText}
              </p>
            ) : task.kind === "PROVE" ? (
              <TextInput label={words.passphrase} value={opening} onChange={setOpening} maxLength={200} />
            ) : (
              <PassphraseFields passphrase={made} />
            )}
          </>
        )}
      </Stack>
    </Dialog>
  );
}

function useCopyTask(task: CopyTask) {
  const client = useQueryClient();
  const prove = useProcedureCommand("safekeeping.proveCopy", { refusals: "given", success: "silent" });
  const backUp = useProcedureCommand("safekeeping.backupToPlace", { refusals: "given", success: "silent" });
  const [taskId, setTaskId] = useState<TaskId | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const error: AppError | null = prove.error ?? backUp.error;
  const begun = async (passphrase: string | null, id: TaskId): Promise<string | null> => {
    if (task.kind === "PROVE") {
      const answer = await prove.run({ backupId: task.copy.id, passphrase, taskId: id });
      // A faulty copy is noted too, though its answer is a refusal.
      if (!answer.ok) await invalidateTags(client, contract["safekeeping.proveCopy"].tags);
      return answer.ok ? words.provedNow(answer.value) : null;
    }
    if (task.place.id === null) return null;
    const answer = await backUp.run({ placeId: task.place.id, passphrase, taskId: id });
    return answer.ok ? safekeepingWords.doneText(answer.value) : null;
  };
  const run = async (passphrase: string | null) => {
    const id = newTaskId();
    setTaskId(id);
    const sentence = await begun(passphrase, id);
    setTaskId(null);
    setDone(sentence);
  };
  return { run, taskId, done, error };
}
