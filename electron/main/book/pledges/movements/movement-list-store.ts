import type { Database } from "better-sqlite3";
import type { ClusterId } from "#core/base/ids";
import { foldText } from "#core/base/vietnamese-text";
import { arrangeMovements } from "#core/pledges/movements/arrange-movements";
import { searchWords } from "#core/registry/folded-search";
import { readPagedList, readRows } from "../../database/paged-list";
import { type MovementRecord, movementColumns } from "./movement-store";

export interface MovementsAsked {
  readonly clusterId: ClusterId;
  /** Only those whose period touches the year; null: all. */
  readonly year: number | null;
  readonly search: string;
  readonly offset: number;
  readonly limit: number;
}

const touching = "from_year <= @year AND (to_year IS NULL OR to_year >= @year)";

/** One page of the movements of a cluster, each followed by its waves by their first day, and how many match. */
export function listMovementRows(
  database: Database,
  asked: MovementsAsked,
): { readonly rows: readonly MovementRecord[]; readonly total: number } {
  const { clusterId, year, offset, limit } = asked;
  const list = {
    table: "movements",
    index: "movements_in_order",
    where: ["cluster_id = @clusterId AND binned_at IS NULL", ...(year === null ? [] : [touching])],
    order: "sort_key, id",
    columns: movementColumns,
    values: { clusterId, year },
    search: [],
    total: () => countMovements(database, clusterId, year),
  } as const;
  if (searchWords(asked.search).length === 0) return readPagedList(database, list, asked);
  // A wave found without its movement stands by itself: what was found is arranged anew.
  const found = arrangeMovements(findMovements(database, list, asked.search));
  const rows = found.slice(offset, offset + limit).map(({ row }) => row);
  return { rows: readRows(database, list, rows), total: found.length };
}

type Found = Pick<MovementRecord, "id" | "parentId" | "position" | "fromYear" | "toYear" | "from" | "to"> & {
  readonly row: number;
};

/** Movements in whose title or launching body every word stands. */
function findMovements(
  database: Database,
  { where, values }: { readonly where: readonly string[]; readonly values: object },
  search: string,
): readonly Found[] {
  const words = searchWords(search);
  const all = database
    .prepare(
      `SELECT movements.rowid AS row, id, parent_id AS parentId, position, from_year AS fromYear, to_year AS toYear,
         from_on AS "from", to_on AS "to", title_folded AS title, launched_by AS launchedBy
       FROM movements WHERE ${where.join(" AND ")} ORDER BY position, id`,
    )
    .all(values) as readonly (Found & { readonly title: string; readonly launchedBy: string })[];
  const isFound = ({ title, launchedBy }: (typeof all)[number]) => {
    const missing = words.filter((word) => !title.includes(word));
    return missing.every((word) => foldText(launchedBy).includes(word));
  };
  return all.filter(isFound);
}

/** How many movements a cluster has in sight, in a year (a movement has it from its first year to its last) or in all. */
export function countMovements(database: Database, clusterId: ClusterId, year: number | null): number {
  return database
    .prepare(
      `SELECT coalesce(sum(total), 0) FROM list_tallies WHERE list = 'movements' AND scope_id = @clusterId
         AND (@year IS NULL OR kind <= @year AND (state = '' OR state >= @year))`,
    )
    .pluck()
    .get({ clusterId, year: year === null ? null : String(year) }) as number;
}
