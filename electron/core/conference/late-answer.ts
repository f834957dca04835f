import { z } from "zod";
import { lateAnswerId, roundId, unitId, voterId } from "../base/ids";
import { localDate } from "../base/local-date";
import { command, writers } from "../base/procedure";

/** An answer by correspondence that came after the last day: listed by its member, not counted (product.md §2). */
export const lateAnswer = z.strictObject({
  id: lateAnswerId,
  voterId,
  unitId,
  /** As on the day of the meeting. */
  unitName: z.string(),
  receivedOn: localDate,
});
export type LateAnswer = Readonly<z.infer<typeof lateAnswer>>;

/** Answers that came late, one a member; the number of those late is typed with the count and must agree. */
export const lateAnswerProcedures = {
  "conference.addLateAnswer": command({
    servedBy: "BOOK",
    input: z.strictObject({ roundId, voterId, receivedOn: localDate }),
    output: z.strictObject({ id: lateAnswerId }),
    errors: ["NOT_FOUND", "ROUND_SEALED", "LATE_NOT_BY_LETTER", "LATE_TWICE", "LATE_IN_TIME"],
    tags: ["conference"],
    roles: writers,
    undo: { undoneBy: "conference.removeLateAnswer" },
  }),
  "conference.removeLateAnswer": command({
    servedBy: "BOOK",
    input: z.strictObject({ lateAnswerId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "ROUND_SEALED"],
    tags: ["conference"],
    roles: writers,
    undo: { undoneBy: "conference.addLateAnswer" },
  }),
} as const;
