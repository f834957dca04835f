import { z } from "zod";
import { bookId } from "../base/ids";
import { localDate, moment } from "../base/local-date";

/** REAL: the office's own. TRAINING: a copy to practise on. SAMPLE: built from a published article. Never changes. */
export const bookKind = z.enum(["REAL", "TRAINING", "SAMPLE"]);
export type BookKind = z.infer<typeof bookKind>;

/** The samples a program brings, each built from one published article. */
export const sampleName = z.enum([
  "municipalities-2022",
  "red-river-delta-2016",
  "northern-mountains-2017",
  "internal-affairs-2023",
  "lai-chau-procuracy-2022",
]);
export type SampleName = z.infer<typeof sampleName>;

/** `application_id` of every book file: the ASCII letters "STDu". */
export const bookApplicationId = 0x53544475;

/** What was found when the last copy of the book was last opened. */
const backupProof = z.strictObject({ provedAt: moment, finding: z.enum(["SOUND", "FAULTY"]) });
export type BackupProof = Readonly<z.infer<typeof backupProof>>;

/** What the frame of the window says about the open book. */
export const bookSummary = z.strictObject({
  id: bookId,
  kind: bookKind,
  folder: z.string(),
  clusterName: z.string(),
  year: z.int(),
  /** A sample is looked at as of this day; others as of today. */
  asOf: localDate.nullable(),
  lastSavedAt: moment.nullable(),
  /** A copy made before a migration is none of a person's. */
  lastBackupAt: moment.nullable(),
  /** Null where there is no copy, or nobody opened it since. */
  lastBackupProof: backupProof.nullable(),
});
export type BookSummary = z.infer<typeof bookSummary>;

/** The word the cluster calls itself by; the user's, not ours. */
export const clusterWord = z.enum(["CUM", "KHOI", "KHU_VUC"]);
export type ClusterWord = z.infer<typeof clusterWord>;
