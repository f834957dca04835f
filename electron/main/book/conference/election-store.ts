import type { Database } from "better-sqlite3";
import type { RoundId } from "#core/base/ids";
import type { HeadRecord } from "../registry/year-store";

/** The year a sealed election was written into; null while it was not. */
export function yearOfElection(database: Database, roundId: RoundId): number | null {
  const year = database
    .prepare(
      "SELECT years.year FROM year_heads JOIN years ON years.id = year_id WHERE round_id = ? ORDER BY position LIMIT 1",
    )
    .pluck()
    .get(roundId) as number | undefined;
  return year ?? null;
}

/** Enters an elected unit among the head and deputies of a year; the one other room that writes them. */
export function insertElectedHead(
  database: Database,
  head: Pick<HeadRecord, "id" | "yearId" | "unitId" | "role" | "basis" | "roundId" | "position">,
): void {
  database
    .prepare(
      `INSERT INTO year_heads (id, year_id, unit_id, role, basis, round_id, position)
       VALUES (@id, @yearId, @unitId, @role, @basis, @roundId, @position)`,
    )
    .run(head);
}

/** Takes out what a round wrote; answers the ids of the rows. */
export function deleteHeadsOf(database: Database, roundId: RoundId): readonly string[] {
  return database
    .prepare("DELETE FROM year_heads WHERE round_id = ? RETURNING id")
    .pluck()
    .all(roundId) as readonly string[];
}
