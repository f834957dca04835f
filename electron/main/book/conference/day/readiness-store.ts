import type { Database } from "better-sqlite3";
import type { MeetingId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";

/**
 * The meeting to get ready: the next one on or after a day, else the last before it. Null while the cluster has none.
 */
export function meetingAround(database: Database, today: LocalDate): MeetingId | null {
  const standing = "binned_at IS NULL AND cluster_id = (SELECT current_cluster_id FROM book)";
  const id = database
    .prepare(
      `SELECT id FROM (SELECT id, 1 AS place FROM
           (SELECT id FROM meetings WHERE ${standing} AND held_on >= @today ORDER BY held_on, rowid LIMIT 1)
         UNION ALL SELECT id, 2 FROM
           (SELECT id FROM meetings WHERE ${standing} AND held_on < @today
            ORDER BY held_on DESC, rowid DESC LIMIT 1))
       ORDER BY place LIMIT 1`,
    )
    .pluck()
    .get({ today }) as MeetingId | undefined;
  return id ?? null;
}
