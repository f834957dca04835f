import type { Database } from "better-sqlite3";
import { type Result, ok } from "#core/base/result";
import type { AppError } from "#core/errors";
import type { Answer } from "#core/contract";
import type { BookSummary } from "#core/safekeeping/book";
import { currentPlatform } from "../platform/current-platform";
import type { BookFolder } from "./book-folder";
import type { BookParts } from "./book-parts";
import type { BookLock } from "./book-lock";
import { readSummary } from "./book-summary";
import { leaveWithoutLog } from "./leave-without-log";
import type { BookContext, Replacement } from "./router/handler";
import { incidentOf } from "./router/incident";
import { inTransaction } from "./router/in-transaction";
import { noteClock } from "./router/note-clock";
import { type Router, createRouter } from "./router/router";
import { createBackgroundCheck } from "./safekeeping/background-check";
import { closeWithCopy } from "./safekeeping/copies/close-with-copy";
import { type CopyKeeper, createCopyKeeper } from "./safekeeping/copies/copy-keeper";
import { sweepLeftovers } from "./safekeeping/personal-data/sweep-leftovers";
import { forgetPlacing } from "./safekeeping/restore/put-in-place";
import { keepMarked } from "./safekeeping/startup/keep-marked";
import { contextOf, identityOf } from "./book-context";

/** A book somebody works in. */
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

/** Puts an opened database to work: router, checks and copies beside it, and the ways it ends. */
export function runBook(database: Database, folder: BookFolder, lock: BookLock, parts: BookParts): OpenBook {
  const check = createBackgroundCheck((cause) => {
    const incident = incidentOf(cause, parts.ids.randomHex, parts.onIncident);
    return incident.code === "UNEXPECTED" ? incident.facts.incident : "";
  });
  const context: BookContext = {
    ...contextOf(database, folder, identityOf(database), parts),
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
    onWorkRefused: () => parts.onSummary(summary()),
    onProgress: (taskId, step) => parts.onEvent({ kind: "task.progress", taskId, ...step }),
    onIncident: parts.onIncident,
    onReady: (replacement, answer) => {
      ready = { replacement, answer };
    },
  });
  inTransaction(database, () => ok(noteClock(context, context.clock.now())));
  sweepQuietly(context, parts);
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
    sweepQuietly(context, parts);
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
    const left = await leaveWithoutLog(database, folder);
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

/** Before the first call and after the last, when nothing of it is in use. What cannot go now goes the next time. */
function sweepQuietly(context: BookContext, parts: BookParts): void {
  try {
    sweepLeftovers(context);
  } catch (error) {
    incidentOf(error, parts.ids.randomHex, parts.onIncident);
  }
}

/** A log that cannot be folded in (full disk) loses nothing: it stays beside the file and is read at the next start. */
function foldLogIn(database: Database, parts: BookParts): void {
  try {
    database.pragma("wal_checkpoint(TRUNCATE)");
  } catch (error) {
    incidentOf(error, parts.ids.randomHex, parts.onIncident);
  }
}
