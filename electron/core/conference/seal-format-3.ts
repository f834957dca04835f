import { z } from "zod";
import { unitId, voterId } from "../base/ids";
import { localDate } from "../base/local-date";
import { sealFormat2 } from "./seal-format-2";

/*
 * Format 3 of a sealed round, frozen: format 2, itself frozen, and with it who casts a vote for another, who answered
 * late, and both readings of a count by two teams with every comparison. A change of this file is a new file.
 */

const text = z.string();
const count = z.int().min(0);
const { roll, count: paperCount } = sealFormat2.shape;

const doubleCount = z.strictObject({
  first: paperCount,
  second: paperCount,
  /** Ballot numbers each comparison found different, 0 for the numbers of the whole round; the last may be empty. */
  differences: z.array(z.array(count)),
  /** What both teams counted together stands in `count`; these numbers were taken from it. */
  third: z.strictObject({ countedBy: text, reason: text, numbers: z.array(count) }).nullable(),
});

const lateAnswer = z.strictObject({ voterId, unitId, unitName: text, receivedOn: localDate });

/** One sealed round whole: names, posts and figures as of the day of the meeting. */
export const sealFormat3 = sealFormat2.extend({
  format: z.literal(3),
  roll: z.array(roll.element.extend({ deputyVoterId: voterId.nullable() })),
  lateAnswers: z.array(lateAnswer),
  /** Null where the papers were counted once. */
  doubleCount: doubleCount.nullable(),
});
export type SealFormat3 = Readonly<z.infer<typeof sealFormat3>>;
