import type { Database } from "better-sqlite3";
import type { ClusterId, MeetingId, NominationId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";

/** What the plan needs of a meeting of the cluster; the room after this one keeps it. */
export interface MeetingNote {
  readonly id: MeetingId;
  readonly title: string;
  readonly date: LocalDate;
  readonly place: string;
}

/** Meetings of a cluster that are not in the bin, by their day. */
export function readMeetingNotes(database: Database, clusterId: ClusterId): readonly MeetingNote[] {
  return database
    .prepare(
      `SELECT id, title, held_on AS date, place FROM meetings
       WHERE cluster_id = ? AND binned_at IS NULL ORDER BY held_on, rowid`,
    )
    .all(clusterId) as MeetingNote[];
}

/** One meeting of a cluster that is not in the bin. */
export function readMeetingNote(
  database: Database,
  clusterId: ClusterId,
  id: MeetingId,
): MeetingNote | undefined {
  return database
    .prepare(
      `SELECT id, title, held_on AS date, place FROM meetings
       WHERE id = ? AND cluster_id = ? AND binned_at IS NULL`,
    )
    .get(id, clusterId) as MeetingNote | undefined;
}

/** The number of a nomination that is not in the bin. */
export function readNominationNumber(database: Database, id: NominationId): number | undefined {
  const row = database
    .prepare("SELECT number FROM nominations WHERE id = ? AND binned_at IS NULL")
    .get(id) as { readonly number: number } | undefined;
  return row?.number;
}
