import { type ReactNode, useEffect, useState } from "react";
import { useLocation } from "wouter";
import type { BackupId, RoundId, TaskId } from "#core/base/ids";
import type { InputOf, OutputOf } from "#core/contract";
import type { AppError } from "#core/errors";
import type { CopyChoice, RestorePreview } from "#core/safekeeping/restore/procedures";
import { copyWords } from "#core/strings/copies-words";
import { restoreScreenWords as words } from "#core/strings/restore-screen-words";
import { safekeepingWords } from "#core/strings/safekeeping-words";
import { RefusalNotice } from "../../api/refusal-notice";
import { cancelTask, newTaskId } from "../../api/task";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { formatMoment } from "../../ui/format";
import { Stack } from "../../ui/stack";
import { TextInput } from "../../ui/text-input";
import { showToast } from "../../ui/toast";
import { TaskBar } from "../task-bar";
import { deedOf } from "./restore-deed";
import { RestorePreviewParts } from "./restore-preview-parts";
import { usePreview } from "./use-preview";

/** A copy somebody wants back, by what is known of it. */
export interface WantedCopy {
  readonly choice: CopyChoice;
  /** When it was made, spelled; or the name of its folder. */
  readonly title: string;
  readonly form: "FOLDER" | "ENCRYPTED";
}

interface RestoreCopyDialogProps {
  readonly wanted: WantedCopy;
  /** The list the next sound copy is offered from. */
  readonly copies: OutputOf<"safekeeping.copies">["copies"];
  readonly onWant: (wanted: WantedCopy) => void;
  readonly onClose: () => void;
}

/** Looks into a copy, says what would be lost, come back and stay, and brings it back when that is agreed to. */
export function RestoreCopyDialog({ wanted, copies, onWant, onClose }: RestoreCopyDialogProps) {
  const { state, look } = usePreview();
  const [typed, setTyped] = useState("");
  const [reason, setReason] = useState("");
  const [givenUp, setGivenUp] = useState<readonly RoundId[]>([]);
  const { choice, form } = wanted;
  useEffect(() => {
    if (form === "FOLDER") void look(choice, null);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each copy; the dialog is keyed by it
  }, []);

  const passphrase = form === "ENCRYPTED" ? typed.trim().normalize("NFC") : null;
  const asksPassphrase =
    form === "ENCRYPTED" &&
    (state.at === "NOT_OPENED" ||
      (state.at === "REFUSED" && ["COPY_PASSPHRASE_WRONG", "INPUT_NOT_VALID"].includes(state.error.code)));
  const preview = state.at === "READ" ? state.preview : null;
  const { run, stage, error } = useRestore(wanted, preview);
  const fault =
    preview !== null && preview.openRounds.some(({ id }) => !givenUp.includes(id))
      ? words.roundsNeeded
      : reason.trim() === ""
        ? words.reasonNeeded
        : null;
  const restore = () => {
    if (state.at === "READ")
      void run({
        ...{ copy: choice, passphrase: state.passphrase, reason: reason.trim() },
        ...{ previewDigest: state.preview.previewDigest, roundsGivenUp: [...givenUp] },
      });
  };
  const running = stage.at === "RUNNING" ? stage.taskId : state.at === "READING" ? state.taskId : null;

  return (
    <Dialog
      opened
      width={640}
      title={words.title(wanted.title)}
      onClose={() => {
        if (stage.at === "IDLE") onClose();
      }}
      foot={
        running !== null ? (
          <Button onClick={() => cancelTask(running)}>{safekeepingWords.stop}</Button>
        ) : (
          <>
            <Button autoFocus={!asksPassphrase} onClick={onClose} testId="restore-keep">
              {words.keep}
            </Button>
            {asksPassphrase ? (
              <Button
                kind="primary"
                onClick={() => void look(choice, passphrase)}
                disabledReason={passphrase === "" ? copyWords.passphraseShort : null}
                testId="restore-open"
              >
                {words.openIt}
              </Button>
            ) : preview === null ? null : error?.code === "RESTORE_PREVIEW_OLD" ? (
              <Button kind="primary" onClick={() => void look(choice, passphrase)}>
                {words.lookAgain}
              </Button>
            ) : (
              <Button kind="danger-solid" disabledReason={fault} onClick={restore} testId="restore-go">
                {words.go}
              </Button>
            )}
          </>
        )
      }
    >
      <Stack gap={12}>
        {running !== null ? (
          <TaskBar
            taskId={running}
            label={stage.at === "RUNNING" ? words.working : words.reading}
            counts="bytes"
          />
        ) : (
          <>
            <RefusalNotice
              error={error ?? (state.at === "REFUSED" ? state.error : null)}
              actions={
                state.at === "REFUSED" ? (
                  <NextSound error={state.error} wanted={wanted} copies={copies} onWant={onWant} />
                ) : null
              }
            />
            {asksPassphrase ? (
              <TextInput
                label={words.passphrase}
                value={typed}
                onChange={setTyped}
                maxLength={200}
                autoFocus
              />
            ) : null}
            {preview === null ? null : (
              <RestorePreviewParts
                {...{ preview, reason, givenUp }}
                onReason={setReason}
                onGiveUp={setGivenUp}
              />
            )}
          </>
        )}
      </Stack>
    </Dialog>
  );
}

