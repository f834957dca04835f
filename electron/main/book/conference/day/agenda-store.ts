import type { Database } from "better-sqlite3";
import type { AgendaItemId, MeetingId } from "#core/base/ids";
import type { AgendaItem } from "#core/conference/day/agenda";

export type AgendaFields = Omit<AgendaItem, "id" | "revision">;

const columns = "id, clock, title, presenter, note, revision";

/** The agenda of a meeting in its order. */
export function agendaOf(database: Database, meetingId: MeetingId): readonly AgendaItem[] {
  return database
    .prepare(
      `SELECT ${columns} FROM agenda_items WHERE meeting_id = ? AND binned_at IS NULL ORDER BY position, rowid`,
    )
    .all(meetingId) as readonly AgendaItem[];
}

export function findAgendaItem(database: Database, id: AgendaItemId): AgendaItem | undefined {
  return database.prepare(`SELECT ${columns} FROM agenda_items WHERE id = ?`).get(id) as
    | AgendaItem
    | undefined;
}

/** Appends an item to the agenda. */
export function insertAgendaItem(
  database: Database,
  item: AgendaFields & { readonly id: AgendaItemId; readonly meetingId: MeetingId },
): void {
  database
    .prepare(
      `INSERT INTO agenda_items (id, meeting_id, position, clock, title, presenter, note)
       VALUES (@id, @meetingId,
         (SELECT coalesce(max(position), 0) + 1 FROM agenda_items WHERE meeting_id = @meetingId),
         @clock, @title, @presenter, @note)`,
    )
    .run(item);
}

/** Answers the new revision. */
export function updateAgendaItem(database: Database, id: AgendaItemId, fields: AgendaFields): number {
  const row = database
    .prepare(
      `UPDATE agenda_items SET clock = @clock, title = @title, presenter = @presenter, note = @note,
         revision = revision + 1 WHERE id = @id RETURNING revision`,
    )
    .get({ ...fields, id });
  return (row as { readonly revision: number }).revision;
}
