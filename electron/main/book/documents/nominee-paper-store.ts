import type { Database } from "better-sqlite3";
import type { Digest, NominationId, PersonId, UnitId } from "#core/base/ids";

/** A nomination that goes forward, with the vote it was acclaimed by. */
export interface ForwardedNomination {
  readonly id: NominationId;
  readonly nomineeUnitId: UnitId;
  readonly personId: PersonId | null;
  readonly memberId: UnitId;
  readonly rulesetDigest: Digest;
  readonly note: string;
  readonly agree: number;
  readonly base: number;
  readonly meetingTitle: string;
}

/**
 * Nominations for one award of a year whose last sealed round acclaimed them, the highest share first. Of a
 * nomination that was voted on twice the later round counts.
 */
export function readForwarded(
  database: Database,
  year: number,
  awardCode: string,
): readonly ForwardedNomination[] {
  return database
    .prepare(
      `SELECT nominations.id, nominee_unit_id AS nomineeUnitId, person_id AS personId, member_id AS memberId,
         ruleset_digest AS rulesetDigest, note, round_outcomes.agree, round_outcomes.base, meetingTitle
       FROM nominations
       JOIN (
         SELECT round_lines.nomination_id AS nominationId, round_lines.id AS lineId, rounds.id AS roundId,
           meetings.title AS meetingTitle,
           row_number() OVER (PARTITION BY round_lines.nomination_id ORDER BY rounds.rowid DESC) AS newness
         FROM round_lines JOIN rounds ON rounds.id = round_lines.round_id AND rounds.cancelled_at IS NULL
         JOIN seals ON seals.round_id = rounds.id
         JOIN meetings ON meetings.id = rounds.meeting_id AND meetings.binned_at IS NULL
         WHERE round_lines.nomination_id IS NOT NULL
       ) AS last ON last.nominationId = nominations.id AND last.newness = 1
       JOIN round_outcomes ON round_outcomes.round_id = last.roundId AND round_outcomes.line_id = last.lineId
       WHERE nominations.year = ? AND award_code = ? AND nominations.binned_at IS NULL AND outcome = 'WON'
       ORDER BY round_outcomes.rank, nominations.number`,
    )
    .all(year, awardCode) as readonly ForwardedNomination[];
}
