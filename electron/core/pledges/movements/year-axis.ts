import { daysBetween } from "../../base/calendar-days";
import type { LocalDate } from "../../base/local-date";
import { type Period, firstDayOf, lastDayOf } from "./period";

/** Whole years drawn beside each other, both ends included. */
export interface YearAxis {
  readonly firstYear: number;
  readonly lastYear: number;
}

const mostYears = 12;

/** The years the periods span, around the year that is worked on; at most twelve, the far ends cut. */
export function axisOf(periods: readonly Period[], year: number): YearAxis {
  const first = Math.min(year, ...periods.map(({ fromYear }) => fromYear));
  const last = Math.max(year, ...periods.map(({ toYear }) => toYear ?? year + 1));
  const firstYear = Math.max(first, Math.min(year - mostYears / 2, last - mostYears + 1));
  return { firstYear, lastYear: Math.min(last, firstYear + mostYears - 1) };
}

/** Where a bar lies, in whole thousandths of the axis. OPEN: it goes on beyond that end. */
export interface BarPlace {
  readonly start: number;
  readonly length: number;
  readonly left: "SHUT" | "OPEN";
  readonly right: "SHUT" | "OPEN";
}

/** Where a period lies on the axis; null where no day of it is shown. */
export function placeOnAxis(period: Period, axis: YearAxis): BarPlace | null {
  const [axisFirst, axisLast] = [dayOf(axis.firstYear, "01-01"), dayOf(axis.lastYear, "12-31")];
  const [first, last] = [firstDayOf(period), lastDayOf(period)];
  if (first > axisLast || (last !== null && last < axisFirst)) return null;
  const start = thousandths(first < axisFirst ? axisFirst : first, axis);
  const isOpen = last === null || last > axisLast;
  const end = isOpen ? 1000 : thousandths(last, axis, "END_OF_DAY");
  return {
    start,
    length: Math.max(end - start, 1),
    left: first < axisFirst ? "OPEN" : "SHUT",
    right: isOpen ? "OPEN" : "SHUT",
  };
}

/** Where a day lies on the axis, in whole thousandths from its left end. */
export function thousandths(
  day: LocalDate,
  axis: YearAxis,
  edge: "START_OF_DAY" | "END_OF_DAY" = "START_OF_DAY",
): number {
  const axisFirst = dayOf(axis.firstYear, "01-01");
  const whole = daysBetween(axisFirst, dayOf(axis.lastYear + 1, "01-01"));
  const days = daysBetween(axisFirst, day) + (edge === "END_OF_DAY" ? 1 : 0);
  return Math.floor((days * 1000) / whole);
}

function dayOf(year: number, rest: string): LocalDate {
  return `${year}-${rest}` as LocalDate;
}
