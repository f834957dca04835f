import type { Database } from "better-sqlite3";
import type { CategoryId, ClusterId } from "#core/base/ids";
import { statesBeforeVote } from "#core/dossiers/life/transitions";
import type { DossierState } from "#core/dossiers/life/state";
import type { NominationStanding } from "#core/dossiers/procedures";
import { holdsEveryWord } from "../database/folded-words";
import { type Page, readPagedList } from "../database/paged-list";
import { type NominationRecord, nominationColumns } from "./nomination-store";

/** What narrows the list of one cluster's nominations. */
export interface NominationFilter {
  readonly clusterId: ClusterId;
  /** null: of every year. */
  readonly year: number | null;
  readonly state: DossierState | null;
  readonly standing: NominationStanding | null;
  readonly categoryId: CategoryId | null;
  /** Every word typed stands in the number, or in a name the nominee, its unit or the member bears or bore. */
  readonly search: string;
}

/** One page of the nominations that are not in the bin, by number, and how many there are in all. */
export function findNominations(
  database: Database,
  filter: NominationFilter,
  page: Page,
): { readonly rows: readonly NominationRecord[]; readonly total: number } {
  const { clusterId, year, state, standing, categoryId } = filter;
  const { conditions, values } = holdsEveryWord(filter.search, {
    folded: ["nominee_folded", "'hs-' || printf('%04d', number)"],
    others: [
      (word) => `nominee_unit_id IN ${unitsNamed(word)}`,
      (word) => `member_id IN ${unitsNamed(word)}`,
      (word) => `person_id IN (SELECT id FROM people WHERE instr(name_folded, ${word}) > 0)`,
    ],
  });
  return readPagedList<NominationRecord>(
    database,
    {
      table: "nominations",
      index: indexOf(filter),
      where: [
        "cluster_id = @clusterId AND binned_at IS NULL",
        ...(year === null ? [] : ["year = @year"]),
        ...(state === null ? [] : ["state = @state"]),
        ...(standing === null ? [] : ["standing = @standing"]),
        ...(standing === "NOT_ON_BALLOT" ? [`state IN (${beforeVote})`] : []),
        ...(categoryId === null ? [] : ["category_id = @categoryId"]),
      ],
      order: "number",
      columns: nominationColumns,
      values: { clusterId, year, state, standing, categoryId, ...values },
      search: conditions,
      total: () => countNominations(database, filter),
    },
    page,
  );
}

const beforeVote = statesBeforeVote.map((name) => `'${name}'`).join(", ");

/** Names are looked for once for the whole list, not once a nomination. */
const unitsNamed = (word: string) =>
  `(SELECT unit_id FROM unit_events WHERE instr(name_folded, ${word}) > 0)`;

function indexOf({ year, state, standing, categoryId }: NominationFilter): string {
  if (year === null) return "nominations_by_number";
  if (categoryId !== null)
    return state === null ? "nominations_by_category" : "nominations_by_category_and_state";
  if (state !== null) return "nominations_by_state";
  return standing === null ? "nominations_by_cluster" : "nominations_by_standing";
}

/** How many nominations the filter finds, whatever is searched for: read from kept counts. */
function countNominations(database: Database, filter: NominationFilter): number {
  const { clusterId, year, state, standing, categoryId } = filter;
  return database
    .prepare(
      `SELECT coalesce(sum(total), 0) FROM nomination_tallies
       WHERE cluster_id = @clusterId AND (@year IS NULL OR year = @year) AND (@state IS NULL OR state = @state)
         AND (@standing IS NULL OR standing = @standing)
         AND (@standing IS NOT 'NOT_ON_BALLOT' OR state IN (${beforeVote}))
         AND (@categoryId IS NULL OR category = @categoryId)`,
    )
    .pluck()
    .get({ clusterId, year, state, standing, categoryId }) as number;
}

/** How many nominations are in each state, of one year or all. */
export function readTotals(
  database: Database,
  { clusterId, year }: Pick<NominationFilter, "clusterId" | "year">,
): ReadonlyMap<DossierState, number> {
  const rows = database
    .prepare(
      `SELECT state, sum(total) AS nominations FROM nomination_tallies
       WHERE cluster_id = @clusterId AND (@year IS NULL OR year = @year) GROUP BY state HAVING sum(total) > 0`,
    )
    .all({ clusterId, year }) as readonly { readonly state: DossierState; readonly nominations: number }[];
  return new Map(rows.map(({ state, nominations }) => [state, nominations]));
}

/** Years the cluster has nominations of, the latest first. */
export function readYearsOfNominations(database: Database, clusterId: ClusterId): readonly number[] {
  return database
    .prepare(
      `SELECT year FROM nomination_tallies WHERE cluster_id = ? GROUP BY year HAVING sum(total) > 0
       ORDER BY year DESC`,
    )
    .pluck()
    .all(clusterId) as number[];
}
