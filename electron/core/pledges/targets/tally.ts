import { z } from "zod";
import type { TargetStatus } from "./judge-actual";

/** How many of each; `asked` is all but the not applicable ones. */
export const tally = z.strictObject({
  asked: z.int(),
  exceeded: z.int(),
  met: z.int(),
  nearly: z.int(),
  missed: z.int(),
  notReported: z.int(),
  notDue: z.int(),
  notApplicable: z.int(),
});
export type Tally = Readonly<z.infer<typeof tally>>;

/** Counts statuses of one unit, one target, or all. */
export function tallyOf(statuses: readonly TargetStatus[]): Tally {
  const count = (status: TargetStatus) => statuses.filter((one) => one === status).length;
  const notApplicable = count("NOT_APPLICABLE");
  return {
    asked: statuses.length - notApplicable,
    exceeded: count("EXCEEDED"),
    met: count("MET"),
    nearly: count("NEARLY"),
    missed: count("MISSED"),
    notReported: count("NOT_REPORTED"),
    notDue: count("NOT_DUE"),
    notApplicable,
  };
}
