import type { Database } from "better-sqlite3";
import type { ClusterId, Digest, NominationId, PersonId, UnitId } from "#core/base/ids";
import type { DossierState } from "#core/dossiers/life/state";

/** A nomination that goes forward, with the vote it was acclaimed by. */
export interface ForwardedNomination {
  readonly id: NominationId;
  readonly nomineeUnitId: UnitId;
  readonly personId: PersonId | null;
  readonly memberId: UnitId;
  readonly rulesetDigest: Digest;
  readonly note: string;
  /** Null where no vote was held. */
  readonly agree: number | null;
  readonly base: number | null;
  readonly meetingTitle: string;
}

/** States from which a dossier is put forward, or was. */
const forward: readonly DossierState[] = [
  "ACCLAIMED",
  "IN_SUBMISSION",
  "SENT",
  "RECEIPTED",
  "SUPPLEMENT_ASKED",
  "SUPPLEMENT_SENT",
  "DECIDED",
  "HANDED_OVER",
];

/**
 * Nominations for one award of a year that go forward, the highest rank first. `withoutVote`: those complete count
 * too, where the award asks for no vote. Of a nomination voted on twice the later round is told.
 */
export function readForwarded(
  database: Database,
  asked: {
    readonly clusterId: ClusterId;
    readonly year: number;
    readonly awardCode: string;
    readonly withoutVote: boolean;
  },
): readonly ForwardedNomination[] {
  const { withoutVote, ...of } = asked;
  const states = withoutVote ? [...forward, "COMPLETE"] : forward;
  return database
    .prepare(
      `SELECT nominations.id, nominee_unit_id AS nomineeUnitId, person_id AS personId, member_id AS memberId,
         ruleset_digest AS rulesetDigest, nominations.note, outcome.agree, outcome.base,
         coalesce(last.meetingTitle, '') AS meetingTitle
       FROM nominations
       LEFT JOIN (
         SELECT round_lines.nomination_id AS nominationId, round_lines.id AS lineId, rounds.id AS roundId,
           meetings.title AS meetingTitle,
           row_number() OVER (PARTITION BY round_lines.nomination_id ORDER BY rounds.rowid DESC) AS newness
         FROM round_lines JOIN rounds ON rounds.id = round_lines.round_id AND rounds.cancelled_at IS NULL
         JOIN seals ON seals.round_id = rounds.id
         JOIN meetings ON meetings.id = rounds.meeting_id AND meetings.binned_at IS NULL
         WHERE round_lines.nomination_id IS NOT NULL
       ) AS last ON last.nominationId = nominations.id AND last.newness = 1
       LEFT JOIN round_outcomes AS outcome ON outcome.round_id = last.roundId AND outcome.line_id = last.lineId
       WHERE nominations.cluster_id = @clusterId AND year = @year AND award_code = @awardCode
         AND nominations.binned_at IS NULL AND state IN (SELECT value FROM json_each(@states))
       ORDER BY outcome.rank IS NULL, outcome.rank, nominations.number`,
    )
    .all({ ...of, states: JSON.stringify(states) }) as readonly ForwardedNomination[];
}

/** How many nominations of each award were acclaimed or went further in a year. */
export function readAcclaimedCounts(
  database: Database,
  clusterId: ClusterId,
  year: number,
): ReadonlyMap<string, number> {
  const rows = database
    .prepare(
      `SELECT award_code AS code, count(*) AS acclaimed FROM nominations
       WHERE cluster_id = ? AND year = ? AND binned_at IS NULL AND standing = 'ACCLAIMED' GROUP BY award_code`,
    )
    .all(clusterId, year) as readonly { readonly code: string; readonly acclaimed: number }[];
  return new Map(rows.map(({ code, acclaimed }) => [code, acclaimed]));
}
