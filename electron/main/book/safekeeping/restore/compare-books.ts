import type { Database } from "better-sqlite3";
import type { RestorePreview } from "#core/safekeeping/restore/procedures";
import { type ComparedKind, comparedKinds } from "./compared-kinds";

/** How many of a kind are named; the rest is counted. */
const namedOfAKind = 5;

type Side = "main" | "copy";
type Named = RestorePreview["kinds"][number]["appear"];

/** Columns that tell of the saving, not of what was saved. */
const silent = new Set(["revision", "edited_at"]);

/**
 * What of each kind only the book holds, only the copy, and both but not alike. `lens` has the book as `main` and
 * the copy as `copy`, in one schema. What lies in the bin is not there for a person.
 */
export function compareBooks(lens: Database): RestorePreview["kinds"] {
  return comparedKinds.flatMap((compared) => {
    const { table } = compared;
    const living = (side: Side) => `SELECT id FROM ${side}.${table} WHERE ${isLiving(lens, table)}`;
    const appear = named(lens, { compared, side: "copy", ids: `${living("copy")} EXCEPT ${living("main")}` });
    const vanish = named(lens, { compared, side: "main", ids: `${living("main")} EXCEPT ${living("copy")}` });
    const both = `${living("main")} INTERSECT ${living("copy")}`;
    const change = named(lens, {
      compared,
      side: "main",
      ids: `SELECT id FROM (${both}) WHERE id IN (${changedIds(lens, compared)})`,
    });
    const differs = appear.count + vanish.count + change.count > 0;
    return differs ? [{ kind: compared.kind, appear, change, vanish }] : [];
  });
}

function named(
  lens: Database,
  { compared, side, ids }: { readonly compared: ComparedKind; readonly side: Side; readonly ids: string },
): Named {
  const name = compared.name.replaceAll("{book}", side);
  const from = `FROM ${side}.${compared.table} AS it WHERE it.id IN (${ids})`;
  const count = lens.prepare(`SELECT count(*) ${from}`).pluck().get() as number;
  if (count === 0) return { count, names: [] };
  const names = lens
    .prepare(`SELECT coalesce(${name}, '') ${from} ORDER BY it.rowid LIMIT ${namedOfAKind}`)
    .pluck()
    .all() as string[];
  return { count, names };
}

/** Ids of what differs itself or in one of its parts. */
function changedIds(lens: Database, { table, parts = [] }: ComparedKind): string {
  return [{ table, owner: "id" }, ...parts].map((one) => differing(lens, one)).join(" UNION ");
}

function differing(
  lens: Database,
  { table, owner }: { readonly table: string; readonly owner: string },
): string {
  const columns = columnsOf(lens, table)
    .filter((column) => !silent.has(column))
    .join(", ");
  const rows = (side: Side) => `SELECT ${columns} FROM ${side}.${table}`;
  const only = (side: Side, other: Side) =>
    `SELECT ${owner.replaceAll("{book}", side)} FROM (${rows(side)} EXCEPT ${rows(other)})`;
  return `${only("main", "copy")} UNION ${only("copy", "main")}`;
}

const columnsOf = (lens: Database, table: string): readonly string[] =>
  lens.prepare("SELECT name FROM pragma_table_info(?)").pluck().all(table) as string[];

const isLiving = (lens: Database, table: string): string =>
  columnsOf(lens, table).includes("binned_at") ? "binned_at IS NULL" : "true";
