import type { Database } from "better-sqlite3";
import type { LocalDate } from "#core/base/local-date";
import type { MeetingId, VoterId, VoterMoveId } from "#core/base/ids";
import type { MeetingDay, VoterMove } from "#core/conference/day/meeting-day";

const columns = "voter_moves.id, voter_id AS voterId, kind, clock, voter_moves.note, voter_moves.revision";

/** Arrivals and departures of a meeting by their hour. */
export function movesOf(database: Database, meetingId: MeetingId): readonly VoterMove[] {
  return database
    .prepare(
      `SELECT ${columns} FROM voters JOIN voter_moves ON voter_moves.voter_id = voters.id
       WHERE voters.meeting_id = ? AND voter_moves.binned_at IS NULL
       ORDER BY clock, voter_moves.rowid`,
    )
    .all(meetingId) as readonly VoterMove[];
}

/** A move, in the bin or not. */
export function findMove(database: Database, id: VoterMoveId): VoterMove | undefined {
  return database.prepare(`SELECT ${columns} FROM voter_moves WHERE id = ?`).get(id) as VoterMove | undefined;
}

export function insertMove(database: Database, move: Omit<VoterMove, "revision">): void {
  database
    .prepare(
      `INSERT INTO voter_moves (id, voter_id, kind, clock, note, position)
       VALUES (@id, @voterId, @kind, @clock, @note,
         (SELECT coalesce(max(position), 0) + 1 FROM voter_moves WHERE voter_id = @voterId))`,
    )
    .run(move);
}

/** Whether a line of a roll has arrivals or departures, also such as lie in the bin. */
export function hasMoves(database: Database, voterId: VoterId): boolean {
  const row = database
    .prepare("SELECT EXISTS (SELECT 1 FROM voter_moves WHERE voter_id = ?) AS moved")
    .get(voterId);
  return (row as { readonly moved: number }).moved === 1;
}

/** Hours of the rounds of a meeting that were not cancelled, the earliest first. */
export function roundHoursOf(database: Database, meetingId: MeetingId): MeetingDay["roundHours"] {
  return database
    .prepare(
      `SELECT name AS round, opened_clock AS clock FROM rounds
       WHERE meeting_id = ? AND cancelled_at IS NULL AND opened_clock IS NOT NULL
         AND mode <> 'CORRESPONDENCE' ORDER BY opened_clock, rowid`,
    )
    .all(meetingId) as MeetingDay["roundHours"];
}

/** Papers by which deputies were sent; lines of the roll without one are left out. */
export function deputyPapersOf(database: Database, meetingId: MeetingId): MeetingDay["deputyPapers"] {
  return database
    .prepare(
      `SELECT id AS voterId, deputy_paper AS number, deputy_paper_on AS "on" FROM voters
       WHERE meeting_id = ? AND (deputy_paper <> '' OR deputy_paper_on IS NOT NULL) ORDER BY position, id`,
    )
    .all(meetingId) as MeetingDay["deputyPapers"];
}

/** The paper of one line of the roll; empty where none was noted. */
export interface DeputyPaper {
  readonly number: string;
  readonly on: LocalDate | null;
}

export function deputyPaperOf(database: Database, voterId: VoterId): DeputyPaper {
  return database
    .prepare(`SELECT deputy_paper AS number, deputy_paper_on AS "on" FROM voters WHERE id = ?`)
    .get(voterId) as DeputyPaper;
}

/** Written with the line's other fields in one step; the revision moves with those. */
export function setDeputyPaper(database: Database, voterId: VoterId, paper: DeputyPaper): void {
  database
    .prepare("UPDATE voters SET deputy_paper = ?, deputy_paper_on = ? WHERE id = ?")
    .run(paper.number, paper.on, voterId);
}
