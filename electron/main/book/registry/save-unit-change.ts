import type { UnitEventId, UnitId } from "#core/base/ids";
import { assert } from "#core/base/assert";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { type ChangeFacts, type UnitChange, judgeChange } from "#core/registry/unit-change";
import type { Lineages, UnitEvent } from "#core/registry/unit-event";
import { registrySteps as words } from "#core/strings/registry-words";
import type { BookContext } from "../router/handler";
import {
  deleteUnitEvent,
  insertUnitEvent,
  readEventsOf,
  readIdsEverUnder,
  readLineagesAbove,
  readLineagesNamed,
} from "./lineage-store";
import { readMembershipsAnywhere, saveUnitChange } from "./unit-change-store";
import { unitSnapshot } from "./unit-facts";
import {
  deleteMembership,
  insertMembership,
  insertUnit,
  nextUnitPosition,
  readUnit,
  setMembershipEnd,
  setUnitBinned,
  touchUnit,
} from "./unit-store";

/** Judges a decision and writes it whole; answers what undo and the audit trail need. */
export function saveChange(context: BookContext, change: UnitChange, label: string) {
  const { database } = context;
  const judged = judgeChange(factsOf(context, change), change);
  if (!judged.ok) return judged;
  const before = touchedUnits(change).map((id) => unitSnapshot(database, id));
  for (const { unitId, categoryId, locality } of change.founded) {
    if (readUnit(database, unitId) !== undefined) setUnitBinned(database, unitId, null);
    else {
      const position = nextUnitPosition(database);
      const nothing = { shortName: "", note: "", sourceMark: null, sourceNote: "" } as const;
      const editedAt = context.clock.now();
      insertUnit(database, { id: unitId, categoryId, locality, position, editedAt, ...nothing });
    }
  }
  for (const event of change.events) insertUnitEvent(database, event);
  for (const { membershipId, after } of change.ended) setMembershipEnd(database, membershipId, after);
  for (const { membershipId: id, ...membership } of change.begun)
    insertMembership(database, { id, ...membership, to: null });
  saveUnitChange(database, change, null);
  return ok(written(context, change, { before, label }));
}

/** Takes a decision back whole: its events, the units it founded, the memberships it ended or began. */
export function takeChangeBack(context: BookContext, kept: UnitChange, label: string) {
  const { database } = context;
  const touched = touchedUnits(kept);
  // A name may have been corrected since; what comes back is what stands in the book now.
  const now = new Map(touched.flatMap((id) => readEventsOf(database, id)).map((event) => [event.id, event]));
  const change = { ...kept, events: kept.events.map((event) => now.get(event.id) ?? event) };
  const before = touched.map((id) => unitSnapshot(database, id));
  for (const { id } of change.events) deleteUnitEvent(database, id);
  for (const { membershipId } of change.begun) deleteMembership(database, membershipId);
  for (const { membershipId, before: to } of change.ended) setMembershipEnd(database, membershipId, to);
  for (const { unitId } of change.founded) setUnitBinned(database, unitId, context.clock.now());
  saveUnitChange(database, change, context.clock.now());
  return written(context, change, { before, label });
}

function written(
  context: BookContext,
  change: UnitChange,
  { before, label }: { readonly before: readonly unknown[]; readonly label: string },
) {
  const { database } = context;
  const rows = touchedUnits(change).map((id) => ({
    table: "units",
    id,
    revision: touchUnit(database, id, context.clock.now()),
  }));
  const after = touchedUnits(change).map((id) => unitSnapshot(database, id));
  return { audit: { entityKind: "unitChange", entityId: change.id, before, after }, label, rows };
}

/** Any event of a decision leads to it. */
export function firstEventOf(change: UnitChange): UnitEventId {
  const [event] = change.events;
  assert(event !== undefined, "a decision about units makes an event");
  return event.id;
}

function touchedUnits(change: UnitChange): readonly UnitId[] {
  const { events, founded, ended, begun } = change;
  return [...new Set([...events, ...founded, ...ended, ...begun].map(({ unitId }) => unitId))];
}

function factsOf({ database }: BookContext, change: UnitChange): ChangeFacts {
  const involved = change.events.flatMap(({ unitId, otherUnitId, parentId }) =>
    [unitId, otherUnitId, parentId].filter((id) => id !== null),
  );
  const ending = change.events.filter(({ kind }) => kind === "ENDED" || kind === "MERGED_INTO");
  const below = ending.flatMap(({ unitId }) => readIdsEverUnder(database, unitId));
  const lineages = new Map<UnitId, readonly UnitEvent[]>(
    readLineagesAbove(database, [...involved, ...below]),
  );
  for (const { name } of change.events)
    if (name !== null) for (const [id, events] of readLineagesNamed(database, name)) lineages.set(id, events);
  return {
    lineages,
    memberships: touchedUnits(change).flatMap((id) => readMembershipsAnywhere(database, id)),
  };
}

/** A unit of the book, not in the bin, that exists on the day or will be refused for its day. */
export function knownLineages(context: BookContext, unitIds: readonly UnitId[]) {
  const lineages = new Map<UnitId, readonly UnitEvent[]>();
  for (const id of unitIds) {
    const unit = readUnit(context.database, id);
    if (unit === undefined || unit.binnedAt !== null)
      return refuse(appError("NOT_FOUND", { noun: words.unit }));
    lineages.set(id, readEventsOf(context.database, id));
  }
  return ok(lineages as Lineages);
}

/** Memberships that go on when their unit ends on a day, ended the day before it. */
export function openMemberships(context: BookContext, unitId: UnitId, date: string) {
  return readMembershipsAnywhere(context.database, unitId).filter(({ to }) => to === null || to >= date);
}
