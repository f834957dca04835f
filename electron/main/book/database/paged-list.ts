import type { Database } from "better-sqlite3";

/** A list a screen pages through, as SQL. Its `@names` stand in `values`. */
export interface PagedList {
  /** One row of it is one row of the list. */
  readonly table: string;
  /**
   * The index that brings the rows of `where` in their order, so that a page costs what its own rows cost; without
   * statistics SQLite might take another. It leads with what `where` compares and goes on with `order`. null: the
   * table itself, whose rows stand in the order they were written in.
   */
  readonly index: string | null;
  /** All of these hold. */
  readonly where: readonly string[];
  /** Ends with something no two rows share. */
  readonly order: string;
  /** What a row shows; names of units by `nameOfUnitOn`, asked for the rows of the page only. */
  readonly columns: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** What a search asks beside `where`, see `holdsEveryWord`; no index answers it. */
  readonly search: readonly string[];
  /** Tables the search looks into, joined to `table` one row to one. */
  readonly searchJoins?: string;
  /** How many rows `where` finds: read from kept counts (`list_tallies`), never counted row by row. */
  readonly total: () => number;
}

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/**
 * One page of a list, and how many rows there are in all. Without a search it is one walk along an index, as long in
 * a book of a hundred thousand rows as in one of a thousand. A search reads every row of the list once: it takes
 * time in proportion, and no row is sorted or shown that was not found.
 */
export function readPagedList<Row>(
  database: Database,
  list: PagedList,
  { offset, limit }: Page,
): { readonly rows: readonly Row[]; readonly total: number } {
  const { table, index, columns, order, values } = list;
  if (list.search.length > 0) return readFound<Row>(database, list, { offset, limit });
  const rows = database
    .prepare(
      `SELECT ${columns} FROM ${table} ${index === null ? "NOT INDEXED" : `INDEXED BY ${index}`} WHERE ${list.where.join(" AND ")}
       ORDER BY ${order} LIMIT @limit OFFSET @offset`,
    )
    .all({ ...values, limit, offset }) as Row[];
  return { rows, total: list.total() };
}

function readFound<Row>(database: Database, list: PagedList, { offset, limit }: Page) {
  const { table, columns, order, values, searchJoins = "" } = list;
  const found = database
    .prepare(
      `SELECT ${table}.rowid FROM ${table} ${searchJoins}
       WHERE ${[...list.where, ...list.search].join(" AND ")} ORDER BY ${order}`,
    )
    .pluck()
    .all(values) as number[];
  return {
    rows: readRows<Row>(database, { table, columns, values }, found.slice(offset, offset + limit)),
    total: found.length,
  };
}

/** Rows by their numbers, in the order given. */
export function readRows<Row>(
  database: Database,
  { table, columns, values }: Pick<PagedList, "table" | "columns" | "values">,
  rows: readonly number[],
): readonly Row[] {
  return database
    .prepare(
      `WITH wanted (wanted_row, wanted_place) AS (SELECT value, key FROM json_each(@pageRows))
       SELECT ${columns} FROM wanted CROSS JOIN ${table} ON ${table}.rowid = wanted_row ORDER BY wanted_place`,
    )
    .all({ ...values, pageRows: JSON.stringify(rows) }) as Row[];
}
