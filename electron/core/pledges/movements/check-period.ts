import { partsOf } from "../../base/local-date";
import { type Result, ok, refuse } from "../../base/result";
import type { Period } from "./period";

export type PeriodFault =
  | { readonly code: "ENDS_BEFORE_START"; readonly from: string; readonly to: string }
  | {
      readonly code: "DAY_OUTSIDE_YEARS";
      readonly date: string;
      readonly year: number;
      readonly end: "FIRST" | "LAST";
    };

/** Whether days and years of a period agree with each other. A day needs the year it stands in. */
export function checkPeriod({ fromYear, toYear, from, to }: Period): Result<null, PeriodFault> {
  if (toYear !== null && toYear < fromYear)
    return refuse({ code: "ENDS_BEFORE_START", from: String(fromYear), to: String(toYear) });
  if (from !== null && partsOf(from).year !== fromYear)
    return refuse({ code: "DAY_OUTSIDE_YEARS", date: from, year: fromYear, end: "FIRST" });
  if (to !== null && partsOf(to).year !== (toYear ?? fromYear))
    return refuse({ code: "DAY_OUTSIDE_YEARS", date: to, year: toYear ?? fromYear, end: "LAST" });
  if (from !== null && to !== null && to < from) return refuse({ code: "ENDS_BEFORE_START", from, to });
  return ok(null);
}
