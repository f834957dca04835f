import type { Database } from "better-sqlite3";
import type { CategoryId, ClusterId, Id, UnitId } from "#core/base/ids";
import type { LocalDate, Moment } from "#core/base/local-date";
import type { SourceMark } from "#core/registry/source-mark";
import type { Membership } from "#core/registry/standing";

/** A unit's own row; its name and parent are its events. */
export interface UnitRecord {
  readonly id: UnitId;
  readonly categoryId: CategoryId | null;
  readonly shortName: string;
  readonly locality: string;
  readonly note: string;
  readonly position: number;
  readonly sourceMark: SourceMark | null;
  readonly sourceNote: string;
  readonly editedAt: Moment;
  readonly binnedAt: Moment | null;
  readonly revision: number;
}

/** The category a unit has in the current cluster: a unit of two clusters has one in each. */
const categoryHere = `(SELECT category_id FROM unit_categories WHERE unit_id = units.id
  AND cluster_id = (SELECT current_cluster_id FROM book))`;

const columns = `id, ${categoryHere} AS categoryId, short_name AS shortName, locality, note, position,
  source_mark AS sourceMark, source_note AS sourceNote, edited_at AS editedAt, binned_at AS binnedAt, revision`;

/**
 * Units of the current cluster that are not in the bin, in the order they were entered: those that are or were its
 * members, what stands or stood under them at any depth, and units of no cluster at all.
 */
export function readUnits(database: Database): readonly UnitRecord[] {
  return database
    .prepare(
      `WITH RECURSIVE
         here (id) AS (
           SELECT unit_id FROM memberships WHERE cluster_id = (SELECT current_cluster_id FROM book)
           UNION SELECT unit_id FROM unit_events JOIN here ON parent_id = here.id),
         anywhere (id) AS (
           SELECT unit_id FROM memberships
           UNION SELECT unit_id FROM unit_events JOIN anywhere ON parent_id = anywhere.id)
       SELECT ${columns} FROM units
       WHERE binned_at IS NULL AND ((SELECT count(*) FROM clusters) = 1
         OR id IN (SELECT id FROM here) OR id NOT IN (SELECT id FROM anywhere))
       ORDER BY position, id`,
    )
    .all() as UnitRecord[];
}

/** One unit, in the bin or not. */
export function readUnit(database: Database, id: UnitId): UnitRecord | undefined {
  return database.prepare(`SELECT ${columns} FROM units WHERE id = ?`).get(id) as UnitRecord | undefined;
}

/** Category of every unit in the current cluster, in the bin or not; null where it has none. */
export function readCategoryIds(database: Database): ReadonlyMap<UnitId, CategoryId | null> {
  const rows = database.prepare(`SELECT id, ${categoryHere} AS categoryId FROM units`).all() as readonly {
    readonly id: UnitId;
    readonly categoryId: CategoryId | null;
  }[];
  return new Map(rows.map(({ id, categoryId }) => [id, categoryId]));
}

