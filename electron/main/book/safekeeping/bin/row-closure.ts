import type { Database } from "better-sqlite3";
import { assert } from "#core/base/assert";
import type { BinItem, BinKind } from "#core/safekeeping/bin/bin-item";
import { binned } from "./binned-kinds";

/** Rows that live and die with the row they refer to, as `table.column`, by the table referred to. */
const owned: Readonly<Record<string, readonly string[]>> = {
  units: [
    "memberships.unit_id",
    "unit_events.unit_id",
    "unit_contacts.unit_id",
    "unit_categories.unit_id",
    "unit_areas.unit_id",
    "unit_names.unit_id",
    "unit_places.unit_id",
    "stale_units.unit_id",
  ],
  nominations: [
    "nomination_papers.nomination_id",
    "dossier_events.nomination_id",
    "checklist_marks.nomination_id",
    "nomination_scores.id",
    "public_names.nomination_id",
  ],
  pledges: ["pledge_contents.pledge_id", "targets.pledge_id", "pledge_signatures.pledge_id"],
  targets: ["target_units.target_id", "actuals.target_id"],
  exemplars: ["exemplar_steps.exemplar_id"],
  meetings: [
    "voters.meeting_id",
    "agenda_items.meeting_id",
    "meeting_guests.meeting_id",
    "log_entries.meeting_id",
  ],
  voters: ["voter_moves.voter_id"],
};

/** The rows of a table whose `column` names one of `above`. */
export interface Part {
  readonly table: string;
  readonly column: string;
  readonly above: readonly string[];
}

/** The table the rows of a kind lie in. */
export function tableOf(kind: BinKind): string {
  const part = binned.find((known) => known.kind === kind);
  assert(part !== undefined, `${kind} can be thrown away`);
  return part.table;
}

/** A row with all that lives and dies with it, at any depth; the row itself is the first part. */
export function closureOf(database: Database, item: Pick<BinItem, "kind" | "id">): readonly Part[] {
  const parts: Part[] = [{ table: tableOf(item.kind), column: "id", above: [item.id] }];
  for (const part of parts) {
    const ids = idsOf(database, part);
    if (ids.length === 0) continue;
    for (const edge of owned[part.table] ?? []) {
      const [table = "", column = ""] = edge.split(".");
      parts.push({ table, column, above: ids });
    }
  }
  return parts;
}

/** Which table has a row that refers to one of `parts` and is neither of them nor of `going`; null: none. */
export function referenceToClosure(
  database: Database,
  parts: readonly Part[],
  going: readonly Part[],
): string | null {
  for (const part of parts) {
    const ids = idsOf(database, part);
    if (ids.length === 0) continue;
    for (const { table, column } of referencesTo(database, part.table)) {
      const inside = [...parts, ...going].filter((other) => other.table === table);
      const outside = inside.map((other) => `AND ${other.column} NOT IN (SELECT value FROM json_each(?))`);
      const found = database
        .prepare(
          `SELECT 1 FROM ${table} WHERE ${column} IN (SELECT value FROM json_each(?)) ${outside.join(" ")} LIMIT 1`,
        )
        .get(JSON.stringify(ids), ...inside.map(({ above }) => JSON.stringify(above)));
      if (found !== undefined) return table;
    }
  }
  return null;
}

/** Ids of the rows of a part; none where rows of the table are not referred to by id. */
function idsOf(database: Database, { table, column, above }: Part): readonly string[] {
  if (column === "id") return above;
  if (!hasId(database, table)) return [];
  return database
    .prepare(`SELECT id FROM ${table} WHERE ${column} IN (SELECT value FROM json_each(?))`)
    .pluck()
    .all(JSON.stringify(above)) as string[];
}

function hasId(database: Database, table: string): boolean {
  return database.prepare("SELECT 1 FROM pragma_table_info(?) WHERE name = 'id'").get(table) !== undefined;
}

function referencesTo(
  database: Database,
  table: string,
): readonly { readonly table: string; readonly column: string }[] {
  return database
    .prepare(
      `SELECT own.name AS "table", link."from" AS "column"
       FROM pragma_table_list AS own JOIN pragma_foreign_key_list(own.name) AS link
       WHERE own.schema = 'main' AND own.type = 'table' AND link."table" = ? ORDER BY 1, 2`,
    )
    .all(table) as { table: string; column: string }[];
}
