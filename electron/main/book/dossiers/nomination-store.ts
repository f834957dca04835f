import type { Database } from "better-sqlite3";
import type { Digest, NominationId, PersonId, UnitId } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import type { SourceMark } from "#core/registry/procedures";

/** A nomination's own row. */
export interface NominationRecord {
  readonly id: NominationId;
  readonly number: number;
  /** The nominated unit, or the unit of the nominated person. */
  readonly nomineeUnitId: UnitId;
  readonly personId: PersonId | null;
  readonly memberId: UnitId;
  readonly awardCode: string;
  readonly rulesetDigest: Digest;
  readonly year: number;
  readonly note: string;
  readonly nomineeFolded: string;
  readonly sourceMark: SourceMark | null;
  readonly sourceNote: string;
  readonly editedAt: Moment;
  readonly binnedAt: Moment | null;
  readonly revision: number;
}

const columns = `id, number, nominee_unit_id AS nomineeUnitId, person_id AS personId, member_id AS memberId,
  award_code AS awardCode, ruleset_digest AS rulesetDigest, year, note, nominee_folded AS nomineeFolded,
  source_mark AS sourceMark, source_note AS sourceNote, edited_at AS editedAt, binned_at AS binnedAt, revision`;

/** One nomination, in the bin or not. */
export function readNomination(database: Database, id: NominationId): NominationRecord | undefined {
  return database.prepare(`SELECT ${columns} FROM nominations WHERE id = ?`).get(id) as
    | NominationRecord
    | undefined;
}

/**
 * Nominations that are not in the bin, by number. Each word (folded) stands in the number, the names of the
 * units as they were then, the person's name, or a name one of the units bears or bore.
 */
export function findNominations(database: Database, words: readonly string[]): readonly NominationRecord[] {
  const holds = (place: number) => `(
    'hs-' || printf('%04d', number) LIKE :w${place} ESCAPE '\\'
    OR nominee_folded LIKE :w${place} ESCAPE '\\'
    OR EXISTS (SELECT 1 FROM people WHERE people.id = person_id AND name_folded LIKE :w${place} ESCAPE '\\')
    OR EXISTS (SELECT 1 FROM unit_events
               WHERE unit_id IN (nominee_unit_id, member_id) AND name_folded LIKE :w${place} ESCAPE '\\'))`;
  const wanted = words.map((_, place) => `AND ${holds(place)}`).join(" ");
  const bound = Object.fromEntries(
    words.map((word, place) => [`w${place}`, `%${word.replace(/[\\%_]/g, "\\$&")}%`]),
  );
  return database
    .prepare(`SELECT ${columns} FROM nominations WHERE binned_at IS NULL ${wanted} ORDER BY number`)
    .all(bound) as NominationRecord[];
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
  nomination: Omit<NominationRecord, "binnedAt" | "revision">,
): void {
  database
    .prepare(
      `INSERT INTO nominations (id, number, nominee_unit_id, person_id, member_id, award_code, ruleset_digest,
         year, note, nominee_folded, source_mark, source_note, edited_at)
       VALUES (@id, @number, @nomineeUnitId, @personId, @memberId, @awardCode, @rulesetDigest,
         @year, @note, @nomineeFolded, @sourceMark, @sourceNote, @editedAt)`,
    )
    .run(nomination);
}

/** Writes what was typed; answers the new revision. */
export function updateNomination(
  database: Database,
  nomination: Omit<NominationRecord, "binnedAt" | "revision" | "number" | "sourceMark" | "sourceNote">,
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
