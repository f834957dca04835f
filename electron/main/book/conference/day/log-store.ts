import type { Database } from "better-sqlite3";
import type { AgendaItemId, LogEntryId, MeetingId, RoundId } from "#core/base/ids";
import type { TimeOfDay } from "#core/base/local-date";
import type { LogKind } from "#core/conference/day/log-entry";

/** An entry as its row has it. `roundId`: it stands for a sealed round, and `text` is only a remark to it. */
export interface LogEntryRow {
  readonly id: LogEntryId;
  readonly meetingId: MeetingId;
  readonly clock: TimeOfDay | null;
  readonly kind: LogKind;
  readonly speaker: string;
  readonly text: string;
  readonly roundId: RoundId | null;
  readonly agendaItemId: AgendaItemId | null;
  readonly revision: number;
}

export type LogFields = Pick<LogEntryRow, "clock" | "kind" | "speaker" | "text" | "agendaItemId">;

const columns = `id, meeting_id AS meetingId, clock, kind, speaker, text, round_id AS roundId,
  agenda_item_id AS agendaItemId, revision`;

/** The log of a meeting in its order. */
export function logOf(database: Database, meetingId: MeetingId): readonly LogEntryRow[] {
  return database
    .prepare(
      `SELECT ${columns} FROM log_entries WHERE meeting_id = ? AND binned_at IS NULL ORDER BY position, rowid`,
    )
    .all(meetingId) as readonly LogEntryRow[];
}

/** An entry, in the bin or not. */
export function findLogEntry(database: Database, id: LogEntryId): LogEntryRow | undefined {
  return database.prepare(`SELECT ${columns} FROM log_entries WHERE id = ?`).get(id) as
    | LogEntryRow
    | undefined;
}

/** Appends an entry to the log. */
export function insertLogEntry(
  database: Database,
  entry: LogFields & Pick<LogEntryRow, "id" | "meetingId" | "roundId">,
): void {
  database
    .prepare(
      `INSERT INTO log_entries (id, meeting_id, position, clock, kind, speaker, text, round_id, agenda_item_id)
       VALUES (@id, @meetingId,
         (SELECT coalesce(max(position), 0) + 1 FROM log_entries WHERE meeting_id = @meetingId),
         @clock, @kind, @speaker, @text, @roundId, @agendaItemId)`,
    )
    .run(entry);
}

/** Answers the new revision. */
export function updateLogEntry(database: Database, id: LogEntryId, fields: LogFields): number {
  const row = database
    .prepare(
      `UPDATE log_entries SET clock = @clock, kind = @kind, speaker = @speaker, text = @text,
         agenda_item_id = @agendaItemId, revision = revision + 1 WHERE id = @id RETURNING revision`,
    )
    .get({ ...fields, id });
  return (row as { readonly revision: number }).revision;
}
