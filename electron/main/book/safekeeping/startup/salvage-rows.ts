import Sqlite, { type Database } from "better-sqlite3";
import { isDamage, rowsThatStand, type SalvagedTable } from "./rows-that-stand";

/** What was read of the tables. */
export interface SalvagedRows {
  readonly rows: number;
  /** Tables not read to the end, with the rows read of them. */
  readonly gaps: readonly { readonly table: string; readonly read: number }[];
  readonly orphans: number;
}

/**
 * What triggers keep from the other rows as these are put in, and copies and notes that would speak of rows that
 * were not read.
 */
const notCarried: ReadonlySet<string> = new Set([
  ...["list_tallies", "nomination_tallies", "unit_tallies", "unit_names", "unit_places", "stale_units"],
  ...["search_entries", "row_copies"],
]);

/**
 * Puts every row that can be read into an empty book of the same schema, parents before children and seals last, so
 * that the book's own triggers keep tallies and words as they do for typed rows and no sealed row is refused. Rows
 * that belong to one that was not read are left out at the end.
 */
export function salvageRows(source: Database, target: Database): SalvagedRows {
  target.pragma("foreign_keys = OFF");
  try {
    return target.transaction(() => {
      const gaps: { table: string; read: number }[] = [];
      for (const table of tablesInOrder(target)) {
        const { rows, unread } = rowsThatStand(source, table);
        const taken = putIn(target, table, rows);
        if (unread === "SOME" || taken < rows.length) gaps.push({ table: table.name, read: taken });
      }
      const orphans = leaveOutOrphans(target);
      return { rows: countRows(target), gaps, orphans };
    })();
  } finally {
    target.pragma("foreign_keys = ON");
  }
}

/** Whether the list of tables can be read at all. */
export function hasReadableSchema(source: Database): boolean {
  try {
    return source.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'book'").pluck().get() === 1;
  } catch (error) {
    if (!isDamage(error)) throw error;
    return false;
  }
}

function tablesInOrder(database: Database): readonly SalvagedTable[] {
  const all = ordinaryTables(database).filter(({ name }) => !notCarried.has(name));
  const placed = new Set<string>(notCarried);
  const ordered: SalvagedTable[] = [];
  const place = (table: SalvagedTable, above: readonly string[]): void => {
    if (placed.has(table.name) || above.includes(table.name)) return;
    for (const parent of parentsOf(database, table.name)) {
      const found = all.find(({ name }) => name === parent);
      if (found !== undefined) place(found, [...above, table.name]);
    }
    if (placed.has(table.name)) return;
    placed.add(table.name);
    ordered.push(table);
  };
  for (const table of all) place(table, []);
  const isSealed = ({ name }: SalvagedTable) => name === "seals";
  return [...ordered.filter((table) => !isSealed(table)), ...ordered.filter(isSealed)];
}

function ordinaryTables(database: Database): readonly SalvagedTable[] {
  const listed = database.pragma("table_list") as readonly {
    readonly schema: string;
    readonly name: string;
    readonly type: string;
    readonly wr: number;
  }[];
  return listed
    .filter(({ schema, type, name }) => schema === "main" && type === "table" && !name.startsWith("sqlite_"))
    .map(({ name, wr }) => {
      const columns = database.pragma(`table_info("${name}")`) as readonly {
        readonly name: string;
        readonly type: string;
        readonly pk: number;
      }[];
      const key = columns.filter(({ pk }) => pk > 0).sort((left, right) => left.pk - right.pk);
      const isNumber = key.length === 1 && key[0]?.type === "INTEGER";
      const numbered = wr === 0 && !isNumber;
      return {
        name,
        columns: columns.map((column) => column.name),
        key: numbered ? ["rowid"] : key.map((column) => `"${column.name}"`),
        numbered,
      };
    })
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

const parentsOf = (database: Database, table: string): readonly string[] =>
  (database.pragma(`foreign_key_list("${table}")`) as readonly { readonly table: string }[]).map(
    (reference) => reference.table,
  );

/**
 * What triggers made up meanwhile (a year for its cluster) gives way to what was read. A value that came off a damaged
 * page and breaks a rule of the table is left out with its row.
 */
function putIn(target: Database, table: SalvagedTable, rows: readonly (readonly unknown[])[]): number {
  const columns = [...(table.numbered ? ["rowid"] : []), ...table.columns.map((column) => `"${column}"`)];
  const insert = target.prepare(
    `INSERT INTO "${table.name}" (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
  );
  target.exec(`DELETE FROM "${table.name}"`);
  let taken = 0;
  for (const row of rows) {
    try {
      insert.run(...(table.numbered ? row : row.slice(table.key.length)));
      taken += 1;
    } catch (error) {
      if (!(error instanceof Sqlite.SqliteError) || !error.code.startsWith("SQLITE_CONSTRAINT")) throw error;
    }
  }
  return taken;
}

/** Until no row is left that points at nothing: taking one out may orphan others. */
function leaveOutOrphans(target: Database): number {
  let left = 0;
  for (;;) {
    const broken = target.pragma("foreign_key_check") as readonly {
      readonly table: string;
      readonly rowid: bigint | number | null;
    }[];
    const numbered = broken.filter(({ rowid }) => rowid !== null);
    if (numbered.length === 0) return left;
    const guards = guardsAgainstDeleting(target);
    for (const { name } of guards) target.exec(`DROP TRIGGER "${name}"`);
    for (const { table, rowid } of numbered) {
      left += target.prepare(`DELETE FROM "${table}" WHERE rowid = ?`).run(rowid).changes;
    }
    for (const { sql } of guards) target.exec(sql);
  }
}

/** A sealed row whose round was not read has nothing left that it is sealed in. */
const guardsAgainstDeleting = (target: Database) =>
  target
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%BEFORE DELETE ON%'")
    .all() as readonly { readonly name: string; readonly sql: string }[];

const countRows = (target: Database): number =>
  ordinaryTables(target)
    .filter(({ name }) => !notCarried.has(name))
    .reduce(
      (sum, { name }) => sum + (target.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number),
      0,
    );
