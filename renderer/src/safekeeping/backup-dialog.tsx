import { IconFolder, IconRefresh } from "@tabler/icons-react";
import { useState } from "react";
import type { GrantToken, TaskId } from "#core/base/ids";
import type { OutputOf } from "#core/contract";
import { copyWords } from "#core/strings/copies-words";
import { safekeepingWords as words } from "#core/strings/safekeeping-words";
import { callProcedure } from "../api/client";
import { RefusalNotice } from "../api/refusal-notice";
import { cancelTask, newTaskId } from "../api/task";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { Dialog } from "../ui/dialog";
import { Notice } from "../ui/notice";
import { RadioInput } from "../ui/radio-group";
import { Checkbox } from "../ui/checkbox";
import { Stack } from "../ui/stack";
import { PassphraseFields } from "./copies/passphrase-fields";
import { usePassphrase } from "./copies/use-passphrase";
import { TaskBar } from "./task-bar";

interface Target {
  readonly token: GrantToken;
  readonly label: string;
  readonly facts: string;
}

/** Chooses a stick or folder, copies the whole book there, says what lies there now. */
export function BackupDialog({ onClose }: { readonly onClose: () => void }) {
  const backup = useProcedureCommand("safekeeping.backupNow", { refusals: "given", success: "silent" });
  const { targets, findAgain, chooseFolder } = useTargets();
  const [chosen, setChosen] = useState<string | null>(null);
  const [taskId, setTaskId] = useState<TaskId | null>(null);
  const [done, setDone] = useState<OutputOf<"safekeeping.backupNow"> | null>(null);
  const [form, setForm] = useState<"FOLDER" | "ENCRYPTED">("FOLDER");
  const passphrase = usePassphrase();
  const target = targets.find(({ token }) => token === chosen) ?? targets[0];

  const begin = async () => {
    if (target === undefined) return;
    const id = newTaskId();
    setTaskId(id);
    const answer = await backup.run({
      target: target.token,
      ...(form === "ENCRYPTED" ? { passphrase: passphrase.typed } : {}),
      taskId: id,
    });
    setTaskId(null);
    if (answer.ok) setDone(answer.value);
  };

  return (
    <Dialog
      opened
      title={words.dialogTitle}
      onClose={() => {
        if (taskId === null) onClose();
      }}
      foot={
        taskId !== null ? (
          <Button onClick={() => cancelTask(taskId)}>{words.stop}</Button>
        ) : done !== null ? (
          <Button kind="primary" autoFocus onClick={onClose}>
            {words.close}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{words.notNow}</Button>
            <Button
              kind="primary"
              onClick={() => void begin()}
              disabledReason={
                target === undefined ? words.startNeedsTarget : form === "ENCRYPTED" ? passphrase.fault : null
              }
              testId="backup-start"
            >
              {words.start}
            </Button>
          </>
        )
      }
    >
      {taskId !== null ? (
        <Stack gap={12}>
          <Notice tone="warn" title={words.keepPlugged} />
          <TaskBar taskId={taskId} label={words.working} counts="bytes" />
        </Stack>
      ) : done !== null ? (
        <Stack gap={12}>
          <Notice tone="ok" title={words.done} testId="backup-done">
            {words.doneText(done)}
          </Notice>
          {done.missingPapers.length === 0 ? null : (
            <Notice tone="warn">{words.missingPapers(done.missingPapers)}</Notice>
          )}
        </Stack>
      ) : (
        <Stack gap={12}>
          <p className="safekeeping-text">{words.dialogText}</p>
          <RefusalNotice error={backup.error} />
          {targets.length === 0 ? (
            <p className="safekeeping-text">{words.noDrive}</p>
          ) : (
            <RadioInput
              label={words.target}
              value={target?.token ?? null}
              onChange={setChosen}
              choices={targets.map(({ token, label, facts }) => ({ value: token as string, label, facts }))}
            />
          )}
          <ButtonRow>
            <Button size="small" icon={IconRefresh} onClick={findAgain}>
              {words.findDrives}
            </Button>
            <Button
              size="small"
              icon={IconFolder}
              onClick={() => void chooseFolder().then((token) => token !== null && setChosen(token))}
              testId="backup-folder"
            >
              {words.otherFolder}
            </Button>
          </ButtonRow>
          <Checkbox
            label={copyWords.encrypt}
            hint={copyWords.encryptHint}
            value={form === "ENCRYPTED"}
            onChange={(wanted) => setForm(wanted ? "ENCRYPTED" : "FOLDER")}
          />
          {form === "ENCRYPTED" ? <PassphraseFields passphrase={passphrase} /> : null}
        </Stack>
      )}
    </Dialog>
  );
}

/** The sticks plugged in now, and the folder chosen by hand. */
function useTargets() {
  const drives = useProcedureQuery("app.drives", {});
  const [folder, setFolder] = useState<Target | null>(null);
  const targets: readonly Target[] = [
    ...(drives.value?.drives ?? []).map(({ token, name, place, fileSystem, freeBytes }) => ({
      token,
      label: name,
      facts: words.driveFacts(place, fileSystem, freeBytes),
    })),
    ...(folder === null ? [] : [folder]),
  ];
  const chooseFolder = async (): Promise<GrantToken | null> => {
    const answer = await callProcedure("app.choose", { purpose: "BACKUP_TARGET", suggestedName: "" });
    const grant = answer.ok ? answer.value.grants[0] : undefined;
    if (grant === undefined) return null;
    setFolder({ token: grant.token, label: grant.place, facts: words.folderFacts });
    return grant.token;
  };
  return { targets, findAgain: drives.readAgain, chooseFolder };
}
