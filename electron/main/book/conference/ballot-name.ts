import type { Database } from "better-sqlite3";
import { assert } from "#core/base/assert";
import type { NominationId, UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { awardWithCode } from "#core/awards/ruleset-on";
import { parentOn, shownName } from "#core/registry/lineage";
import type { Lineages } from "#core/registry/unit-event";
import { readRuleset } from "../awards/ruleset-store";
import { readNomination } from "../dossiers/nomination-store";
import { readPerson } from "../registry/person-store";

/** A nomination as the ballot names it. */
export interface BallotName {
  readonly nominationId: NominationId;
  readonly number: number;
  readonly name: string;
  /** Parent unit, or post and unit of a person; empty for a unit under nobody. */
  readonly under: string;
  readonly awardName: string;
  /** The unit asked about where the nominee is a unit: it may have a vote itself. */
  readonly nomineeUnitId: UnitId | null;
}

/**
 * The nomination named as of a day; undefined where it is not in the book, lies in the bin, or is of a person whose
 * data was erased: a ballot cannot ask about nobody. Lineages are those of all units, read once for a ballot.
 */
export function ballotNameOf(
  database: Database,
  lineages: Lineages,
  nominationId: NominationId,
  date: LocalDate,
): BallotName | undefined {
  const row = readNomination(database, nominationId);
  if (row === undefined || row.binnedAt !== null) return undefined;
  const events = lineages.get(row.nomineeUnitId) ?? [];
  const unitName = shownName(events, date);
  const parentId = parentOn(events, date);
  const award = awardWithCode(readRuleset(database, row.rulesetDigest), row.awardCode);
  assert(award !== null, `the ruleset of nomination ${row.number} knows its award`);
  const nomineeUnitId = row.personId === null ? row.nomineeUnitId : null;
  const common = { nominationId, number: row.number, awardName: award.name, nomineeUnitId };
  if (row.personId === null) {
    const under = parentId === null ? "" : shownName(lineages.get(parentId) ?? [], date);
    return { ...common, name: unitName, under };
  }
  const person = readPerson(database, row.personId);
  assert(person !== undefined, `the person of nomination ${row.number} is in the book`);
  if (person.erasedAt !== null) return undefined;
  const place = [person.post, unitName].filter((part) => part !== "").join(", ");
  return { ...common, name: person.fullName, under: place };
}
