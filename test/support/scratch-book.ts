import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { onTestFinished } from "vitest";
import type { GrantToken, Id, TaskId } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import type { Tag } from "#core/base/procedure";
import type { Answer, InputOf, OutputOf, ServedBy, UndoOffer } from "#core/contract";
import type { ErrorCode } from "#core/errors";
import type { BookKind } from "#core/safekeeping/book";
import { type BookFolder, bookFolder } from "#main/book/book-folder";
import { lastAuditSeq } from "#main/book/database/audit-trail";
import { markWatched } from "#main/book/database/copy-rows";
import { layFirstSchema } from "#main/book/database/migrate";
import { migrations } from "#main/book/database/migrations";
import { compareStates } from "#main/book/dossiers/dossier-states";
import { openDatabase } from "#main/book/database/open-database";
import { watchRows } from "#main/book/database/watch-rows";
import type { BookCheck, BookContext, HandlerTable, SealComparison } from "#main/book/router/handler";
import { type Router, createRouter } from "#main/book/router/router";
import { createCopyMemory } from "#main/book/safekeeping/copies/copy-memory";
import { createSession } from "#main/book/safekeeping/users/session";
import { noteSessionEvent } from "#main/book/safekeeping/users/session-event";
import { writeFirstRows } from "#main/book/safekeeping/first-rows";
import type { Workshop } from "#main/workshop/workshop";
import { countedIds } from "./counted-ids";
import { type FixedClock, fixedClock } from "./fixed-clock";
import { lazyWorkshop } from "./lazy-workshop";
import { rowsBefore, tryUndo } from "./undo-check";

type BookProcedure = ServedBy<"BOOK">;

export interface ScratchBookSettings {
  /** Answers the PDF of a page in the shell's place. */
  readonly printPdf?: (html: string) => Promise<Uint8Array>;
  /** The rooms under test: `{ ...registryHandlers, ...dossierHandlers }`. */
  readonly handlers: Partial<HandlerTable>;
  readonly kind?: BookKind;
  readonly workshop?: Workshop;
  readonly compareSeal?: SealComparison;
}

