import type { Database } from "better-sqlite3";
import { type Result, ok, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import { bookStrings } from "#core/strings/book-strings";
import { errorCode } from "../workshop/file-system";
import { type BookFolder, bookFolder, prepareFolders } from "./book-folder";
import { refuseByHeader } from "./book-header";
import type { BookParts } from "./book-parts";
import { type BookLock, takeBookLock } from "./book-lock";
import { forgetCopies, noteStrayed } from "./database/copy-rows";
import { migrate } from "./database/migrate";
import { openDatabase } from "./database/open-database";
import { refusalOfSqlite } from "./database/sqlite-refusal";
import { watchRows } from "./database/watch-rows";
import { refusalOfFileSystem } from "./file-refusal";
import { type OpeningWish, plainOpening } from "./protocol";
import { incidentOf } from "./router/incident";
import { placePeople } from "./registry/person-places";
import { freshenUnits } from "./registry/unit-projection";
import { removeForgottenFiles } from "./safekeeping/unused-papers";
import { saveBackup } from "./safekeeping/backup-store";
import { stampOf } from "./safekeeping/closing-backup";
import { backUpBeforeMigration } from "./safekeeping/migration-backup";
import { noteNotDone, settleAtStart } from "./safekeeping/restore/settle-at-start";
import { judgeLog, setLogAside } from "./safekeeping/startup/judge-log";
import {
  lagOf,
  noteLockFreed,
  noteLogAside,
  noteMended,
  noteOlderBook,
} from "./safekeeping/startup/mark-store";
import { rehearseMigration } from "./safekeeping/startup/rehearse-migration";
import { contextOf, identityOf } from "./book-context";
import { type OpenBook, runBook } from "./run-book";

/**
 * Opens the book in a folder: not foreign, not locked, writable, brought to this program's schema, not older than
 * its mark, in one piece.
 */
export function openBook(
  root: string,
  parts: BookParts,
  wish: OpeningWish = plainOpening,
): Result<OpenBook, AppError> {
  const folder = bookFolder(root);
  const takeLock = () => takeBookLock(folder.lock, root, parts.clockOf(null).now(), wish.foreignLock);
  const settled = settleAtStart(folder, takeLock);
  if (!settled.ok) return settled;
  const known = refuseByHeader(folder);
  if (!known.ok) return known;
  const lock = takeLock();
  if (!lock.ok) return lock;
  // A restore that came through went back on purpose.
  const marks = settled.value?.stands === "NEW" ? [] : wish.marks;
  const opened = openLocked(folder, lock.value, parts, { ...wish, marks });
  if (!opened.ok) lock.value.release();
  else {
    if (lock.value.freed !== null) noteLockFreed(opened.value.context, lock.value.freed);
    if (settled.value?.stands === "OLD" && settled.value.copy !== null)
      noteNotDone(opened.value.context, settled.value.copy);
  }
  return opened;
}

/** Opens the book that lies in a folder whose lock is held. */
export function openLocked(
  folder: BookFolder,
  lock: BookLock,
  parts: BookParts,
  wish: OpeningWish,
): Result<OpenBook, AppError> {
  let database: Database | null = null;
  try {
    prepareFolders(folder);
    const aside =
      wish.foreignLog === "SET_ASIDE" ? setLogAside(folder, stampOf(parts.clockOf(null).now())) : null;
    const log = judgeLog(folder);
    if (!log.ok) return log;
    database = openDatabase(folder.database);
    const migrated = makeUsable(database, folder, parts);
    const usable = migrated.ok ? compareWithMark(database, folder, parts, wish) : migrated;
    if (usable.ok && aside !== null)
      noteLogAside(contextOf(database, folder, identityOf(database), parts), aside);
    if (usable.ok) return ok(runBook(database, folder, lock, parts));
    database.close();
    return usable;
  } catch (error) {
    database?.close();
    const refusal = refusalOfSqlite(error, folder.root);
    if (refusal !== null) return refuse(refusal);
    if (errorCode(error) !== undefined) return refuse(refusalOfFileSystem(error, folder.root));
    return refuse(incidentOf(error, parts.ids.randomHex, parts.onIncident));
  }
}

function makeUsable(database: Database, folder: BookFolder, parts: BookParts): Result<null, AppError> {
  database.exec("BEGIN IMMEDIATE; ROLLBACK");
  const line = database.pragma("quick_check(1)", { simple: true });
  if (line !== "ok") {
    return refuse(appError("BOOK_DAMAGED", { folder: folder.root, finding: bookStrings.pagesDamaged }));
  }
  const version = database.pragma("user_version", { simple: true }) as number;
  let record: Parameters<typeof saveBackup>[1] | null = null;
  const report = (cause: unknown) => void incidentOf(cause, parts.ids.randomHex, parts.onIncident);
  const migrated = migrate(database, {
    folder: folder.root,
    migrations: parts.migrations,
    backUp: () => {
      const copy = backUpBeforeMigration(database, folder, version, parts.clockOf(null).now());
      if (!copy.ok) return copy;
      record = copy.value;
      const rehearsed = rehearseMigration(copy.value.place, folder, parts, report);
      if (!rehearsed.ok) return rehearsed;
      noteStrayed(database);
      return ok(copy.value.place);
    },
    report,
  });
  if (!migrated.ok) return migrated;
  if (migrated.value.from < migrated.value.to) forgetCopies(database);
  watchRows(database);
  if (record !== null) saveBackup(database, record, parts.ids);
  freshenUnits(database);
  placePeople(database);
  removeForgottenFiles(database, folder);
  return ok(null);
}

/**
 * Refuses a book older than its mark, unless somebody said why it is gone on with or has just put a copy in the place
 * of a damaged file; that is written down first.
 */
function compareWithMark(
  database: Database,
  folder: BookFolder,
  parts: BookParts,
  { marks, olderReason, mended }: OpeningWish,
): Result<null, AppError> {
  const context = contextOf(database, folder, identityOf(database), parts);
  const mark = marks.find(({ bookId }) => bookId === context.bookId);
  const lag = mark === undefined ? null : lagOf(database, mark);
  if (mended !== null) {
    noteMended(context, { mended, lag });
    return ok(null);
  }
  if (mark === undefined || lag === null) return ok(null);
  if (olderReason === null)
    return refuse(appError("BOOK_OLDER", { folder: folder.root, ...lag, markedAt: mark.markedAt }));
  noteOlderBook(context, { mark, lag, reason: olderReason });
  return ok(null);
}
