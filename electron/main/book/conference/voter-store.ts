import type { Database } from "better-sqlite3";
import type { MeetingId, UnitId, VoterId } from "#core/base/ids";
import type { VoterAttendance } from "#core/conference/meeting";

/** One line of a roll as its row has it. */
export interface VoterRow {
  readonly id: VoterId;
  readonly meetingId: MeetingId;
  readonly unitId: UnitId;
  readonly delegate: string;
  readonly deputy: string;
  /** The line whose person also casts this vote. */
  readonly deputyVoterId: VoterId | null;
  readonly attendance: VoterAttendance;
  readonly absenceReason: string;
  readonly revision: number;
}

export type VoterFields = Pick<
  VoterRow,
  "delegate" | "deputy" | "deputyVoterId" | "attendance" | "absenceReason"
>;

const columns = `id, meeting_id AS meetingId, unit_id AS unitId, delegate, deputy,
  deputy_voter_id AS deputyVoterId, attendance, absence_reason AS absenceReason, revision`;

/** The roll of a meeting in its order. */
export function votersOf(database: Database, meetingId: MeetingId): readonly VoterRow[] {
  return database
    .prepare(`SELECT ${columns} FROM voters WHERE meeting_id = ? ORDER BY position, id`)
    .all(meetingId) as readonly VoterRow[];
}

export function findVoter(database: Database, id: VoterId): VoterRow | undefined {
  return database.prepare(`SELECT ${columns} FROM voters WHERE id = ?`).get(id) as VoterRow | undefined;
}

/** Appends a line to the roll. */
export function insertVoter(
  database: Database,
  voter: VoterFields & { readonly id: VoterId; readonly meetingId: MeetingId; readonly unitId: UnitId },
): void {
  database
    .prepare(
      `INSERT INTO voters (id, meeting_id, unit_id, delegate, deputy, deputy_voter_id, attendance, absence_reason, position)
       VALUES (@id, @meetingId, @unitId, @delegate, @deputy, @deputyVoterId, @attendance, @absenceReason,
         (SELECT coalesce(max(position), 0) + 1 FROM voters WHERE meeting_id = @meetingId))`,
    )
    .run(voter);
}

/** Answers the new revision. */
export function updateVoter(database: Database, id: VoterId, fields: VoterFields): number {
  const row = database
    .prepare(
      `UPDATE voters SET delegate = @delegate, deputy = @deputy, deputy_voter_id = @deputyVoterId,
         attendance = @attendance,
         absence_reason = @absenceReason, revision = revision + 1 WHERE id = @id RETURNING revision`,
    )
    .get({ ...fields, id }) as { readonly revision: number };
  return row.revision;
}

export function deleteVoter(database: Database, id: VoterId): void {
  database.prepare("DELETE FROM voters WHERE id = ?").run(id);
}
