import { daysBetween } from "../../base/calendar-days";
import type { LocalDate } from "../../base/local-date";

/** Where a paper stands that is owed by a day. Days are calendar days; Sundays and holidays count. */
export type Lateness =
  | { readonly standing: "ON_TIME" }
  /** Came `days` after the due day. */
  | { readonly standing: "LATE"; readonly days: number }
  /** Has not come, `days` after the due day. */
  | { readonly standing: "MISSING"; readonly days: number }
  /** Has not come; `days` are left, 0 on the due day itself. */
  | { readonly standing: "WAITING"; readonly days: number }
  /** No due day is set: what came is neither on time nor late. */
  | { readonly standing: "NO_DUE_DAY" };

/** Counts from the due day to the day received, never to the day written on the paper. */
export function latenessOf(due: LocalDate | null, received: LocalDate | null, today: LocalDate): Lateness {
  if (due === null) return { standing: "NO_DUE_DAY" };
  const days = daysBetween(due, received ?? today);
  if (received !== null) return days <= 0 ? { standing: "ON_TIME" } : { standing: "LATE", days };
  return days <= 0 ? { standing: "WAITING", days: -days || 0 } : { standing: "MISSING", days };
}
