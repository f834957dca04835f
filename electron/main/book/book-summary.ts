import type { Database } from "better-sqlite3";
import type { BookSummary } from "#core/safekeeping/book";
import type { BookFolder } from "./book-folder";

/** What the frame of the window says about the book now. Making the book itself is no save of a person. */
export function readSummary(database: Database, folder: BookFolder): BookSummary {
  const row = database
    .prepare(
      `SELECT book.id, kind, as_of_on AS asOf, clusters.name AS clusterName, clusters.year,
         (SELECT moment_at FROM audit_events WHERE procedure NOT LIKE 'app.%' ORDER BY seq DESC LIMIT 1)
           AS lastSavedAt,
         (SELECT made_at FROM backups WHERE reason <> 'BEFORE_MIGRATION' ORDER BY rowid DESC LIMIT 1)
           AS lastBackupAt
       FROM book JOIN clusters ON clusters.id = book.current_cluster_id`,
    )
    .get() as Omit<BookSummary, "folder">;
  return { ...row, folder: folder.root };
}
