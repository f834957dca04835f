import { ok, type Result } from "#core/base/result";
import type { AppError } from "#core/errors";
import type { BookFolder } from "../../book-folder";
import type { BookLock } from "../../book-lock";
import { appendAuditEvent } from "../../database/audit-trail";
import { refusalOfFileSystem } from "../../file-refusal";
import type { BookContext } from "../../router/handler";
import { refuse } from "#core/base/result";
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
  const { database, bookId, clock, ids } = context;
  database
    .transaction(() =>
      appendAuditEvent(database, {
        bookId,
        momentAt: clock.now(),
        user: "KEEPER",
        procedure: "app.restoreNotDone",
        entityKind: "book",
        entityId: bookId,
        salt: ids.randomHex(32),
        payload: {
          before: null,
          after: { copy: copy.name, copyMadeAt: copy.madeAt, begunAt: copy.at },
        },
      }),
    )
    .immediate();
}
