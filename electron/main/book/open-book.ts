import type { Database } from "better-sqlite3";
import { type Result, ok, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import type { Answer } from "#core/contract";
import type { BookSummary } from "#core/safekeeping/book";
import { bookStrings } from "#core/strings/book-strings";
import { currentPlatform } from "../platform/current-platform";
import { errorCode } from "../workshop/file-system";
import { type BookIdentity, contextOf } from "./book-context";
import { type BookFolder, bookFolder, prepareFolders } from "./book-folder";
import { refuseByHeader } from "./book-header";
import type { BookParts } from "./book-parts";
import { type BookLock, takeBookLock } from "./book-lock";
import { readSummary } from "./book-summary";
import { forgetCopies, noteStrayed } from "./database/copy-rows";
import { migrate } from "./database/migrate";
import { openDatabase } from "./database/open-database";
import { refusalOfSqlite } from "./database/sqlite-refusal";
import { watchRows } from "./database/watch-rows";
import { refusalOfFileSystem } from "./file-refusal";
import { type OpeningWish, plainOpening } from "./protocol";
import type { BookContext, Replacement } from "./router/handler";
import { incidentOf } from "./router/incident";
import { placePeople } from "./registry/person-places";
import { freshenUnits } from "./registry/unit-projection";
import { inTransaction } from "./router/in-transaction";
import { noteClock } from "./router/note-clock";
import { removeForgottenFiles } from "./safekeeping/unused-papers";
import { type Router, createRouter } from "./router/router";
import { createBackgroundCheck } from "./safekeeping/background-check";
import { saveBackup } from "./safekeeping/backup-store";
import { stampOf } from "./safekeeping/closing-backup";
import { closeWithCopy } from "./safekeeping/copies/close-with-copy";
import { type CopyKeeper, createCopyKeeper } from "./safekeeping/copies/copy-keeper";
import { backUpBeforeMigration } from "./safekeeping/migration-backup";
import { forgetPlacing } from "./safekeeping/restore/put-in-place";
import { noteNotDone, settleAtStart } from "./safekeeping/restore/settle-at-start";
import { judgeLog, setLogAside } from "./safekeeping/startup/judge-log";
import { keepMarked } from "./safekeeping/startup/keep-marked";
import { lagOf, noteLogAside, noteMended, noteOlderBook } from "./safekeeping/startup/mark-store";
import { rehearseMigration } from "./safekeeping/startup/rehearse-migration";

export interface OpenBook {
  readonly context: BookContext;
  readonly router: Router;
  readonly summary: () => BookSummary;
  /** With MAKE, a backup that fails leaves the book open. */
  readonly close: (backup: "MAKE" | "SKIP") => Promise<Result<null, AppError>>;
  /** What is to take the book's place after the call of this answer; null after any other. */
  readonly replacementAfter: (answer: Answer) => Replacement | null;
  /** Closes the file without a log and hands on its lock; refused, the book stays open. */
  readonly giveWay: () => Promise<Result<BookLock, AppError>>;
  /** Gives up the copy a closing makes: the book closes without it. */
  readonly skipCopy: () => void;
  readonly keeper: CopyKeeper;
}

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
  else if (settled.value?.stands === "OLD" && settled.value.copy !== null)
    noteNotDone(opened.value.context, settled.value.copy);
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
    if (usable.ok && aside !== null) noteLogAside(bookContextOf(database, folder, parts), aside);
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
  const row = database.prepare("SELECT id, kind, as_of_on AS asOf FROM book").get() as BookIdentity;
  const mark = marks.find(({ bookId }) => bookId === row.id);
  const lag = mark === undefined ? null : lagOf(database, mark);
  if (mended !== null) {
    noteMended(contextOf(database, folder, row, parts), { mended, lag });
    return ok(null);
  }
  if (mark === undefined || lag === null) return ok(null);
  if (olderReason === null)
    return refuse(appError("BOOK_OLDER", { folder: folder.root, ...lag, markedAt: mark.markedAt }));
  noteOlderBook(contextOf(database, folder, row, parts), { mark, lag, reason: olderReason });
  return ok(null);
}

function bookContextOf(database: Database, folder: BookFolder, parts: BookParts): BookContext {
  const row = database.prepare("SELECT id, kind, as_of_on AS asOf FROM book").get() as BookIdentity;
  return contextOf(database, folder, row, parts);
}

