import type { LocalDate } from "../../base/local-date";

/** When a movement runs: years always, days where they are known. `toYear` null: no end is set. */
export interface Period {
  readonly fromYear: number;
  readonly toYear: number | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** First day: the one named, else New Year's day of the first year. */
export function firstDayOf(period: Period): LocalDate {
  return period.from ?? (`${period.fromYear}-01-01` as LocalDate);
}

/** Last day: the one named, else the last of the last year; null where no end is set. */
export function lastDayOf(period: Period): LocalDate | null {
  return period.to ?? (period.toYear === null ? null : (`${period.toYear}-12-31` as LocalDate));
}

/** Whether the period has a day in the year. */
export function touchesYear(period: Period, year: number): boolean {
  return period.fromYear <= year && (period.toYear === null || period.toYear >= year);
}

/** Whether every day of the inner period is one of the outer's. */
export function liesWithin(inner: Period, outer: Period): boolean {
  const [innerLast, outerLast] = [lastDayOf(inner), lastDayOf(outer)];
  if (firstDayOf(inner) < firstDayOf(outer)) return false;
  return outerLast === null || (innerLast !== null && innerLast <= outerLast);
}

/** Whether two periods have a day in common. */
export function overlaps(one: Period, other: Period): boolean {
  const [oneLast, otherLast] = [lastDayOf(one), lastDayOf(other)];
  return (
    (otherLast === null || firstDayOf(one) <= otherLast) && (oneLast === null || firstDayOf(other) <= oneLast)
  );
}

/** The period holds on a day. */
export function holdsOn(period: Period, day: LocalDate): boolean {
  const last = lastDayOf(period);
  return firstDayOf(period) <= day && (last === null || day <= last);
}
