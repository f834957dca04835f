import { type ReactNode, useState } from "react";
import type { BackupId } from "#core/base/ids";
import type { OutputOf } from "#core/contract";
import type { ListedCopy } from "#core/safekeeping/copies/copy";
import { restoreScreenWords as words } from "#core/strings/restore-screen-words";
import { callProcedure } from "../../api/client";
import { useAsked } from "../../frame/use-asked";
import { useLeaveGuard } from "../../frame/use-leave-guard";
import { RestoreCopyDialog, type WantedCopy, wantedOf } from "./restore-copy-dialog";

type Copies = OutputOf<"safekeeping.copies">["copies"];

interface WantedCopyOfRoom {
  readonly dialog: ReactNode;
  readonly want: (copy: ListedCopy) => void;
  readonly wantById: (id: BackupId) => void;
  readonly wantFolder: () => void;
}

/** The dialog of a copy that is wanted back: from its line, a folder, or the notice of the last restore. */
export function useWantedCopy(copies: Copies | undefined, onAsked: () => void): WantedCopyOfRoom {
  const [wanted, setWanted] = useState<WantedCopy | null>(null);
  /** Asked for before the list was there. */
  const [waiting, setWaiting] = useState<BackupId | null>(null);
  const leave = useLeaveGuard();
  const listed = copies?.find(({ id }) => id === waiting);
  const shown = wanted ?? (listed === undefined ? null : wantedOf(listed));
  const close = () => {
    setWanted(null);
    setWaiting(null);
  };
  const wantById = (id: BackupId) => leave(() => setWaiting(id));
  useAsked("/restore", (id) => {
    onAsked();
    wantById(id as BackupId);
  });
  const chooseFolder = async () => {
    const answer = await callProcedure("app.choose", { purpose: "BACKUP_FOLDER", suggestedName: "" });
    const grant = answer.ok ? answer.value.grants[0] : undefined;
    if (grant === undefined) return;
    const choice = { kind: "FOLDER", folder: grant.token } as const;
    setWanted({ choice, title: words.folder(grant.name), form: "FOLDER" });
  };
  const dialog =
    shown === null ? null : (
      <RestoreCopyDialog
        key={JSON.stringify(shown.choice)}
        wanted={shown}
        copies={copies ?? []}
        onWant={setWanted}
        onClose={close}
      />
    );
  return {
    dialog,
    want: (copy) => leave(() => setWanted(wantedOf(copy))),
    wantById,
    wantFolder: () => leave(() => void chooseFolder()),
  };
}
