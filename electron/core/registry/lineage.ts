import type { UnitEventId, UnitId } from "../base/ids";
import type { LocalDate } from "../base/local-date";
import { type Result, ok, refuse } from "../base/result";
import { dayBefore } from "./day-before";
import type { UnitEvent } from "./unit-event";

/** Oldest first; a founding without a day is before everything. */
export function inOrder(events: readonly UnitEvent[]): readonly UnitEvent[] {
  const place = (event: UnitEvent) =>
    event.kind === "FOUNDED" ? `0${event.on ?? ""}` : `1${event.on ?? ""}`;
  return [...events].sort((left, right) => {
    const [first, second] = [place(left), place(right)];
    return first < second ? -1 : first > second ? 1 : 0;
  });
}

function latest(
  events: readonly UnitEvent[],
  date: LocalDate,
  kinds: readonly UnitEvent["kind"][],
): UnitEvent | null {
  const past = inOrder(events).filter(
    (event) => kinds.includes(event.kind) && (event.on === null || event.on <= date),
  );
  return past.at(-1) ?? null;
}

/** The event whose name holds on a day; null before the founding. The last name outlives the unit. */
export function namingEventOn(events: readonly UnitEvent[], date: LocalDate): UnitEvent | null {
  return latest(events, date, ["FOUNDED", "RENAMED"]);
}

/** The name on a day; null before the founding. The last name outlives the unit. */
export function nameOn(events: readonly UnitEvent[], date: LocalDate): string | null {
  return namingEventOn(events, date)?.name ?? null;
}

/** The name to show for a day even where the unit did not exist yet: then its first one. */
export function shownName(events: readonly UnitEvent[], date: LocalDate): string {
  return nameOn(events, date) ?? inOrder(events)[0]?.name ?? "";
}

/** First day and first day after the end; null where unknown or not ended. */
export function lifeOf(events: readonly UnitEvent[]): {
  readonly start: LocalDate | null;
  readonly end: LocalDate | null;
} {
  const founded = events.find((event) => event.kind === "FOUNDED");
  const ended = events.find((event) => event.kind === "ENDED" || event.kind === "MERGED_INTO");
  return { start: founded?.on ?? null, end: ended?.on ?? null };
}

/** Whether the unit exists on a day. */
export function existsOn(events: readonly UnitEvent[], date: LocalDate): boolean {
  const { start, end } = lifeOf(events);
  return events.length > 0 && (start === null || start <= date) && (end === null || date < end);
}

/** The event that says under whom the unit stands on a day. */
export function parentEventOn(events: readonly UnitEvent[], date: LocalDate): UnitEvent | null {
  return latest(events, date, ["FOUNDED", "NEW_PARENT"]);
}

/** The unit it stands under on a day; null under nobody, before the founding and after the end. */
export function parentOn(events: readonly UnitEvent[], date: LocalDate): UnitId | null {
  return existsOn(events, date) ? (parentEventOn(events, date)?.parentId ?? null) : null;
}

export interface NamePeriod {
  readonly eventId: UnitEventId;
  readonly name: string;
  readonly from: LocalDate | null;
  /** Last day of the name; null while it holds. */
  readonly to: LocalDate | null;
  readonly decision: string;
}

/** Names over time, oldest first, without gap or overlap. */
export function namePeriods(events: readonly UnitEvent[]): readonly NamePeriod[] {
  const naming = inOrder(events).filter((event) => event.name !== null);
  const { end } = lifeOf(events);
  return naming.map((event, place) => {
    const next = naming[place + 1]?.on ?? end;
    return {
      eventId: event.id,
      name: event.name ?? "",
      from: event.on,
      to: next === null ? null : dayBefore(next),
      decision: event.decision,
    };
  });
}

type EventFault =
  | { readonly code: "BEFORE_START"; readonly start: LocalDate }
  | { readonly code: "AFTER_END"; readonly end: LocalDate };
export type RenameFault = EventFault | { readonly code: "SAME_NAME" } | { readonly code: "SAME_DAY" };

/** Whether something may happen to the unit on a day: not on or before its founding, not once it has ended. */
function checkEventDay(events: readonly UnitEvent[], date: LocalDate): Result<null, EventFault> {
  const { start, end } = lifeOf(events);
  if (start !== null && date <= start) return refuse({ code: "BEFORE_START", start });
  if (end !== null && date >= end) return refuse({ code: "AFTER_END", end });
  return ok(null);
}

/** Whether the unit may take a new name from a day on. */
export function checkRename(
  events: readonly UnitEvent[],
  date: LocalDate,
  name: string,
): Result<null, RenameFault> {
  const day = checkEventDay(events, date);
  if (!day.ok) return day;
  if (events.some((event) => event.kind === "RENAMED" && event.on === date))
    return refuse({ code: "SAME_DAY" });
  return nameOn(events, date) === name ? refuse({ code: "SAME_NAME" }) : ok(null);
}
