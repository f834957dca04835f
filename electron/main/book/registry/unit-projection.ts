import type { Database } from "better-sqlite3";
import type { CategoryId, ClusterId, UnitId } from "#core/base/ids";
import { searchedText } from "#core/registry/folded-search";
import { type NameSpan, type PlaceSpan, nameSpans, placeSpans } from "#core/registry/unit-spans";
import type { Membership } from "#core/registry/standing";
import type { UnitEvent } from "#core/registry/unit-event";
import { readEventsOf } from "./lineage-store";

/**
 * Writes the spans of the units whose events, memberships or rows changed: names anew for each, places for each and,
 * where its place changed, for what ever stood under it. Triggers collect the units; every command ends with this,
 * so that a reader finds nothing to do, except after rows were filled in past the router.
 */
export function freshenUnits(database: Database): void {
  const stale = database.prepare("SELECT unit_id FROM stale_units").pluck().all() as UnitId[];
  if (stale.length === 0) return;
  // A savepoint within a transaction keeps a journal that every later statement goes through from its beginning.
  if (database.inTransaction) writeSpans(database, stale);
  else database.transaction(() => writeSpans(database, stale))();
}

function writeSpans(database: Database, stale: readonly UnitId[]): void {
  database.exec("DELETE FROM stale_units");
  const statements = prepare(database);
  const clusters = database.prepare("SELECT id FROM clusters").pluck().all() as ClusterId[];
  const queue = new Set(stale);
  for (const id of queue) {
    queue.delete(id);
    const unit = factsOf(statements, id);
    writeNames(statements, unit);
    if (!writePlaces(statements, unit, clusters)) continue;
    for (const { unitId } of statements.below.all(id) as { readonly unitId: UnitId }[]) queue.add(unitId);
  }
}

function prepare(database: Database) {
  return {
    database,
    unit: database.prepare(
      `SELECT id, short_name AS shortName, locality, position, binned_at AS binnedAt FROM units WHERE id = ?`,
    ),
    category: database.prepare(
      `SELECT categories.id, categories.position FROM unit_categories
       JOIN categories ON categories.id = category_id
       WHERE unit_id = ? AND unit_categories.cluster_id = ?`,
    ),
    memberships: database.prepare(
      `SELECT cluster_id AS clusterId, from_on AS "from", to_on AS "to" FROM memberships WHERE unit_id = ?`,
    ),
    below: database.prepare("SELECT DISTINCT unit_id AS unitId FROM unit_events WHERE parent_id = ?"),
    names: database.prepare(
      `SELECT number, from_on AS "from", until_on AS until, name, parent_id AS parentId, stands, searched
       FROM unit_names WHERE unit_id = ? ORDER BY from_on`,
    ),
    forgetName: database.prepare("DELETE FROM unit_names WHERE number = ?"),
    forgetSearch: database.prepare("DELETE FROM unit_search WHERE rowid = ?"),
    addName: database.prepare(
      `INSERT INTO unit_names (unit_id, from_on, until_on, name, parent_id, stands, searched)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ),
    addSearch: database.prepare("INSERT INTO unit_search (rowid, searched) VALUES (?, ?)"),
    places: database.prepare(
      `SELECT from_on AS "from", until_on AS until, standing, sort_key AS sortKey, category_id AS categoryId
       FROM unit_places WHERE cluster_id = ? AND unit_id = ? ORDER BY from_on`,
    ),
    forgetPlaces: database.prepare("DELETE FROM unit_places WHERE cluster_id = ? AND unit_id = ?"),
    addPlace: database.prepare(
      `INSERT INTO unit_places (cluster_id, unit_id, from_on, until_on, standing, category_id, sort_key)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ),
  } as const;
}
type Statements = ReturnType<typeof prepare>;

interface UnitRow {
  readonly id: UnitId;
  readonly shortName: string;
  readonly locality: string;
  readonly position: number;
  readonly binnedAt: string | null;
}

interface Facts {
  readonly row: UnitRow;
  readonly events: readonly UnitEvent[];
  readonly memberships: readonly (Omit<Membership, "unitId"> & { readonly clusterId: ClusterId })[];
}

function factsOf(statements: Statements, id: UnitId): Facts {
  return {
    row: statements.unit.get(id) as UnitRow,
    events: readEventsOf(statements.database, id),
    memberships: statements.memberships.all(id) as Facts["memberships"],
  };
}

interface StoredName extends Omit<NameSpan, "stands"> {
  readonly number: number;
  readonly stands: number;
  readonly searched: string;
}

function writeNames(statements: Statements, { row, events }: Facts): void {
  const known = statements.names.all(row.id) as StoredName[];
  const spans = nameSpans(events).map((span) => ({
    ...span,
    stands: Number(span.stands),
    searched: searchedText([span.name, row.shortName, row.locality]),
  }));
  if (areEqual(known, spans)) return;
  for (const { number } of known) {
    statements.forgetSearch.run(number);
    statements.forgetName.run(number);
  }
  for (const { from, until, name, parentId, stands, searched } of spans) {
    const added = statements.addName.run(row.id, from, until, name, parentId, stands, searched);
    statements.addSearch.run(added.lastInsertRowid, searched);
  }
}

type Placed = PlaceSpan & { readonly categoryId: CategoryId | null };

/**
 * Places in the list of each cluster; none in the bin, and none in a cluster of which it never was while it was of
 * another. Answers whether a place changed, and with it that of what stands below.
 */
function writePlaces(statements: Statements, facts: Facts, clusters: readonly ClusterId[]): boolean {
  const { id, binnedAt } = facts.row;
  const placed = clusters.map((cluster) => ({ cluster, spans: placesIn(statements, facts, cluster) }));
  const isOf = ({ spans }: { readonly spans: readonly Placed[] }) =>
    spans.some(({ standing }) => standing !== "NEITHER");
  const isOfOne = placed.some(isOf);
  let changed = false;
  for (const place of placed) {
    const spans = binnedAt === null && (!isOfOne || isOf(place)) ? place.spans : [];
    if (areEqual(statements.places.all(place.cluster, id) as Placed[], spans)) continue;
    changed = true;
    statements.forgetPlaces.run(place.cluster, id);
    for (const { from, until, standing, categoryId, sortKey } of spans) {
      statements.addPlace.run(place.cluster, id, from, until, standing, categoryId, sortKey);
    }
  }
  return changed;
}

function placesIn(statements: Statements, facts: Facts, cluster: ClusterId): readonly Placed[] {
  const { row, events, memberships } = facts;
  const category = statements.category.get(row.id, cluster) as
    | { readonly id: CategoryId; readonly position: number }
    | undefined;
  const parentIds = new Set(events.flatMap(({ parentId }) => (parentId === null ? [] : [parentId])));
  const spans = placeSpans({
    events,
    memberships: memberships.filter(({ clusterId }) => clusterId === cluster),
    categoryPosition: category?.position ?? null,
    position: row.position,
    parents: new Map([...parentIds].map((id) => [id, statements.places.all(cluster, id) as PlaceSpan[]])),
  });
  return spans.map((span) => ({ ...span, categoryId: category?.id ?? null }));
}

/** Whether the rows kept say what the new ones say; a kept row may say more. */
function areEqual<Row extends object>(kept: readonly Row[], rows: readonly Row[]): boolean {
  return (
    kept.length === rows.length &&
    rows.every((row, place) =>
      (Object.keys(row) as (keyof Row)[]).every((key) => kept[place]?.[key] === row[key]),
    )
  );
}
