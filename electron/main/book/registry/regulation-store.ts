import type { Database } from "better-sqlite3";
import type { ClusterId, RegulationId } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import { type Regulation, votingRule } from "#core/registry/regulation";
import { regulationSettings } from "#core/registry/regulation-settings";
import { currentClusterId } from "./cluster-store";

type Stored = Omit<Regulation, "rule" | "settings"> & { readonly rule: string; readonly settings: string };

const columns = `id, title, in_force_from_on AS inForceFrom, rule, settings, adopted_on AS adoptedOn,
  meeting_id AS meetingId, cluster_paper_id AS clusterPaperId, source_mark AS sourceMark, revision`;

const read = (row: Stored): Regulation => ({
  ...row,
  rule: votingRule.parse(JSON.parse(row.rule)),
  settings: regulationSettings.parse(JSON.parse(row.settings)),
});

/** Regulations of a cluster (the current one) that were not withdrawn, the one in force last coming first. */
export function readRegulations(
  database: Database,
  clusterId = currentClusterId(database),
): readonly Regulation[] {
  const rows = database
    .prepare(
      `SELECT ${columns} FROM regulations WHERE cluster_id = ? AND binned_at IS NULL
       ORDER BY in_force_from_on DESC, rowid DESC`,
    )
    .all(clusterId) as Stored[];
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

/** What must be told of a new regulation; who adopted it and the settings may be missing in older sources. */
export type NewRegulation = Pick<Regulation, "id" | "title" | "inForceFrom" | "rule" | "sourceMark"> & {
  readonly [Field in "settings" | "adoptedOn" | "meetingId" | "clusterPaperId"]?:
    | Regulation[Field]
    | undefined;
} & { readonly clusterId: ClusterId };

export function insertRegulation(database: Database, regulation: NewRegulation): void {
  const { id, title, inForceFrom, sourceMark, clusterId } = regulation;
  database
    .prepare(
      `INSERT INTO regulations (id, cluster_id, title, in_force_from_on, rule, settings, adopted_on, meeting_id,
         cluster_paper_id, source_mark)
       VALUES (@id, @clusterId, @title, @inForceFrom, @rule, @settings, @adoptedOn, @meetingId, @clusterPaperId,
         @sourceMark)`,
    )
    .run({ id, title, inForceFrom, sourceMark, clusterId, ...stored(regulation) });
}

/** Writes what was corrected; answers the new revision. */
export function updateRegulation(
  database: Database,
  regulation: Omit<NewRegulation, "clusterId" | "sourceMark">,
): number {
  const { id, title, inForceFrom } = regulation;
  const row = database
    .prepare(
      `UPDATE regulations SET title = @title, in_force_from_on = @inForceFrom, rule = @rule, settings = @settings,
         adopted_on = @adoptedOn, meeting_id = @meetingId, cluster_paper_id = @clusterPaperId,
         revision = revision + 1 WHERE id = @id RETURNING revision`,
    )
    .get({ id, title, inForceFrom, ...stored(regulation) });
  return (row as { readonly revision: number }).revision;
}

function stored(regulation: Omit<NewRegulation, "clusterId" | "sourceMark">) {
  return {
    rule: JSON.stringify(regulation.rule),
    settings: JSON.stringify(regulation.settings ?? {}),
    adoptedOn: regulation.adoptedOn ?? null,
    meetingId: regulation.meetingId ?? null,
    clusterPaperId: regulation.clusterPaperId ?? null,
  };
}

/** Rounds opened under a regulation and not cancelled, and those of them that are sealed. */
export function roundsUnder(
  database: Database,
  id: RegulationId,
): { readonly rounds: number; readonly sealedRounds: number } {
  return database
    .prepare(
      `SELECT count(*) AS rounds, count(seals.round_id) AS sealedRounds
       FROM rounds LEFT JOIN seals ON seals.round_id = rounds.id
       WHERE regulation_id = ? AND cancelled_at IS NULL`,
    )
    .get(id) as { readonly rounds: number; readonly sealedRounds: number };
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
