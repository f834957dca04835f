import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import Sqlite from "better-sqlite3";
import { type Result, ok, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import { bookStrings } from "#core/strings/book-strings";
import { startupWords } from "#core/strings/startup-words";
import { type BookFolder, unfinishedCopy } from "../../book-folder";
import { syncNames } from "../durable-files";

/**
 * Looks at a book that was left with its log (power cut, a copy made by hand while it was open) on a scratch copy:
 * opening the file itself would write the log into it, be it this book's or not. A log that belongs to another book,
 * or to another state of this one, is refused; so is a file that is damaged with it and without.
 */
export function judgeLog(folder: BookFolder): Result<null, AppError> {
  const log = `${folder.database}-wal`;
  if (!existsSync(log) || statSync(log).size === 0) return ok(null);
  const scratch = join(folder.staging, `${unfinishedCopy}nhat-ky-ghi.db`);
  try {
    copyFileSync(folder.database, scratch);
    const alone = look(scratch, null);
    copyFileSync(log, `${scratch}-wal`);
    const together = look(scratch, alone.lastEvent);
    if (together.sound && together.goesOn) return ok(null);
    return alone.sound
      ? refuse(appError("BOOK_LOG_FOREIGN", { folder: folder.root, log: basename(log) }))
      : refuse(appError("BOOK_DAMAGED", { folder: folder.root, finding: bookStrings.pagesDamaged }));
  } finally {
    for (const end of ["", "-wal", "-shm"]) rmSync(scratch + end, { force: true });
  }
}

interface LastEvent {
  readonly seq: number;
  readonly hash: string;
}

interface Look {
  readonly sound: boolean;
  /** Null where no book can be read: a new one may have all its pages in the log. */
  readonly lastEvent: LastEvent | null;
  /** Whether its audit trail holds the event it is said to go on from; the chain makes it this book's own. */
  readonly goesOn: boolean;
}

function look(file: string, from: LastEvent | null): Look {
  const database = new Sqlite(file);
  try {
    const sound = database.pragma("quick_check(1)", { simple: true }) === "ok";
    const last = database.prepare("SELECT seq, hash FROM audit_events ORDER BY seq DESC LIMIT 1").get();
    const hashThen = database.prepare("SELECT hash FROM audit_events WHERE seq = ?").pluck();
    const goesOn = from === null || hashThen.get(from.seq) === from.hash;
    return { sound, lastEvent: (last ?? null) as LastEvent | null, goesOn };
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error;
    return { sound: false, lastEvent: null, goesOn: false };
  } finally {
    // Of the scratch copy only: closing folds a log in.
    database.close();
  }
}

/** Puts a log that is not this book's into a folder of its own; answers the folder's name. */
export function setLogAside(folder: BookFolder, stamp: string): string {
  const aside = `${startupWords.asideFolder}_${stamp}`;
  mkdirSync(join(folder.root, aside), { recursive: true });
  for (const end of ["-wal", "-shm"]) {
    const file = folder.database + end;
    if (existsSync(file)) renameSync(file, join(folder.root, aside, basename(file)));
  }
  for (const place of [join(folder.root, aside), folder.root]) syncNames(place);
  return aside;
}
