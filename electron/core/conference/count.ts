import { z } from "zod";
import { roundGroupId, roundLineId, nominationId } from "../base/ids";

/** Numbers of papers of one SECRET round; null is *not entered*, which is not 0. */
const papers = z.int().min(0).max(99_999).nullable();

export const paperTotals = z.strictObject({
  /** In (nhận vào). */ printed: papers,
  /** Phát ra. */ issued: papers,
  /** Còn lại, never issued. */ leftOver: papers,
  /** Hỏng, đổi. */ spoiled: papers,
  /** Thu về. */ returned: papers,
  /** Hợp lệ, wholly blank ones included where the regulation calls them valid. */ valid: papers,
  /** Không hợp lệ. */ invalid: papers,
  /** Để trắng toàn bộ, counted apart whatever the rule says. */ blankPapers: papers,
});
export type PaperTotals = Readonly<z.infer<typeof paperTotals>>;

/**
 * What was counted for one name. YES_NO: all four. PICK_K: `agree` holds the marks, the rest stays null.
 * STRIKE_OUT: `agree` kept, `disagree` struck out, the rest stays null.
 */
export const lineCount = z.strictObject({
  lineId: roundLineId,
  agree: papers,
  disagree: papers,
  blank: papers,
  invalid: papers,
});
export type LineCount = Readonly<z.infer<typeof lineCount>>;

/** All that is typed for one count of a round. */
export const roundCount = z.strictObject({ totals: paperTotals, lines: z.array(lineCount) });
export type RoundCount = Readonly<z.infer<typeof roundCount>>;

/** One name on the ballot, as named on the day of the meeting. */
const ballotLine = z.strictObject({
  id: roundLineId,
  nominationId,
  nominationNumber: z.string(),
  /** Place on the ballot, from 1, over the whole ballot. */
  number: z.int().min(1),
  name: z.string(),
  /** Parent unit, or post and unit of a person; empty for a member. */
  under: z.string(),
  awardName: z.string(),
});
export type BallotLine = Readonly<z.infer<typeof ballotLine>>;

/** Names compared with each other, and how many of them may win. */
export const ballotGroup = z.strictObject({
  id: roundGroupId,
  name: z.string(),
  quota: z.int().min(1).max(999),
  /** How many names a valid paper may choose (PICK_K) or keep (STRIKE_OUT) in this group. */
  choices: z.int().min(1).max(999),
  lines: z.array(ballotLine),
});
export type BallotGroup = Readonly<z.infer<typeof ballotGroup>>;

/** Attendance at the moment the papers were issued. A proxy the regulation allows is a vote present. */
export const attendance = z.strictObject({
  summoned: z.int().min(0),
  present: z.int().min(0),
  absent: z.int().min(0),
});
export type Attendance = Readonly<z.infer<typeof attendance>>;
