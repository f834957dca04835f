import { rmSync } from "node:fs";
import type { Database } from "better-sqlite3";
import type { Digest } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import { type BookFolder, paperPath } from "../book-folder";

export interface UnusedPaper {
  readonly digest: Digest;
  readonly bytes: number;
}

/**
 * Papers no row refers to any more leave the book, and are noted as to be removed from its folder. To be called in a
 * transaction; the files go after its commit, so that a crash leaves a file too many, never one too few.
 */
export function forgetUnusedPapers(database: Database, removedAt: Moment): readonly UnusedPaper[] {
  const used = tablesWithPapers(database).map(
    (table) => `EXISTS (SELECT 1 FROM ${table} WHERE ${table}.digest = papers.digest)`,
  );
  const papers = database
    .prepare(`DELETE FROM papers WHERE NOT (${used.join(" OR ")}) RETURNING digest, bytes`)
    .all() as readonly UnusedPaper[];
  const note = database.prepare("INSERT OR REPLACE INTO removed_papers (digest, removed_at) VALUES (?, ?)");
  for (const { digest } of papers) note.run(digest, removedAt);
  return papers;
}

/** Every table that refers to a paper by the schema: a new one is not forgotten. */
function tablesWithPapers(database: Database): readonly string[] {
  return database
    .prepare(
      `SELECT DISTINCT own.name FROM pragma_table_list AS own JOIN pragma_foreign_key_list(own.name) AS link
       WHERE own.schema = 'main' AND own.type = 'table' AND link."table" = 'papers' AND link."from" = 'digest'`,
    )
    .pluck()
    .all() as string[];
}

/**
 * Removes the files of papers the book forgot, after the commit and again at every start; one that another program
 * holds waits for the next. Files the book never knew are not touched: they may belong to a newer copy of it.
 */
export function removeForgottenFiles(database: Database, folder: BookFolder): void {
  const waiting = database.prepare("SELECT digest FROM removed_papers").pluck().all() as readonly Digest[];
  const isKnown = database.prepare("SELECT 1 FROM papers WHERE digest = ?");
  const done = database.prepare("DELETE FROM removed_papers WHERE digest = ?");
  for (const digest of waiting) {
    // Taken in again since: the same bytes, needed now.
    if (isKnown.get(digest) !== undefined || remove(paperPath(folder, digest))) done.run(digest);
  }
}

function remove(path: string): boolean {
  try {
    rmSync(path, { force: true });
    return true;
  } catch {
    return false;
  }
}
