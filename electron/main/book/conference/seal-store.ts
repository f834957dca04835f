import type { Database } from "better-sqlite3";
import type { Digest, NominationId, RoundId, RoundLineId, UnitId } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import type { ShortCode } from "#core/base/short-code";
import type { LineOutcome } from "#core/conference/outcome";
import type { OutputOf } from "#core/contract";
import { notReplaced } from "../database/standing-rounds";
import { refreshStatesOfRound } from "../dossiers/dossier-states";

/** A seal as its row has it; the document is the UTF-8 of the canonical text. */
export interface SealRow {
  readonly roundId: RoundId;
  readonly document: Uint8Array;
  readonly digest: Digest;
  readonly code: ShortCode;
  readonly sealedAt: Moment;
}

/** What became of one name, derived from a sealed document. */
export interface OutcomeRow {
  readonly lineId: RoundLineId;
  readonly nominationId: NominationId | null;
  readonly unitId: UnitId | null;
  readonly agree: number;
  readonly base: number;
  readonly rank: number;
  readonly outcome: LineOutcome;
}

export interface SealedRoundName {
  readonly roundId: RoundId;
  readonly roundName: string;
  readonly meetingTitle: string;
}

export function insertSeal(database: Database, seal: SealRow, outcomes: readonly OutcomeRow[]): void {
  database
    .prepare(
      `INSERT INTO seals (round_id, document, digest, code, sealed_at)
       VALUES (@roundId, @document, @digest, @code, @sealedAt)`,
    )
    .run(seal);
  const outcome = database.prepare(
    `INSERT INTO round_outcomes (round_id, line_id, nomination_id, unit_id, agree, base, rank, outcome)
     VALUES (@roundId, @lineId, @nominationId, @unitId, @agree, @base, @rank, @outcome)`,
  );
  for (const row of outcomes) outcome.run({ ...row, roundId: seal.roundId });
  refreshStatesOfRound(database, seal.roundId);
}

/** The newest seal first, also those replaced since; order comes from the rows, not from the clock. */
export function sealedRoundsOf(database: Database): OutputOf<"conference.sealedRounds">["rounds"] {
  return database
    .prepare(
      `SELECT rounds.id, rounds.name, meetings.title AS meetingTitle, meetings.held_on AS meetingDate,
         iif(${notReplaced()}, 'STANDS', 'REPLACED') AS standing
       FROM seals JOIN rounds ON rounds.id = seals.round_id JOIN meetings ON meetings.id = rounds.meeting_id
       ORDER BY rounds.rowid DESC`,
    )
    .all() as OutputOf<"conference.sealedRounds">["rounds"];
}

export function findSeal(database: Database, roundId: RoundId): SealRow | undefined {
  return database
    .prepare(
      `SELECT round_id AS roundId, document, digest, code, sealed_at AS sealedAt FROM seals WHERE round_id = ?`,
    )
    .get(roundId) as SealRow | undefined;
}

/** Code and digest without the document. */
export function findSealMark(
  database: Database,
  roundId: RoundId,
): Omit<SealRow, "document" | "roundId"> | undefined {
  return database
    .prepare("SELECT digest, code, sealed_at AS sealedAt FROM seals WHERE round_id = ?")
    .get(roundId) as Omit<SealRow, "document" | "roundId"> | undefined;
}

/** In ballot order. */
export function outcomesOf(database: Database, roundId: RoundId): readonly OutcomeRow[] {
  return database
    .prepare(
      `SELECT line_id AS lineId, round_outcomes.nomination_id AS nominationId, round_outcomes.unit_id AS unitId,
         round_outcomes.agree, base, rank, outcome
       FROM round_outcomes JOIN round_lines ON round_lines.id = line_id
       WHERE round_outcomes.round_id = ? ORDER BY number`,
    )
    .all(roundId) as readonly OutcomeRow[];
}

/** Every sealed document of the book with the name of its round. */
export function sealedDocuments(
  database: Database,
): readonly (SealedRoundName & { readonly document: Uint8Array })[] {
  return database
    .prepare(
      `SELECT seals.round_id AS roundId, rounds.name AS roundName, meetings.title AS meetingTitle, document
       FROM seals JOIN rounds ON rounds.id = seals.round_id JOIN meetings ON meetings.id = rounds.meeting_id
       ORDER BY seals.round_id`,
    )
    .all() as readonly (SealedRoundName & { readonly document: Uint8Array })[];
}
