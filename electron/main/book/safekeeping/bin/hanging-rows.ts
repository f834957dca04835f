import type { Database } from "better-sqlite3";
import type { HangingRows } from "#core/safekeeping/bin/procedures";
import { binWords as words } from "#core/strings/bin-words";
import type { Part } from "./row-closure";

/** Tables the program writes by itself from others: nobody counts their rows. */
const derived: readonly string[] = ["unit_names", "unit_places", "stale_units"];

/** What a few rows of a table are called by. */
const nameColumns: Readonly<Record<string, string>> = {
  nomination_papers: "file_name",
  pledge_contents: "substr(text, 1, 80)",
  targets: "name",
  agenda_items: "title",
  meeting_guests: "name",
  unit_contacts: "full_name",
};
const shownNames = 4;

/**
 * What hangs on a row, table by table, without the row itself. `LIVE`: rows that lie in the bin by themselves stay
 * there when it comes back, and are not counted.
 */
export function hangingRowsOf(
  database: Database,
  parts: readonly Part[],
  which: "LIVE" | "ALL",
): readonly HangingRows[] {
  return parts.slice(1).flatMap(({ table, column, above }) => {
    if (derived.includes(table)) return [];
    const live = which === "LIVE" && hasBin(database, table) ? "AND binned_at IS NULL" : "";
    const from = `FROM ${table} WHERE ${column} IN (SELECT value FROM json_each(?)) ${live}`;
    const ids = JSON.stringify(above);
    const count = database.prepare(`SELECT count(*) ${from}`).pluck().get(ids) as number;
    if (count === 0) return [];
    const name = nameColumns[table];
    const names =
      name === undefined
        ? []
        : (database.prepare(`SELECT ${name} ${from} LIMIT ${shownNames}`).pluck().all(ids) as string[]);
    return [{ noun: words.noun(table), count, names }];
  });
}

function hasBin(database: Database, table: string): boolean {
  return (
    database.prepare("SELECT 1 FROM pragma_table_info(?) WHERE name = 'binned_at'").get(table) !== undefined
  );
}
