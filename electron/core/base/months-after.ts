import { type LocalDate, daysInMonth, partsOf } from "./local-date";

/** The same day so many months later; the last of the month where that month is shorter. */
export function monthsAfter(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const total = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(total / 12), (total % 12) + 1];
  const toDay = Math.min(day, daysInMonth(toYear, toMonth));
  return `${toYear}-${String(toMonth).padStart(2, "0")}-${String(toDay).padStart(2, "0")}` as LocalDate;
}
