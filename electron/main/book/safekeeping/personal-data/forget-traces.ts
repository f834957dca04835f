import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import type { BookContext } from "../../router/handler";
import { removeForgottenFiles } from "../unused-papers";

/** Writes the index of words anew: merged segments keep words of rows that are gone. */
export function forgetWords(database: Database): void {
  database.exec("INSERT INTO search_words (search_words) VALUES ('rebuild')");
}

/**
 * What is left outside the tables after an erasure: files of papers, copies handed to other programs, and pages of
 * the log written before. A file another program holds is removed at the next start.
 */
export function forgetOutside({ database, folder }: BookContext): void {
  removeForgottenFiles(database, folder);
  for (const place of [folder.opened, folder.staging]) {
    for (const name of readdirSync(place)) removeQuietly(join(place, name));
  }
  database.pragma("wal_checkpoint(TRUNCATE)");
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Held by another program: both folders are emptied at every start.
  }
}
