import type { Moment } from "#core/base/local-date";
import { type ErasureFacts, erasureFacts } from "#core/safekeeping/personal-data/erasure";
import type { BookContext } from "../../router/handler";

/** Keeps what an erasure did, in its transaction. Answers the number of its certificate. */
export function saveErasure(
  { database, ids, clock }: BookContext,
  { seq, facts }: { readonly seq: number; readonly facts: ErasureFacts },
): number {
  return database
    .prepare(
      `INSERT INTO erasures (id, number, seq, erased_at, facts)
       VALUES (?, (SELECT coalesce(max(number), 0) + 1 FROM erasures), ?, ?, ?) RETURNING number`,
    )
    .pluck()
    .get(ids.next<"erasure">(), seq, clock.now(), JSON.stringify(facts)) as number;
}

export interface Erasure {
  readonly number: number;
  readonly erasedAt: Moment;
  readonly facts: ErasureFacts;
}

/** Every erasure, newest first. */
export function listErasures({ database }: BookContext): readonly Erasure[] {
  const rows = database
    .prepare("SELECT number, erased_at AS erasedAt, facts FROM erasures ORDER BY number DESC")
    .all() as readonly { readonly number: number; readonly erasedAt: Moment; readonly facts: string }[];
  return rows.map((row) => ({ ...row, facts: erasureFacts.parse(JSON.parse(row.facts)) }));
}
