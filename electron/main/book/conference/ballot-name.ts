import type { Database } from "better-sqlite3";
import { assert } from "#core/base/assert";
import type { NominationId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { awardWithCode } from "#core/awards/ruleset-on";
import { parentOn, shownName } from "#core/registry/lineage";
import { readRuleset } from "../awards/ruleset-store";
import { readNomination } from "../dossiers/nomination-store";
import { readLineages } from "../registry/lineage-store";
import { readPerson } from "../registry/person-store";
import { standingRoundOf } from "./round-store";

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

/** The nomination named as of a day; undefined where it is not in the book or lies in the bin. */
export function ballotNameOf(
  database: Database,
  nominationId: NominationId,
  date: LocalDate,
): BallotName | undefined {
  const row = readNomination(database, nominationId);
  if (row === undefined || row.binnedAt !== null) return undefined;
  const lineages = readLineages(database);
  const events = lineages.get(row.nomineeUnitId) ?? [];
  const unitName = shownName(events, date);
  const parentId = parentOn(events, date);
  const award = awardWithCode(readRuleset(database, row.rulesetDigest), row.awardCode);
  assert(award !== null, `the ruleset of nomination ${row.number} knows its award`);
  const otherRound = standingRoundOf(database, nominationId);
  const common = { nominationId, number: row.number, awardName: award.name, otherRound };
  if (row.personId === null) {
    const under = parentId === null ? "" : shownName(lineages.get(parentId) ?? [], date);
    return { ...common, name: unitName, under };
  }
  const person = readPerson(database, row.personId);
  assert(person !== undefined, `the person of nomination ${row.number} is in the book`);
  const place = [person.post, unitName].filter((part) => part !== "").join(", ");
  return { ...common, name: person.fullName, under: place };
}
