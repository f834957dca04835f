import type { Database } from "better-sqlite3";
import type { Moment } from "#core/base/local-date";
import type { CheckExtent } from "#core/safekeeping/audit/procedures";
import type { VerifiedUpTo } from "../../database/verify-audit";

/** A check of the whole book that came to its end. */
export interface BookCheckRow extends VerifiedUpTo {
  readonly checkedAt: Moment;
  readonly extent: CheckExtent;
  readonly events: number;
  readonly seals: number;
  readonly papers: number;
  readonly watchedRows: number;
  readonly findings: number;
}

/** Checks kept; older ones say nothing a newer does not. */
const keptChecks = 200;

const columns = `checked_at AS checkedAt, extent, seq, hash, events, seals, papers, watched_rows AS watchedRows, findings`;

/** Notes a check that came to its end. */
export function saveCheck(database: Database, check: BookCheckRow): void {
  database
    .prepare(
      `INSERT INTO book_checks (checked_at, extent, seq, hash, events, seals, papers, watched_rows, findings)
       VALUES (@checkedAt, @extent, @seq, @hash, @events, @seals, @papers, @watchedRows, @findings)`,
    )
    .run(check);
  database
    .prepare("DELETE FROM book_checks WHERE number <= (SELECT max(number) FROM book_checks) - ?")
    .run(keptChecks);
}

/** The last check that found nothing; undefined where none was. */
export function lastCleanCheck(database: Database): BookCheckRow | undefined {
  return database
    .prepare(`SELECT ${columns} FROM book_checks WHERE findings = 0 ORDER BY number DESC LIMIT 1`)
    .get() as BookCheckRow | undefined;
}

/** When the whole trail was last read without a finding; null where it never was. */
export function lastWholeCheckAt(database: Database): Moment | null {
  const row = database
    .prepare(
      "SELECT checked_at AS at FROM book_checks WHERE extent = 'WHOLE' AND findings = 0 ORDER BY number DESC LIMIT 1",
    )
    .get() as { readonly at: Moment } | undefined;
  return row?.at ?? null;
}
