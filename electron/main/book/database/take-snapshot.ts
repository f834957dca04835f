import Sqlite, { type Database } from "better-sqlite3";

/** Pages copied between two looks at what else is asked: four hundred kilobytes, a blink on any disk. */
const pagesAtOnce = 100;

/**
 * Copies a database that is being worked in, a few pages at a time, so that nobody waits for it: what is saved
 * meanwhile is in the copy. Answers the snapshot opened, without a log beside it; the caller closes it. A signal
 * given up rejects with its reason and SQLite's own troubles with SqliteError; both leave `file` to be removed.
 */
export async function takeSnapshot(database: Database, file: string, signal: AbortSignal): Promise<Database> {
  await database.backup(file, {
    progress: () => {
      signal.throwIfAborted();
      return pagesAtOnce;
    },
  });
  const snapshot = new Sqlite(file);
  try {
    snapshot.pragma("trusted_schema = OFF");
    // The pages say of themselves that a log belongs to them, as those of the book do.
    snapshot.pragma("journal_mode = DELETE");
    return snapshot;
  } catch (error) {
    snapshot.close();
    throw error;
  }
}
