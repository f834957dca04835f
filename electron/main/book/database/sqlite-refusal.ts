import { statfsSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { type AppError, appError } from "#core/errors";
import { bookStrings } from "#core/strings/book-strings";

/**
 * The refusal an operating error of SQLite means for the file in `folder`; null for anything else, which is a
 * mistake of the program (a broken constraint, wrong SQL). The one place that knows SQLite's codes:
 * https://sqlite.org/rescode.html
 */
export function refusalOfSqlite(error: unknown, folder: string): AppError | null {
  if (!(error instanceof Sqlite.SqliteError)) return null;
  switch (primaryCode(error)) {
    case "SQLITE_FULL":
      return appError("DISK_FULL", { place: folder, neededBytes: 0, freeBytes: freeBytesOf(folder) });
    case "SQLITE_READONLY":
    case "SQLITE_PERM":
      return appError("BOOK_READ_ONLY", { folder });
    case "SQLITE_CANTOPEN":
      return appError("DISK_ERROR", { place: folder, reason: bookStrings.cannotOpenFile });
    case "SQLITE_IOERR":
      return appError("DISK_ERROR", { place: folder, reason: bookStrings.diskReadWrite(error.code) });
    case "SQLITE_CORRUPT":
      return appError("BOOK_DAMAGED", { folder, finding: bookStrings.pagesDamaged });
    case "SQLITE_NOTADB":
      return appError("BOOK_DAMAGED", { folder, finding: bookStrings.notADatabase });
    case "SQLITE_BUSY":
    case "SQLITE_LOCKED":
    case "SQLITE_PROTOCOL":
      return appError("DISK_ERROR", { place: folder, reason: bookStrings.heldByAnother });
    default:
      return null;
  }
}

/** Whether SQLite could not have the file to itself because another connection has it open. */
export const isHeldByAnother = (error: unknown): boolean =>
  error instanceof Sqlite.SqliteError && ["SQLITE_BUSY", "SQLITE_LOCKED"].includes(primaryCode(error));

const primaryCode = ({ code }: { readonly code: string }): string => /^SQLITE_[A-Z]+/.exec(code)?.[0] ?? "";

/** Free bytes where `place` lies; 0 where that cannot be asked. */
export function freeBytesOf(place: string): number {
  try {
    const { bavail, bsize } = statfsSync(place);
    return Number(bavail) * Number(bsize);
  } catch {
    return 0;
  }
}
