import type { Database } from "better-sqlite3";
import type { Moment } from "#core/base/local-date";
import type { ClusterId, UnitChangeId, UnitId } from "#core/base/ids";
import type { ChangeFacts, UnitChange } from "#core/registry/unit-change";

export interface UnitChangeRecord extends UnitChange {
  /** When it was taken back; null while it holds. */
  readonly binnedAt: Moment | null;
}

/** One decision about units, taken back or not; undefined where there is none with this id. */
export function readUnitChange(database: Database, id: UnitChangeId): UnitChangeRecord | undefined {
  const row = database
    .prepare(
      `SELECT id, kind, happened_on AS "on", decision, content, binned_at AS binnedAt
       FROM unit_changes WHERE id = ?`,
    )
    .get(id) as (Omit<UnitChangeRecord, "events"> & { readonly content: string }) | undefined;
  if (row === undefined) return undefined;
  const { content, ...change } = row;
  return {
    ...change,
    ...(JSON.parse(content) as Pick<UnitChange, "events" | "founded" | "ended" | "begun">),
  };
}

/** Writes a decision, or what it says now where it is known. */
export function saveUnitChange(database: Database, change: UnitChange, binnedAt: Moment | null): void {
  const { id, kind, on, decision, ...content } = change;
  const { events, founded, ended, begun } = content;
  database
    .prepare(
      `INSERT INTO unit_changes (id, kind, happened_on, decision, content, binned_at)
       VALUES (@id, @kind, @on, @decision, @content, @binnedAt)
       ON CONFLICT (id) DO UPDATE SET content = excluded.content, binned_at = excluded.binned_at,
         revision = revision + 1`,
    )
    .run({ id, kind, on, decision, binnedAt, content: JSON.stringify({ events, founded, ended, begun }) });
}

type MembershipFacts = ChangeFacts["memberships"][number] & { readonly clusterId: ClusterId };

/** Memberships of a unit in every cluster of the book, oldest first. */
export function readMembershipsAnywhere(database: Database, unitId: UnitId): readonly MembershipFacts[] {
  return database
    .prepare(
      `SELECT id, unit_id AS unitId, cluster_id AS clusterId, from_on AS "from", to_on AS "to" FROM memberships
       WHERE unit_id = ? ORDER BY from_on, id`,
    )
    .all(unitId) as MembershipFacts[];
}
