import {
  type LocalDate,
  type Moment,
  formatDate as formatLocalDate,
  isLocalDate,
} from "#core/base/local-date";

/** `02/11/2022`; a day the book does not know is a dash. */
export function formatDate(date: LocalDate | string | null | undefined): string {
  if (date === null || date === undefined || date === "") return "–";
  return isLocalDate(date) ? formatLocalDate(date) : date;
}

/** `14:06:12 28/10/2022` in the PC's zone, from a UTC moment. */
export function formatMoment(moment: Moment | string): string {
  return `${formatClock(moment)} ${formatDayOf(moment)}`;
}

/** `14:06:12` in the PC's zone. */
export function formatClock(moment: Moment | string): string {
  const at = new Date(moment);
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map(twoDigits).join(":");
}

/** `28/10/2022` in the PC's zone, from a UTC moment. */
export function formatDayOf(moment: Moment | string): string {
  const at = new Date(moment);
  return `${twoDigits(at.getDate())}/${twoDigits(at.getMonth() + 1)}/${at.getFullYear()}`;
}

/** Whether a UTC moment is of this PC's day. */
export function isToday(moment: Moment | string): boolean {
  return formatDayOf(moment) === formatDayOf(new Date().toISOString());
}

/** `1.111` */
export function formatInteger(value: number): string {
  const digits = String(Math.abs(Math.trunc(value))).replace(/\B(?=(\d{3})+$)/g, ".");
  return value < 0 ? `-${digits}` : digits;
}

/** Integer hundredths as `98,25`. */
export function formatScore(hundredths: number): string {
  const whole = Math.trunc(Math.abs(hundredths) / 100);
  return `${hundredths < 0 ? "-" : ""}${formatInteger(whole)},${twoDigits(Math.abs(hundredths) % 100)}`;
}

/** `48,6 MB` from bytes; one decimal from 1 KB up (1 KB = 1024 bytes), none when it is 0. */
export function formatSize(bytes: number): string {
  const units = ["byte", "KB", "MB", "GB", "TB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const tenths = Math.round(value * 10);
  const text = unit === 0 || tenths % 10 === 0 ? formatInteger(Math.round(value)) : withComma(tenths);
  return `${text} ${units[unit]}`;
}

/** `64 %`; `part` of `whole`, rounded down so that 100 % means all of it. */
export function formatPercent(part: number, whole: number): string {
  return `${percentOf(part, whole)} %`;
}

/** Whole percents of a part, 0–100. */
export function percentOf(part: number, whole: number): number {
  if (whole <= 0) return 0;
  return Math.min(100, Math.max(0, Math.floor((part * 100) / whole)));
}

function withComma(tenths: number): string {
  return `${formatInteger(Math.trunc(tenths / 10))},${tenths % 10}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
