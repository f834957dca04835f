import { closeSync, openSync, readSync } from "node:fs";
import { type Result, ok, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import { bookApplicationId } from "#core/safekeeping/book";
import { bookStrings } from "#core/strings/book-strings";
import type { BookFolder } from "./book-folder";
import { refusalOfFileSystem } from "./file-refusal";

const magic = "SQLite format 3\0";
/** Where `application_id` stands in the file: https://sqlite.org/fileformat.html#the_database_header */
const applicationIdOffset = 68;
const headerBytes = 100;

/** Looks at a book's file before SQLite does, which would write into it: missing, not a database, not ours. */
export function refuseByHeader(folder: BookFolder): Result<null, AppError> {
  const header = Buffer.alloc(headerBytes);
  try {
    const handle = openSync(folder.database, "r");
    try {
      readSync(handle, header, 0, headerBytes, 0);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EISDIR") return refuse(appError("BOOK_MISSING", { folder: folder.root }));
    return refuse(refusalOfFileSystem(error, folder.root));
  }
  if (header.toString("latin1", 0, magic.length) !== magic) {
    const finding = bookStrings.notADatabase;
    return refuse(appError("BOOK_DAMAGED", { folder: folder.root, finding }));
  }
  return header.readUInt32BE(applicationIdOffset) === bookApplicationId
    ? ok(null)
    : refuse(appError("BOOK_FOREIGN", { folder: folder.root }));
}
