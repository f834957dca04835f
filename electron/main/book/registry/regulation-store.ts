import type { Database } from "better-sqlite3";
import type { ClusterId, RegulationId } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import { type Regulation, votingRule } from "#core/registry/procedures";

type Stored = Omit<Regulation, "rule"> & { readonly rule: string };

const columns = "id, title, in_force_from_on AS inForceFrom, rule, source_mark AS sourceMark, revision";

const read = (row: Stored): Regulation => ({ ...row, rule: votingRule.parse(JSON.parse(row.rule)) });

/** Regulations that were not withdrawn, the one in force last coming first. */
export function readRegulations(database: Database): readonly Regulation[] {
  const rows = database
    .prepare(
      `SELECT ${columns} FROM regulations WHERE binned_at IS NULL
       ORDER BY in_force_from_on DESC, rowid DESC`,
    )
    .all() as Stored[];
  return rows.map(read);
}

export interface RegulationRecord extends Regulation {
  /** When it was withdrawn; null while it stands. */
  readonly binnedAt: Moment | null;
}

/** One regulation, withdrawn or not. */
export function readRegulation(database: Database, id: RegulationId): RegulationRecord | undefined {
  const row = database
    .prepare(`SELECT ${columns}, binned_at AS binnedAt FROM regulations WHERE id = ?`)
    .get(id) as (Stored & Pick<RegulationRecord, "binnedAt">) | undefined;
  return row === undefined ? undefined : { ...read(row), binnedAt: row.binnedAt };
}

export function insertRegulation(
  database: Database,
  regulation: Omit<Regulation, "revision"> & { readonly clusterId: ClusterId },
): void {
  database
    .prepare(
      `INSERT INTO regulations (id, cluster_id, title, in_force_from_on, rule, source_mark)
       VALUES (@id, @clusterId, @title, @inForceFrom, @rule, @sourceMark)`,
    )
    .run({ ...regulation, rule: JSON.stringify(regulation.rule) });
}

/**
 * Withdraws a regulation (a moment) or puts it back (null); answers the new revision. Rounds opened under it keep
 * their own copy of the rule.
 */
export function setRegulationBinned(database: Database, id: RegulationId, binnedAt: Moment | null): number {
  const row = database
    .prepare("UPDATE regulations SET binned_at = ?, revision = revision + 1 WHERE id = ? RETURNING revision")
    .get(binnedAt, id);
  return (row as { readonly revision: number }).revision;
}
