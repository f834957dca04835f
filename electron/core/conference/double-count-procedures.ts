import { z } from "zod";
import { roundId } from "../base/ids";
import { command, counters, everyRole, query, writers } from "../base/procedure";
import { optionalText } from "../base/vietnamese-text";
import { roundCount } from "./count";
import { reading } from "./double-count";

const revision = z.int().min(1);
const asSeen = { roundId, expectedRevision: revision } as const;
const errors = [
  "NOT_FOUND",
  "CHANGED_MEANWHILE",
  "ROUND_SEALED",
  "READING_NOT_TURN",
  "READING_NOT_YOURS",
] as const;

/** A count by two teams: the second keying, its comparison with the first, the third reading where they differ. */
export const doubleCountProcedures = {
  /** What the second team keyed so far; empty unless it is its turn or the two are settled. Never the first's figures. */
  "conference.secondReading": query({
    servedBy: "BOOK",
    input: z.strictObject({ roundId }),
    output: z.strictObject({ revision, count: roundCount }),
    errors: ["NOT_FOUND"],
    tags: ["conference"],
    roles: everyRole,
  }),
  /** Saves what the second team keyed, right or not. */
  "conference.saveSecondReading": command({
    servedBy: "BOOK",
    input: z.strictObject({ ...asSeen, count: roundCount }),
    output: z.strictObject({ revision }),
    errors,
    tags: ["conference"],
    roles: counters,
    undo: { undoneBy: "conference.saveSecondReading" },
  }),
  /** Ends the keying of one team; where both ended, the two are compared and the comparison is kept. */
  "conference.closeReading": command({
    servedBy: "BOOK",
    input: z.strictObject({ ...asSeen, reading }),
    output: z.strictObject({ revision }),
    errors: [...errors, "COUNT_NOT_COMPLETE", "IDENTITIES_RED"],
    tags: ["conference"],
    roles: counters,
    undo: { undoneBy: "conference.reopenReading" },
  }),
  /** Lets a team look through its papers again; refused once a line differed twice. */
  "conference.reopenReading": command({
    servedBy: "BOOK",
    input: z.strictObject({ ...asSeen, reading }),
    output: z.strictObject({ revision }),
    errors: [...errors, "READING_RECOUNT"],
    tags: ["conference"],
    roles: counters,
    undo: { notUndone: "The team ends its keying again; every comparison stays on record." },
  }),
  /** Records what both teams counted together; it stands for what differed, the first reading for the rest. */
  "conference.recordThirdReading": command({
    servedBy: "BOOK",
    input: z.strictObject({
      ...asSeen,
      count: roundCount,
      /** Who counted together. */
      countedBy: optionalText(300),
      reason: optionalText(500),
    }),
    output: z.strictObject({ revision }),
    errors: [...errors, "COUNT_NOT_COMPLETE", "IDENTITIES_RED", "READING_NEEDS_WHO_AND_WHY"],
    tags: ["conference"],
    roles: writers,
    undo: { undoneBy: "conference.withdrawThirdReading" },
  }),
  "conference.withdrawThirdReading": command({
    servedBy: "BOOK",
    input: z.strictObject(asSeen),
    output: z.strictObject({ revision }),
    errors,
    tags: ["conference"],
    roles: writers,
    undo: { undoneBy: "conference.recordThirdReading" },
  }),
} as const;
