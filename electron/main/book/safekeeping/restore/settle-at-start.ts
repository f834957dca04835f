import { ok, refuse, type Result } from "#core/base/result";
import type { AppError } from "#core/errors";
import type { BookFolder } from "../../book-folder";
import type { BookLock } from "../../book-lock";
import { refusalOfFileSystem } from "../../file-refusal";
import type { BookContext } from "../../router/handler";
import { noteAtOpening } from "../startup/note-at-opening";
import { isPlacing, type PlacedCopy, type Settled, settlePlacing } from "./put-in-place";

/** Settles what a start finds cut off, with the lock held: it may be another program that is at it right now. */
export function settleAtStart(
  folder: BookFolder,
  takeLock: () => Result<BookLock, AppError>,
): Result<Settled | null, AppError> {
  if (!isPlacing(folder)) return ok(null);
  const lock = takeLock();
  if (!lock.ok) return lock;
  try {
    return ok(settlePlacing(folder));
  } catch (error) {
    return refuse(refusalOfFileSystem(error, folder.root));
  } finally {
    lock.value.release();
  }
}

/** Writes down that a restore was cut off and the book is as it was before it. */
export function noteNotDone(context: BookContext, copy: PlacedCopy): void {
  const { name, madeAt, at } = copy;
  noteAtOpening(context, {
    procedure: "app.restoreNotDone",
    payload: { before: null, after: { copy: name, copyMadeAt: madeAt, begunAt: at } },
  });
}
