import { awardWithCode } from "#core/awards/ruleset-on";
import type { CategoryId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import type { PublicListEntry } from "#core/documents/public-list-procedures";
import { formatNominationNumber } from "#core/dossiers/nomination-number";
import { parentOn } from "#core/registry/lineage";
import {
  type PublicityRules,
  publicityRules,
  publishedFields,
} from "#core/safekeeping/personal-data/publicity";
import { type PublicEntry, type PublicList, redactList } from "#core/safekeeping/personal-data/redaction";
import { dossierSteps } from "#core/strings/dossiers-words";
import { readDataFiles } from "../../awards/data-files";
import { readRuleset } from "../../awards/ruleset-store";
import { readCategories, readCluster } from "../../registry/cluster-store";
import { readLineages } from "../../registry/lineage-store";
import type { BookContext } from "../../router/handler";
import { namesOnDay } from "../units-on-day";
import { type PublicNomination, countDrafts, readPublicNominations } from "./public-entry-store";

/** Which nominations of the year go on a list; an empty list of codes or categories means all. */
export interface PublicChoice {
  readonly awardCodes: readonly string[];
  readonly categoryIds: readonly CategoryId[];
}

export const everyNomination: PublicChoice = { awardCodes: [], categoryIds: [] };

/** A list for the public with what it was made from; only `list` leaves the book. */
export interface GatheredPublicList {
  readonly entries: readonly PublicListEntry[];
  readonly list: PublicList;
  readonly drafts: number;
  /** What there is to choose from among the nominations of the year. */
  readonly awards: readonly { readonly code: string; readonly name: string }[];
  readonly categories: readonly { readonly id: CategoryId; readonly name: string }[];
  readonly rules: PublicityRules;
}

/** Gathers the nominees of a choice under their names of the day, and redacts them. */
export function gatherPublicList(
  context: BookContext,
  choice: PublicChoice,
  day: LocalDate,
): GatheredPublicList {
  const { database } = context;
  const { id: clusterId, year } = readCluster(database);
  const all = readPublicNominations(database, { clusterId, year });
  const rules = readPublicityRules(context);
  const awardName = ({ awardCode, rulesetDigest }: PublicNomination) =>
    awardWithCode(readRuleset(database, rulesetDigest), awardCode)?.name ?? awardCode;
  const spell = spellerOf(context, day);
  const entries = all
    .filter((one) => isChosen(choice, one))
    .map((nomination) => ({ nomination, entry: spell(nomination, awardName(nomination)) }));
  const present = new Set(all.map(({ categoryId }) => categoryId));
  return {
    entries: entries.map(({ nomination, entry }) => ({
      ...{ nominationId: nomination.id, number: formatNominationNumber(nomination.number) },
      ...{ kind: entry.kind, name: entry.name, award: entry.award },
      under: [entry.post, entry.unit].filter((part) => part !== "").join(", "),
      ...{ shownAs: entry.shownAs, reason: nomination.reason },
    })),
    list: redactList(
      entries.map(({ entry }) => entry),
      publishedFields(rules),
    ),
    drafts: countDrafts(database, { clusterId, year }),
    awards: [...new Map(all.map((one) => [one.awardCode, awardName(one)]))].map(([code, name]) => ({
      code,
      name,
    })),
    categories: readCategories(database)
      .filter(({ id }) => present.has(id))
      .map(({ id, name }) => ({ id, name })),
    rules,
  };
}

function isChosen({ awardCodes, categoryIds }: PublicChoice, nomination: PublicNomination): boolean {
  const { awardCode, categoryId } = nomination;
  return (
    (awardCodes.length === 0 || awardCodes.includes(awardCode)) &&
    (categoryIds.length === 0 || (categoryId !== null && categoryIds.includes(categoryId)))
  );
}

/** Words a nomination as an entry; whoever asked to be erased is not named, whatever was decided before. */
function spellerOf({ database }: BookContext, day: LocalDate) {
  const nameOf = namesOnDay(database, day);
  const lineages = readLineages(database);
  return (nomination: PublicNomination, award: string): PublicEntry => {
    const { nomineeUnitId, personId, memberId, fullName, post, erasedAt, shownAs } = nomination;
    const common = { member: nameOf(memberId), award };
    if (personId !== null)
      return erasedAt !== null || fullName === null
        ? {
            kind: "PERSON",
            name: dossierSteps.erasedPerson,
            post: "",
            unit: "",
            ...common,
            shownAs: "LEFT_OUT",
          }
        : {
            kind: "PERSON",
            name: fullName,
            post: post ?? "",
            unit: nameOf(nomineeUnitId),
            ...common,
            shownAs,
          };
    const above = nomineeUnitId === memberId ? null : parentOn(lineages.get(nomineeUnitId) ?? [], day);
    const unit = above === null ? "" : nameOf(above);
    return { kind: "UNIT", name: nameOf(nomineeUnitId), post: "", unit, ...common, shownAs };
  };
}

/** What may be published, as the program's newest data file says it. */
function readPublicityRules({ resources }: BookContext): PublicityRules {
  const rules = readDataFiles(resources, "publicity", publicityRules).at(-1);
  if (rules === undefined) throw new Error("The program brings no rules of publicity");
  return rules;
}
