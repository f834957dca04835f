import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "better-sqlite3";
import { type Result, ok, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import { bookStrings } from "#core/strings/book-strings";
import type { BookFolder } from "./book-folder";
import { busyTimeout } from "./database/open-database";
import { isHeldByAnother, refusalOfSqlite } from "./database/sqlite-refusal";

/** Between two tries, in milliseconds. */
const pauseBetween = 100;

/**
 * Folds the log of a book that gives way into its file: left beside it, it would be read into the database that comes
 * in its place. SQLite refuses that at once while another program has the file open, so one that only looks into it is
 * waited for as long as any statement waits. A refusal leaves the book as it was, log and all.
 */
export async function leaveWithoutLog(
  database: Database,
  { root }: BookFolder,
): Promise<Result<null, AppError>> {
  try {
    let isAlone = endLog(database);
    for (let waited = 0; !isAlone && waited < busyTimeout; waited += pauseBetween) {
      await pause(pauseBetween);
      isAlone = endLog(database);
    }
    if (isAlone) return ok(null);
    return refuse(appError("DISK_ERROR", { place: root, reason: bookStrings.heldByAnother }));
  } catch (error) {
    const refusal = refusalOfSqlite(error, root);
    if (refusal === null) throw error;
    return refuse(refusal);
  }
}

function endLog(database: Database): boolean {
  try {
    return database.pragma("journal_mode = DELETE", { simple: true }) === "delete";
  } catch (error) {
    if (isHeldByAnother(error)) return false;
    throw error;
  }
}
