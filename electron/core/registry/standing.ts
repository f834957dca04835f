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

/** Whether the unit itself is a member on a day. */
export function isMemberOn(memberships: readonly Membership[], unitId: UnitId, date: LocalDate): boolean {
  return memberships.some(
    (span) => span.unitId === unitId && span.from <= date && (span.to === null || date <= span.to),
  );
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

/** Member, under a member, or neither, on a day. */
export function standingOn(
  lineages: Lineages,
  memberships: readonly Membership[],
  unitId: UnitId,
  date: LocalDate,
): UnitStanding {
  if (isMemberOn(memberships, unitId, date)) return "MEMBER";
  const under = ancestorsOn(lineages, unitId, date).some((above) => isMemberOn(memberships, above, date));
  return under ? "UNDER_MEMBER" : "NEITHER";
}
