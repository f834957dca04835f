import Sqlite, { type Database } from "better-sqlite3";

/** A table as a salvage reads and writes it. */
export interface SalvagedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** What tells its rows apart, in order: the hidden number of a row, or its key where it has no number. */
  readonly key: readonly string[];
  /** Whether rows have a hidden number that is none of the columns. */
  readonly numbered: boolean;
}

export interface StandingRows {
  /** The row's key, then its columns, integers as bigint. */
  readonly rows: readonly (readonly unknown[])[];
  /** SOME: at least one page of the table could not be read. */
  readonly unread: "NONE" | "SOME";
}

/** Between the last row read from the front and from the back no more numbers than these are tried one by one. */
const mostTried = 500_000n;

/**
 * Reads a table around what cannot be read: from the front to the first bad page, from the back to the last, and
 * between them row by row where rows have numbers. Indexes are not used: they may be damaged by themselves.
 */
export function rowsThatStand(source: Database, table: SalvagedTable): StandingRows {
  const front = readTowards(source, table, "ASC");
  if (front.end === "WHOLE") return { rows: front.rows, unread: "NONE" };
  const known = new Set(front.rows.map(keyText(table)));
  const back = readTowards(source, table, "DESC").rows.filter((row) => !known.has(keyText(table)(row)));
  const between = rowsBetween(source, table, front.rows.at(-1), back.at(-1));
  return { rows: [...front.rows, ...between, ...back.toReversed()], unread: "SOME" };
}

const keyText =
  ({ key }: SalvagedTable) =>
  (row: readonly unknown[]): string =>
    JSON.stringify(row.slice(0, key.length), (_name, value: unknown) => spelled(value));

const spelled = (value: unknown): unknown => (typeof value === "bigint" ? `${value}` : value);

function readTowards(source: Database, table: SalvagedTable, direction: "ASC" | "DESC") {
  const rows: unknown[][] = [];
  const order = table.key.map((column) => `${column} ${direction}`).join(", ");
  try {
    const statement = source.prepare(
      `SELECT ${selected(table)} FROM "${table.name}" NOT INDEXED ORDER BY ${order}`,
    );
    for (const row of statement.raw().safeIntegers().iterate()) rows.push(row as unknown[]);
    return { rows, end: "WHOLE" as const };
  } catch (error) {
    if (!isDamage(error)) throw error;
    return { rows, end: "CUT" as const };
  }
}

function rowsBetween(
  source: Database,
  table: SalvagedTable,
  last: readonly unknown[] | undefined,
  first: readonly unknown[] | undefined,
): readonly (readonly unknown[])[] {
  const [from, to] = [last?.[0] ?? 0n, first?.[0]];
  if (!isNumberedByRow(table) || typeof from !== "bigint" || typeof to !== "bigint") return [];
  if (to - from > mostTried) return [];
  const one = source
    .prepare(`SELECT ${selected(table)} FROM "${table.name}" NOT INDEXED WHERE ${table.key[0]} = ?`)
    .raw()
    .safeIntegers();
  const rows: (readonly unknown[])[] = [];
  for (let number = from + 1n; number < to; number += 1n) {
    try {
      const row = one.get(number) as readonly unknown[] | undefined;
      if (row !== undefined) rows.push(row);
    } catch (error) {
      if (!isDamage(error)) throw error;
    }
  }
  return rows;
}

const isNumberedByRow = ({ key, numbered, columns }: SalvagedTable): boolean =>
  numbered || (key.length === 1 && columns.includes(key[0]?.replaceAll('"', "") ?? ""));

const selected = ({ key, columns }: SalvagedTable): string =>
  [...key, ...columns.map((column) => `"${column}"`)].join(", ");

/** What SQLite says of a page that is not what it should be. */
export function isDamage(error: unknown): boolean {
  return (
    error instanceof Sqlite.SqliteError &&
    (error.code.startsWith("SQLITE_CORRUPT") ||
      error.code.startsWith("SQLITE_IOERR") ||
      error.code === "SQLITE_NOTADB")
  );
}
