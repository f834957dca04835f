import { assert } from "../base/assert";
import type { RoundLineId } from "../base/ids";
import { type Ballot, votesFor } from "./ballot";
import { compareLines, type OrderedLine } from "./compare-lines";
import type { Attendance, BallotGroup, RoundCount } from "./count";
import type { GroupResult, LineOutcome, RoundOutcome, RuleCard } from "./outcome";
import { reachesThreshold, ruleCardOf } from "./rule-card";

export interface CountedRound extends Ballot {
  readonly attendance: Attendance;
  readonly groups: readonly BallotGroup[];
  readonly count: RoundCount;
  /** By correspondence, who answered late; left out where nobody did. */
  readonly lateAnswers?: readonly unknown[];
}

interface CountedLine extends OrderedLine {
  readonly id: RoundLineId;
}

/**
 * Who won, group by group: those who reach the threshold, in the regulation's order, up to the quota. A tie at the cut
 * is left open with the places it is about unless the meeting resolved it; no order of a list ever breaks it. The
 * order of the input does not matter. Throws when a figure it needs is not entered: call it only once every identity
 * is RIGHT.
 */
export function decideOutcome(round: CountedRound): RoundOutcome {
  const { attendance, groups, count } = round;
  const card = ruleCardOf(round, attendance, count.totals);
  assert(card !== null, "the base of the shares is entered");
  const figuresOf = new Map(count.lines.map((line) => [line.lineId, line]));
  return {
    card,
    groups: groups.map((group) => {
      const lines = group.lines.map(({ id, number, score }) => {
        const figures = figuresOf.get(id);
        const agree = figures === undefined ? null : votesFor(round, figures);
        assert(agree !== null, `line ${number} is entered`);
        return { id, number, agree, score };
      });
      return decideGroup(group, lines, card, round.settings.resultOrder.rule);
    }),
  };
}

function decideGroup(
  { id: groupId, quota, tieResolution }: BallotGroup,
  counted: readonly CountedLine[],
  card: RuleCard,
  order: Ballot["settings"]["resultOrder"]["rule"],
): GroupResult {
  const compare = (left: CountedLine, right: CountedLine) => compareLines(order, left, right);
  const ordered = [...counted].sort((left, right) => compare(left, right) || left.number - right.number);
  const passing = ordered.filter(({ agree }) => passes(agree, card));
  const last = passing[quota - 1];
  const cut = last === undefined || passing.length === quota ? null : last;
  const above = cut === null ? passing : passing.filter((line) => compare(line, cut) < 0);
  const atCut = cut === null ? [] : passing.filter((line) => compare(line, cut) === 0);
  const places = cut === null ? 0 : quota - above.length;
  const tied = atCut.length > places ? atCut.map(({ id }) => id) : [];
  const resolution = resolutionOf(tieResolution, tied, places);

  const outcomeOf = (line: CountedLine): LineOutcome => {
    if (line.agree === 0) return "NO_VOTE";
    if (!passes(line.agree, card)) return "BELOW_THRESHOLD";
    if (cut === null || compare(line, cut) < 0) return "WON";
    if (compare(line, cut) > 0) return "ABOVE_QUOTA";
    if (tied.length === 0) return "WON";
    if (resolution === null) return "LEFT_OPEN";
    return resolution.lineIds.includes(line.id) ? "WON" : "ABOVE_QUOTA";
  };
  const open = tied.length > 0 && resolution === null;
  const won = cut === null ? passing.length : open ? above.length : quota;
  return {
    groupId,
    quota,
    won,
    unfilled: quota - won - (open ? places : 0),
    tie: open ? { lineIds: tied, places } : null,
    resolved: resolution === null ? null : { ...resolution, places, tied },
    lines: ordered.map((line) => ({
      lineId: line.id,
      agree: line.agree,
      base: card.baseCount,
      rank: 1 + ordered.filter((other) => compare(other, line) < 0).length,
      score: line.score,
      outcome: outcomeOf(line),
    })),
  };
}

/** A resolution holds for the tie it was written for only: it takes exactly the places left, all from the tied. */
function resolutionOf(
  resolution: BallotGroup["tieResolution"],
  tied: readonly RoundLineId[],
  places: number,
): BallotGroup["tieResolution"] {
  if (resolution === null || tied.length === 0) return null;
  const chosen = new Set(resolution.lineIds);
  const fits = chosen.size === places && [...chosen].every((id) => tied.includes(id));
  return fits ? resolution : null;
}

/** A nominee without a single vote never wins, threshold or not; an empty base passes nobody (product.md §2). */
function passes(agree: number, { baseCount, threshold, comparison }: RuleCard): boolean {
  if (agree === 0 || baseCount === 0) return false;
  if (threshold === null || comparison === null) return true;
  return reachesThreshold(agree, baseCount, threshold, comparison);
}
