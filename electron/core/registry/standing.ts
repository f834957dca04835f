import type { UnitId } from "../base/ids";
import { type LocalDate, partsOf } from "../base/local-date";
import { ancestorsOn } from "./hierarchy";
import type { Lineages } from "./unit-event";

/** A span in which a unit is a member with a vote; `to` is its last day, null while it lasts. */
export interface Membership {
  readonly unitId: UnitId;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** UNDER_MEMBER: below a member at any depth; a nominee without a vote of its own (domain.md §0.4.2). */
export type UnitStanding = "MEMBER" | "UNDER_MEMBER" | "NEITHER";

/** Units that are themselves members on a day. */
export function memberIdsOn(memberships: readonly Membership[], date: LocalDate): ReadonlySet<UnitId> {
  const spans = memberships.filter(({ from, to }) => from <= date && (to === null || date <= to));
  return new Set(spans.map(({ unitId }) => unitId));
}

/** Whether the unit was a member for at least a day of the year. */
export function isMemberInYear(memberships: readonly Membership[], unitId: UnitId, year: number): boolean {
  return memberships.some(
    (span) =>
      span.unitId === unitId &&
      partsOf(span.from).year <= year &&
      (span.to === null || partsOf(span.to).year >= year),
  );
}

/** Member, under a member, or neither, on a day; `members` are those of that day. */
export function standingOn(
  lineages: Lineages,
  members: ReadonlySet<UnitId>,
  unitId: UnitId,
  date: LocalDate,
): UnitStanding {
  if (members.has(unitId)) return "MEMBER";
  return ancestorsOn(lineages, unitId, date).some((above) => members.has(above)) ? "UNDER_MEMBER" : "NEITHER";
}
