import type { Database } from "better-sqlite3";
import type { MeetingId } from "#core/base/ids";

/** How many invitations were made for a meeting; papers of a meeting carry its id once the desk makes them. */
export function invitationsOf(database: Database, meetingId: MeetingId): number {
  const hasMeeting = database
    .prepare("SELECT EXISTS (SELECT 1 FROM pragma_table_info('documents') WHERE name = 'meeting_id')")
    .pluck()
    .get();
  if (hasMeeting !== 1) return 0;
  return database
    .prepare("SELECT count(*) FROM documents WHERE meeting_id = ? AND kind = 'INVITATION'")
    .pluck()
    .get(meetingId) as number;
}
