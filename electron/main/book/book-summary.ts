import type { Database } from "better-sqlite3";
import type { Moment } from "#core/base/local-date";
import type { BackupProof, BookSummary } from "#core/safekeeping/book";
import type { BookFolder } from "./book-folder";

interface Read extends Omit<BookSummary, "folder" | "lastBackupProof"> {
  readonly provedAt: Moment | null;
  readonly finding: string | null;
}

/** What the frame of the window says about the book now. Making the book itself is no save of a person. */
export function readSummary(database: Database, folder: BookFolder): BookSummary {
  const { provedAt, finding, ...row } = database
    .prepare(
      `SELECT book.id, kind, as_of_on AS asOf, clusters.name AS clusterName, clusters.year,
         (SELECT moment_at FROM audit_events WHERE procedure NOT LIKE 'app.%' ORDER BY seq DESC LIMIT 1)
           AS lastSavedAt,
         last.made_at AS lastBackupAt, proof.proved_at AS provedAt, proof.finding
       FROM book JOIN clusters ON clusters.id = book.current_cluster_id
         LEFT JOIN backups AS last ON last.rowid =
           (SELECT rowid FROM backups WHERE reason <> 'BEFORE_MIGRATION' ORDER BY rowid DESC LIMIT 1)
         LEFT JOIN backup_proofs AS proof ON proof.rowid =
           (SELECT max(rowid) FROM backup_proofs WHERE backup_id = last.id)`,
    )
    .get() as Read;
  return { ...row, folder: folder.root, lastBackupProof: proofOf(provedAt, finding) };
}

function proofOf(provedAt: Moment | null, finding: string | null): BackupProof | null {
  return provedAt === null ? null : { provedAt, finding: finding === "" ? "SOUND" : "FAULTY" };
}
