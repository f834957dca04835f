import type { Database } from "better-sqlite3";
import type { LocalDate, Moment } from "#core/base/local-date";
import type { NominationId, PackageId } from "#core/base/ids";
import type { BallotPlace } from "#core/dossiers/standing-of";
import { notReplaced } from "../database/standing-rounds";

/** A round a nomination is on. */
export interface RoundOfNomination {
  readonly nominationId: NominationId;
  readonly roundName: string;
  readonly meetingTitle: string;
  readonly heldOn: LocalDate;
  readonly code: string | null;
  readonly place: BallotPlace;
}

interface Row extends Omit<RoundOfNomination, "place"> {
  readonly follows: "TIE" | "UNFILLED" | "WINNERS" | null;
  readonly outcome: Extract<BallotPlace, { state: "SEALED" }>["outcome"] | null;
}

const select = `
  SELECT round_lines.nomination_id AS nominationId, rounds.name AS roundName, meetings.title AS meetingTitle,
    meetings.held_on AS heldOn, seals.code, rounds.follows_how AS follows, round_outcomes.outcome
  FROM round_lines
  JOIN rounds ON rounds.id = round_lines.round_id AND rounds.cancelled_at IS NULL
    AND ${notReplaced()}
  JOIN meetings ON meetings.id = rounds.meeting_id AND meetings.binned_at IS NULL
  LEFT JOIN seals ON seals.round_id = rounds.id
  LEFT JOIN round_outcomes ON round_outcomes.round_id = rounds.id AND round_outcomes.line_id = round_lines.id`;

const read = ({ outcome, follows, ...row }: Row): RoundOfNomination => ({
  ...row,
  place: outcome === null ? { state: "OPEN", follows } : { state: "SEALED", outcome, follows },
});

/** Rounds of every nomination, oldest first; rounds cancelled or opened again and meetings in the bin do not count. */
export function readRoundsOfNominations(
  database: Database,
): ReadonlyMap<NominationId, readonly RoundOfNomination[]> {
  const rows = database
    .prepare(`${select} WHERE round_lines.nomination_id IS NOT NULL ORDER BY rounds.rowid`)
    .all() as Row[];
  const found = new Map<NominationId, RoundOfNomination[]>();
  for (const row of rows) {
    const known = found.get(row.nominationId);
    if (known === undefined) found.set(row.nominationId, [read(row)]);
    else known.push(read(row));
  }
  return found;
}

/** Rounds of one nomination, oldest first. */
export function readRoundsOf(database: Database, id: NominationId): readonly RoundOfNomination[] {
  const rows = database
    .prepare(`${select} WHERE round_lines.nomination_id = ? ORDER BY rounds.rowid`)
    .all(id);
  return (rows as Row[]).map(read);
}

export interface PackageOfNomination {
  readonly id: PackageId;
  readonly name: string;
  readonly writtenAt: Moment;
  readonly recheckedAt: Moment | null;
}

/** Packages written for one nomination, the newest first. */
export function readPackagesOf(database: Database, id: NominationId): readonly PackageOfNomination[] {
  return database
    .prepare(
      `SELECT id, name, written_at AS writtenAt, rechecked_at AS recheckedAt FROM packages
       WHERE nomination_id = ? ORDER BY revision DESC`,
    )
    .all(id) as PackageOfNomination[];
}