export interface ScratchBook {
  readonly folder: BookFolder;
  readonly database: Database;
  readonly context: BookContext;
  readonly clock: FixedClock;
  readonly router: Router;
  /**
   * The whole answer of a call through the real router; in a book without users as KEEPER. The first call of every
   * command with an inverse is taken back in a rehearsal and compared row by row (`undo-check.ts`).
   */
  readonly answer: <Name extends BookProcedure>(name: Name, input: InputOf<Name>) => Promise<Answer<Name>>;
  /** The value of a call that must succeed; throws the refusal otherwise. */
  readonly call: <Name extends BookProcedure>(name: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>;
  /** The refusal code of a call that must be refused; throws otherwise. */
  readonly refusal: <Name extends BookProcedure>(name: Name, input: InputOf<Name>) => Promise<ErrorCode>;
  /** Runs a command and answers its undo offer; throws where it is refused or offers none. */
  readonly undoable: <Name extends BookProcedure>(name: Name, input: InputOf<Name>) => Promise<UndoOffer>;
  /** Lets the book use a path as if a person had chosen it. */
  readonly grant: (path: string) => GrantToken;
  readonly taskId: () => TaskId;
  /** A fresh folder beside the book, for files a person would have. */
  readonly outside: (name: string) => string;
  readonly changes: { readonly tags: readonly Tag[]; readonly savedAt: Moment }[];
  readonly incidents: unknown[];
  readonly openedFiles: string[];
  readonly progress: { readonly taskId: TaskId; readonly stage: string; readonly doneBytes: number }[];
  check: BookCheck;
}

export const scratchCluster = {
  word: "KHU_VUC",
  name: "Khu vực thi đua các thành phố trực thuộc Trung ương",
  code: "TPTTTU",
  year: 2022,
  placeName: "Cần Thơ",
} as const;

/** A real book in a folder of its own, removed when the test is over; clock, ids and dialogs are the test's. */
export function scratchBook(settings: ScratchBookSettings): ScratchBook {
  const home = mkdtempSync(join(tmpdir(), "scratch-book-"));
  const folder = bookFolder(join(home, "book"));
  for (const place of [folder.root, folder.papers, folder.staging, folder.opened, folder.backups]) {
    mkdirSync(place, { recursive: true });
  }
  const clock = fixedClock();
  const ids = countedIds();
  const database = openDatabase(folder.database);
  layFirstSchema(database, migrations);
  watchRows(database);
  const kind = settings.kind ?? "REAL";
  const first = { kind, programVersion: "0.1.0", asOf: null, cluster: scratchCluster };
  const bookId = writeFirstRows(database, first, clock, ids);
  markWatched(database, lastAuditSeq(database));

  const paths = new Map<GrantToken, string>();
  const openedFiles: string[] = [];
  const changes: ScratchBook["changes"] = [];
  const incidents: unknown[] = [];
  const progress: ScratchBook["progress"] = [];
  const context: BookContext = {
    database,
    folder,
    bookId,
    bookKind: kind,
    programVersion: "0.1.0",
    resources: join(import.meta.dirname, "..", "..", "resources"),
    clock,
    ids,
    session: createSession({
      database,
      clock,
      onCaller: () => undefined,
      onIdle: (userId) => noteSessionEvent(context, { procedure: "app.idleLock", userId, after: null }),
    }),
    workshop: settings.workshop ?? lazyWorkshop(),
    host: {
      openFile: async (path) => {
        openedFiles.push(path);
      },
      printPdf: settings.printPdf ?? (async () => new Uint8Array()),
    },
    grants: { pathOf: (token) => paths.get(token) },
    check: () => book.check,
    keepCheck: (check) => {
      book.check = check;
    },
    compareSeal: settings.compareSeal ?? (() => []),
    compareStates,
    copyMemory: createCopyMemory(),
  };
  const router = createRouter({
    context,
    handlers: settings.handlers,
    onChanged: (tags, savedAt) => changes.push({ tags, savedAt }),
    onProgress: (taskId, step) => progress.push({ taskId, ...step }),
    onIncident: (_incident, cause) => incidents.push(cause),
  });

  const underTest = { context, handlers: settings.handlers };
  const answer: ScratchBook["answer"] = async (name, input) => {
    const before = rowsBefore(underTest, name);
    const given = (await router.call(name, input)) as Answer<typeof name>;
    const { undo } = given as { readonly undo?: UndoOffer };
    if (before !== null && undo !== undefined) tryUndo(underTest, { name, before, undo });
    return given;
  };
  const succeed: <Name extends BookProcedure>(
    name: Name,
    input: InputOf<Name>,
  ) => Promise<Extract<Answer<Name>, { ok: true }>> = async (name, input) => {
    const result = await answer(name, input);
    if (result.ok) return result as Extract<Answer<typeof name>, { ok: true }>;
    throw new Error(`${name}: ${JSON.stringify(result.error)}`, { cause: incidents.at(-1) });
  };

  const book: ScratchBook = {
    folder,
    database,
    context,
    clock,
    router,
    answer,
    call: async (name, input) => (await succeed(name, input)).value as OutputOf<typeof name>,
    refusal: async (name, input) => {
      const result = await answer(name, input);
      if (result.ok) throw new Error(`${name} was not refused`);
      return result.error.code;
    },
    undoable: async (name, input) => {
      const { undo } = (await succeed(name, input)) as { readonly undo?: UndoOffer };
      if (undo === undefined) throw new Error(`${name} offers no undo`);
      return undo;
    },
    grant: (path) => {
      const token = ids.randomHex(16) as GrantToken;
      paths.set(token, path);
      return token;
    },
    taskId: () => ids.next<"task">(),
    outside: (name) => {
      const place = join(home, name);
      mkdirSync(place, { recursive: true });
      return place;
    },
    changes,
    incidents,
    openedFiles,
    progress,
    check: { state: "DONE", checkedAt: null, findings: [] },
  };
  onTestFinished(async () => {
    await router.finish();
    database.close();
    rmSync(home, { recursive: true, force: true });
  });
  return book;
}

/** The id of a scratch book's cluster. */
export function clusterIdOf(book: ScratchBook): Id<"cluster"> {
  return (book.database.prepare("SELECT id FROM clusters").get() as { id: Id<"cluster"> }).id;
}
