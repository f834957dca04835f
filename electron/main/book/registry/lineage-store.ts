import type { Database } from "better-sqlite3";
import type { UnitEventId, UnitId } from "#core/base/ids";
import { foldText } from "#core/base/vietnamese-text";
import { inOrder } from "#core/registry/lineage";
import type { Membership } from "#core/registry/standing";
import type { Lineages, UnitEvent } from "#core/registry/unit-event";

const eventColumns = `id, unit_id AS unitId, kind, happened_on AS "on", name, parent_id AS parentId,
  other_unit_id AS otherUnitId, decision, change_id AS changeId`;

/** Events of every unit, those in the bin included: old papers still name them. */
export function readLineages(database: Database): Lineages {
  const rows = database.prepare(`SELECT ${eventColumns} FROM unit_events`).all() as UnitEvent[];
  return grouped(rows);
}

/** Events of the units named, those in the bin included. */
export function readLineagesOf(database: Database, ids: Iterable<UnitId>): Lineages {
  const rows = database
    .prepare(`SELECT ${eventColumns} FROM unit_events WHERE unit_id IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify([...ids])) as UnitEvent[];
  return grouped(rows);
}

/** Events of the units that are not in the bin. */
export function readLiveLineages(database: Database): Lineages {
  const rows = database
    .prepare(
      `SELECT ${eventColumns} FROM unit_events
       WHERE unit_id IN (SELECT id FROM units WHERE binned_at IS NULL)`,
    )
    .all() as UnitEvent[];
  return grouped(rows);
}

function grouped(rows: readonly UnitEvent[]): Lineages {
  const lineages = new Map<UnitId, UnitEvent[]>();
  for (const event of rows) {
    const known = lineages.get(event.unitId);
    if (known === undefined) lineages.set(event.unitId, [event]);
    else known.push(event);
  }
  return new Map([...lineages].map(([unitId, events]) => [unitId, inOrder(events)]));
}

/** Events of one unit, in the bin or not, oldest first. */
export function readEventsOf(database: Database, unitId: UnitId): readonly UnitEvent[] {
  const rows = database.prepare(`SELECT ${eventColumns} FROM unit_events WHERE unit_id = ?`).all(unitId);
  return inOrder(rows as UnitEvent[]);
}

/**
 * Events of some units and of every unit above them on any day, in the bin or not: what questions about their parents
 * hang on, without reading the book.
 */
export function readLineagesAbove(database: Database, unitIds: readonly UnitId[]): Lineages {
  const lineages = new Map<UnitId, readonly UnitEvent[]>();
  const pending = new Set(unitIds);
  for (const id of pending) {
    const events = readEventsOf(database, id);
    if (events.length === 0) continue;
    lineages.set(id, events);
    for (const { parentId } of events) if (parentId !== null) pending.add(parentId);
  }
  return lineages;
}

/** Events of the units not in the bin that ever bore a name, marks and case aside. */
export function readLineagesNamed(database: Database, name: string): Lineages {
  const ids = database
    .prepare(
      `SELECT DISTINCT unit_id FROM unit_events JOIN units ON units.id = unit_id AND binned_at IS NULL
       WHERE name_folded = ?`,
    )
    .pluck()
    .all(foldText(name)) as UnitId[];
  return new Map(ids.map((id) => [id, readEventsOf(database, id)]));
}

/** Units not in the bin that stand under one on some day. */
export function readIdsEverUnder(database: Database, parentId: UnitId): readonly UnitId[] {
  return database
    .prepare(
      `SELECT DISTINCT unit_id FROM unit_events JOIN units ON units.id = unit_id AND binned_at IS NULL
       WHERE parent_id = ?`,
    )
    .pluck()
    .all(parentId) as UnitId[];
}

/** Events by which units not in the bin were merged into one or split from it, oldest first. */
export function readEventsNaming(database: Database, unitId: UnitId): readonly UnitEvent[] {
  const rows = database
    .prepare(
      `SELECT ${eventColumns} FROM unit_events WHERE other_unit_id = ?
         AND unit_id IN (SELECT id FROM units WHERE binned_at IS NULL)`,
    )
    .all(unitId);
  return inOrder(rows as UnitEvent[]);
}

/** One event; undefined where there is none with this id. */
export function readUnitEvent(database: Database, id: UnitEventId): UnitEvent | undefined {
  return database.prepare(`SELECT ${eventColumns} FROM unit_events WHERE id = ?`).get(id) as
    | UnitEvent
    | undefined;
}

/** An event to be written; only a merger or a split names another unit. */
export type NewUnitEvent = Omit<UnitEvent, "otherUnitId" | "changeId"> &
  Partial<Pick<UnitEvent, "otherUnitId" | "changeId">>;

export function insertUnitEvent(database: Database, event: NewUnitEvent): void {
  database
    .prepare(
      `INSERT INTO unit_events (id, unit_id, kind, happened_on, name, name_folded, parent_id, other_unit_id,
         decision, change_id)
       VALUES (@id, @unitId, @kind, @on, @name, @folded, @parentId, @otherUnitId, @decision, @changeId)`,
    )
    .run({
      otherUnitId: null,
      changeId: null,
      ...event,
      folded: event.name === null ? null : foldText(event.name),
    });
}

/** Corrects the name an event gave. */
export function correctEventName(database: Database, id: UnitEventId, name: string): void {
  database
    .prepare("UPDATE unit_events SET name = ?, name_folded = ? WHERE id = ?")
    .run(name, foldText(name), id);
}

/** Corrects the parent an event gave. */
export function correctEventParent(database: Database, id: UnitEventId, parentId: UnitId | null): void {
  database.prepare("UPDATE unit_events SET parent_id = ? WHERE id = ?").run(parentId, id);
}

/** Takes an event back; what it said stands in the audit trail. */
export function deleteUnitEvent(database: Database, id: UnitEventId): void {
  database.prepare("DELETE FROM unit_events WHERE id = ?").run(id);
}

/** Memberships in the current cluster, oldest first within a unit. */
export function readMemberships(database: Database): readonly Membership[] {
  return database
    .prepare(
      `SELECT unit_id AS unitId, from_on AS "from", to_on AS "to" FROM memberships
       WHERE cluster_id = (SELECT current_cluster_id FROM book)
         AND unit_id IN (SELECT id FROM units WHERE binned_at IS NULL)
       ORDER BY unit_id, from_on, id`,
    )
    .all() as Membership[];
}
