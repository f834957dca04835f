import type { Database } from "better-sqlite3";
import type { LocalDate } from "#core/base/local-date";
import { formatNominationNumber } from "#core/dossiers/nomination-number";
import type { Naming } from "#core/safekeeping/audit/describe-value";
import { spellMoment } from "../../clock";
import { nameOfUnitOn } from "../../database/names-on-a-day";

/** What stands under an id: SQL for its name, by table. A nomination is named by its number. */
const named: readonly { readonly table: string; readonly name: string }[] = [
  { table: "units", name: nameOfUnitOn("it.id", "@today") },
  { table: "people", name: "it.full_name" },
  { table: "nominations", name: "it.number" },
  { table: "meetings", name: "it.title" },
  { table: "rounds", name: "it.name" },
  { table: "categories", name: "it.name" },
  { table: "clusters", name: "it.name" },
  { table: "years", name: "it.year" },
  { table: "regulations", name: "it.title" },
  { table: "movements", name: "it.title" },
  { table: "pledges", name: "it.title" },
  { table: "targets", name: "it.name" },
  { table: "exemplars", name: "it.title" },
  { table: "submissions", name: "it.subject" },
  { table: "round_groups", name: "it.name" },
  { table: "round_lines", name: "it.name" },
  { table: "voters", name: `coalesce(nullif(it.delegate, ''), ${nameOfUnitOn("it.unit_id", "@today")})` },
  { table: "pledge_contents", name: "it.text" },
  { table: "plan_items", name: "it.title" },
  { table: "nomination_papers", name: "it.file_name" },
];

/** Looks ids up in the tables of the book; each id is asked once. */
export function namingOf(database: Database, today: LocalDate): Naming {
  const questions = named.map(({ table, name }) => ({
    table,
    ask: database.prepare(`SELECT ${name} AS name FROM ${table} AS it WHERE it.id = @id`),
    dated: name.includes("@today"),
  }));
  const known = new Map<string, string | null>();
  const find = (id: string): string | null => {
    for (const { table, ask, dated } of questions) {
      const row = ask.get(dated ? { id, today } : { id }) as
        | { readonly name: string | number | null }
        | undefined;
      if (row === undefined) continue;
      return table === "nominations" ? formatNominationNumber(Number(row.name)) : String(row.name ?? "");
    }
    return null;
  };
  return {
    nameOf: (id) => {
      if (!known.has(id)) known.set(id, find(id));
      return known.get(id) ?? null;
    },
    spellMoment,
  };
}
