import type { Database } from "better-sqlite3";
import { type WatchedTable, contentOf, keyOf, watchedTables } from "./watched-tables";

/**
 * Makes this connection keep a copy of every watched row it writes. The triggers are TEMP: they belong to the
 * connection and not to the file, so that whoever writes with another tool leaves the copy as it was, and a migration
 * that rebuilds a table has none to rebuild. Asked once, after the schema is that of this program.
 */
export function watchRows(database: Database): void {
  const statements = watchedTables(database).flatMap((table) => [
    onInsert(table),
    onUpdate(table),
    onDelete(table),
  ]);
  database.exec(statements.join("\n"));
}

// Not INSERT OR REPLACE: a trigger takes over the conflict clause of the statement that fired it.
const onInsert = (table: WatchedTable): string => `
  CREATE TEMP TRIGGER watch_insert_${table.name} AFTER INSERT ON main."${table.name}" BEGIN
    ${keepStray(table, "NEW", "NULL")}
    ${forgetCopy(table, "NEW")}
    ${addCopy(table)}
  END;`;

const onUpdate = (table: WatchedTable): string => `
  CREATE TEMP TRIGGER watch_update_${table.name} AFTER UPDATE ON main."${table.name}" BEGIN
    ${keepStray(table, "OLD", contentOf(table, "OLD"))}
    ${keepUnknown(table)}
    ${forgetCopy(table, "OLD")}
    ${forgetCopy(table, "NEW")}
    ${addCopy(table)}
  END;`;

const onDelete = (table: WatchedTable): string => `
  CREATE TEMP TRIGGER watch_delete_${table.name} AFTER DELETE ON main."${table.name}" BEGIN
    ${keepStray(table, "OLD", contentOf(table, "OLD"))}
    ${keepUnknown(table)}
    ${forgetCopy(table, "OLD")}
  END;`;

const copyOf = ({ name }: WatchedTable, key: string) => `row_table = '${name}' AND row_key = ${key}`;
const lastSeq = "(SELECT coalesce(max(seq), 0) FROM audit_events)";

/** A row that is not as its copy says was changed behind the program's back: what it said is kept before it goes. */
function keepStray(table: WatchedTable, row: "NEW" | "OLD", found: string): string {
  return `INSERT INTO strayed_rows (row_table, row_key, kept, found, after_seq)
      SELECT row_table, row_key, content, ${found}, ${lastSeq} FROM row_copies
      WHERE ${copyOf(table, keyOf(table, row))} AND content IS NOT ${found};`;
}

/** A row without a copy was put in behind the program's back, once all rows have copies. */
function keepUnknown(table: WatchedTable): string {
  const key = keyOf(table, "OLD");
  return `INSERT INTO strayed_rows (row_table, row_key, kept, found, after_seq)
      SELECT '${table.name}', ${key}, NULL, ${contentOf(table, "OLD")}, ${lastSeq} FROM book
      WHERE rows_watched_from_seq IS NOT NULL AND NOT EXISTS (SELECT 1 FROM row_copies WHERE ${copyOf(table, key)});`;
}

function forgetCopy(table: WatchedTable, row: "NEW" | "OLD"): string {
  return `DELETE FROM row_copies WHERE ${copyOf(table, keyOf(table, row))};`;
}

function addCopy(table: WatchedTable): string {
  return `INSERT INTO row_copies (row_table, row_key, content)
      VALUES ('${table.name}', ${keyOf(table, "NEW")}, ${contentOf(table, "NEW")});`;
}
