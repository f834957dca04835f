import { z } from "zod";
import { type Result, ok, refuse } from "./result";

/** A calendar day without a zone, `YYYY-MM-DD`. */
export type LocalDate = string & { readonly __date: true };
/** A moment in UTC, ISO 8601 with milliseconds and `Z`. For people to read; order comes from sequences. */
export type Moment = string & { readonly __moment: true };
/** A time of day as a person reads it on the wall, `HH:mm`. */
export type TimeOfDay = string & { readonly __time: true };

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;
const typedDate = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{1,4})$/;

/** Number of days of a month (1–12) in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isRealDay(year: number, month: number, day: number): boolean {
  return (
    year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  );
}

/** Whether the text is a real day written `YYYY-MM-DD` (years 1900–2199). */
export function isLocalDate(text: string): text is LocalDate {
  const match = isoDate.exec(text);
  return match !== null && isRealDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

export const localDate = z.string().refine(isLocalDate) as unknown as z.ZodType<LocalDate, LocalDate>;
export const moment = z.iso.datetime({ precision: 3 }) as unknown as z.ZodType<Moment, Moment>;
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) as unknown as z.ZodType<
  TimeOfDay,
  TimeOfDay
>;

export type TypedDateFault = "NOT_A_DATE" | "TWO_DIGIT_YEAR" | "NO_SUCH_DAY";

/** Reads a day as Vietnamese offices type it, `dd/MM/yyyy`. A two-digit year is refused, never guessed. */
export function parseTypedDate(text: string): Result<LocalDate, TypedDateFault> {
  const match = typedDate.exec(text.trim());
  if (match === null) return refuse("NOT_A_DATE");
  const yearText = match[3] ?? "";
  if (yearText.length !== 4) return refuse("TWO_DIGIT_YEAR");
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(yearText)];
  return isRealDay(year, month, day) ? ok(toLocalDate(year, month, day)) : refuse("NO_SUCH_DAY");
}

function toLocalDate(year: number, month: number, day: number): LocalDate {
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${year}-${pad(month)}-${pad(day)}` as LocalDate;
}

/** Day, month and year as numbers. */
export function partsOf(date: LocalDate): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  return { year, month, day };
}

/** `02/11/2022`, as screens and lists show it. */
export function formatDate(date: LocalDate): string {
  const [year, month, day] = date.split("-");
  return `${day}/${month}/${year}`;
}

/**
 * `ngày 02 tháng 11 năm 2022`: a leading zero for days below 10 and for January and February.
 * Source: NĐ 30/2020/NĐ-CP, Phụ lục I (domain.md §9).
 */
export function formatDateInProse(date: LocalDate): string {
  const { year, month, day } = partsOf(date);
  const dayText = day < 10 ? `0${day}` : String(day);
  const monthText = month <= 2 ? `0${month}` : String(month);
  return `ngày ${dayText} tháng ${monthText} năm ${year}`;
}
