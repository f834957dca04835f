import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, rmdirSync } from "node:fs";
import { dirname } from "node:path";
import { type Result, ok, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import { errorCode } from "../workshop/file-system";
import { contextOf } from "./book-context";
import { bookFolder, prepareFolders, unfinishedCopy } from "./book-folder";
import type { BookParts } from "./book-parts";
import { lastAuditSeq } from "./database/audit-trail";
import { markWatched } from "./database/copy-rows";
import { layFirstSchema } from "./database/migrate";
import { openDatabase } from "./database/open-database";
import { freeBytesOf, refusalOfSqlite } from "./database/sqlite-refusal";
import { watchRows } from "./database/watch-rows";
import { refusalOfFileSystem } from "./file-refusal";
import type { NewBook } from "./protocol";
import { incidentOf } from "./router/incident";
import { syncFile, syncFolders } from "./safekeeping/durable-files";
import { type FirstRows, writeFirstRows } from "./safekeeping/first-rows";

/** A book is not begun where not even its first backup would find room. */
const roomForANewBook = 16 * 1024 * 1024;

/** Makes a new book under a working name and gives it its folder only when it is whole; it is opened afterwards. */
export async function createBook(
  root: string,
  book: NewBook,
  parts: BookParts,
): Promise<Result<null, AppError>> {
  const staged = `${root}${unfinishedCopy}${parts.ids.randomHex(4)}`;
  try {
    if (existsSync(root) && readdirSync(root).length > 0) {
      return refuse(appError("BOOK_ALREADY_THERE", { folder: root }));
    }
    mkdirSync(staged, { recursive: true });
    const freeBytes = freeBytesOf(staged);
    if (freeBytes < roomForANewBook) {
      return refuse(appError("DISK_FULL", { place: dirname(root), neededBytes: roomForANewBook, freeBytes }));
    }
    const laid = await layBook(staged, book, parts);
    if (!laid.ok) return laid;
    syncFile(bookFolder(staged).database);
    if (existsSync(root)) rmdirSync(root);
    renameSync(staged, root);
    await syncFolders([root, dirname(root)]);
    return ok(null);
  } catch (error) {
    const refusal = refusalOfSqlite(error, root);
    if (refusal !== null) return refuse(refusal);
    const code = errorCode(error);
    if (code === undefined) return refuse(incidentOf(error, parts.ids.randomHex, parts.onIncident));
    if (code === "ENOENT") return refuse(appError("BOOK_READ_ONLY", { folder: dirname(root) }));
    return refuse(refusalOfFileSystem(error, dirname(root)));
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

async function layBook(staged: string, book: NewBook, parts: BookParts): Promise<Result<null, AppError>> {
  const folder = bookFolder(staged);
  const database = openDatabase(folder.database);
  try {
    layFirstSchema(database, parts.migrations);
    watchRows(database);
    const first = firstRows(book, parts);
    const bookId = writeFirstRows(database, first, parts.clockOf(null), parts.ids);
    markWatched(database, lastAuditSeq(database));
    if (book.contents === "EMPTY") return ok(null);
    prepareFolders(folder);
    const row = { id: bookId, kind: first.kind, asOf: null };
    return await parts.fillSample(contextOf(database, folder, row, parts), book.sample);
  } finally {
    database.close();
  }
}

function firstRows(book: NewBook, { programVersion }: BookParts): FirstRows {
  if (book.contents === "SAMPLE") return { kind: "SAMPLE", programVersion, asOf: null, cluster: null };
  const { kind, clusterWord: word, clusterName: name, clusterCode: code, year, placeName } = book;
  return { kind, programVersion, asOf: null, cluster: { word, name, code, year, placeName } };
}
