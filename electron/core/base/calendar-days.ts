import { type LocalDate, partsOf } from "./local-date";

/** Days since 0000-03-01 of the Gregorian calendar, whole numbers only: no clock, no zone, no hour. */
function dayNumber(date: LocalDate): number {
  const { year, month, day } = partsOf(date);
  const fromMarch = (month + 9) % 12;
  const marchYear = month <= 2 ? year - 1 : year;
  const leaps = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leaps + Math.floor((fromMarch * 306 + 5) / 10) + day - 1;
}

/** Calendar days from one day to another; negative where `to` is earlier. Sundays and holidays count. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}
