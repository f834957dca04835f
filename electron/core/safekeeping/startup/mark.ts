import { z } from "zod";
import { bookId, digest } from "../../base/ids";
import { moment } from "../../base/local-date";

/** How far a book had come when it was last used on this PC; kept outside the book. Rounds by name, never people. */
export const bookMark = z.strictObject({
  bookId,
  /** Number and hash of the last audit event; 0 and empty never stand here: every book begins with one. */
  seq: z.int().min(1),
  hash: digest,
  seals: z.array(z.strictObject({ round: z.string(), code: z.string() })),
  markedAt: moment,
});
export type BookMark = z.infer<typeof bookMark>;

/** What of a book is compared with its mark. */
export interface Trail {
  readonly lastSeq: number;
  /** Hash of the event with this number; null where there is none. */
  readonly hashAt: (seq: number) => string | null;
  readonly codes: ReadonlySet<string>;
}

/** BEHIND: the last events are missing. DIFFERENT: the book went another way since. */
export interface Lag {
  readonly how: "BEHIND" | "DIFFERENT";
  /** Events of the mark the book does not hold; 0 where it went another way. */
  readonly missingSteps: number;
  readonly missingRounds: readonly { readonly round: string; readonly code: string }[];
}

/** Whether a book is older than its mark says, or another; null where it holds all that was marked. */
export function lagBehind(mark: BookMark, trail: Trail): Lag | null {
  const missingRounds = mark.seals.filter(({ code }) => !trail.codes.has(code));
  if (trail.lastSeq < mark.seq) {
    return { how: "BEHIND", missingSteps: mark.seq - trail.lastSeq, missingRounds };
  }
  return trail.hashAt(mark.seq) === mark.hash ? null : { how: "DIFFERENT", missingSteps: 0, missingRounds };
}
