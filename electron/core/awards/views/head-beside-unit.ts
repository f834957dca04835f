import { z } from "zod";
import { type AwardOrder, type AwardStep, stepOf } from "./award-order";

export const headVerdict = z.enum(["ABOVE", "NOT_ABOVE", "UNKNOWN"]);
export type HeadVerdict = z.infer<typeof headVerdict>;

/** Why it is not known: nothing is recorded of the unit, or the order does not set the two side by side. */
export const headDoubt = z.enum(["UNIT_NOT_RECORDED", "NOT_IN_ORDER", "NOT_COMPARABLE"]);
export type HeadDoubt = z.infer<typeof headDoubt>;

export interface HeadBesideUnit {
  readonly verdict: HeadVerdict;
  /** Null where it is known. */
  readonly doubt: HeadDoubt | null;
}

/**
 * Whether the award of a head stands above what the unit reached in the same year (domain.md §3.1 P12, seed 004
 * "Thứ tư"). A unit of which nothing is recorded has not reached nothing: it is not known.
 */
export function judgeHead(order: AwardOrder, award: string, unitAwards: readonly string[]): HeadBesideUnit {
  if (unitAwards.length === 0) return { verdict: "UNKNOWN", doubt: "UNIT_NOT_RECORDED" };
  const own = stepOf(order, award, "PERSON");
  if (own === null) return { verdict: "UNKNOWN", doubt: "NOT_IN_ORDER" };
  const reached = unitAwards
    .map((code) => stepOf(order, code, "UNIT"))
    .filter((step): step is AwardStep => step !== null && step.kind === own.kind)
    .map(({ step }) => step);
  if (reached.length === 0) return { verdict: "UNKNOWN", doubt: "NOT_COMPARABLE" };
  return { verdict: own.step > Math.max(...reached) ? "ABOVE" : "NOT_ABOVE", doubt: null };
}
