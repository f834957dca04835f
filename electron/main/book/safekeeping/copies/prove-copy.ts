import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { bookApplicationId } from "#core/safekeeping/book";
import type { CopyProof } from "#core/safekeeping/copies/copy";
import { copyWords } from "#core/strings/copies-words";
import { bookFolder } from "../../book-folder";
import { openForReading } from "../../database/open-database";
import { sha256 } from "../../database/sha256";
import { refusalOfSqlite } from "../../database/sqlite-refusal";
import { verifyStorage } from "../../database/verify-storage";
import type { BookContext, Task } from "../../router/handler";
import { manifestText, readManifest } from "../copy-manifest";
import { giveWay } from "../verify-book";
import { copyFault } from "../verify-copy";

/**
 * Proves a copy that lies in a folder: its list of files is the one it was made with, every file holds its bytes,
 * and its database opens and agrees with itself. `digest` names the list; null where nobody knows it.
 */
export async function proveFolder(
  context: BookContext,
  { folder, digest }: { readonly folder: string; readonly digest: string | null },
  task: Task,
): Promise<CopyProof> {
  const lines = readManifest(folder);
  const empty = { provedAt: context.clock.now(), rows: 0, papers: 0, seals: 0 };
  if (lines === null) return { ...empty, finding: copyWords.manifestMissing };
  if (digest !== null && sha256(manifestText(lines)) !== digest)
    return { ...empty, finding: copyWords.manifestChanged };
  const totalBytes = await bytesOf(folder, lines);
  let doneBytes = 0;
  for (const line of lines) {
    const path = join(folder, line.path);
    const found = await context.workshop.hashFile(path, {
      signal: task.signal,
      progress: (step) =>
        task.progress({ ...step, file: line.path, doneBytes: doneBytes + step.doneBytes, totalBytes }),
    });
    if (found !== line.digest) return { ...empty, finding: copyWords.fileChanged(line.path) };
    doneBytes += (await stat(path)).size;
  }
  return await proveDatabase(context, { folder, papers: lines.length - 1 });
}

async function bytesOf(folder: string, lines: readonly { readonly path: string }[]): Promise<number> {
  const sizes = await Promise.all(
    lines.map(({ path }) =>
      stat(join(folder, path)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Opens the database of a copy whose files are proved, checks it like a book and counts what stands in it. */
export async function proveDatabase(
  context: BookContext,
  { folder, papers }: { readonly folder: string; readonly papers: number },
): Promise<CopyProof> {
  const found = { provedAt: context.clock.now(), finding: "", rows: 0, papers, seals: 0 };
  try {
    const database = openForReading(bookFolder(folder).database);
    try {
      const counted = { rows: await countRows(database), seals: countSeals(database) };
      const fault = hasSchemaOf(context.database, database)
        ? await copyFault(context, folder)
        : await faultOfOlder(database);
      return { ...found, ...counted, finding: fault ?? "" };
    } finally {
      database.close();
    }
  } catch (error) {
    if (refusalOfSqlite(error, folder) === null) throw error;
    return { ...found, finding: copyWords.databaseUnreadable };
  }
}

function hasSchemaOf(book: Database, copy: Database): boolean {
  const version = (database: Database) => database.pragma("user_version", { simple: true });
  return version(book) === version(copy);
}

/** The rows of an older schema are SQLite's to judge: file and references. */
async function faultOfOlder(copy: Database): Promise<string | null> {
  if (copy.pragma("application_id", { simple: true }) !== bookApplicationId) return copyWords.notOurs;
  const [fault] = await verifyStorage(copy, giveWay);
  return fault ?? null;
}

async function countRows(database: Database): Promise<number> {
  const tables = database
    .prepare(
      "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite_%'",
    )
    .pluck()
    .all() as readonly string[];
  let rows = 0;
  for (const table of tables) {
    rows += database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number;
    await giveWay();
  }
  return rows;
}

function countSeals(database: Database): number {
  const has = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'seals'").get() !== undefined;
  return has ? (database.prepare("SELECT count(*) FROM seals").pluck().get() as number) : 0;
}
