import { z } from "zod";
import { backupId, digest, grantToken, roundId, taskId } from "../../base/ids";
import { moment } from "../../base/local-date";
import { command, everyRole, query } from "../../base/procedure";
import { requiredText } from "../../base/vietnamese-text";
import { passphrase } from "../copies/passphrase";

/** Which copy: one the book has on its list, or a folder a person chose. */
export const copyChoice = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("LIST"), backupId }),
  z.strictObject({ kind: z.literal("FOLDER"), folder: grantToken }),
]);
export type CopyChoice = z.infer<typeof copyChoice>;

/** What a person would look for after a restore, kind by kind. */
export const restoredKind = z.enum([
  "CLUSTER",
  "UNIT",
  "PERSON",
  "CONTACT",
  "REGULATION",
  "CLUSTER_PAPER",
  "MOVEMENT",
  "PLAN_ITEM",
  "TASK",
  "INCOMING_PAPER",
  "EXEMPLAR",
  "PLEDGE",
  "TARGET",
  "ACTUAL",
  "REGISTRATION",
  "NOMINATION",
  "PAPER",
  "MEETING",
  "ROUND",
  "DOCUMENT",
  "SUBMISSION",
  "AWARD_RECORD",
  "HANDOVER",
  "PACKAGE",
]);
export type RestoredKind = z.infer<typeof restoredKind>;

/** How many, and the first few by name. */
const named = z.strictObject({ count: z.int(), names: z.array(z.string()) });

const seal = z.strictObject({ round: z.string(), code: z.string() });

const restorePreview = z.strictObject({
  /** When the copy was made; null where only its folder is known. */
  madeAt: moment.nullable(),
  /** The last thing saved before the copy was made. */
  lastSavedAt: moment.nullable(),
  place: z.string(),
  /** The copy by the name of its folder or file. */
  name: z.string(),
  /** Schema of an older program, brought to this one's on the way. */
  olderVersion: z.int().nullable(),
  /** Only kinds in which something differs. */
  kinds: z.array(z.strictObject({ kind: restoredKind, appear: named, change: named, vanish: named })),
  sealsLost: z.array(seal),
  sealsBack: z.array(seal),
  /** Rounds that are being counted and would not be as they are now. */
  openRounds: z.array(z.strictObject({ id: roundId, name: z.string() })),
  stepsLost: z.strictObject({ count: z.int(), since: moment.nullable() }),
  stepsBack: z.int(),
  /** Packages already written whose record would be gone. */
  packagesLost: z.array(z.string()),
  /** Persons erased since: they are erased once more, so that they do not come back. */
  erasedAgain: z.int(),
  /** Papers neither the copy nor the book holds as they were taken in. */
  papersMissing: z.array(z.string()),
  /** Names exactly this copy, this book and what is said here. */
  previewDigest: digest,
});
export type RestorePreview = z.infer<typeof restorePreview>;

/** Refusals of taking a copy, opening it and judging whether it is one of this book. */
const takingRefusals = [
  "GRANT_EXPIRED",
  "NOT_FOUND",
  "COPY_NOT_THERE",
  "COPY_PASSPHRASE_WRONG",
  "COPY_OF_OTHER_BOOK",
  "COPY_NEWER",
  "COPY_DAMAGED",
  "DISK_FULL",
  "DISK_ERROR",
  "BOOK_READ_ONLY",
  "BOOK_DAMAGED",
  "TASK_CANCELLED",
] as const;

/** What the last restore of this book came to, for the notice that leads back. */
const lastRestore = z.strictObject({
  /** DONE: the book is what the copy was. NOT_DONE: it was cut off, and the book is as it was before. */
  outcome: z.enum(["DONE", "NOT_DONE"]),
  at: moment,
  /** When the copy was made; null where only its folder was known. */
  copyMadeAt: moment.nullable(),
  /** The copy of the book as it was before, while it is there. */
  before: backupId.nullable(),
  stepsSince: z.int(),
});
export type LastRestore = z.infer<typeof lastRestore>;

export const restoreProcedures = {
  /** Opens and proves a copy, rehearses what it would need, and says in the user's words what would be different. */
  "safekeeping.restorePreview": query({
    servedBy: "BOOK",
    input: z.strictObject({ copy: copyChoice, passphrase: passphrase.nullable(), taskId }),
    output: restorePreview,
    errors: takingRefusals,
    tags: [],
    roles: ["KEEPER"],
  }),
  /**
   * Puts a copy in the place of the book: users, copies, drafts and papers stay, who was erased is erased again. The
   * book as it was is copied first, and the window reads everything anew.
   */
  "safekeeping.restore": command({
    servedBy: "BOOK",
    input: z.strictObject({
      copy: copyChoice,
      passphrase: passphrase.nullable(),
      reason: requiredText(300),
      /** Of the preview a person read. */
      previewDigest: digest,
      /** Rounds that are being counted and may be lost, each confirmed by itself. */
      roundsGivenUp: z.array(roundId),
      taskId,
    }),
    output: z.strictObject({ before: backupId, copyMadeAt: moment.nullable() }),
    errors: [
      ...takingRefusals,
      "PLACE_READ_ONLY",
      "PLACE_GONE",
      "BACKUP_NOT_SOUND",
      "RESTORE_PREVIEW_OLD",
      "RESTORE_LOSES_ROUND",
      "RESTORE_NOT_SOUND",
    ],
    tags: ["book", "safekeeping", "session"],
    roles: ["KEEPER"],
    persons: "TWO",
    undo: { notUndone: "It is taken back by restoring the copy that was made before it." },
  }),
  /** The last restore, while it is worth a notice; null where there was none. */
  "safekeeping.lastRestore": query({
    servedBy: "BOOK",
    input: z.strictObject({}),
    output: z.strictObject({ last: lastRestore.nullable() }),
    errors: [],
    tags: ["safekeeping", "book"],
    roles: everyRole,
  }),
} as const;
