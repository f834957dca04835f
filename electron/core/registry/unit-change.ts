import type { CategoryId, ClusterId, Id, UnitChangeId, UnitId } from "../base/ids";
import type { LocalDate } from "../base/local-date";
import { ok, refuse } from "../base/result";
import { appError } from "../errors";
import { childrenOn, standsUnderItself } from "./hierarchy";
import { inOrder, lifeOf, nameOn, parentOn, shownName } from "./lineage";
import { isNameTaken } from "./name-taken";
import type { Membership } from "./standing";
import type { Lineages, UnitEvent } from "./unit-event";

export type UnitChangeKind = "RENAME" | "NEW_PARENT" | "MERGE" | "SPLIT" | "END" | "MERGERS";

/** A unit that begins with the change. */
export interface FoundedUnit {
  readonly unitId: UnitId;
  readonly categoryId: CategoryId | null;
  readonly locality: string;
}

/** A membership the change ends: its last day before and after. */
export interface EndedMembership {
  readonly membershipId: Id<"membership">;
  readonly unitId: UnitId;
  readonly before: LocalDate | null;
  readonly after: LocalDate;
}

/** A membership the change begins. */
export interface BegunMembership {
  readonly membershipId: Id<"membership">;
  readonly clusterId: ClusterId;
  readonly unitId: UnitId;
  readonly from: LocalDate;
}

/** What one decision makes of units, whole: it is taken back and put back as one. */
export interface UnitChange {
  readonly id: UnitChangeId;
  readonly kind: UnitChangeKind;
  readonly on: LocalDate;
  readonly decision: string;
  readonly events: readonly UnitEvent[];
  readonly founded: readonly FoundedUnit[];
  readonly ended: readonly EndedMembership[];
  readonly begun: readonly BegunMembership[];
}

/** All a change is judged by. */
export interface ChangeFacts {
  /** Of the units it speaks of and those above them, of those below a unit that ends, and of those named alike. */
  readonly lineages: Lineages;
  /** Of the units it speaks of, in any cluster. */
  readonly memberships: readonly (Membership & { readonly id: Id<"membership"> })[];
}

const ends = ({ kind }: UnitEvent) => kind === "ENDED" || kind === "MERGED_INTO";

/** Whether the change may be recorded: every event within its unit's life, one of a kind a day, no circle. */
export function judgeChange(facts: ChangeFacts, change: UnitChange) {
  for (const event of change.events) {
    const judged = judgeEvent(facts.lineages, change, event);
    if (!judged.ok) return judged;
  }
  const after = lineagesAfter(facts.lineages, change);
  for (const event of change.events) {
    const judged = judgeOutcome(after, event);
    if (!judged.ok) return judged;
  }
  return judgeMemberships(facts, after, change);
}

/** The lineages as they will be with the change. */
function lineagesAfter(lineages: Lineages, change: UnitChange): Lineages {
  const after = new Map(lineages);
  for (const event of change.events)
    after.set(event.unitId, inOrder([...(after.get(event.unitId) ?? []), event]));
  return after;
}

function judgeEvent(lineages: Lineages, change: UnitChange, event: UnitEvent) {
  const { unitId, kind, otherUnitId } = event;
  const on = event.on ?? change.on;
  if (change.founded.some((founded) => founded.unitId === unitId)) return ok(null);
  const events = lineages.get(unitId) ?? [];
  const name = shownName(events, on);
  if (otherUnitId === unitId) return refuse(appError("UNIT_MERGED_INTO_ITSELF", { name }));
  const alive = judgeDay(events, on);
  if (!alive.ok) return alive;
  if (events.some((known) => known.kind === kind && known.on === on))
    return refuse(appError("UNIT_EVENT_SAME_DAY", { name, date: on }));
  if (kind === "RENAMED" && nameOn(events, on) === event.name)
    return refuse(appError("UNIT_SAME_NAME", { name }));
  if (kind === "NEW_PARENT" && event.parentId === unitId)
    return refuse(appError("UNIT_PARENT_IS_ITSELF", { name }));
  if (kind === "NEW_PARENT" && parentOn(events, on) === event.parentId)
    return refuse(appError("UNIT_SAME_PARENT", { name }));
  const later = events.find((known) => known.on !== null && known.on >= on && known.kind !== "FOUNDED");
  if (ends(event) && later !== undefined)
    return refuse(appError("UNIT_HAS_LATER_EVENTS", { name, date: on, later: later.on ?? on }));
  return otherUnitId === null || change.founded.some((founded) => founded.unitId === otherUnitId)
    ? ok(null)
    : judgeDay(lineages.get(otherUnitId) ?? [], on);
}

/** Nothing happens to a unit on or before its first day, nor once it has ended. */
function judgeDay(events: readonly UnitEvent[], date: LocalDate) {
  const { start, end } = lifeOf(events);
  const name = shownName(events, date);
  if (start !== null && date <= start)
    return refuse(appError("UNIT_EVENT_BEFORE_START", { name, start, date }));
  if (end !== null && date >= end) return refuse(appError("UNIT_EVENT_AFTER_END", { name, end, date }));
  return ok(null);
}

function judgeOutcome(after: Lineages, event: UnitEvent) {
  const { unitId, on, parentId } = event;
  if (on === null) return ok(null);
  const name = shownName(after.get(unitId) ?? [], on);
  if (parentId !== null && standsUnderItself(after, unitId))
    return refuse(appError("UNIT_PARENT_CYCLE", { name, parent: shownName(after.get(parentId) ?? [], on) }));
  if (event.name !== null) {
    const asked = { name: event.name, parentId: parentOn(after.get(unitId) ?? [], on), from: on };
    if (isNameTaken(after, { ...asked, except: unitId }))
      return refuse(appError("UNIT_NAME_TAKEN", { name: event.name }));
  }
  const children = ends(event) ? childrenOn(after, unitId, on) : [];
  return children.length === 0
    ? ok(null)
    : refuse(
        appError("UNIT_ENDS_WITH_CHILDREN", {
          name,
          children: children.map((id) => shownName(after.get(id) ?? [], on)),
        }),
      );
}

function judgeMemberships({ memberships }: ChangeFacts, after: Lineages, change: UnitChange) {
  const outside = (unitId: UnitId) =>
    refuse(appError("MEMBERSHIP_OUTSIDE_LIFE", { name: shownName(after.get(unitId) ?? [], change.on) }));
  for (const { id, unitId, from, to } of memberships) {
    const { end } = lifeOf(after.get(unitId) ?? []);
    const last = change.ended.find(({ membershipId }) => membershipId === id)?.after ?? to;
    if (end !== null && (last === null || last >= end)) return outside(unitId);
    if (last !== null && last < from)
      return refuse(
        appError("MEMBERSHIP_ENDS_BEFORE_START", {
          name: shownName(after.get(unitId) ?? [], change.on),
          from,
          to: last,
        }),
      );
  }
  for (const { unitId, from } of change.begun) {
    const { start, end } = lifeOf(after.get(unitId) ?? []);
    if ((start !== null && from < start) || (end !== null && from >= end)) return outside(unitId);
  }
  return ok(null);
}
