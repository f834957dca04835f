import type { Database } from "better-sqlite3";
import type { MeetingId, RoundId } from "#core/base/ids";
import { notReplaced } from "../../database/standing-rounds";

/** Sealed rounds of a meeting that were not opened again, the oldest seal first. */
export function sealedRoundIds(database: Database, meetingId: MeetingId): readonly RoundId[] {
  return database
    .prepare(
      `SELECT rounds.id FROM rounds JOIN seals ON seals.round_id = rounds.id
       WHERE rounds.meeting_id = ? AND cancelled_at IS NULL AND ${notReplaced()} ORDER BY sealed_at, rounds.rowid`,
    )
    .pluck()
    .all(meetingId) as readonly RoundId[];
}

/** Name of a round; empty where there is none. */
export function roundNameOf(database: Database, id: RoundId): string {
  const name = database.prepare("SELECT name FROM rounds WHERE id = ?").pluck().get(id) as string | undefined;
  return name ?? "";
}
