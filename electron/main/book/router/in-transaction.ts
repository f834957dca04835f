import type { Database } from "better-sqlite3";
import type { Result } from "#core/base/result";
import { placePeople } from "../registry/person-places";
import { freshenUnits } from "../registry/unit-projection";

/**
 * Runs the work in one IMMEDIATE transaction: committed when it answers `ok`, undone when it refuses or throws. What
 * it changed of units and people is spelled out for the lists before the commit.
 */
export function inTransaction<Value, Failure>(
  database: Database,
  work: () => Result<Value, Failure>,
): Result<Value, Failure> {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    if (result.ok) {
      freshenUnits(database);
      placePeople(database);
    }
    database.exec(result.ok ? "COMMIT" : "ROLLBACK");
    return result;
  } finally {
    if (database.inTransaction) database.exec("ROLLBACK");
  }
}

/** Runs the work, keeps what it answers, and takes everything it changed back. Inside a transaction as well. */
export function rehearse<Value>(database: Database, work: () => Value): Value {
  const [begin, back] = database.inTransaction
    ? ["SAVEPOINT rehearsal", "ROLLBACK TO rehearsal; RELEASE rehearsal"]
    : ["BEGIN IMMEDIATE", "ROLLBACK"];
  database.exec(begin);
  try {
    return work();
  } finally {
    if (database.inTransaction) database.exec(back);
  }
}
