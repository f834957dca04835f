import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { Database } from "better-sqlite3";
import type { Moment } from "#core/base/local-date";
import { type Result, ok, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import { bookStrings } from "#core/strings/book-strings";
import { errorSentence } from "#core/strings/error-sentences";
import { type BookFolder, bookFolder, unfinishedCopy } from "../book-folder";
import { openForReading } from "../database/open-database";
import { sha256 } from "../database/sha256";
import { refusalOfSqlite } from "../database/sqlite-refusal";
import { refusalOfFileSystem } from "../file-refusal";
import type { BackupRecord } from "./backup-store";
import { stampOf } from "./closing-backup";
import { manifestName, manifestText } from "./copy-manifest";
import { syncFile, syncNames, writeDurably } from "./durable-files";

/**
 * Copies the database before its first pending migration, opens the copy and checks it. Papers never change and are
 * not copied. The rows of an old schema are SQLite's to judge: file and references.
 */
export function backUpBeforeMigration(
  database: Database,
  folder: BookFolder,
  version: number,
  now: Moment,
): Result<BackupRecord, AppError> {
  const place = freePlace(join(folder.backups, `truoc-nang-cap-v${version}_${stampOf(now)}`));
  const staged = join(folder.backups, `${unfinishedCopy}${basename(place)}`);
  try {
    mkdirSync(staged, { recursive: true });
    const copy = bookFolder(staged).database;
    database.prepare("VACUUM INTO ?").run(copy);
    syncFile(copy);
    const finding = faultOf(copy);
    if (finding !== null) return refuse(appError("BOOK_DAMAGED", { folder: folder.root, finding }));
    const manifest = manifestText([{ digest: sha256(readFileSync(copy)), path: basename(copy) }]);
    writeDurably(join(staged, manifestName), manifest);
    const bytes = statSync(copy).size;
    renameSync(staged, place);
    for (const folderOfNames of [place, folder.backups]) syncNames(folderOfNames);
    return ok({ madeAt: now, place, reason: "BEFORE_MIGRATION", bytes, papers: 0, digest: sha256(manifest) });
  } catch (error) {
    return refuse(refusalOfSqlite(error, folder.root) ?? refusalOfFileSystem(error, folder.root));
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

function freePlace(wished: string): string {
  let place = wished;
  for (let copy = 2; existsSync(place); copy += 1) place = `${wished}_${copy}`;
  return place;
}

function faultOf(file: string): string | null {
  const copy = openForReading(file);
  try {
    const line = copy.pragma("integrity_check(1)", { simple: true });
    if (line !== "ok") return bookStrings.integrityFault(basename(file), String(line));
    const [broken] = copy.pragma("foreign_key_check") as readonly { readonly table: string }[];
    return broken === undefined ? null : bookStrings.brokenReferences(broken.table);
  } catch (error) {
    const refusal = refusalOfSqlite(error, file);
    if (refusal === null) throw error;
    return errorSentence(refusal).detail;
  } finally {
    copy.close();
  }
}