/** Category of the units named in the current cluster, in the bin or not; null where one has none. */
export function readCategoryIdsOf(
  database: Database,
  ids: readonly UnitId[],
): ReadonlyMap<UnitId, CategoryId | null> {
  const rows = database
    .prepare(
      `SELECT id, ${categoryHere} AS categoryId FROM units WHERE id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(ids)) as readonly {
    readonly id: UnitId;
    readonly categoryId: CategoryId | null;
  }[];
  return new Map(rows.map(({ id, categoryId }) => [id, categoryId]));
}

/** Place of the next new unit. */
export function nextUnitPosition(database: Database): number {
  const row = database.prepare("SELECT coalesce(max(position), 0) + 1 AS next FROM units").get();
  return (row as { readonly next: number }).next;
}

export function insertUnit(database: Database, unit: Omit<UnitRecord, "binnedAt" | "revision">): void {
  database
    .prepare(
      `INSERT INTO units (id, short_name, locality, note, position, source_mark, source_note, edited_at)
       VALUES (@id, @shortName, @locality, @note, @position, @sourceMark, @sourceNote, @editedAt)`,
    )
    .run(unit);
  putIntoCategory(database, unit);
}

/** Puts a unit into a category of its cluster; without one it is in none of the current cluster. */
function putIntoCategory(
  database: Database,
  { id, categoryId }: Pick<UnitRecord, "id" | "categoryId">,
): void {
  if (categoryId === null) {
    database
      .prepare(
        "DELETE FROM unit_categories WHERE unit_id = ? AND cluster_id = (SELECT current_cluster_id FROM book)",
      )
      .run(id);
    return;
  }
  database
    .prepare(
      `INSERT INTO unit_categories (unit_id, cluster_id, category_id)
       SELECT @id, cluster_id, id FROM categories WHERE id = @categoryId
       ON CONFLICT (unit_id, cluster_id) DO UPDATE SET category_id = excluded.category_id`,
    )
    .run({ id, categoryId });
}

/** Writes what was typed and counts the row's revision up; answers the new one. */
export function updateUnit(
  database: Database,
  unit: Pick<UnitRecord, "id" | "categoryId" | "shortName" | "locality" | "note" | "editedAt">,
): number {
  const row = database
    .prepare(
      `UPDATE units SET short_name = @shortName, locality = @locality, note = @note,
         edited_at = @editedAt, revision = revision + 1 WHERE id = @id RETURNING revision`,
    )
    .get(unit);
  putIntoCategory(database, unit);
  return (row as { readonly revision: number }).revision;
}

/** Marks that something of the unit changed in another table; answers the new revision. */
export function touchUnit(database: Database, id: UnitId, editedAt: Moment): number {
  const row = database
    .prepare("UPDATE units SET edited_at = ?, revision = revision + 1 WHERE id = ? RETURNING revision")
    .get(editedAt, id);
  return (row as { readonly revision: number }).revision;
}

/** Puts a unit into the bin (a moment) or takes it out (null); answers the new revision. */
export function setUnitBinned(database: Database, id: UnitId, binnedAt: Moment | null): number {
  const row = database
    .prepare("UPDATE units SET binned_at = ?, revision = revision + 1 WHERE id = ? RETURNING revision")
    .get(binnedAt, id);
  return (row as { readonly revision: number }).revision;
}

export interface MembershipRecord extends Membership {
  readonly id: Id<"membership">;
}

/** Memberships of one unit in the current cluster, oldest first. */
export function readMembershipsOf(database: Database, unitId: UnitId): readonly MembershipRecord[] {
  return database
    .prepare(
      `SELECT id, unit_id AS unitId, from_on AS "from", to_on AS "to" FROM memberships
       WHERE unit_id = ? AND cluster_id = (SELECT current_cluster_id FROM book) ORDER BY from_on, id`,
    )
    .all(unitId) as MembershipRecord[];
}

export function insertMembership(
  database: Database,
  membership: MembershipRecord & { readonly clusterId: ClusterId },
): void {
  database
    .prepare(
      "INSERT INTO memberships (id, cluster_id, unit_id, from_on, to_on) VALUES (@id, @clusterId, @unitId, @from, @to)",
    )
    .run(membership);
}

/** Corrects the days of a membership. */
export function updateMembership(
  database: Database,
  id: Id<"membership">,
  days: { readonly from: LocalDate; readonly to: LocalDate | null },
): void {
  database.prepare("UPDATE memberships SET from_on = ?, to_on = ? WHERE id = ?").run(days.from, days.to, id);
}

/** Sets the last day of a membership; null while it goes on. */
export function setMembershipEnd(database: Database, id: Id<"membership">, to: LocalDate | null): void {
  database.prepare("UPDATE memberships SET to_on = ? WHERE id = ?").run(to, id);
}

/** Takes a membership back; what it said stands in the audit trail. */
export function deleteMembership(database: Database, id: Id<"membership">): void {
  database.prepare("DELETE FROM memberships WHERE id = ?").run(id);
}

/** How much still speaks of a unit. */
export interface UnitUses {
  /** Live ones, as nominee, nominator or a person's unit. */
  readonly nominations: number;
  readonly rolls: number;
  /** Posts of head and deputy, registrations, figures, signatures, papers in, tasks, awards, exemplars. */
  readonly others: number;
}

/** What still speaks of a unit; only what nothing speaks of may go into the bin. */
export function usesOfUnit(database: Database, id: UnitId): UnitUses {
  return database
    .prepare(
      `SELECT
         (SELECT count(*) FROM nominations
          WHERE binned_at IS NULL AND (nominee_unit_id = @id OR member_id = @id)) AS nominations,
         (SELECT count(DISTINCT voters.meeting_id) FROM voters
          JOIN meetings ON meetings.id = voters.meeting_id AND meetings.binned_at IS NULL
          WHERE voters.unit_id = @id) AS rolls,
         (SELECT count(*) FROM year_heads WHERE unit_id = @id)
         + (SELECT count(*) FROM registrations
            WHERE binned_at IS NULL AND (member_id = @id OR nominee_unit_id = @id))
         + (SELECT count(*) FROM actuals WHERE unit_id = @id)
         + (SELECT count(*) FROM pledge_signatures WHERE unit_id = @id)
         + (SELECT count(*) FROM incoming_papers WHERE binned_at IS NULL AND sender_unit_id = @id)
         + (SELECT count(*) FROM tasks WHERE binned_at IS NULL AND owner_unit_id = @id)
         + (SELECT count(*) FROM award_records WHERE binned_at IS NULL AND unit_id = @id)
         + (SELECT count(*) FROM exemplars WHERE binned_at IS NULL AND unit_id = @id) AS others`,
    )
    .get({ id }) as UnitUses;
}
