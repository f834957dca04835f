import { z } from "zod";
import { nominationId, roundGroupId, roundLineId, unitId } from "../base/ids";
import { optionalText } from "../base/vietnamese-text";

/** A typed number of papers, hands or answers; null is *not entered*, which is not 0. */
const papers = z.int().min(0).max(99_999).nullable();

/** Numbers of a round over all its lines; those its mode does not know stay null. */
export const roundTotals = z.strictObject({
  /** In (nhận vào). */ printed: papers,
  /** Phát ra. */ issued: papers,
  /** Còn lại, never issued. */ leftOver: papers,
  /** Hỏng, đổi. */ spoiled: papers,
  /** Thu về; by correspondence, the answers that came in time. */ returned: papers,
  /** Hợp lệ, wholly blank ones included where the regulation calls them valid. */ valid: papers,
  /** Không hợp lệ. */ invalid: papers,
  /** Để trắng toàn bộ, counted apart whatever the rule says. */ blankPapers: papers,
  /** Ý kiến bằng văn bản of absent voters. */ written: papers.default(null),
  /** By correspondence: sent out, come late (listed, not counted), not come at all. */
  sent: papers.default(null),
  late: papers.default(null),
  notReturned: papers.default(null),
});
export type RoundTotals = Readonly<z.infer<typeof roundTotals>>;

/**
 * What was counted for one name. YES_NO: all four. PICK_K: `agree` holds the marks, the rest stays null.
 * STRIKE_OUT: `agree` kept, `disagree` struck out, the rest stays null. OPEN and CORRESPONDENCE: `blank` is no opinion.
 */
export const lineCount = z.strictObject({
  lineId: roundLineId,
  agree: papers,
  disagree: papers,
  blank: papers,
  invalid: papers,
  /** Written opinions of absent voters on this name. */
  writtenAgree: papers.default(null),
  writtenDisagree: papers.default(null),
  writtenBlank: papers.default(null),
});
export type LineCount = Readonly<z.infer<typeof lineCount>>;

/** All that is typed for one count of a round. */
export const roundCount = z.strictObject({ totals: roundTotals, lines: z.array(lineCount) });
export type RoundCount = Readonly<z.infer<typeof roundCount>>;

/** The same lines with nothing entered anywhere. */
export function nothingCounted({ lines }: Pick<RoundCount, "lines">): RoundCount {
  const blank = { agree: null, disagree: null, blank: null, invalid: null };
  return {
    totals: roundTotals.parse({
      ...{ printed: null, issued: null, leftOver: null, spoiled: null },
      ...{ returned: null, valid: null, invalid: null, blankPapers: null },
    }),
    lines: lines.map(({ lineId }) => lineCount.parse({ lineId, ...blank })),
  };
}

/** The typed count over every line of the ballot, in ballot order; a line left out is not entered. */
export function wholeCount(ballot: Pick<RoundCount, "lines">, typed: RoundCount): RoundCount {
  const lines = new Map(typed.lines.map((line) => [line.lineId, line]));
  return {
    totals: typed.totals,
    lines: nothingCounted(ballot).lines.map((line) => lines.get(line.lineId) ?? line),
  };
}

/** Who took the places a tie left, by whom and why (domain.md §5.3). */
export const tieResolution = z.strictObject({
  how: z.enum(["CHAIR", "HIGHER_SCORE", "MANUAL"]),
  /** Who decided: the chair, the conference. */
  decidedBy: optionalText(200),
  reason: optionalText(500),
  lineIds: z.array(roundLineId).min(1).max(200),
});
export type TieResolution = Readonly<z.infer<typeof tieResolution>>;

/** One name on the ballot, as named on the day of the meeting. */
const ballotLine = z.strictObject({
  id: roundLineId,
  /** The nomination asked about; null in an election, whose lines are member units. */
  nominationId: nominationId.nullable(),
  nominationNumber: z.string(),
  unitId: unitId.nullable(),
  /** Place on the ballot, from 1, over the whole ballot. */
  number: z.int().min(1),
  name: z.string(),
  /** Parent unit, or post and unit of a person; empty for a member. */
  under: z.string(),
  awardName: z.string(),
  /** Final score in hundredths as it stood when the ballot was made; null where none was typed, 0 is a score. */
  score: z.int().min(0).nullable(),
  /** 1 where the nominee is itself a voter who may not vote on this line. */
  ownVotes: z.union([z.literal(0), z.literal(1)]),
});
export type BallotLine = Readonly<z.infer<typeof ballotLine>>;

/** Names compared with each other, and how many of them may win. */
export const ballotGroup = z.strictObject({
  id: roundGroupId,
  name: z.string(),
  quota: z.int().min(1).max(999),
  /** How many names a valid paper may choose (PICK_K) or keep (STRIKE_OUT) in this group. */
  choices: z.int().min(1).max(999),
  /** The post elected; null where nominations are asked about. */
  post: z.enum(["HEAD", "DEPUTY"]).nullable(),
  /** MUST: fewer than the quota is not the end, a further round follows. */
  filling: z.enum(["MAY", "MUST"]),
  /** How a tie at the cut was resolved at the meeting; null while it is left open or there is none. */
  tieResolution: tieResolution.nullable(),
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
