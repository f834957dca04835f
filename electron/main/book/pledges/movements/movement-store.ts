import type { Database } from "better-sqlite3";
import type { ClusterId, MovementId } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import { foldText } from "#core/base/vietnamese-text";
import type { Movement } from "#core/pledges/movements/procedures";

/** A movement as its row has it. */
export interface MovementRecord extends Movement {
  readonly clusterId: ClusterId;
  readonly position: number;
  readonly binnedAt: Moment | null;
}

export type MovementFields = Omit<Movement, "id" | "revision" | "sourceMark" | "sourceNote">;

/** What a movement is read by. */
export const movementColumns = `id, cluster_id AS clusterId, parent_id AS parentId, kind, title, launched_by AS launchedBy,
  from_year AS fromYear, to_year AS toYear, from_on AS "from", to_on AS "to", basis, content, position,
  source_mark AS sourceMark, source_note AS sourceNote, binned_at AS binnedAt, revision`;

/** Movements of a cluster that are not in the bin, in the order they were entered. */
export function readMovements(database: Database, clusterId: ClusterId): readonly MovementRecord[] {
  return database
    .prepare(
      `SELECT ${movementColumns} FROM movements WHERE cluster_id = ? AND binned_at IS NULL ORDER BY position, id`,
    )
    .all(clusterId) as MovementRecord[];
}

/** Waves of a movement that are not in the bin, by their first day. */
export function readWavesOf(database: Database, id: MovementId): readonly MovementRecord[] {
  return database
    .prepare(
      `SELECT ${movementColumns} FROM movements WHERE parent_id = ? AND binned_at IS NULL ORDER BY sort_key, id`,
    )
    .all(id) as MovementRecord[];
}

/** One movement, in the bin or not. */
export function readMovement(database: Database, id: MovementId): MovementRecord | undefined {
  return database.prepare(`SELECT ${movementColumns} FROM movements WHERE id = ?`).get(id) as
    | MovementRecord
    | undefined;
}

export function insertMovement(
  database: Database,
  movement: MovementFields & {
    readonly id: MovementId;
    readonly clusterId: ClusterId;
    readonly editedAt: Moment;
  },
): void {
  database
    .prepare(
      `INSERT INTO movements (id, cluster_id, parent_id, kind, title, title_folded, launched_by, from_year, to_year,
         from_on, to_on, basis, content, position, edited_at)
       VALUES (@id, @clusterId, @parentId, @kind, @title, @folded, @launchedBy, @fromYear, @toYear,
         @from, @to, @basis, @content,
         (SELECT coalesce(max(position), 0) + 1 FROM movements WHERE cluster_id = @clusterId), @editedAt)`,
    )
    .run({ ...movement, folded: foldText(movement.title) });
}

/** Writes what was typed; answers the new revision. */
export function updateMovement(
  database: Database,
  movement: MovementFields & { readonly id: MovementId; readonly editedAt: Moment },
): number {
  const row = database
    .prepare(
      `UPDATE movements SET parent_id = @parentId, kind = @kind, title = @title, title_folded = @folded,
         launched_by = @launchedBy, from_year = @fromYear, to_year = @toYear, from_on = @from, to_on = @to,
         basis = @basis, content = @content, edited_at = @editedAt, revision = revision + 1
       WHERE id = @id RETURNING revision`,
    )
    .get({ ...movement, folded: foldText(movement.title) });
  return (row as { readonly revision: number }).revision;
}

/** Into the bin at a moment, or out of it with null. Answers the new revision. */
export function setMovementBinned(database: Database, id: MovementId, binnedAt: Moment | null): number {
  const row = database
    .prepare("UPDATE movements SET binned_at = ?, revision = revision + 1 WHERE id = ? RETURNING revision")
    .get(binnedAt, id);
  return (row as { readonly revision: number }).revision;
}
