import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { layFirstSchema } from "#main/book/database/migrate";
import { migrations } from "#main/book/database/migrations";
import { openDatabase } from "#main/book/database/open-database";

/** Versions of which a real book was kept. */
export type KeptVersion = 1 | 7;

export interface OldBookOrder {
  readonly version: KeptVersion;
  /** A path, or `:memory:`. */
  readonly file: string;
  /** The folder of the project. */
  readonly root: string;
}

/** A book as the program of a version left it, open. */
export function layOldBook({ version, file, root }: OldBookOrder): Database {
  const database = openDatabase(file);
  layFirstSchema(database, migrations.slice(0, version));
  database.pragma("foreign_keys = OFF");
  withoutTriggers(database, () =>
    database.exec(readFileSync(join(root, "test", "fixtures", `book-version-${version}.sql`), "utf8")),
  );
  database.pragma("foreign_keys = ON");
  return database;
}

/** Rows of a file are whole already; a trigger would write theirs a second time. */
function withoutTriggers(database: Database, work: () => unknown): void {
  const triggers = database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as {
    name: string;
    sql: string;
  }[];
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
  work();
  for (const { sql } of triggers) database.exec(sql);
}
