import type { Database } from "better-sqlite3";
import { type WatchedTable, contentOf, keyOf, watchedTables } from "./watched-tables";

/** A watched row that is not as this program left it. */
export interface StrayedRow {
  readonly table: string;
  readonly key: string;
  /** The values as the program left them, in the order of `columns`; null: the program left no such row. */
  readonly kept: readonly unknown[] | null;
  /** The values found; null: the row is gone. */
  readonly found: readonly unknown[] | null;
  readonly columns: readonly string[];
  /** The event after which it was found so, where the program wrote over it; null: it stands so now. */
  readonly afterSeq: number | null;
}

/** The event from which on every watched row has its copy; null in an older book whose copies were not yet taken. */
export function watchedFromSeq(database: Database): number | null {
  if (!knowsCopies(database)) return null;
  return database.prepare("SELECT rows_watched_from_seq FROM book").pluck().get() as number | null;
}

/** Notes that all rows have their copies since the event `seq`. */
export function markWatched(database: Database, seq: number): void {
  database.prepare("UPDATE book SET rows_watched_from_seq = ?").run(seq);
}

/** Copies the rows of a table as they stand now; what it said of them before is forgotten. Answers how many. */
export function takeCopies(database: Database, table: WatchedTable): number {
  database.prepare("DELETE FROM row_copies WHERE row_table = ?").run(table.name);
  return database
    .prepare(
      `INSERT INTO row_copies (row_table, row_key, content)
       SELECT '${table.name}', ${keyOf(table, "it")}, ${contentOf(table, "it")} FROM "${table.name}" AS it`,
    )
    .run().changes;
}

/** How many rows have a copy. */
export function countCopies(database: Database): number {
  return database.prepare("SELECT count(*) FROM row_copies").pluck().get() as number;
}

/** Rows of a table that are not as their copies say: changed, put in, or taken away. */
export function strayedNow(database: Database, table: WatchedTable): readonly StrayedRow[] {
  const [key, content] = [keyOf(table, "it"), contentOf(table, "it")];
  const rows = database
    .prepare(
      `SELECT ${key} AS key, copy.content AS kept, ${content} AS found FROM "${table.name}" AS it
       LEFT JOIN row_copies AS copy ON copy.row_table = '${table.name}' AND copy.row_key = ${key}
       WHERE copy.content IS NOT ${content}
       UNION ALL
       SELECT row_key, content, NULL FROM row_copies WHERE row_table = '${table.name}'
         AND row_key NOT IN (SELECT ${key} FROM "${table.name}" AS it)`,
    )
    .all() as readonly Pick<RawRow, "key" | "kept" | "found">[];
  return rows.map((row) => read(table, { ...row, afterSeq: null }));
}

/** Rows that had strayed when the program wrote over them, oldest first. */
export function strayedBefore(database: Database): readonly StrayedRow[] {
  const rows = database
    .prepare(
      `SELECT row_table AS "table", row_key AS key, kept, found, after_seq AS afterSeq FROM strayed_rows ORDER BY number`,
    )
    .all() as readonly (RawRow & { readonly table: string })[];
  const tables = new Map(watchedTables(database).map((table) => [table.name, table]));
  return rows.flatMap((row) => {
    const table = tables.get(row.table);
    return table === undefined ? [] : [read(table, row)];
  });
}

interface RawRow {
  readonly key: string;
  readonly kept: string | null;
  readonly found: string | null;
  readonly afterSeq: number | null;
}

function read({ name, columns }: WatchedTable, { key, kept, found, afterSeq }: RawRow): StrayedRow {
  const values = (text: string | null) => (text === null ? null : (JSON.parse(text) as readonly unknown[]));
  return { table: name, key, kept: values(kept), found: values(found), columns, afterSeq };
}

/** Whether the schema knows copies at all: that of a book from before does not. */
function knowsCopies(database: Database): boolean {
  return (
    database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'row_copies'").get() !==
    undefined
  );
}

/** After a migration: rows are no longer as their copies say. They are taken anew, as those of an older book are. */
export function forgetCopies(database: Database): void {
  if (!knowsCopies(database)) return;
  database.transaction(() =>
    database.exec("DELETE FROM row_copies; UPDATE book SET rows_watched_from_seq = NULL"),
  )();
}

/** Before a migration: what has strayed is noted, because the migration may write over it. */
export function noteStrayed(database: Database): void {
  if (watchedFromSeq(database) === null) return;
  const note = database.prepare(
    `INSERT INTO strayed_rows (row_table, row_key, kept, found, after_seq)
     VALUES (?, ?, ?, ?, (SELECT coalesce(max(seq), 0) FROM audit_events))`,
  );
  const text = (values: readonly unknown[] | null) => (values === null ? null : JSON.stringify(values));
  for (const table of watchedTables(database)) {
    for (const { key, kept, found } of strayedNow(database, table))
      note.run(table.name, key, text(kept), text(found));
  }
}

/** Takes everything that strayed as it stands now, and forgets that it had. */
export function acceptStrayed(database: Database): void {
  database.exec("DELETE FROM strayed_rows");
  for (const table of watchedTables(database)) takeCopies(database, table);
}

/** Takes out what was noted of strayed rows that speak of a person; that they strayed stays noted. Answers how many. */
export function eraseFromStrayed(database: Database, mentions: (text: string) => boolean): number {
  const rows = database.prepare("SELECT number, kept, found FROM strayed_rows").all() as readonly {
    readonly number: number;
    readonly kept: string | null;
    readonly found: string | null;
  }[];
  const speaking = rows.filter(({ kept, found }) => mentions(`${kept ?? ""} ${found ?? ""}`));
  const erase = database.prepare("UPDATE strayed_rows SET kept = NULL, found = NULL WHERE number = ?");
  for (const { number } of speaking) erase.run(number);
  return speaking.length;
}
