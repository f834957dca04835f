import type { Database } from "better-sqlite3";
import type { MeetingId } from "#core/base/ids";

/** How many versions of its invitation were made for a meeting. */
export function invitationsOf(database: Database, meetingId: MeetingId): number {
  return database
    .prepare("SELECT count(*) FROM documents WHERE meeting_id = ? AND kind = 'INVITATION'")
    .pluck()
    .get(meetingId) as number;
}
