import { groupBy } from "../../base/group-by";
import { type AwardOrder, stepOf } from "./award-order";

/** One award of one recipient in one year. */
export interface YearAward {
  /** The unit or person, and the year: what makes two awards of one recipient. */
  readonly recipientKey: string;
  readonly nominee: "UNIT" | "PERSON";
  readonly awardCode: string;
}

/**
 * Awards of one recipient and year that stand side by side: two forms, or two titles of one step (domain.md §3.1 P1).
 * Titles of different steps are the ladder the law prescribes and no stacking (domain.md §0.4.4); an award no order
 * names is set beside none.
 */
export function stackedAwards<Awarded extends YearAward>(
  order: AwardOrder,
  awards: readonly Awarded[],
): readonly (readonly Awarded[])[] {
  const beside = (award: Awarded) => {
    const step = stepOf(order, award.awardCode, award.nominee);
    if (step === null) return [];
    return [{ award, key: `${award.recipientKey} ${step.kind === "FORM" ? "FORM" : `TITLE ${step.step}`}` }];
  };
  return [...groupBy(awards.flatMap(beside), ({ key }) => key).values()]
    .filter((together) => together.length > 1)
    .map((together) => together.map(({ award }) => award));
}
