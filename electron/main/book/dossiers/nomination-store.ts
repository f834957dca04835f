import type { Database } from "better-sqlite3";
import type { ClusterId, Digest, NominationId, PersonId, UnitId } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import type { DossierState } from "#core/dossiers/life/state";
import type { NominationStanding } from "#core/dossiers/procedures";
import type { SourceMark } from "#core/registry/source-mark";

/** A nomination's own row. */
export interface NominationRecord {
  readonly id: NominationId;
  readonly number: number;
  readonly clusterId: ClusterId;
  /** The nominated unit, or the unit of the nominated person. */
  readonly nomineeUnitId: UnitId;
  readonly personId: PersonId | null;
  readonly memberId: UnitId;
  readonly awardCode: string;
  readonly rulesetDigest: Digest;
  readonly year: number;
  readonly note: string;
  readonly nomineeFolded: string;
  /** As its rounds, and its steps with them, say; kept here for lists (`refreshStates`). */
  readonly standing: NominationStanding;
  readonly state: DossierState;
  readonly sourceMark: SourceMark | null;
  readonly sourceNote: string;
  readonly editedAt: Moment;
  readonly binnedAt: Moment | null;
  readonly revision: number;
}

export const nominationColumns = `nominations.id, number, cluster_id AS clusterId, nominee_unit_id AS nomineeUnitId, person_id AS personId, member_id AS memberId,
  award_code AS awardCode, ruleset_digest AS rulesetDigest, year, note, nominee_folded AS nomineeFolded, standing, state,
  source_mark AS sourceMark, source_note AS sourceNote, edited_at AS editedAt, binned_at AS binnedAt, revision`;

/** One nomination, in the bin or not. */
export function readNomination(database: Database, id: NominationId): NominationRecord | undefined {
  return database.prepare(`SELECT ${nominationColumns} FROM nominations WHERE id = ?`).get(id) as
    | NominationRecord
    | undefined;
}

/** Nominations by their ids, in the bin or not, in no order. */
export function readNominations(
  database: Database,
  ids: ReadonlySet<NominationId>,
): readonly NominationRecord[] {
  return database
    .prepare(`SELECT ${nominationColumns} FROM nominations WHERE id IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify([...ids])) as NominationRecord[];
}

/** Takes the next number of the book; a number once taken is never given again. */
export function takeNominationNumber(database: Database): number {
  const row = database
    .prepare(
      "UPDATE book SET last_nomination_number = last_nomination_number + 1 RETURNING last_nomination_number AS number",
    )
    .get();
  return (row as { readonly number: number }).number;
}

export function insertNomination(
  database: Database,
  nomination: Omit<NominationRecord, "binnedAt" | "revision" | "standing" | "state">,
): void {
  database
    .prepare(
      `INSERT INTO nominations (id, number, cluster_id, nominee_unit_id, person_id, member_id, award_code, ruleset_digest,
         year, note, nominee_folded, source_mark, source_note, edited_at)
       VALUES (@id, @number, @clusterId, @nomineeUnitId, @personId, @memberId, @awardCode, @rulesetDigest,
         @year, @note, @nomineeFolded, @sourceMark, @sourceNote, @editedAt)`,
    )
    .run(nomination);
}

/** Writes what was typed; answers the new revision. */
export function updateNomination(
  database: Database,
  nomination: Omit<
    NominationRecord,
    "binnedAt" | "revision" | "number" | "clusterId" | "standing" | "state" | "sourceMark" | "sourceNote"
  >,
): number {
  const row = database
    .prepare(
      `UPDATE nominations SET nominee_unit_id = @nomineeUnitId, person_id = @personId, member_id = @memberId,
         award_code = @awardCode, ruleset_digest = @rulesetDigest, year = @year, note = @note,
         nominee_folded = @nomineeFolded, edited_at = @editedAt, revision = revision + 1
       WHERE id = @id RETURNING revision`,
    )
    .get(nomination);
  return (row as { readonly revision: number }).revision;
}

/** Keeps where a dossier stands; the row's own content, and so its revision, stays as it was. */
export function setNominationState(
  database: Database,
  id: NominationId,
  kept: Pick<NominationRecord, "state" | "standing">,
): void {
  database
    .prepare(
      `UPDATE nominations SET state = @state, standing = @standing
       WHERE id = @id AND (state <> @state OR standing <> @standing)`,
    )
    .run({ id, ...kept });
}

/** Puts a nomination into the bin (a moment) or takes it out (null); answers the new revision. */
export function setNominationBinned(database: Database, id: NominationId, binnedAt: Moment | null): number {
  const row = database
    .prepare("UPDATE nominations SET binned_at = ?, revision = revision + 1 WHERE id = ? RETURNING revision")
    .get(binnedAt, id);
  return (row as { readonly revision: number }).revision;
}

/** Number of a live nomination of the same nominee for the same award and year; undefined where there is none. */
export function numberOfSame(
  database: Database,
  asked: Pick<NominationRecord, "nomineeUnitId" | "personId" | "awardCode" | "year"> & {
    readonly except: NominationId | null;
  },
): number | undefined {
  const row = database
    .prepare(
      `SELECT number FROM nominations
       WHERE binned_at IS NULL AND award_code = @awardCode AND year = @year AND id IS NOT @except
         AND CASE WHEN @personId IS NULL THEN person_id IS NULL AND nominee_unit_id = @nomineeUnitId
                  ELSE person_id = @personId END
       ORDER BY number LIMIT 1`,
    )
    .get(asked) as { readonly number: number } | undefined;
  return row?.number;
}
