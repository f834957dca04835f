import type { Database } from "better-sqlite3";
import { bookStrings } from "#core/strings/book-strings";

/** What SQLite itself finds wrong with the file, table by table, giving way between two tables. */
export async function verifyStorage(
  database: Database,
  giveWay: () => Promise<void>,
): Promise<readonly string[]> {
  const tables = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as readonly string[];
  const faults: string[] = [];
  for (const table of tables) {
    for (const line of database.prepare("SELECT * FROM pragma_integrity_check(?)").pluck().all(table)) {
      if (line !== "ok") faults.push(bookStrings.integrityFault(table, String(line)));
    }
    await giveWay();
  }
  const broken = database.pragma("foreign_key_check") as readonly { readonly table: string }[];
  for (const table of new Set(broken.map((row) => row.table)))
    faults.push(bookStrings.brokenReferences(table));
  return faults;
}
