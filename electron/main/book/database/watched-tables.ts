import type { Database } from "better-sqlite3";
import { assert } from "#core/base/assert";

/** A table whose rows have a copy of how this program left them. */
export interface WatchedTable {
  readonly name: string;
  /** In the order of the table: a copy lists the values in it. */
  readonly columns: readonly string[];
  /** The columns that name a row. */
  readonly key: readonly string[];
}

/**
 * Tables without copies, and why a change in them is noticed all the same or does no harm: a chain, seals and content
 * named by its digest prove themselves; tallies, names and words of the lists are worked out from watched rows; drafts
 * and what a check, a copy or the watch itself notes is not the book's content.
 */
const unwatched: ReadonlySet<string> = new Set([
  ...["audit_events", "audit_payloads", "seals", "rulesets"],
  ...["list_tallies", "nomination_tallies", "unit_tallies", "unit_names", "unit_places", "stale_units"],
  ...["search_entries", "step_rows", "drafts", "backups"],
  ...["row_copies", "strayed_rows", "book_checks"],
]);

/** Every table of the book that is watched: new ones are, until somebody says why not. */
export function watchedTables(database: Database): readonly WatchedTable[] {
  const tables = database.pragma("table_list") as readonly {
    readonly schema: string;
    name: string;
    type: string;
  }[];
  return tables
    .filter(({ schema, type, name }) => schema === "main" && type === "table" && !name.startsWith("sqlite_"))
    .filter(({ name }) => !unwatched.has(name))
    .map(({ name }) => tableCalled(database, name))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

function tableCalled(database: Database, name: string): WatchedTable {
  const columns = database.pragma(`table_info("${name}")`) as readonly {
    readonly name: string;
    readonly pk: number;
  }[];
  const key = columns.filter(({ pk }) => pk > 0).sort((left, right) => left.pk - right.pk);
  assert(key.length > 0, `${name} has a primary key`);
  return { name, columns: columns.map((column) => column.name), key: key.map((column) => column.name) };
}

/** SQL for the name of a row among those of its table; `row` is NEW, OLD or the table. */
export function keyOf({ key }: WatchedTable, row: string): string {
  const [only, ...more] = key.map((column) => `${row}."${column}"`);
  return more.length === 0 ? `CAST(${only} AS TEXT)` : `json_array(${[only, ...more].join(", ")})`;
}

/** SQL for the text of a row: its values in the order of the columns, bytes as hexadecimal. */
export function contentOf({ columns }: WatchedTable, row: string): string {
  const values = columns.map((column) => {
    const value = `${row}."${column}"`;
    return `iif(typeof(${value}) = 'blob', hex(${value}), ${value})`;
  });
  return `json_array(${values.join(", ")})`;
}
