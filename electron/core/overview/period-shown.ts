import { type LocalDate, partsOf } from "../base/local-date";

/** The figures the overview shows: of six months until the end of July, then of the whole year. */
export function periodShown(today: LocalDate, year: number): "MIDYEAR" | "YEAR" {
  const { year: yearNow, month } = partsOf(today);
  return yearNow < year || (yearNow === year && month <= 7) ? "MIDYEAR" : "YEAR";
}
