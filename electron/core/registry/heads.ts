import type { UnitId, YearHeadId } from "../base/ids";
import type { LocalDate } from "../base/local-date";
import { type Result, ok, refuse } from "../base/result";
import type { HeadRole } from "./cluster-procedures";

/** A unit leading, or standing in, from one day to another; null is the year's first or last day. */
export interface HeadSpan {
  /** Null for one that is being added. */
  readonly id: YearHeadId | null;
  readonly unitId: UnitId;
  readonly role: HeadRole;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** How many may lead and stand in on one day; null where the regulation sets no number. */
export interface HeadLimits {
  readonly heads: number;
  readonly deputies: number | null;
}

/** Refusals a unit that is to lead a year, or stand in, may meet. */
export const headFaults = [
  "NOT_FOUND",
  "HEAD_NOT_MEMBER",
  "HEAD_ENDS_BEFORE_START",
  "HEAD_OUTSIDE_YEAR",
  "HEAD_TWICE",
  "HEADS_TOO_MANY",
] as const;

export type HeadFault =
  | { readonly code: "ENDS_BEFORE_START"; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly code: "OUTSIDE_YEAR"; readonly day: LocalDate }
  | { readonly code: "TWICE"; readonly unitId: UnitId; readonly role: HeadRole; readonly day: LocalDate }
  | {
      readonly code: "TOO_MANY";
      readonly role: HeadRole;
      readonly day: LocalDate;
      readonly allowed: number;
      readonly others: readonly UnitId[];
    };

const firstDay = (year: number) => `${year}-01-01` as LocalDate;
const lastDay = (year: number) => `${year}-12-31` as LocalDate;

/** From the first to the last day a unit leads, or stands in, for a year. */
function daysOf(year: number, head: HeadSpan): { readonly start: LocalDate; readonly end: LocalDate } {
  const start = head.from ?? (head.to !== null && head.to < firstDay(year) ? head.to : firstDay(year));
  const end = head.to ?? (start > lastDay(year) ? start : lastDay(year));
  return { start, end };
}

/** More units lead, or stand in, than the regulation of a day allows. `day`: the first such day of the year. */
export interface HeadExcess {
  readonly role: HeadRole;
  readonly day: LocalDate;
  readonly allowed: number;
  readonly unitIds: readonly UnitId[];
}

/**
 * Where a year has more heads, or deputies, than its regulation allows: a stricter one came into force after they were
 * elected. Nobody is sent away by that; it is for the cluster to settle. `changes`: days another regulation begins.
 */
export function headsOverLimit(
  year: number,
  heads: readonly HeadSpan[],
  limitsOn: (day: LocalDate) => HeadLimits,
  changes: readonly LocalDate[],
): readonly HeadExcess[] {
  return (["HEAD", "DEPUTY"] as const).flatMap((role) => {
    const alike = heads
      .filter((head) => head.role === role)
      .map((head) => ({ ...head, ...daysOf(year, head) }));
    for (const day of [...alike.map(({ start }) => start), ...changes].sort()) {
      const unitIds = alike.flatMap(({ start, end, unitId }) => (start <= day && day <= end ? [unitId] : []));
      const allowed = allowedOf(role, limitsOn(day));
      if (allowed !== null && unitIds.length > allowed) return [{ role, day, allowed, unitIds }];
    }
    return [];
  });
}

const allowedOf = (role: HeadRole, { heads, deputies }: HeadLimits) => (role === "HEAD" ? heads : deputies);

/**
 * Whether one more may lead the cluster beside those that do. A head takes over at the year-end meeting, so its days
 * may reach into the year before and the year after. No unit holds two places on a day, and no day has more heads or
 * deputies than the regulation of that day lets it have. `changes`: days another regulation begins.
 */
export function checkHead(
  year: number,
  others: readonly HeadSpan[],
  added: HeadSpan,
  limitsOn: (day: LocalDate) => HeadLimits,
  changes: readonly LocalDate[] = [],
): Result<null, HeadFault> {
  const { from, to, role, unitId } = added;
  if (from !== null && to !== null && to < from) return refuse({ code: "ENDS_BEFORE_START", from, to });
  for (const day of [from, to]) {
    if (day !== null && (day < firstDay(year - 1) || day > lastDay(year + 1)))
      return refuse({ code: "OUTSIDE_YEAR", day });
  }
  const own = daysOf(year, added);
  const beside = others
    .filter((head) => head.id === null || head.id !== added.id)
    .map((head) => ({ ...head, ...daysOf(year, head) }))
    .filter(({ start, end }) => start <= own.end && end >= own.start);
  const twice = beside.find((head) => head.unitId === unitId);
  if (twice !== undefined) {
    const day = twice.start > own.start ? twice.start : own.start;
    return refuse({ code: "TWICE", unitId, role: twice.role, day });
  }
  const alike = beside.filter((head) => head.role === role);
  const later = [...alike.map(({ start }) => start), ...changes];
  const days = [own.start, ...later.filter((day) => own.start < day && day <= own.end)].sort();
  for (const day of days) {
    const standing = alike.filter(({ start, end }) => start <= day && day <= end);
    const allowed = allowedOf(role, limitsOn(day));
    if (allowed !== null && standing.length + 1 > allowed)
      return refuse({ code: "TOO_MANY", role, day, allowed, others: standing.map((head) => head.unitId) });
  }
  return ok(null);
}
