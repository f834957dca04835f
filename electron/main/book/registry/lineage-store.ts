import type { Database } from "better-sqlite3";
import type { UnitEventId, UnitId } from "#core/base/ids";
import { foldText } from "#core/base/vietnamese-text";
import { inOrder } from "#core/registry/lineage";
import type { Membership } from "#core/registry/standing";
import type { Lineages, UnitEvent } from "#core/registry/unit-event";

const eventColumns =
  'id, unit_id AS unitId, kind, happened_on AS "on", name, parent_id AS parentId, decision';

/** Events of every unit, those in the bin included: old papers still name them. */
export function readLineages(database: Database): Lineages {
  const rows = database.prepare(`SELECT ${eventColumns} FROM unit_events`).all() as UnitEvent[];
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

/** One event; undefined where there is none with this id. */
export function readUnitEvent(database: Database, id: UnitEventId): UnitEvent | undefined {
  return database.prepare(`SELECT ${eventColumns} FROM unit_events WHERE id = ?`).get(id) as
    | UnitEvent
    | undefined;
}

export function insertUnitEvent(database: Database, event: UnitEvent): void {
  database
    .prepare(
      `INSERT INTO unit_events (id, unit_id, kind, happened_on, name, name_folded, parent_id, decision)
       VALUES (@id, @unitId, @kind, @on, @name, @folded, @parentId, @decision)`,
    )
    .run({ ...event, folded: event.name === null ? null : foldText(event.name) });
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
