import { awardWithCode } from "#core/awards/ruleset-on";
import type { CategoryId, UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { checklistOf, tallyChecklist } from "#core/dossiers/checklist";
import { nominationDay } from "#core/dossiers/judge-nomination";
import { voteIs } from "#core/dossiers/life/vote-is";
import { waitsForWhat } from "#core/dossiers/life/waits-for";
import { formatNominationNumber } from "#core/dossiers/nomination-number";
import type { NominationRow } from "#core/dossiers/procedures";
import { parentOn, shownName } from "#core/registry/lineage";
import type { Category } from "#core/registry/unit";
import type { Lineages } from "#core/registry/unit-event";
import { dossierSteps as words } from "#core/strings/dossiers-words";
import { readRulesets } from "../awards/ruleset-store";
import { readCategories } from "../registry/cluster-store";
import { readLineagesOf } from "../registry/lineage-store";
import { readPerson } from "../registry/person-store";
import { readCategoryIdsOf } from "../registry/unit-store";
import type { BookContext } from "../router/handler";
import { checklistsOn, routeOf } from "./award-data";
import { readHeld } from "./checklist-store";
import { readDueDays } from "./dossier-event-store";
import type { NominationRecord } from "./nomination-store";

/** All that the rows of one page say besides the nominations themselves. */
interface RowFacts {
  readonly context: BookContext;
  readonly lineages: Lineages;
  readonly categories: readonly Category[];
  readonly categoryIds: ReadonlyMap<UnitId, CategoryId | null>;
  readonly rulesets: ReturnType<typeof readRulesets>;
  readonly held: ReturnType<typeof readHeld>;
  readonly dueDays: ReturnType<typeof readDueDays>;
}

/** The rows of some nominations, with names as they were in their years. Reads what these need and no more. */
export function nominationRowsOf(
  context: BookContext,
  nominations: readonly NominationRecord[],
): readonly NominationRow[] {
  const facts = readRowFacts(context, nominations);
  return nominations.map((nomination) => rowOf(facts, nomination));
}

/** The row of one nomination. */
export function nominationRowOf(context: BookContext, nomination: NominationRecord): NominationRow {
  return rowOf(readRowFacts(context, [nomination]), nomination);
}

function readRowFacts(context: BookContext, nominations: readonly NominationRecord[]): RowFacts {
  const { database } = context;
  const today = context.clock.today();
  const ids = nominations.map(({ id }) => id);
  const named = readLineagesOf(
    database,
    new Set(nominations.flatMap(({ nomineeUnitId, memberId }) => [nomineeUnitId, memberId])),
  );
  const parents = nominations.flatMap(({ nomineeUnitId, year }) => {
    const parentId = parentOn(named.get(nomineeUnitId) ?? [], nominationDay(today, year));
    return parentId === null || named.has(parentId) ? [] : [parentId];
  });
  return {
    context,
    lineages: new Map([...named, ...readLineagesOf(database, new Set(parents))]),
    categories: readCategories(database),
    categoryIds: readCategoryIdsOf(
      database,
      nominations.map(({ nomineeUnitId }) => nomineeUnitId),
    ),
    rulesets: readRulesets(database),
    held: readHeld(database, ids),
    dueDays: readDueDays(database, ids),
  };
}

function rowOf(facts: RowFacts, nomination: NominationRecord): NominationRow {
  const { context } = facts;
  const { id, year, awardCode, state } = nomination;
  const day = nominationDay(context.clock.today(), year);
  const nameOf = (unitId: UnitId) => shownName(facts.lineages.get(unitId) ?? [], day);
  const category = categoryOf(facts, nomination);
  const ruleset = facts.rulesets.get(nomination.rulesetDigest);
  const award = ruleset === undefined ? null : awardWithCode(ruleset, awardCode);
  const held = facts.held(id);
  const tally = tallyChecklist(checklistOf(checklistsOn(context, day), awardCode), held, voteIs(state));
  const route = award === null ? "CLUSTER_VOTE" : routeOf(context, award);
  return {
    id,
    number: formatNominationNumber(nomination.number),
    ...nomineeOf(facts, nomination, day, nameOf),
    memberName: nameOf(nomination.memberId),
    categoryId: category?.id ?? null,
    categoryName: category?.name ?? null,
    awardCode,
    awardName: award?.name ?? awardCode,
    year,
    papers: held.papers,
    standing: nomination.standing,
    state,
    have: tally.have,
    needed: tally.needed,
    missing: tally.missing.length,
    waits: waitsForWhat(state, route, tally.missing.length),
    dueOn: facts.dueDays.get(id) ?? null,
    sourceMark: nomination.sourceMark,
  };
}

/** The category of the nominated unit; none for a person, who is compared with people. */
function categoryOf(facts: RowFacts, nomination: NominationRecord): Category | undefined {
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
  const person = readPerson(facts.context.database, personId);
  const kept = person !== undefined && person.erasedAt === null;
  return {
    nomineeKind: "PERSON",
    nomineeName: kept ? person.fullName : words.erasedPerson,
    nomineeUnder: [kept ? person.post : "", nameOf(nomineeUnitId)].filter((text) => text !== "").join(", "),
  };
}
