import { type LocalDate, type Moment, formatDate } from "#core/base/local-date";
import type { Clock } from "./router/handler";

/** The PC's own clock. `asOf` is the day a sample is looked at as of; other books live today. */
export function systemClock(asOf: LocalDate | null): Clock {
  return {
    now: () => new Date().toISOString() as Moment,
    today: () => asOf ?? localDayOf(new Date().toISOString() as Moment),
  };
}

/** The calendar day of a moment on this PC's wall: before seven in the morning of Hà Nội, UTC is a day behind. */
export function localDayOf(moment: Moment): LocalDate {
  const date = new Date(moment);
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}` as LocalDate;
}

/** `14:06 28/10/2022` on this PC's wall. */
export function spellMoment(moment: string): string {
  const at = new Date(moment);
  const [hours, minutes] = [at.getHours(), at.getMinutes()].map((value) => String(value).padStart(2, "0"));
  return `${hours}:${minutes} ${formatDate(localDayOf(moment as Moment))}`;
}
