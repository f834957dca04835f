import { rmSync } from "node:fs";
import { type Result, ok } from "#core/base/result";
import type { AppError } from "#core/errors";
import type { BookParts } from "./book-parts";
import { refusalOfFileSystem } from "./file-refusal";
import { openLocked } from "./open-book";
import type { OpenBook } from "./run-book";
import { plainOpening } from "./protocol";
import type { Replacement } from "./router/handler";
import type { Session } from "./safekeeping/users/session";
import { putInPlace } from "./safekeeping/restore/put-in-place";

/** Which book is open after an attempt to replace it, and why it is still the old one where it is. */
export interface Replaced {
  readonly book: OpenBook;
  readonly failure: AppError | null;
}

/**
 * Puts a database that is ready in the place of an open book and opens that, with the lock held all the time and the
 * same person at the keyboard. What fails before the one rename leaves the old book, open again. A refusal: no book is
 * open any more.
 */
export async function replaceBook(
  book: OpenBook,
  { staged, copy }: Replacement,
  parts: BookParts,
): Promise<Result<Replaced, AppError>> {
  const { folder, session } = book.context;
  const who = whoIsThere(session);
  const lock = await book.giveWay();
  if (!lock.ok) {
    rmSync(staged, { force: true });
    return ok({ book, failure: lock.error });
  }
  const failure = placed(() => putInPlace({ folder, staged, old: "REPLACED", copy }), folder.root);
  const opened = openLocked(folder, lock.value, parts, plainOpening);
  if (!opened.ok) {
    lock.value.release();
    return opened;
  }
  who(opened.value.context.session);
  return ok({ book: opened.value, failure });
}

function placed(put: () => void, root: string): AppError | null {
  try {
    put();
    return null;
  } catch (error) {
    return refusalOfFileSystem(error, root);
  }
}

/** Who is at the keyboard, to be told to the session of the next book. */
function whoIsThere(session: Session): (next: Session) => void {
  const [user, state] = [session.userId(), session.state()];
  return (next) => {
    if (user === null || next.people() === "ONE_PERSON") return;
    next.signIn(user);
    if (state === "LOCKED") next.lock();
  };
}
