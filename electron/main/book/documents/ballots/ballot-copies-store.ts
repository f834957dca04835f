import type { Database } from "better-sqlite3";
import type { RoundId } from "#core/base/ids";

/** What tells how many ballots a round needs; null is not typed. */
export interface BallotCopies {
  readonly printed: number | null;
  readonly issued: number | null;
  /** Units on the meeting's roll. */
  readonly onRoll: number;
}

/** Counts of a round that stands; undefined where there is none. */
export function readBallotCopies(database: Database, id: RoundId): BallotCopies | undefined {
  return database
    .prepare(
      `SELECT printed, issued,
         (SELECT count(*) FROM voters WHERE voters.meeting_id = rounds.meeting_id) AS onRoll
       FROM rounds JOIN meetings ON meetings.id = rounds.meeting_id
       WHERE rounds.id = ? AND cancelled_at IS NULL AND binned_at IS NULL`,
    )
    .get(id) as BallotCopies | undefined;
}
