import type { Database } from "better-sqlite3";
import type { MeetingId } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import type { DayPart } from "#core/conference/meeting-day-procedures";

/** The table of a part of a day; every one of them has `binned_at` and `revision`. */
export const tableOf: Readonly<Record<DayPart, string>> = {
  AGENDA: "agenda_items",
  GUEST: "meeting_guests",
  MOVE: "voter_moves",
  LOG: "log_entries",
  HANDOVER: "flag_handovers",
  ENVELOPE: "ballot_envelopes",
};

export interface DayRow {
  readonly id: string;
  /** Null for a handover noted without a meeting. */
  readonly meetingId: MeetingId | null;
  readonly binnedAt: Moment | null;
  readonly revision: number;
}

/** A row of a part, in the bin or not. */
export function findDayRow(database: Database, part: DayPart, id: string): DayRow | undefined {
  const meeting =
    part === "MOVE" ? "(SELECT meeting_id FROM voters WHERE voters.id = voter_id)" : "meeting_id";
  return database
    .prepare(
      `SELECT id, ${meeting} AS meetingId, binned_at AS binnedAt, revision FROM ${tableOf[part]} WHERE id = ?`,
    )
    .get(id) as DayRow | undefined;
}

/** One row with every column, as the trail keeps what was thrown away. */
export function wholeDayRow(database: Database, part: DayPart, id: string): unknown {
  return database.prepare(`SELECT * FROM ${tableOf[part]} WHERE id = ?`).get(id);
}

/** Into the bin at a moment, or out of it with null. Answers the new revision. */
export function setDayRowBinned(
  database: Database,
  part: DayPart,
  id: string,
  binnedAt: Moment | null,
): number {
  const row = database
    .prepare(
      `UPDATE ${tableOf[part]} SET binned_at = ?, revision = revision + 1 WHERE id = ? RETURNING revision`,
    )
    .get(binnedAt, id);
  return (row as { readonly revision: number }).revision;
}

/** Ids of a part of a meeting in their order, without those in the bin. */
export function dayRowOrder(
  database: Database,
  part: "AGENDA" | "GUEST" | "LOG",
  meetingId: MeetingId,
): readonly { readonly id: string; readonly position: number }[] {
  return database
    .prepare(
      `SELECT id, position FROM ${tableOf[part]} WHERE meeting_id = ? AND binned_at IS NULL
       ORDER BY position, rowid`,
    )
    .all(meetingId) as readonly { readonly id: string; readonly position: number }[];
}

/** Answers the new revision. */
export function setDayRowPosition(
  database: Database,
  part: "AGENDA" | "GUEST" | "LOG",
  id: string,
  position: number,
): number {
  const row = database
    .prepare(
      `UPDATE ${tableOf[part]} SET position = ?, revision = revision + 1 WHERE id = ? RETURNING revision`,
    )
    .get(position, id);
  return (row as { readonly revision: number }).revision;
}
