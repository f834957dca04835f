import type { Database } from "better-sqlite3";
import { ok } from "#core/base/result";
import type { LocalDate, Moment } from "#core/base/local-date";
import type { BinItem, BinKind } from "#core/safekeeping/bin/bin-item";
import type { QueryHandler } from "../../router/handler";
import { type Binned, binned } from "./binned-kinds";

/** Each table has an index of what of it lies in the bin, so that what does not is never read. */
const from = ({ table, joins = "", also = "true" }: Binned) =>
  `FROM ${table} AS it INDEXED BY ${table}_in_bin ${joins} WHERE it.binned_at IS NOT NULL AND ${also}`;

const columns = (part: Binned) =>
  `'${part.kind}' AS kind, it.id, it.binned_at AS binnedAt, ${part.name} AS name`;

/** The last of one table, as many as the page could show. */
const lastOf = (part: Binned) =>
  `SELECT * FROM (SELECT ${columns(part)} ${from(part)}
     ORDER BY it.binned_at DESC, it.id DESC LIMIT @limit + @offset)`;

/** A page of what lies in the bin, last thrown away first. */
export const bin: QueryHandler<"safekeeping.bin"> = ({ database, clock }, { offset = 0, limit = 200 }) => {
  const items = database
    .prepare(
      `${binned.map(lastOf).join(" UNION ALL ")} ORDER BY binnedAt DESC, id DESC LIMIT @limit OFFSET @offset`,
    )
    .all({ today: clock.today(), offset, limit }) as BinItem[];
  const total = database
    .prepare(`SELECT ${binned.map((part) => `(SELECT count(*) ${from(part)})`).join(" + ")}`)
    .pluck()
    .get({ today: clock.today() }) as number;
  return ok({ items, total });
};

/** One thing that lies in the bin; undefined where it does not. */
export function readBinItem(
  database: Database,
  { kind, id, today }: { readonly kind: BinKind; readonly id: string; readonly today: LocalDate },
): BinItem | undefined {
  const part = binned.find((known) => known.kind === kind);
  if (part === undefined) return undefined;
  return database.prepare(`SELECT ${columns(part)} ${from(part)} AND it.id = @id`).get({ id, today }) as
    | BinItem
    | undefined;
}

/** Everything thrown away at or before a moment, oldest first. */
export function binnedBefore(database: Database, last: Moment, today: LocalDate): readonly BinItem[] {
  const parts = binned.map((part) => `SELECT ${columns(part)} ${from(part)} AND it.binned_at <= @last`);
  return database
    .prepare(`${parts.join(" UNION ALL ")} ORDER BY binnedAt, id`)
    .all({ last, today }) as BinItem[];
}
