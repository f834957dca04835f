import type { Database } from "better-sqlite3";
import { assert } from "#core/base/assert";
import type { LocalDate } from "#core/base/local-date";

/** Writes the day the sample is looked at as of. */
export function setAsOf(database: Database, asOf: LocalDate): void {
  database.prepare("UPDATE book SET as_of_on = ?").run(asOf);
}

/** Stops where the book already has something in it: a sample only ever fills a new book. */
export function assertNothingIn(database: Database): void {
  const row = database
    .prepare("SELECT (SELECT count(*) FROM clusters) + (SELECT count(*) FROM units) AS rows")
    .get();
  assert((row as { readonly rows: number }).rows === 0, "a sample fills an empty book");
}

/**
 * Writes one row of a table by its columns. The stores of the rooms write what a person types; a sample also brings
 * marks and sources no form has, so it spells the columns itself.
 */
export function insertRow(
  database: Database,
  table: string,
  row: Readonly<Record<string, string | number | null>>,
): void {
  const columns = Object.keys(row);
  const places = columns.map((column) => `@${column}`);
  database.prepare(`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${places.join(", ")})`).run(row);
}
