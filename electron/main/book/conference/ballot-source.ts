import type { Database } from "better-sqlite3";
import { assert } from "#core/base/assert";
import type { NominationId, PersonId, UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { awardRuleset } from "#core/awards/procedures";
import { awardWithCode } from "#core/awards/ruleset-on";
import { parentOn, shownName } from "#core/registry/lineage";
import { readLineages } from "../registry/lineage-store";
import { readPerson } from "../registry/person-store";

/** A nomination as the ballot names it. */
export interface BallotName {
  readonly nominationId: NominationId;
  readonly number: number;
  readonly name: string;
  /** Parent unit, or post and unit of a person; empty for a unit under nobody. */
  readonly under: string;
  readonly awardName: string;
  /** Name of a round it is already on that was not cancelled. */
  readonly otherRound: string | null;
}

interface NominationRow {
  readonly number: number;
  readonly unitId: UnitId;
  readonly personId: PersonId | null;
  readonly awardCode: string;
  readonly ruleset: string;
  readonly otherRound: string | null;
}

/** The nomination named as of a day; undefined where it is not in the book or lies in the bin. */
export function ballotNameOf(
  database: Database,
  nominationId: NominationId,
  date: LocalDate,
): BallotName | undefined {
  const row = database
    .prepare(
      `SELECT number, nominee_unit_id AS unitId, person_id AS personId, award_code AS awardCode,
         rulesets.content AS ruleset,
         (SELECT rounds.name FROM round_lines JOIN rounds ON rounds.id = round_lines.round_id
          WHERE round_lines.nomination_id = nominations.id AND cancelled_at IS NULL LIMIT 1) AS otherRound
       FROM nominations JOIN rulesets ON rulesets.digest = nominations.ruleset_digest
       WHERE nominations.id = ? AND nominations.binned_at IS NULL`,
    )
    .get(nominationId) as NominationRow | undefined;
  if (row === undefined) return undefined;
  const lineages = readLineages(database);
  const events = lineages.get(row.unitId) ?? [];
  const unitName = shownName(events, date);
  const parentId = parentOn(events, date);
  const award = awardWithCode(awardRuleset.parse(JSON.parse(row.ruleset)), row.awardCode);
  assert(award !== null, `the ruleset of nomination ${row.number} knows its award`);
  const common = { nominationId, number: row.number, awardName: award.name, otherRound: row.otherRound };
  if (row.personId === null) {
    const under = parentId === null ? "" : shownName(lineages.get(parentId) ?? [], date);
    return { ...common, name: unitName, under };
  }
  const person = readPerson(database, row.personId);
  assert(person !== undefined, `the person of nomination ${row.number} is in the book`);
  const place = [person.post, unitName].filter((part) => part !== "").join(", ");
  return { ...common, name: person.fullName, under: place };
}
