import Sqlite, { type Database } from "better-sqlite3";
import { sqliteRuntime, whySqliteCannotLoad } from "./sqlite-runtime";

/** How long a statement waits for another program that reads or writes the file, in milliseconds. */
export const busyTimeout = 3_000;

let provenLoadable = false;

function refuseBareRuntime(): void {
  if (provenLoadable) return;
  const obstacle = whySqliteCannotLoad(sqliteRuntime());
  if (obstacle !== null) throw new Error(obstacle);
  provenLoadable = true;
}

/**
 * Opens the one connection of a book with the promises it is kept under: a commit is on the disk before it is
 * answered (WAL with FULL), references hold, nothing in the file can run code, and what is deleted is overwritten.
 * Throws SqliteError; `refusalOfSqlite` words it.
 */
export function openDatabase(file: string): Database {
  refuseBareRuntime();
  const database = new Sqlite(file, { timeout: busyTimeout });
  try {
    setPragmas(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Opens a file to look at it only; nothing of it changes, no file appears beside it. */
export function openForReading(file: string): Database {
  refuseBareRuntime();
  const database = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: busyTimeout });
  database.pragma("trusted_schema = OFF");
  database.pragma("cell_size_check = ON");
  return database;
}

function setPragmas(database: Database): void {
  database.pragma("trusted_schema = OFF");
  database.pragma("cell_size_check = ON");
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("foreign_keys = ON");
  database.pragma("secure_delete = ON");
  database.pragma("temp_store = MEMORY");
  database.pragma("wal_autocheckpoint = 1000");
}
