import type { Database } from "better-sqlite3";
import type { ClusterId, MeetingId, RoundId, UnitId } from "#core/base/ids";
import type { LocalDate, TimeOfDay } from "#core/base/local-date";
import { notReplaced } from "../database/standing-rounds";

/** What the papers around a meeting need of its row. */
export interface PaperMeeting {
  readonly id: MeetingId;
  readonly title: string;
  readonly date: LocalDate;
  readonly place: string;
  readonly startsAt: TimeOfDay | null;
  readonly chair: string;
  readonly secretary: string;
}

const columns = "id, title, held_on AS date, place, starts_clock AS startsAt, chair, secretary";

/** A meeting that is not in the bin. */
export function readPaperMeeting(database: Database, id: MeetingId): PaperMeeting | undefined {
  return database.prepare(`SELECT ${columns} FROM meetings WHERE id = ? AND binned_at IS NULL`).get(id) as
    | PaperMeeting
    | undefined;
}

/** Meetings of a cluster that are not in the bin, the latest day first. */
export function readPaperMeetings(database: Database, clusterId: ClusterId): readonly PaperMeeting[] {
  return database
    .prepare(
      `SELECT ${columns} FROM meetings WHERE cluster_id = ? AND binned_at IS NULL ORDER BY held_on DESC, rowid DESC`,
    )
    .all(clusterId) as readonly PaperMeeting[];
}

export interface PaperRound {
  readonly id: RoundId;
  readonly name: string;
  readonly mode: string;
  readonly meetingTitle: string;
  readonly date: LocalDate;
}

/** Rounds of a cluster that stand, the latest first. */
export function readPaperRounds(database: Database, clusterId: ClusterId): readonly PaperRound[] {
  return database
    .prepare(
      `SELECT rounds.id, rounds.name, rounds.mode, meetings.title AS meetingTitle, held_on AS date
       FROM rounds JOIN meetings ON meetings.id = rounds.meeting_id
       WHERE cluster_id = ? AND binned_at IS NULL AND cancelled_at IS NULL AND ${notReplaced()}
       ORDER BY held_on DESC, rounds.rowid DESC`,
    )
    .all(clusterId) as readonly PaperRound[];
}

/** Tasks given with a conclusion of the meeting, in their order. */
export function readPaperTasks(
  database: Database,
  meetingId: MeetingId,
): readonly {
  readonly content: string;
  readonly ownerUnitId: UnitId | null;
  readonly owner: string;
  readonly dueOn: LocalDate | null;
}[] {
  return database
    .prepare(
      `SELECT content, owner_unit_id AS ownerUnitId, owner, due_on AS dueOn FROM tasks
       WHERE meeting_id = ? AND binned_at IS NULL AND state <> 'DROPPED' ORDER BY position, id`,
    )
    .all(meetingId) as never;
}
