import type { Database } from "better-sqlite3";
import { canonicalText } from "#core/base/canonical-text";
import { regulationSettings } from "#core/registry/regulation-settings";
import { type WatchedTable, watchedTables } from "#main/book/database/watched-tables";

type Row = Readonly<Record<string, unknown>>;

/** Every watched row of a book by table and key. */
export type BookRows = ReadonlyMap<string, { readonly table: string; readonly row: Row }>;

/** Columns that count changes and hours, and numbers that are never given twice. */
const counters: ReadonlySet<string> = new Set([
  ...["revision", "edited_at", "book.last_nomination_number", "book.program_version"],
]);

/** Texts whose spelling may differ where what they say does not. */
const meanings: Readonly<Record<string, (text: string) => unknown>> = {
  "regulations.settings": (text) => regulationSettings.parse(JSON.parse(text)),
  "unit_changes.content": (text) => JSON.parse(text),
};

const tablesOf = new WeakMap<Database, readonly WatchedTable[]>();

/** The watched tables of a book, read once: a test does not change its schema. */
function knownTables(database: Database): readonly WatchedTable[] {
  const known = tablesOf.get(database) ?? watchedTables(database).filter(({ name }) => name !== "steps");
  tablesOf.set(database, known);
  return known;
}

/** All watched rows as they stand; steps are the story of the book, not its content. */
export function rowsOf(database: Database): BookRows {
  const rows: [string, { readonly table: string; readonly row: Row }][] = [];
  for (const { name: table, key } of knownTables(database)) {
    for (const row of database.prepare(`SELECT * FROM "${table}"`).all() as readonly Row[]) {
      rows.push([`${table} ${key.map((column) => row[column]).join(" ")}`, { table, row }]);
    }
  }
  return new Map(rows);
}

/**
 * What is otherwise than before, in words for who mends it. What a step put in may stay in the bin with what hangs on
 * it, or say nothing any more; a row that stood before must stand again to the letter.
 */
export function differencesOf(before: BookRows, after: BookRows): readonly string[] {
  const gone = [...before.keys()].filter((key) => !after.has(key) && !isPutAway(before, key));
  const changed = [...before].flatMap(([key, { table, row }]) => {
    const now = after.get(key);
    return now === undefined ? [] : changedColumns(table, row, now.row).map((words) => `${key}: ${words}`);
  });
  const left = [...after.keys()].filter((key) => !before.has(key) && !isPutAway(after, key));
  const [saidBefore, saidNow] = [sayingsOf(before, gone), sayingsOf(after, left)];
  return [
    ...gone.filter((key) => !saidNow.has(saying(before, key))).map((key) => `${key} is gone`),
    ...changed,
    ...left
      .filter((key) => !saidBefore.has(saying(after, key)))
      .map((key) => `${key} is left: ${JSON.stringify(after.get(key)?.row)}`),
  ];
}

/** What a row says apart from its own id: a detail row written anew under another id is the same detail. */
function saying(rows: BookRows, key: string): string {
  const found = rows.get(key);
  const { id: _id, revision: _revision, edited_at: _editedAt, ...rest } = found?.row ?? {};
  return JSON.stringify([found?.table, rest]);
}

const sayingsOf = (rows: BookRows, keys: readonly string[]): ReadonlySet<string> =>
  new Set(keys.map((key) => saying(rows, key)));

function changedColumns(table: string, before: Row, after: Row): readonly string[] {
  if (table === "round_reading_lines" || table === "round_readings") return [];
  return Object.keys(before).flatMap((column) => {
    if (counters.has(column) || counters.has(`${table}.${column}`)) return [];
    const said = meaning(table, column, before[column]);
    const says = meaning(table, column, after[column]);
    return said === says ? [] : [`${column} was ${said}, is ${says}`];
  });
}

function meaning(table: string, column: string, value: unknown): string {
  const read = meanings[`${table}.${column}`];
  if (read !== undefined && typeof value === "string") return canonicalText(read(value) as never);
  return String(value);
}

/** What a row of these tables says when it says nothing: a fact not known, a figure not entered, nobody named. */
const emptyRows: Readonly<Record<string, (row: Row) => boolean>> = {
  award_watches: ({ state }) => state === "NOT_WATCHED",
  unit_areas: ({ area }) => area === "UNKNOWN",
  person_capacities: ({ capacity }) => capacity === "UNKNOWN",
  nomination_scores: ({ score }) => score === null,
  actuals: ({ value, answer, explanation }) => value === null && answer === null && explanation === "",
  retention_decisions: (row) => row["keep_until_on"] === null,
  /** A person once named stays known, so that the next dossier finds them. */
  people: () => true,
  /** A file nothing refers to any more is taken out at the next opening. */
  papers: () => true,
  /** A year opened for the new heads stays open, without heads. */
  years: () => true,
  /** What a team keyed stays keyed: taking back the end of a reading only opens it again. */
  round_readings: () => true,
  round_reading_lines: () => true,
  round_reading_differences: () => true,
};

/** A row in the bin or cancelled, one that says nothing, or one that hangs on such a row. */
function isPutAway(rows: BookRows, key: string, asked: ReadonlySet<string> = new Set()): boolean {
  const found = rows.get(key);
  if (found === undefined || asked.has(key)) return false;
  const { table, row } = found;
  if (typeof row["binned_at"] === "string" || typeof row["cancelled_at"] === "string") return true;
  if (emptyRows[table]?.(row) === true) return true;
  return ownersOf(table).some((owner) =>
    isPutAway(rows, `${owner.table} ${String(row[owner.column])}`, new Set([...asked, key])),
  );
}

/** Rows without a mark of their own go with the row they hang on. */
const owners: Readonly<Record<string, readonly { readonly table: string; readonly column: string }[]>> = {
  memberships: [{ table: "units", column: "unit_id" }],
  unit_categories: [{ table: "units", column: "unit_id" }],
  unit_events: [{ table: "units", column: "unit_id" }],
  round_groups: [{ table: "rounds", column: "round_id" }],
  round_lines: [{ table: "rounds", column: "round_id" }],
};

function ownersOf(table: string) {
  return owners[table] ?? [];
}
