import type { Database } from "better-sqlite3";
import { assert } from "#core/base/assert";

const plainName = /^[a-z_]+$/;

/** Revision of a row now; null where the row is gone. */
export function revisionOf(database: Database, table: string, id: string): number | null {
  assert(plainName.test(table), `a table's name: ${table}`);
  const row = database.prepare(`SELECT revision FROM ${table} WHERE id = ?`).get(id) as
    | { readonly revision: number }
    | undefined;
  return row?.revision ?? null;
}
