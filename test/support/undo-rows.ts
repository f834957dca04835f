import type { Database } from "better-sqlite3";
import { assert } from "#core/base/assert";
import { canonicalText } from "#core/base/canonical-text";
import { regulationSettings } from "#core/registry/regulation-settings";
import { watchedTables } from "#main/book/database/watched-tables";
import { type TableShape, shapeRead } from "./table-shape";

type Row = Readonly<Record<string, unknown>>;

/** Every watched row of a book by table and key, with what its tables are like. */
export interface BookRows {
  readonly rows: ReadonlyMap<string, { readonly table: string; readonly row: Row }>;
  readonly shapes: ReadonlyMap<string, TableShape>;
}

/** Columns that count changes and hours, numbers never given twice, and what is worked out at the commit. */
const counters: ReadonlySet<string> = new Set([
  ...["revision", "edited_at", "book.last_nomination_number", "people.sort_key"],
]);

/** Texts whose spelling may differ where what they say does not. */
const meanings: Readonly<Record<string, (text: string) => unknown>> = {
  "regulations.settings": (text) => regulationSettings.parse(JSON.parse(text)),
  "unit_changes.content": (text) => JSON.parse(text),
};

const shapesOf = new WeakMap<Database, ReadonlyMap<string, TableShape>>();

/** The story of the book and the proofs of its copies, which are made beside the work: not its content. */
const beside: ReadonlySet<string> = new Set(["steps", "backup_proofs", "proven_papers"]);

/** All watched rows of the content as they stand. */
export function rowsOf(database: Database): BookRows {
  const shapes = shapesOf.get(database) ?? readShapes(database);
  shapesOf.set(database, shapes);
  const rows = new Map<string, { readonly table: string; readonly row: Row }>();
  for (const [table, { key }] of shapes) {
    for (const row of database.prepare(`SELECT * FROM "${table}"`).all() as readonly Row[]) {
      rows.set(`${table} ${key.map((column) => row[column]).join(" ")}`, { table, row });
    }
  }
  return { rows, shapes };
}

function readShapes(database: Database): ReadonlyMap<string, TableShape> {
  const tables = watchedTables(database).filter(({ name }) => !beside.has(name));
  return new Map(tables.map(({ name, key }) => [name, shapeRead(database, name, key)]));
}

/**
 * What is otherwise than before, in words for who mends it. What a step put in may stay in the bin with what hangs on
 * it, or say nothing any more; a row that stood before must stand again to the letter.
 */
export function differencesOf(before: BookRows, after: BookRows): readonly string[] {
  const gone = [...before.rows.keys()].filter((key) => !after.rows.has(key) && !isPutAway(before, key));
  const changed = [...before.rows].flatMap(([key, { table, row }]) => {
    const now = after.rows.get(key);
    return now === undefined ? [] : changedColumns(table, row, now.row).map((words) => `${key}: ${words}`);
  });
  const left = [...after.rows.keys()].filter((key) => !before.rows.has(key) && !isPutAway(after, key));
  const [saidBefore, saidNow] = [sayingsOf(before, gone), sayingsOf(after, left)];
  return [
    ...gone.filter((key) => !saidNow.has(saying(before, key))).map((key) => `${key} is gone`),
    ...changed,
    ...left
      .filter((key) => !saidBefore.has(saying(after, key)))
      .map((key) => `${key} is left: ${JSON.stringify(after.rows.get(key)?.row)}`),
  ];
}

/** What a row says apart from its own id: a detail row written anew under another id is the same detail. */
function saying(rows: BookRows, key: string): string {
  const found = rows.rows.get(key);
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

/** Rows that may be left by a step taken back, and why; besides those that say nothing and those in the bin. */
const mayStay: Readonly<Record<string, (row: Row) => boolean>> = {
  award_watches: ({ state }) => state === "NOT_WATCHED",
  retention_decisions: (row) => row["keep_until_on"] === null,
  public_names: ({ shown }) => shown === "FULL",
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

/** Tables whose rows are a fact by being there: one that is left is never nothing. */
const facts: ReadonlySet<string> = new Set([
  ...["memberships", "unit_categories", "unit_events", "year_heads", "round_lines", "round_groups"],
]);

/** A row in the bin or cancelled, one that says nothing, or one that hangs on a row in the bin. */
function isPutAway(all: BookRows, key: string): boolean {
  const found = all.rows.get(key);
  if (found === undefined) return false;
  const { table, row } = found;
  if (mayStay[table]?.(row) === true) return true;
  if (!facts.has(table) && saysNothing(shapeOf(all.shapes, table), row)) return true;
  return isBinned(all, key, deepest);
}

/** What marks a row as put away: in the bin, called off, a place of copies that is none any more. */
const putAwayMarks = ["binned_at", "cancelled_at", "removed_at"] as const;

/** A row of a target hangs on its target, and that on its pledge. */
const deepest = 2;

function isBinned(all: BookRows, key: string, depth: number): boolean {
  const found = all.rows.get(key);
  if (found === undefined) return false;
  const { table, row } = found;
  if (putAwayMarks.some((mark) => typeof row[mark] === "string")) return true;
  if (depth === 0) return false;
  return shapeOf(all.shapes, table).references.some(({ column, owner }) =>
    isBinned(all, `${owner} ${String(row[column])}`, depth - 1),
  );
}

/** Every value besides those that tell what the row is about is empty or as the table has it by itself. */
function saysNothing({ about, defaults }: TableShape, row: Row): boolean {
  return Object.entries(row).every(
    ([column, value]) =>
      about.has(column) || counters.has(column) || value === null || value === (defaults.get(column) ?? ""),
  );
}

function shapeOf(shapes: ReadonlyMap<string, TableShape>, table: string): TableShape {
  const shape = shapes.get(table);
  assert(shape !== undefined, `${table} is a watched table`);
  return shape;
}
