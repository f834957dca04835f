import type { Database } from "better-sqlite3";
import type { CategoryId, ClusterId } from "#core/base/ids";
import { statesBeforeVote } from "#core/dossiers/life/transitions";
import type { DossierState } from "#core/dossiers/life/state";
import type { NominationStanding } from "#core/dossiers/procedures";
import { type NominationRecord, nominationColumns } from "./nomination-store";

/** What narrows the list of one cluster's nominations. */
export interface NominationFilter {
  readonly clusterId: ClusterId;
  /** null: of every year. */
  readonly year: number | null;
  readonly state: DossierState | null;
  readonly standing: NominationStanding | null;
  readonly categoryId: CategoryId | null;
  /** Folded; each stands in the number, or in a name the nominee, its unit or the member bears or bore. */
  readonly words: readonly string[];
}

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** One page of the nominations that are not in the bin, by number. */
export function findNominations(
  database: Database,
  filter: NominationFilter,
  page: Page,
): readonly NominationRecord[] {
  const { where, bound } = conditionsOf(filter);
  return database
    .prepare(
      `SELECT ${nominationColumns} FROM nominations WHERE ${where} ORDER BY number LIMIT :limit OFFSET :offset`,
    )
    .all({ ...bound, ...page }) as NominationRecord[];
}

/** How many the filter finds. Where only state and year narrow it, nothing is counted: totals are kept. */
export function countNominations(database: Database, filter: NominationFilter): number {
  if (filter.standing === null && filter.categoryId === null && filter.words.length === 0) {
    const states = readTotals(database, filter);
    return filter.state === null
      ? [...states.values()].reduce((sum, count) => sum + count, 0)
      : (states.get(filter.state) ?? 0);
  }
  const { where, bound } = conditionsOf(filter);
  return database.prepare(`SELECT count(*) FROM nominations WHERE ${where}`).pluck().get(bound) as number;
}

/** How many nominations are in each state, of one year or all. */
export function readTotals(
  database: Database,
  { clusterId, year }: Pick<NominationFilter, "clusterId" | "year">,
): ReadonlyMap<DossierState, number> {
  const rows = database
    .prepare(
      `SELECT state, sum(nominations) AS nominations FROM nomination_totals
       WHERE cluster_id = :clusterId AND (:year IS NULL OR year = :year) AND nominations > 0 GROUP BY state`,
    )
    .all({ clusterId, year }) as readonly { readonly state: DossierState; readonly nominations: number }[];
  return new Map(rows.map(({ state, nominations }) => [state, nominations]));
}

/** Years the cluster has nominations of, the latest first. */
export function readYearsOfNominations(database: Database, clusterId: ClusterId): readonly number[] {
  return database
    .prepare(
      `SELECT year FROM nomination_totals WHERE cluster_id = ? GROUP BY year HAVING sum(nominations) > 0
       ORDER BY year DESC`,
    )
    .pluck()
    .all(clusterId) as number[];
}

function conditionsOf(filter: NominationFilter): {
  readonly where: string;
  readonly bound: Readonly<Record<string, unknown>>;
} {
  const { clusterId, year, state, standing, categoryId, words } = filter;
  const before = statesBeforeVote.map((name) => `'${name}'`).join(", ");
  const conditions = [
    "cluster_id = :clusterId AND binned_at IS NULL",
    ...(year === null ? [] : ["year = :year"]),
    ...(state === null ? [] : ["state = :state"]),
    ...(standing === null ? [] : ["standing = :standing"]),
    ...(standing === "NOT_ON_BALLOT" ? [`state IN (${before})`] : []),
    ...(categoryId === null
      ? []
      : [
          "person_id IS NULL AND nominee_unit_id IN (SELECT unit_id FROM unit_categories WHERE category_id = :categoryId)",
        ]),
    ...words.map((_, place) => holdsWord(place)),
  ];
  const typed = words.map((word, place) => [`w${place}`, `%${word.replace(/[\\%_]/g, "\\$&")}%`] as const);
  const given = { clusterId, year, state, standing, categoryId };
  return {
    where: conditions.join(" AND "),
    bound: { ...Object.fromEntries(typed), ...given },
  };
}

/** Names are looked for once for the whole list, not once a nomination. */
function holdsWord(place: number): string {
  const like = `LIKE :w${place} ESCAPE '\\'`;
  const units = `(SELECT unit_id FROM unit_events WHERE name_folded ${like})`;
  return `(nominee_folded ${like} OR 'hs-' || printf('%04d', number) ${like}
    OR nominee_unit_id IN ${units} OR member_id IN ${units}
    OR person_id IN (SELECT id FROM people WHERE name_folded ${like}))`;
}
