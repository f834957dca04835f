import type { Database } from "better-sqlite3";
import type { Id } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import type { BookKind } from "#core/safekeeping/book";
import type { BookFolder } from "./book-folder";
import type { BookParts } from "./book-parts";
import type { BookContext } from "./router/handler";
import { createCopyMemory } from "./safekeeping/copies/copy-memory";
import { noteSessionEvent } from "./safekeeping/users/session-event";
import { createSession } from "./safekeeping/users/session";

export interface BookIdentity {
  readonly id: Id<"book">;
  readonly kind: BookKind;
  /** The day a sample is looked at as of. */
  readonly asOf: LocalDate | null;
}

/** Which book a database holds. */
export function identityOf(database: Database): BookIdentity {
  return database.prepare("SELECT id, kind, as_of_on AS asOf FROM book").get() as BookIdentity;
}

/** What handlers work with: the parts of the thread and the book they were opened for. */
export function contextOf(
  database: Database,
  folder: BookFolder,
  book: BookIdentity,
  parts: BookParts,
): BookContext {
  const { programVersion, resources, ids, workshop, host, grants, compareSeal, compareStates } = parts;
  const clock = parts.clockOf(book.asOf);
  const context: BookContext = {
    database,
    folder,
    bookId: book.id,
    bookKind: book.kind,
    programVersion,
    resources,
    clock,
    ids,
    session: createSession({
      database,
      clock,
      onCaller: parts.onCaller,
      onIdle: (userId) => noteSessionEvent(context, { procedure: "app.idleLock", userId, after: null }),
    }),
    workshop,
    host,
    grants,
    keepCheck: () => undefined,
    check: () => ({ state: "RUNNING", checkedAt: null, findings: [] }),
    compareSeal,
    compareStates,
    copyMemory: createCopyMemory(),
  };
  return context;
}
