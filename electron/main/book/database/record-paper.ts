import type { Database } from "better-sqlite3";
import type { Digest } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";

/** Tells the book of bytes that lie in the paper store; what it knows already stays. */
export function recordPaper(
  database: Database,
  paper: { readonly digest: Digest; readonly bytes: number; readonly takenInAt: Moment },
): void {
  database
    .prepare(
      `INSERT INTO papers (digest, bytes, taken_in_at) VALUES (@digest, @bytes, @takenInAt)
       ON CONFLICT DO NOTHING`,
    )
    .run(paper);
}
