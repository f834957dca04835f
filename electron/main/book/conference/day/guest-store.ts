import type { Database } from "better-sqlite3";
import type { MeetingGuestId, MeetingId } from "#core/base/ids";
import type { MeetingGuest } from "#core/conference/day/guest";

export type GuestFields = Omit<MeetingGuest, "id" | "revision">;

const columns = "id, kind, name, post, body, attendance, revision";

/** Guests of a meeting in their order. */
export function guestsOf(database: Database, meetingId: MeetingId): readonly MeetingGuest[] {
  return database
    .prepare(
      `SELECT ${columns} FROM meeting_guests WHERE meeting_id = ? AND binned_at IS NULL
       ORDER BY position, rowid`,
    )
    .all(meetingId) as readonly MeetingGuest[];
}

export function findGuest(database: Database, id: MeetingGuestId): MeetingGuest | undefined {
  return database.prepare(`SELECT ${columns} FROM meeting_guests WHERE id = ?`).get(id) as
    | MeetingGuest
    | undefined;
}

/** Appends a guest to the list. */
export function insertGuest(
  database: Database,
  guest: GuestFields & { readonly id: MeetingGuestId; readonly meetingId: MeetingId },
): void {
  database
    .prepare(
      `INSERT INTO meeting_guests (id, meeting_id, kind, name, post, body, attendance, position)
       VALUES (@id, @meetingId, @kind, @name, @post, @body, @attendance,
         (SELECT coalesce(max(position), 0) + 1 FROM meeting_guests WHERE meeting_id = @meetingId))`,
    )
    .run(guest);
}

/** Answers the new revision. */
export function updateGuest(database: Database, id: MeetingGuestId, fields: GuestFields): number {
  const row = database
    .prepare(
      `UPDATE meeting_guests SET kind = @kind, name = @name, post = @post, body = @body,
         attendance = @attendance, revision = revision + 1 WHERE id = @id RETURNING revision`,
    )
    .get({ ...fields, id });
  return (row as { readonly revision: number }).revision;
}
