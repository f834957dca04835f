import type { Database } from "better-sqlite3";
import { layFirstSchema } from "./migrate";
import type { Migration } from "./migrations";
import { openDatabase } from "./open-database";

/** A table, index, trigger or view that is not as the migrations make it. */
export interface SchemaFault {
  readonly type: "table" | "index" | "trigger" | "view";
  readonly name: string;
  /** The table it stands on. */
  readonly table: string;
  readonly fault: "MISSING" | "CHANGED" | "STRANGE";
}

interface Part {
  readonly type: SchemaFault["type"];
  readonly name: string;
  readonly table: string;
  readonly sql: string;
}

/** Compares the schema of a book with the one its migrations make in an empty file. */
export function verifySchema(database: Database, migrations: readonly Migration[]): readonly SchemaFault[] {
  const found = partsOf(database);
  const expected = expectedParts(migrations);
  const faults: SchemaFault[] = [];
  for (const [name, part] of expected) {
    const fault = !found.has(name) ? "MISSING" : found.get(name)?.sql === part.sql ? null : "CHANGED";
    if (fault !== null) faults.push({ type: part.type, name: part.name, table: part.table, fault });
  }
  for (const [name, { type, name: strange, table }] of found) {
    if (!expected.has(name)) faults.push({ type, name: strange, table, fault: "STRANGE" });
  }
  return faults;
}

const known = new WeakMap<readonly Migration[], ReadonlyMap<string, Part>>();

function expectedParts(migrations: readonly Migration[]): ReadonlyMap<string, Part> {
  const before = known.get(migrations);
  if (before !== undefined) return before;
  const model = openDatabase(":memory:");
  try {
    layFirstSchema(model, migrations);
    const parts = partsOf(model);
    known.set(migrations, parts);
    return parts;
  } finally {
    model.close();
  }
}

function partsOf(database: Database): ReadonlyMap<string, Part> {
  const parts = database
    .prepare(
      `SELECT type, name, tbl_name AS "table", sql FROM main.sqlite_schema
       WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name`,
    )
    .all() as readonly Part[];
  return new Map(parts.map((part) => [`${part.type} ${part.name}`, part]));
}