function runBook(database: Database, folder: BookFolder, lock: BookLock, parts: BookParts): OpenBook {
  const row = database.prepare("SELECT id, kind, as_of_on AS asOf FROM book").get() as BookIdentity;
  const check = createBackgroundCheck((cause) => {
    const incident = incidentOf(cause, parts.ids.randomHex, parts.onIncident);
    return incident.code === "UNEXPECTED" ? incident.facts.incident : "";
  });
  const context: BookContext = {
    ...contextOf(database, folder, row, parts),
    check: check.now,
    keepCheck: check.keep,
  };
  const summary = () => readSummary(database, folder);
  const marked = keepMarked(context, parts.onMark);
  let ready: { readonly replacement: Replacement; readonly answer: Answer } | null = null;
  const router = createRouter({
    context,
    handlers: parts.handlers,
    onChanged: (tags, savedAt) => {
      parts.onEvent({ kind: "data.changed", tags, savedAt });
      parts.onSummary(summary());
      parts.onCaller(context.session.caller());
      marked.changed();
    },
    onProgress: (taskId, step) => parts.onEvent({ kind: "task.progress", taskId, ...step }),
    onIncident: parts.onIncident,
    onReady: (replacement, answer) => {
      ready = { replacement, answer };
    },
  });
  inTransaction(database, () => ok(noteClock(context, context.clock.now())));
  let watch = watchIdle(context, parts);
  parts.onCaller(context.session.caller());
  check.start(context, (savedAt) => parts.onEvent({ kind: "data.changed", tags: ["safekeeping"], savedAt }));
  const keeper = createCopyKeeper({
    context,
    platform: currentPlatform(),
    isQuiet: router.isQuiet,
    onDone: () => {
      parts.onEvent({ kind: "data.changed", tags: ["safekeeping", "book"], savedAt: context.clock.now() });
      parts.onSummary(summary());
    },
    report: (cause) => incidentOf(cause, parts.ids.randomHex, parts.onIncident),
  });
  keeper.start();
  let closing = new AbortController();

  async function close(backup: "MAKE" | "SKIP"): Promise<Result<null, AppError>> {
    await router.finish();
    await keeper.stop();
    if (backup === "MAKE") {
      closing = new AbortController();
      const made = await closeWithCopy(context, parts, closing.signal);
      if (!made.ok) {
        router.resume();
        keeper.start();
        return made;
      }
    }
    watch.stop();
    await check.stop();
    marked.now();
    foldLogIn(database, parts);
    database.close();
    forgetPlacing(folder);
    lock.release();
    return ok(null);
  }

  async function giveWay(): Promise<Result<BookLock, AppError>> {
    await router.finish();
    await keeper.stop();
    watch.stop();
    await check.stop();
    const left = leaveWithoutLog(database, folder);
    if (left.ok) {
      database.close();
      return ok(lock);
    }
    router.resume();
    keeper.start();
    watch = watchIdle(context, parts);
    return left;
  }

  return {
    ...{ context, router, summary, close, giveWay, keeper },
    skipCopy: () => closing.abort(),
    replacementAfter: (answer) => (ready?.answer === answer ? ready.replacement : null),
  };
}

/** A log left beside the file would be read into the database that comes in its place. */
function leaveWithoutLog(database: Database, folder: BookFolder): Result<null, AppError> {
  try {
    if (database.pragma("journal_mode = DELETE", { simple: true }) === "delete") return ok(null);
    return refuse(appError("DISK_ERROR", { place: folder.root, reason: bookStrings.heldByAnother }));
  } catch (error) {
    const refusal = refusalOfSqlite(error, folder.root);
    if (refusal === null) throw error;
    return refuse(refusal);
  }
}

const idleLook = 10_000;

/** Locks the book also where no call comes that would notice how long nobody was there. */
function watchIdle({ session, clock }: BookContext, parts: BookParts): { readonly stop: () => void } {
  const look = () => {
    const before = session.state();
    session.caller();
    if (session.state() !== before)
      parts.onEvent({ kind: "data.changed", tags: ["session"], savedAt: clock.now() });
  };
  const timer = setInterval(look, idleLook).unref();
  return { stop: () => clearInterval(timer) };
}

/** A log that cannot be folded in (full disk) loses nothing: it stays beside the file and is read at the next start. */
function foldLogIn(database: Database, parts: BookParts): void {
  try {
    database.pragma("wal_checkpoint(TRUNCATE)");
  } catch (error) {
    incidentOf(error, parts.ids.randomHex, parts.onIncident);
  }
}
