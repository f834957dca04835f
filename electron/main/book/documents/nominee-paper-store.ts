import type { Database } from "better-sqlite3";
import type { ClusterId, Digest, NominationId, PersonId, UnitId } from "#core/base/ids";
import type { DossierState } from "#core/dossiers/life/state";
import { notReplaced } from "../database/standing-rounds";

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
  "NOT_APPROVED",
  "REVOKED",
];

/**
 * Sealed votes of nominations, the newest of a nomination for an award first. A choice among winners is a vote for the
 * award of its group, and takes nothing from the vote for the award nominated for.
 */
const voted = `
  SELECT nominations.id AS nominationId, outcome.agree, outcome.base, outcome.rank, outcome.outcome,
    meetings.title AS meetingTitle, rounds.follows_how IS 'WINNERS' AS chosen,
    iif(rounds.follows_how IS 'WINNERS', round_groups.award_code, nominations.award_code) AS awardCode,
    row_number() OVER (
      PARTITION BY nominations.id, iif(rounds.follows_how IS 'WINNERS', round_groups.award_code, nominations.award_code)
      ORDER BY rounds.rowid DESC
    ) AS newness
  FROM round_outcomes AS outcome
  JOIN round_lines ON round_lines.id = outcome.line_id
  JOIN round_groups ON round_groups.id = round_lines.group_id
  JOIN rounds ON rounds.id = outcome.round_id AND rounds.cancelled_at IS NULL
    AND ${notReplaced()}
  JOIN meetings ON meetings.id = rounds.meeting_id AND meetings.binned_at IS NULL
  JOIN nominations ON nominations.id = outcome.nomination_id AND nominations.binned_at IS NULL
  WHERE nominations.cluster_id = @clusterId AND nominations.year = @year`;

/**
 * Nominations that go forward for one award of a year, the highest rank first: those made for it, and those chosen for
 * it among the winners of another. `withoutVote`: those complete count too, where the award asks for no vote.
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
      `WITH voted AS (${voted})
       SELECT nominations.id, nominee_unit_id AS nomineeUnitId, person_id AS personId, member_id AS memberId,
         ruleset_digest AS rulesetDigest, nominations.note, last.agree, last.base,
         coalesce(last.meetingTitle, '') AS meetingTitle
       FROM nominations
       LEFT JOIN voted AS last
         ON last.nominationId = nominations.id AND last.awardCode = @awardCode AND last.newness = 1
       WHERE nominations.cluster_id = @clusterId AND year = @year AND nominations.binned_at IS NULL
         AND (award_code = @awardCode OR (last.chosen AND last.outcome = 'WON'))
         AND state IN (SELECT value FROM json_each(@states))
       ORDER BY last.rank IS NULL, last.rank, nominations.number`,
    )
    .all({ ...of, states: JSON.stringify(states) }) as readonly ForwardedNomination[];
}

/** Whom the tờ trình of these nominations are addressed to, each office once. */
export function readAddressees(database: Database, ids: readonly NominationId[]): readonly string[] {
  return database
    .prepare(
      `SELECT DISTINCT submissions.authority FROM dossier_events
       JOIN submissions ON submissions.id = dossier_events.submission_id AND submissions.binned_at IS NULL
       WHERE nomination_id IN (SELECT value FROM json_each(?)) AND submissions.authority <> ''
       ORDER BY submissions.authority`,
    )
    .pluck()
    .all(JSON.stringify(ids)) as string[];
}

/** Awards somebody was chosen for among the winners of another, with how many were. */
export function readChosenCounts(
  database: Database,
  clusterId: ClusterId,
  year: number,
): ReadonlyMap<string, number> {
  const rows = database
    .prepare(
      `WITH voted AS (${voted})
       SELECT awardCode AS code, count(*) AS chosen FROM voted
       WHERE chosen AND newness = 1 AND outcome = 'WON' AND awardCode IS NOT NULL GROUP BY awardCode`,
    )
    .all({ clusterId, year }) as readonly { readonly code: string; readonly chosen: number }[];
  return new Map(rows.map(({ code, chosen }) => [code, chosen]));
}

/** How many nominations of each award were acclaimed in a year, by the vote on the award itself. */
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
