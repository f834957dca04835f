import { type AppError, appError } from "#core/errors";
import { bookStrings } from "#core/strings/book-strings";
import { errorCode } from "../workshop/file-system";
import { freeBytesOf } from "./database/sqlite-refusal";

/** The refusal an error of the file system means for a book's own folder; throws what is none. */
export function refusalOfFileSystem(error: unknown, folder: string): AppError {
  const code = errorCode(error);
  switch (code) {
    case "EROFS":
    case "EACCES":
    case "EPERM":
      return appError("BOOK_READ_ONLY", { folder });
    case "ENOENT":
    case "ENOTDIR":
    case "ENXIO":
    case "ENODEV":
      return appError("BOOK_MISSING", { folder });
    case "ENOSPC":
    case "EDQUOT":
      return appError("DISK_FULL", { place: folder, neededBytes: 0, freeBytes: freeBytesOf(folder) });
    case undefined:
      throw error;
    default:
      return appError("DISK_ERROR", { place: folder, reason: bookStrings.diskReadWrite(code) });
  }
}

/** The refusal an error of the file system means for a place outside the book that a person chose. */
export function refusalOfPlace(error: unknown, place: string, neededBytes: number): AppError {
  const code = errorCode(error);
  switch (code) {
    case "EROFS":
    case "EACCES":
    case "EPERM":
      return appError("PLACE_READ_ONLY", { place });
    case "ENOENT":
    case "ENOTDIR":
    case "ENXIO":
    case "ENODEV":
      return appError("PLACE_GONE", { place });
    case "ENOSPC":
    case "EDQUOT":
      return appError("DISK_FULL", { place, neededBytes, freeBytes: freeBytesOf(place) });
    case undefined:
      throw error;
    default:
      return appError("DISK_ERROR", { place, reason: bookStrings.diskReadWrite(code) });
  }
}
