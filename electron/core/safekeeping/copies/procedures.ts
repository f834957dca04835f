import { z } from "zod";
import { backupId, backupPlaceId, grantToken, taskId } from "../../base/ids";
import { moment } from "../../base/local-date";
import { command, everyRole, query, writers } from "../../base/procedure";
import { copyForm, copyOfBook, copyPlace } from "./copy";
import { copyRhythm, copySettings } from "./copy-settings";
import { copyKeeping } from "./keeping";
import { copyWorries } from "./copy-worries";
import { passphrase } from "./passphrase";

const nothing = z.strictObject({});

/** Refusals of writing a copy somewhere. */
export const copyingRefusals = [
  "DISK_FULL",
  "PLACE_READ_ONLY",
  "PLACE_GONE",
  "DISK_ERROR",
  "BACKUP_NOT_SOUND",
  "TASK_CANCELLED",
] as const;

export const copyProcedures = {
  /** What is protected now: every copy, the last first, and every place. */
  "safekeeping.copies": query({
    servedBy: "BOOK",
    input: nothing,
    output: z.strictObject({
      copies: z.array(copyOfBook),
      places: z.array(copyPlace),
      /** The newest copy that was opened and found sound, and in how many places such a copy lies. */
      newestProven: z
        .strictObject({ madeAt: moment, provedAt: moment, placeName: z.string(), places: z.int() })
        .nullable(),
      /** Days since a sound copy was last made outside this PC's own folder; null where there never was one. */
      daysSinceOutside: z.int().nullable(),
      settings: copySettings,
      keeping: copyKeeping,
    }),
    errors: [],
    tags: ["safekeeping", "book"],
    roles: everyRole,
  }),
  /** What somebody should do something about: asked by the overview. */
  "safekeeping.copyWorries": query({
    servedBy: "BOOK",
    input: nothing,
    output: copyWorries,
    errors: [],
    tags: ["safekeeping", "book"],
    roles: everyRole,
  }),
  /** Whether a copy is made every day, and after how many days one is opened again. */
  "safekeeping.setCopySettings": command({
    servedBy: "BOOK",
    input: copySettings,
    output: nothing,
    errors: [],
    tags: ["safekeeping"],
    roles: writers,
    undo: { undoneBy: "safekeeping.setCopySettings" },
  }),
  /** Which copies would go with another setting that stay with the present one; nothing is removed or saved. */
  "safekeeping.tryCopyKeeping": query({
    servedBy: "BOOK",
    input: copyKeeping,
    output: z.strictObject({ goes: z.array(z.strictObject({ madeAt: moment, placeName: z.string() })) }),
    errors: [],
    tags: ["safekeeping"],
    roles: ["KEEPER"],
  }),
  /** How long copies stay. What goes is removed when the next copy is made there by itself, no sooner. */
  "safekeeping.setCopyKeeping": command({
    servedBy: "BOOK",
    input: copyKeeping,
    output: nothing,
    errors: [],
    tags: ["safekeeping"],
    roles: ["KEEPER"],
    undo: { undoneBy: "safekeeping.setCopyKeeping" },
  }),
  /** Looks for sticks plugged in and does at once what is due: the day's copies, and the proofs that grew old. */
  "safekeeping.makeDueCopies": command({
    servedBy: "BOOK",
    input: z.strictObject({ taskId }),
    output: z.strictObject({
      /** Names of the places that got their copy. */
      copied: z.array(z.string()),
      proved: z.int(),
      failed: z.array(z.strictObject({ name: z.string(), reason: z.string() })),
      /** Places in reach that wait for their passphrase. */
      sealed: z.array(z.string()),
    }),
    errors: ["TASK_CANCELLED"],
    tags: ["safekeeping", "book"],
    roles: writers,
    undo: { notUndone: "Copies are made and opened; nothing of the book changes." },
  }),
  /** Opens a copy once more, reads every paper of it and notes what was found. */
  "safekeeping.proveCopy": command({
    servedBy: "BOOK",
    input: z.strictObject({ backupId, passphrase: passphrase.nullable(), taskId }),
    output: z.strictObject({ provedAt: moment, rows: z.int(), papers: z.int(), seals: z.int() }),
    errors: [
      "NOT_FOUND",
      "COPY_NOT_THERE",
      "COPY_DAMAGED",
      "COPY_PASSPHRASE_WRONG",
      "DISK_FULL",
      "DISK_ERROR",
      "TASK_CANCELLED",
    ],
    tags: ["safekeeping", "book"],
    roles: writers,
    undo: { notUndone: "A copy was looked at; nothing changed." },
  }),
  /** A stick or folder the book remembers: it is known again when it is plugged in. */
  "safekeeping.addBackupPlace": command({
    servedBy: "BOOK",
    input: z.strictObject({ folder: grantToken, form: copyForm, rhythm: copyRhythm }),
    output: z.strictObject({ id: backupPlaceId }),
    errors: ["GRANT_EXPIRED", "PLACE_GONE", "BACKUP_PLACE_KNOWN", "BACKUP_PLACE_INSIDE"],
    tags: ["safekeeping"],
    roles: writers,
    undo: { undoneBy: "safekeeping.removeBackupPlace" },
  }),
  /** Whether copies go there by themselves. */
  "safekeeping.setPlaceRhythm": command({
    servedBy: "BOOK",
    input: z.strictObject({ id: backupPlaceId, rhythm: copyRhythm, expectedRevision: z.int().min(1) }),
    output: nothing,
    errors: ["NOT_FOUND", "CHANGED_MEANWHILE"],
    tags: ["safekeeping"],
    roles: writers,
    undo: { undoneBy: "safekeeping.setPlaceRhythm" },
  }),
  /** No more copies go there; those that lie there stay. */
  "safekeeping.removeBackupPlace": command({
    servedBy: "BOOK",
    input: z.strictObject({ id: backupPlaceId, expectedRevision: z.int().min(1) }),
    output: nothing,
    errors: ["NOT_FOUND", "CHANGED_MEANWHILE"],
    tags: ["safekeeping"],
    roles: writers,
    undo: { notUndone: "The place is added again; the copies there are untouched." },
  }),
  /**
   * A copy on a place of the book, now. The passphrase of an encrypted place is held in memory until the book is
   * closed: null where it is held already.
   */
  "safekeeping.backupToPlace": command({
    servedBy: "BOOK",
    input: z.strictObject({ placeId: backupPlaceId, passphrase: passphrase.nullable(), taskId }),
    output: z.strictObject({
      place: z.string(),
      bytes: z.int(),
      papers: z.int(),
      missingPapers: z.array(z.string()),
    }),
    errors: ["NOT_FOUND", "BACKUP_PLACE_AWAY", "PASSPHRASE_NEEDED", ...copyingRefusals],
    tags: ["safekeeping", "book"],
    roles: writers,
    undo: { notUndone: "A copy outside the book is deleted by hand." },
  }),
  /** A person says that the book holds less on purpose: older copies may be thinned again. */
  "safekeeping.acceptSmallerBook": command({
    servedBy: "BOOK",
    input: z.strictObject({ backupId }),
    output: nothing,
    errors: ["NOT_FOUND"],
    tags: ["safekeeping"],
    roles: ["KEEPER"],
    undo: { notUndone: "Older copies may have been thinned since." },
  }),
} as const;
