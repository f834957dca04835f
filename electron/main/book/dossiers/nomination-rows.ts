import type { Database } from "better-sqlite3";
import { awardWithCode } from "#core/awards/ruleset-on";
import type { LocalDate } from "#core/base/local-date";
import type { CategoryId, NominationId, UnitId } from "#core/base/ids";
import { nominationDay } from "#core/dossiers/judge-nomination";
import { formatNominationNumber } from "#core/dossiers/nomination-number";
import type { NominationRow } from "#core/dossiers/procedures";
import { standingOf } from "#core/dossiers/standing-of";
import { parentOn, shownName } from "#core/registry/lineage";
import type { Category } from "#core/registry/procedures";
import type { Lineages } from "#core/registry/unit-event";
import { dossierSteps as words } from "#core/strings/dossiers-words";
import { readRulesets } from "../awards/ruleset-store";
import { readCategories } from "../registry/cluster-store";
import { readLineages } from "../registry/lineage-store";
import { readPerson } from "../registry/person-store";
import { readCategoryIds } from "../registry/unit-store";
import { type RoundOfNomination, readRoundsOfNominations } from "./ballot-place-store";
import type { NominationRecord } from "./nomination-store";
import { countPapers } from "./paper-store";

/** All that a row of the list says besides the nomination itself. */
export interface RowFacts {
  readonly database: Database;
  readonly today: LocalDate;
  readonly lineages: Lineages;
  readonly categories: readonly Category[];
  /** Category of each unit, those in the bin included: a nomination may outlive its unit. */
  readonly categoryIds: ReadonlyMap<UnitId, CategoryId | null>;
  readonly rulesets: ReturnType<typeof readRulesets>;
  readonly rounds: ReadonlyMap<NominationId, readonly RoundOfNomination[]>;
  readonly papers: ReadonlyMap<NominationId, number>;
}

/** Reads what the rows need, once for a whole list. */
export function readRowFacts(database: Database, today: LocalDate): RowFacts {
  return {
    database,
    today,
    lineages: readLineages(database),
    categories: readCategories(database),
    categoryIds: readCategoryIds(database),
    rulesets: readRulesets(database),
    rounds: readRoundsOfNominations(database),
    papers: countPapers(database),
  };
}

/** Where a nomination stands by its rounds. */
export function standingOfNomination(facts: RowFacts, id: NominationId): NominationRow["standing"] {
  return standingOf((facts.rounds.get(id) ?? []).map((round) => round.place));
}

/** The row of one nomination, with names as they were in its year. */
export function nominationRowOf(facts: RowFacts, nomination: NominationRecord): NominationRow {
  const day = nominationDay(facts.today, nomination.year);
  const nameOf = (id: UnitId) => shownName(facts.lineages.get(id) ?? [], day);
  const category = categoryOf(facts, nomination);
  const ruleset = facts.rulesets.get(nomination.rulesetDigest);
  const award = ruleset === undefined ? null : awardWithCode(ruleset, nomination.awardCode);
  return {
    id: nomination.id,
    number: formatNominationNumber(nomination.number),
    ...nomineeOf(facts, nomination, day, nameOf),
    memberName: nameOf(nomination.memberId),
    categoryId: category?.id ?? null,
    categoryName: category?.name ?? null,
    awardCode: nomination.awardCode,
    awardName: award?.name ?? nomination.awardCode,
    year: nomination.year,
    papers: facts.papers.get(nomination.id) ?? 0,
    standing: standingOfNomination(facts, nomination.id),
    sourceMark: nomination.sourceMark,
  };
}

/** The category of the nominated unit; none for a person, who is compared with people. */
export function categoryOf(facts: RowFacts, nomination: NominationRecord): Category | undefined {
  if (nomination.personId !== null) return undefined;
  const categoryId = facts.categoryIds.get(nomination.nomineeUnitId) ?? null;
  return facts.categories.find(({ id }) => id === categoryId);
}

function nomineeOf(
  facts: RowFacts,
  nomination: NominationRecord,
  day: LocalDate,
  nameOf: (id: UnitId) => string,
): Pick<NominationRow, "nomineeKind" | "nomineeName" | "nomineeUnder"> {
  const { nomineeUnitId, personId, memberId } = nomination;
  if (personId === null) {
    const parentId = parentOn(facts.lineages.get(nomineeUnitId) ?? [], day);
    const under = nomineeUnitId === memberId || parentId === null ? "" : nameOf(parentId);
    return { nomineeKind: "UNIT", nomineeName: nameOf(nomineeUnitId), nomineeUnder: under };
  }
  const person = readPerson(facts.database, personId);
  const kept = person !== undefined && person.erasedAt === null;
  return {
    nomineeKind: "PERSON",
    nomineeName: kept ? person.fullName : words.erasedPerson,
    nomineeUnder: [kept ? person.post : "", nameOf(nomineeUnitId)].filter((text) => text !== "").join(", "),
  };
}
