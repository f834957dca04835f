import type { Database } from "better-sqlite3";
import type { Result } from "#core/base/result";

/** Runs the work in one IMMEDIATE transaction: committed when it answers `ok`, undone when it refuses or throws. */
export function inTransaction<Value, Failure>(
  database: Database,
  work: () => Result<Value, Failure>,
): Result<Value, Failure> {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    database.exec(result.ok ? "COMMIT" : "ROLLBACK");
    return result;
  } finally {
    if (database.inTransaction) database.exec("ROLLBACK");
  }
}
