import type { Database } from "better-sqlite3";
import type { NominationId } from "#core/base/ids";

export interface ScoreRow {
  readonly nominationId: NominationId;
  /** Hundredths. */
  readonly score: number;
  readonly revision: number;
}

/** Final scores typed so far; a nomination that is not here has none, which is not 0. */
export function readScores(database: Database): readonly ScoreRow[] {
  return database
    .prepare(
      "SELECT id AS nominationId, score, revision FROM nomination_scores WHERE score IS NOT NULL ORDER BY id",
    )
    .all() as readonly ScoreRow[];
}

/** Writes a score or, with null, that there is none; answers the new revision of the row. */
export function writeScore(database: Database, nominationId: NominationId, score: number | null): number {
  const row = database
    .prepare(
      `INSERT INTO nomination_scores (id, score) VALUES (@nominationId, @score)
       ON CONFLICT (id) DO UPDATE SET score = @score, revision = revision + 1 RETURNING revision`,
    )
    .get({ nominationId, score }) as { readonly revision: number };
  return row.revision;
}
