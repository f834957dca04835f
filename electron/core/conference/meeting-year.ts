import { type LocalDate, partsOf } from "../base/local-date";

/** The year a meeting is about, whatever year the window stands in: as typed, else the year of its day. */
export function yearOfMeeting({
  year,
  date,
}: {
  readonly year: number | null;
  readonly date: LocalDate;
}): number {
  return year ?? partsOf(date).year;
}
