import type { Database } from "better-sqlite3";
import type { LocalDate } from "#core/base/local-date";

/** Rows of a list that are meant; what is left out may be anything. */
export interface Tallied {
  /** The table the list shows. */
  readonly list: string;
  /** The year or the cluster whose list it is. */
  readonly scopeId: string;
  readonly kind?: string | null;
  readonly state?: string | null;
  /** Due before this day; what has no day is not. */
  readonly dueBefore?: LocalDate;
}

/** How many rows of a list are in sight, from the counts that triggers keep (migration 0008). */
export function tallyOf(database: Database, tallied: Tallied): number {
  return talliesOf(database, tallied).total;
}

/** The same, and what the rows add up to where the list adds something. */
export function talliesOf(
  database: Database,
  { list, scopeId, kind = null, state = null, dueBefore }: Tallied,
): { readonly total: number; readonly amount: number } {
  return database
    .prepare(
      `SELECT coalesce(sum(total), 0) AS total, coalesce(sum(amount), 0) AS amount FROM list_tallies
       WHERE list = @list AND scope_id = @scopeId AND (@kind IS NULL OR kind = @kind)
         AND (@state IS NULL OR state = @state) AND (@dueBefore IS NULL OR due_on > '' AND due_on < @dueBefore)`,
    )
    .get({ list, scopeId, kind, state, dueBefore: dueBefore ?? null }) as {
    readonly total: number;
    readonly amount: number;
  };
}
