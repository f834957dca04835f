import type { LocalDate } from "../../base/local-date";
import { monthsAfter } from "../../base/months-after";
import { dayAfter } from "../../registry/day-before";

/** What a regulation says of ballot papers after the count; null where it is silent. */
export interface KeepingRule {
  /** Calendar days in which a complaint is taken. */
  readonly days: number | null;
  /** Months the papers are kept. */
  readonly months: number | null;
}

/**
 * The last day papers have to be kept, counted from the day their envelope is closed, not from that of the meeting, nor
 * anew when they are handed over: complaint days and months, the later of the two. A month without that day ends on its
 * last one. Null where the regulation sets neither.
 */
export function keepUntil(closedOn: LocalDate, { days, months }: KeepingRule): LocalDate | null {
  let byDays: LocalDate | null = null;
  if (days !== null) {
    byDays = closedOn;
    for (let passed = 0; passed < days; passed += 1) byDays = dayAfter(byDays);
  }
  const byMonths = months === null ? null : monthsAfter(closedOn, months);
  if (byDays === null || byMonths === null) return byDays ?? byMonths;
  return byDays > byMonths ? byDays : byMonths;
}
