import type { Database } from "better-sqlite3";
import type { LocalDate } from "#core/base/local-date";
import { type Found, type FoundKind, foundKind } from "#core/overview/procedures";
import { matchInIndex } from "../database/index-of-words";
import { nameOfUnitOn } from "../database/names-on-a-day";
import { freshenUnits } from "../registry/unit-projection";

/** How many of one kind are shown; who wants more types more. */
const mostOfAKind = 6;

/** How one kind is shown, in SQL over `it`, the row the index names. */
interface Shown {
  readonly table: string;
  /** What opens, as the contract spells it; the row itself where nothing is said. */
  readonly id?: string;
  readonly title: string;
  readonly detail: string;
  readonly joins?: string;
  readonly cluster?: string;
  readonly year?: string;
}

const nameOf = (unit: string) => nameOfUnitOn(unit, "@today");
const day = (column: string) => `coalesce(strftime('%d/%m/%Y', ${column}), '')`;
const both = (first: string, second: string) => `trim(${first} || ', ' || ${second}, ', ')`;

const ofYear = {
  joins: "JOIN years ON years.id = it.year_id",
  cluster: "years.cluster_id",
  year: "years.year",
} as const;

/** What belongs to a cluster and no year is shown in the year that cluster is worked on. */
const ofCluster = {
  cluster: "it.cluster_id",
  year: "(SELECT clusters.year FROM clusters WHERE clusters.id = it.cluster_id)",
} as const;

const shown: Readonly<Record<FoundKind, Shown>> = {
  UNIT: {
    table: "unit_events",
    id: "it.unit_id",
    title: nameOf("it.unit_id"),
    detail: `CASE WHEN it.name = ${nameOf("it.unit_id")} THEN units.locality ELSE it.name END`,
    joins: "JOIN units ON units.id = it.unit_id AND units.binned_at IS NULL",
  },
  PERSON: {
    table: "people",
    id: "it.unit_id || '/' || it.id",
    title: "it.full_name",
    detail: both("it.post", nameOf("it.unit_id")),
  },
  CONTACT: {
    table: "unit_contacts",
    id: "it.unit_id || '/' || it.id",
    title: "it.full_name",
    detail: both("it.post", nameOf("it.unit_id")),
  },
  NOMINATION: {
    table: "nominations",
    title: `'HS-' || printf('%04d', it.number) || ' · ' || coalesce(
      (SELECT full_name FROM people WHERE id = it.person_id AND erased_at IS NULL), ${nameOf("it.nominee_unit_id")})`,
    detail: nameOf("it.member_id"),
    cluster: "it.cluster_id",
    year: "it.year",
  },
  MEETING: {
    table: "meetings",
    title: "it.title",
    detail: both(day("it.held_on"), "it.place"),
    ...ofCluster,
  },
  PLEDGE: { table: "pledges", title: "it.title", detail: "it.theme", ...ofYear },
  TARGET: {
    table: "targets",
    id: "pledges.id || '/' || it.id",
    title: "it.name",
    detail: "pledges.title",
    ...ofYear,
    joins: `JOIN pledges ON pledges.id = it.pledge_id AND pledges.binned_at IS NULL
      JOIN years ON years.id = pledges.year_id`,
  },
  MOVEMENT: {
    table: "movements",
    title: "it.title",
    detail: "it.launched_by",
    ...ofCluster,
  },
  PLAN_ITEM: {
    table: "plan_items",
    title: "it.title",
    detail: both(day("it.due_on"), "it.place"),
    ...ofYear,
  },
  TASK: { table: "tasks", title: "it.content", detail: "it.given_by", ...ofYear },
  INCOMING_PAPER: {
    table: "incoming_papers",
    title: "it.subject",
    detail: both(
      "it.number",
      `CASE WHEN it.sender_unit_id IS NULL THEN it.sender ELSE ${nameOf("it.sender_unit_id")} END`,
    ),
    ...ofYear,
  },
  EXEMPLAR: { table: "exemplars", title: "it.title", detail: nameOf("it.unit_id"), ...ofYear },
  AWARD_RECORD: {
    table: "award_records",
    id: "it.year || '/' || it.id",
    title: "it.recipient",
    detail: both("it.award_name", "it.year"),
  },
  CLUSTER_PAPER: {
    table: "cluster_papers",
    title: "it.subject",
    detail: both("it.number", "it.issuer"),
    ...ofCluster,
  },
  REGULATION: {
    table: "regulations",
    title: "it.title",
    detail: day("it.in_force_from_on"),
    ...ofCluster,
  },
};

/**
 * Rows that hold every word typed (as a word or its beginning), a few of each kind, each once; nothing for nothing
 * typed. The index is walked from its newest entry and no further than what is shown, so that what lies in the bin,
 * or bears two names that fit, takes no place of another.
 */
export function searchEverything(database: Database, typed: string, today: LocalDate): readonly Found[] {
  freshenUnits(database);
  return foundKind.options.flatMap((kind) => {
    const match = matchInIndex(kind, typed);
    if (match === null) return [];
    const rows = database.prepare(queryFor(kind)).iterate({ kind, match, today });
    return firstOf(rows as IterableIterator<Found>);
  });
}

function firstOf(rows: Iterable<Found>): readonly Found[] {
  const found = new Map<string, Found>();
  for (const row of rows) {
    if (!found.has(row.id)) found.set(row.id, row);
    if (found.size === mostOfAKind) break;
  }
  return [...found.values()];
}

function queryFor(kind: FoundKind): string {
  const { table, id = "it.id", title, detail, joins = "", cluster = "NULL", year = "NULL" } = shown[kind];
  return `
    SELECT @kind AS kind, ${id} AS id, ${title} AS title, ${detail} AS detail,
      ${cluster} AS clusterId, ${year} AS year
    FROM search_words CROSS JOIN search_entries ON search_entries.entry = search_words.rowid
    CROSS JOIN ${table} AS it ON it.id = search_entries.row_id ${joins}
    WHERE search_words MATCH @match ORDER BY search_words.rowid DESC`;
}