/** A damaged copy is refused; the newest that was found sound is one press away. */
function NextSound(props: {
  readonly error: AppError;
  readonly wanted: WantedCopy;
  readonly copies: RestoreCopyDialogProps["copies"];
  readonly onWant: (wanted: WantedCopy) => void;
}): ReactNode {
  if (props.error.code !== "COPY_DAMAGED") return null;
  const next = props.copies.find(
    ({ id, presence, proof }) =>
      presence === "THERE" &&
      proof?.finding === "" &&
      !(props.wanted.choice.kind === "LIST" && props.wanted.choice.backupId === id),
  );
  if (next === undefined) return null;
  return (
    <Button size="small" onClick={() => props.onWant(wantedOf(next))} testId="restore-next">
      {words.lookAtNext(formatMoment(next.madeAt))}
    </Button>
  );
}

/** A copy on the list as the one that is wanted back. */
export function wantedOf({ id, madeAt, form }: RestoreCopyDialogProps["copies"][number]): WantedCopy {
  return { choice: { kind: "LIST", backupId: id }, title: formatMoment(madeAt), form };
}

type RestoreInput = Omit<InputOf<"safekeeping.restore">, "taskId">;

/** ASKED: the second person reads what the first agreed to; nothing runs. */
type RestoreStage =
  | { readonly at: "IDLE" }
  | { readonly at: "ASKED" }
  | { readonly at: "RUNNING"; readonly taskId: TaskId };

/** The window closes over the work and opens again with the other book: what is said afterwards is a toast. */
function useRestore(wanted: WantedCopy, preview: RestorePreview | null) {
  const command = useProcedureCommand("safekeeping.restore", {
    ...{ refusals: "given", success: "silent" },
    deed: ({ reason, roundsGivenUp }) => deedOf(wanted.title, preview, { reason, roundsGivenUp }),
  });
  const [taskId, setTaskId] = useState<TaskId | null>(null);
  const [, navigate] = useLocation();
  const run = async (input: RestoreInput) => {
    // A second press: the first is on its way, under the name it went out with.
    if (taskId !== null) return;
    const id = newTaskId();
    setTaskId(id);
    const answer = await command.run({ ...input, taskId: id });
    setTaskId(null);
    if (!answer.ok) return;
    showToast({
      tone: "ok",
      title: words.doneTitle(wanted.title),
      action: { word: words.takeBack, onAct: () => navigate(takeBackAddress(answer.value.before)) },
    });
  };
  const stage: RestoreStage =
    taskId === null ? { at: "IDLE" } : command.working ? { at: "RUNNING", taskId } : { at: "ASKED" };
  return { run, stage, error: command.error };
}

/** Where the window goes to bring back the copy that was made before a restore. */
export const takeBackAddress = (before: BackupId): string => `~/safekeeping/restore/${before}`;
