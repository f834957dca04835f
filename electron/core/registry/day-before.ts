import { type LocalDate, daysInMonth, partsOf } from "../base/local-date";

/** The calendar day before. */
export function dayBefore(date: LocalDate): LocalDate {
  const { year, month, day } = partsOf(date);
  if (day > 1) return written(year, month, day - 1);
  return month > 1 ? written(year, month - 1, daysInMonth(year, month - 1)) : written(year - 1, 12, 31);
}

/** The calendar day after. */
export function dayAfter(date: LocalDate): LocalDate {
  const { year, month, day } = partsOf(date);
  if (day < daysInMonth(year, month)) return written(year, month, day + 1);
  return month < 12 ? written(year, month + 1, 1) : written(year + 1, 1, 1);
}

/** The day of a year nearest to the given one: itself, or the first or last day of that year. */
export function nearestDayOfYear(date: LocalDate, year: number): LocalDate {
  const own = partsOf(date).year;
  if (own === year) return date;
  return own < year ? written(year, 1, 1) : written(year, 12, 31);
}

function written(year: number, month: number, day: number): LocalDate {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` as LocalDate;
}
