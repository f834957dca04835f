import { assert, assertNever } from "../base/assert";
import type { Ratio } from "../base/ratio";
import { type Ballot, baseOf } from "./ballot";
import type { Attendance, RoundTotals } from "./count";
import type { BaseName, RuleCard } from "./outcome";

export type Comparison = NonNullable<RuleCard["comparison"]>;

/** The number a base names; null while the figure it needs is not entered. */
function baseCountOf(base: BaseName, attendance: Attendance, totals: RoundTotals): number | null {
  switch (base) {
    case "TOTAL_VOTERS":
      return attendance.summoned;
    case "PRESENT":
      return attendance.present;
    case "ISSUED":
      return totals.issued;
    case "RETURNED":
      return totals.returned;
    case "VALID":
      return totals.valid;
    default:
      return assertNever(base);
  }
}

/**
 * Whether `votes` of `base` reach the threshold, by cross-multiplication of whole numbers. An empty base passes
 * nobody (product.md §2).
 */
export function reachesThreshold(
  votes: number,
  base: number,
  threshold: Ratio,
  comparison: Comparison,
): boolean {
  if (base === 0) return false;
  const share = BigInt(votes) * BigInt(threshold.denominator);
  const line = BigInt(threshold.numerator) * BigInt(base);
  return comparison === "AT_LEAST" ? share >= line : share > line;
}

/**
 * Fewest votes that pass: 17 members at 80 % need 14, at 90 % need 16. Never 0, since a nominee without a vote
 * never wins. May be above the base ("hơn 100 %"). Null for an empty base, which passes nobody.
 */
export function votesNeededFor(base: number, threshold: Ratio, comparison: Comparison): number | null {
  assert(Number.isSafeInteger(base) && base >= 0, "a base is a count");
  if (base === 0) return null;
  const line = BigInt(threshold.numerator) * BigInt(base);
  const denominator = BigInt(threshold.denominator);
  const fewest =
    comparison === "AT_LEAST" ? (line + denominator - 1n) / denominator : line / denominator + 1n;
  return Math.max(1, Number(fewest));
}

/** Fewest voters present that meet a least attendance over all voters. */
export function attendanceNeededFor(summoned: number, minimum: Ratio): number {
  const line = BigInt(minimum.numerator) * BigInt(summoned);
  const denominator = BigInt(minimum.denominator);
  return Number((line + denominator - 1n) / denominator);
}

/**
 * What a percent of this round is taken of and held against. Without a threshold shares are of the valid papers, of
 * those present where hands are raised, of all voters by correspondence. Null while the base is not entered.
 */
export function ruleCardOf(ballot: Ballot, attendance: Attendance, totals: RoundTotals): RuleCard | null {
  const { threshold, clause } = ballot.rule;
  const base = baseOf({ ...ballot, base: threshold?.base ?? "VALID" });
  const baseCount = baseCountOf(base, attendance, totals);
  if (baseCount === null) return null;
  return {
    base,
    baseCount,
    threshold: threshold?.ratio ?? null,
    comparison: threshold?.comparison ?? null,
    votesNeeded: threshold === null ? null : votesNeededFor(baseCount, threshold.ratio, threshold.comparison),
    clause,
  };
}
