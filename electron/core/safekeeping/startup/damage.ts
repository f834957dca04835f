import { z } from "zod";
import { moment } from "../../base/local-date";

/** What a copy of a damaged book holds; proved when it was looked for. */
const soundCopy = z.strictObject({
  /** Name of its folder among the book's own copies. */
  name: z.string(),
  /** When the last step it holds was done. */
  lastStepAt: moment,
  /** What it lacks of the mark this PC has of the book; null where there is no mark. */
  missing: z
    .strictObject({
      steps: z.int().min(0),
      rounds: z.array(z.strictObject({ round: z.string(), code: z.string() })),
    })
    .nullable(),
});
export type SoundCopy = Readonly<z.infer<typeof soundCopy>>;

/** What can be done for a book whose file does not open. */
export const damageReport = z.strictObject({
  /** The newest copy that proved whole; null where none did. */
  copy: soundCopy.nullable(),
  /** Newer copies that did not, newest first. */
  notSound: z.array(z.string()),
});
export type DamageReport = Readonly<z.infer<typeof damageReport>>;

/** What was read of a damaged file and put into a new book. */
export const salvageReport = z.strictObject({
  /** Rows of the whole new book. */
  rows: z.int().min(0),
  /** Kinds of rows not read to the end, in the book's words, with how many were read. */
  gaps: z.array(z.strictObject({ noun: z.string(), read: z.int().min(0) })),
  /** Rows left out because what they belong to was not read. */
  orphans: z.int().min(0),
  papers: z.int().min(0),
});
export type SalvageReport = Readonly<z.infer<typeof salvageReport>>;
