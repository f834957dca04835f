import type { Moment } from "../base/local-date";
import type { Role } from "../base/procedure";

/** Refusals any call may meet, and those of opening and keeping a book. Sizes are bytes. */
export interface SafekeepingErrors {
  /** Something nobody foresaw; logged under the incident number. */
  UNEXPECTED: { readonly incident: string };
  INPUT_NOT_VALID: { readonly procedure: string; readonly fields: readonly string[] };
  /** `who`: the roles that may; none where nobody may, or the call is not known. */
  NOT_ALLOWED: { readonly procedure: string; readonly who: readonly Role[] };
  NO_BOOK_OPEN: Record<string, never>;
  /** The list that goes along with the program is gone or changed; `reason` is the system's word, empty where it gave none. */
  LICENCES_NOT_READ: { readonly file: string; readonly reason: string };
  TASK_CANCELLED: Record<string, never>;
  GRANT_EXPIRED: Record<string, never>;

  CHANGED_MEANWHILE: { readonly noun: string; readonly name: string };
  NOT_FOUND: { readonly noun: string };
  UNDO_NOT_POSSIBLE: { readonly label: string; readonly why: string };

  BOOK_NEWER: { readonly folder: string; readonly bookVersion: number; readonly programVersion: number };
  BOOK_FOREIGN: { readonly folder: string };
  BOOK_DAMAGED: { readonly folder: string; readonly finding: string };
  BOOK_LOCKED: {
    readonly folder: string;
    readonly host: string;
    readonly processId: number;
    readonly since: Moment;
  };
  BOOK_READ_ONLY: { readonly folder: string };
  BOOK_MISSING: { readonly folder: string };
  BOOK_CLOUD_SYNCED: { readonly folder: string; readonly service: string };
  BOOK_ON_NETWORK: { readonly folder: string };
  BOOK_ALREADY_THERE: { readonly folder: string };
  MIGRATION_FAILED: {
    readonly folder: string;
    readonly from: number;
    readonly to: number;
    readonly backup: string;
  };

  DISK_FULL: { readonly place: string; readonly neededBytes: number; readonly freeBytes: number };
  PLACE_READ_ONLY: { readonly place: string };
  PLACE_GONE: { readonly place: string };
  DISK_ERROR: { readonly place: string; readonly reason: string };
  /** No program of this PC shows the file, or the one there is failed. */
  FILE_NOT_OPENED: { readonly file: string };
  BACKUP_NOT_SOUND: { readonly place: string; readonly finding: string };
  CLOSING_BACKUP_FAILED: { readonly place: string; readonly reason: string };
}
