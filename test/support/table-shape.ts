import type { Database } from "better-sqlite3";

/** What a test needs to know of a table to tell an empty row from one that says something. */
export interface TableShape {
  readonly key: readonly string[];
  /** Columns that tell what a row is about: its key, references, and what is unique among the rows. */
  readonly about: ReadonlySet<string>;
  /** What the table itself writes into a column nobody fills. */
  readonly defaults: ReadonlyMap<string, unknown>;
  readonly references: readonly { readonly column: string; readonly owner: string }[];
}

/** Reads the shape of a table from the schema. */
export function shapeRead(database: Database, table: string, key: readonly string[]): TableShape {
  const rowsOf = <Row>(pragma: string) => database.pragma(pragma) as readonly Row[];
  const references = rowsOf<{ from: string; table: string }>(`foreign_key_list("${table}")`).map(
    ({ from, table: owner }) => ({ column: from, owner }),
  );
  const unique = rowsOf<{ name: string; unique: 0 | 1 }>(`index_list("${table}")`)
    .filter((index) => index.unique === 1)
    .flatMap(({ name }) => rowsOf<{ name: string | null }>(`index_info("${name}")`))
    .flatMap(({ name }) => name ?? []);
  const defaults = rowsOf<{ name: string; dflt_value: string | null }>(`table_info("${table}")`).flatMap(
    ({ name, dflt_value: written }) =>
      written === null ? [] : [[name, database.prepare(`SELECT ${written}`).pluck().get()] as const],
  );
  return {
    key,
    about: new Set([...key, ...references.map(({ column }) => column), ...unique]),
    defaults: new Map(defaults),
    references,
  };
}
