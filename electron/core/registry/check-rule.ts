import type { Ratio } from "../base/ratio";
import { compareRatios } from "../base/ratio";
import type { VotingRule } from "./regulation";

const whole: Ratio = { numerator: 1, denominator: 1 };

/** The fraction of a rule that nobody could ever reach, or null. */
export function unreachableRatio(rule: VotingRule): Ratio | null {
  const asked = [rule.threshold?.ratio ?? null, rule.minimumAttendance];
  return asked.find((ratio) => ratio !== null && compareRatios(ratio, whole) > 0) ?? null;
}
