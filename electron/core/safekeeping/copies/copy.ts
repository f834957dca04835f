import { z } from "zod";
import { backupId, backupPlaceId } from "../../base/ids";
import { moment } from "../../base/local-date";
import { copyRhythm } from "./copy-settings";

/** Why a copy was made. USB: a person asked for it; PLACE: by itself, on a place that was plugged in. */
export const copyReason = z.enum([
  "CLOSING",
  "DAILY",
  "USB",
  "PLACE",
  "BEFORE_MIGRATION",
  "BEFORE_IMPORT",
  "BEFORE_RESTORE",
]);
export type CopyReason = z.infer<typeof copyReason>;

/** FOLDER: a whole book in a folder of its own. ENCRYPTED: the same in one file, under a passphrase (age). */
export const copyForm = z.enum(["FOLDER", "ENCRYPTED"]);
export type CopyForm = z.infer<typeof copyForm>;

/** What was found and counted when a copy was opened. */
const proof = z.strictObject({
  provedAt: moment,
  /** What is wrong, in a sentence; empty where the copy is sound. */
  finding: z.string(),
  rows: z.int(),
  papers: z.int(),
  seals: z.int(),
});
export type CopyProof = Readonly<z.infer<typeof proof>>;

/** Why thinning leaves a copy where it is; see `thinning.ts`. */
export const keptBecause = z.enum([
  "NEWEST",
  "LAST_SOUND",
  "ASKED_FOR",
  "BEFORE_STEP",
  "NOT_PROVEN",
  "BEFORE_LOSS",
  "DAY",
  "WEEK",
  "MONTH",
  "YEAR",
]);
export type KeptBecause = z.infer<typeof keptBecause>;

/** How many units and dossiers the book held at the copy before, and at this one. */
const shrunk = z.strictObject({
  unitsBefore: z.int(),
  units: z.int(),
  nominationsBefore: z.int(),
  nominations: z.int(),
});
export type Shrunk = Readonly<z.infer<typeof shrunk>>;

export const copyOfBook = z.strictObject({
  id: backupId,
  madeAt: moment,
  reason: copyReason,
  form: copyForm,
  /** Where it lies, in the user's words: never a path to be typed. */
  placeName: z.string(),
  /** Name of its folder or file there. */
  name: z.string(),
  /** AWAY: the stick is not plugged in. GONE: the place is there, the copy is not. */
  presence: z.enum(["THERE", "AWAY", "GONE"]),
  bytes: z.int(),
  papers: z.int(),
  /** The last proof; null where it was never opened since this program keeps proofs. */
  proof: proof.nullable(),
  /** Null where thinning would take it next. */
  kept: keptBecause.nullable(),
  /** It holds far less than the copy before it, and nobody said yet that this is right. */
  shrunk: shrunk.nullable(),
});
export type ListedCopy = Readonly<z.infer<typeof copyOfBook>>;

export const copyPlace = z.strictObject({
  /** Null: the book's own folder of copies. */
  id: backupPlaceId.nullable(),
  name: z.string(),
  kind: z.enum(["OWN", "STICK", "FOLDER"]),
  form: copyForm,
  rhythm: copyRhythm,
  /** Held in memory from its first use until the book is closed, and written nowhere. */
  passphrase: z.enum(["NOT_NEEDED", "NEEDED", "HELD"]),
  state: z.enum(["THERE", "AWAY"]),
  lastCopyAt: moment.nullable(),
  /** The last sound proof of a copy there. */
  lastProvedAt: moment.nullable(),
  copies: z.int(),
  failure: z.strictObject({ failedAt: moment, reason: z.string() }).nullable(),
  revision: z.int(),
});
export type CopyPlace = Readonly<z.infer<typeof copyPlace>>;
