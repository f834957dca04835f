import { type LocalDate, partsOf } from "../../base/local-date";
import type { Period } from "./judge-actual";

/** Figures of the first half come in until the end of July. */
const lastMonthOfMidyear = 7;

/** The period a secretary works on by default: mid-year up to and including July of the year, then the year. */
export function periodOn(year: number, today: LocalDate): Period {
  const now = partsOf(today);
  if (now.year !== year) return now.year < year ? "MIDYEAR" : "YEAR";
  return now.month <= lastMonthOfMidyear ? "MIDYEAR" : "YEAR";
}
