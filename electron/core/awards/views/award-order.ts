import { z } from "zod";
import { ruleset, sourced } from "../procedures";

/** One ladder: awards of one kind for one sort of nominee, from the lowest step up; awards of a step are equals. */
const ladder = z.strictObject({
  kind: z.enum(["TITLE", "FORM"]),
  nominee: z.enum(["UNIT", "PERSON"]),
  steps: z.array(z.array(z.string()).min(1)).min(1),
  ...sourced,
});

/** Shape of `resources/rulesets/orders-*.json`: which award stands above which, and what the two sides are worth. */
export const awardOrder = z.strictObject({
  ...ruleset,
  ladders: z.array(ladder),
  /** Why step n of units is set beside step n of persons. */
  matching: z.strictObject(sourced),
});
export type AwardOrder = Readonly<z.infer<typeof awardOrder>>;

/** Where an award stands among those of its kind. */
export interface AwardStep {
  readonly kind: "TITLE" | "FORM";
  /** From 1, the lowest. */
  readonly step: number;
}

/** The step of an award for a sort of nominee; null where no ladder that was read names it. */
export function stepOf(order: AwardOrder, code: string, nominee: "UNIT" | "PERSON"): AwardStep | null {
  for (const { kind, nominee: whose, steps } of order.ladders) {
    if (whose !== nominee) continue;
    const place = steps.findIndex((awards) => awards.includes(code));
    if (place >= 0) return { kind, step: place + 1 };
  }
  return null;
}
