import { assert } from "../base/assert";
import type { RoundLineId } from "../base/ids";
import type { VotingRule } from "../registry/procedures";
import type { Attendance, BallotGroup, RoundCount } from "./count";
import type { GroupResult, LineOutcome, RoundOutcome, RuleCard } from "./outcome";
import { reachesThreshold, ruleCardOf } from "./rule-card";

export interface CountedRound {
  readonly attendance: Attendance;
  readonly rule: VotingRule;
  readonly groups: readonly BallotGroup[];
  readonly count: RoundCount;
}

interface CountedLine {
  readonly id: RoundLineId;
  readonly number: number;
  readonly agree: number;
}

/**
 * Who won, group by group, by votes from high to low up to the quota. A tie at the cut is left open with the
 * places it is about; no order of a list ever breaks it. The order of the input does not matter. Throws when a
 * figure it needs is not entered: call it only once every identity is RIGHT.
 */
export function decideOutcome({ attendance, rule, groups, count }: CountedRound): RoundOutcome {
  const card = ruleCardOf(rule, attendance, count.totals);
  assert(card !== null, "the base of the shares is entered");
  const agreeOf = new Map(count.lines.map((line) => [line.lineId, line.agree]));
  return {
    card,
    groups: groups.map((group) => {
      const lines = group.lines.map(({ id, number }) => {
        const agree = agreeOf.get(id) ?? null;
        assert(agree !== null, `line ${number} is entered`);
        return { id, number, agree };
      });
      return decideGroup(group, lines, card);
    }),
  };
}

function decideGroup(
  { id: groupId, quota }: BallotGroup,
  counted: readonly CountedLine[],
  card: RuleCard,
): GroupResult {
  const ordered = [...counted].sort((left, right) => right.agree - left.agree || left.number - right.number);
  const passing = ordered.filter(({ agree }) => passes(agree, card));
  const lastPlace = passing[quota - 1];
  const cut = lastPlace === undefined || passing.length === quota ? null : lastPlace.agree;
  const above = cut === null ? passing.length : passing.filter(({ agree }) => agree > cut).length;
  const atCut = cut === null ? [] : passing.filter(({ agree }) => agree === cut);
  const places = cut === null ? 0 : quota - above;
  const tied = atCut.length > places;

  const outcomeOf = ({ agree }: CountedLine): LineOutcome => {
    if (agree === 0) return "NO_VOTE";
    if (!passes(agree, card)) return "BELOW_THRESHOLD";
    if (cut === null || agree > cut) return "WON";
    if (agree < cut) return "ABOVE_QUOTA";
    return tied ? "LEFT_OPEN" : "WON";
  };
  const won = cut === null ? passing.length : tied ? above : quota;
  return {
    groupId,
    quota,
    won,
    unfilled: quota - won - (tied ? places : 0),
    tie: tied ? { lineIds: atCut.map(({ id }) => id), places } : null,
    lines: ordered.map((line) => ({
      lineId: line.id,
      agree: line.agree,
      base: card.baseCount,
      rank: 1 + ordered.filter(({ agree }) => agree > line.agree).length,
      outcome: outcomeOf(line),
    })),
  };
}

/** A nominee without a single vote never wins, threshold or not; an empty base passes nobody (product.md §2). */
function passes(agree: number, { baseCount, threshold, comparison }: RuleCard): boolean {
  if (agree === 0 || baseCount === 0) return false;
  if (threshold === null || comparison === null) return true;
  return reachesThreshold(agree, baseCount, threshold, comparison);
}
