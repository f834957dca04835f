import type { BackupId } from "../../base/ids";
import type { Moment } from "../../base/local-date";

/** Refusals of bringing a copy back. */
export interface RestoreErrors {
  /** The folder or file of the copy is not there now. */
  COPY_MISSING: { readonly place: string };
  COPY_OF_OTHER_BOOK: { readonly place: string; readonly other: string };
  COPY_NEWER: { readonly place: string; readonly copyVersion: number; readonly programVersion: number };
  /** `next`: the newest other copy that was just opened and found sound. */
  COPY_NOT_SOUND: {
    readonly place: string;
    readonly finding: string;
    readonly next: { readonly backupId: BackupId; readonly madeAt: Moment } | null;
  };
}
