import type { Moment } from "#core/base/local-date";
import type { Finding } from "#core/safekeeping/procedures";
import { bookStrings } from "#core/strings/book-strings";
import type { BookCheck, BookContext } from "../router/handler";
import { checkBook } from "./audit/check-book";
import { giveWay } from "./verify-book";

export interface BackgroundCheck {
  readonly now: () => BookCheck;
  /** Puts a later check in its place. */
  readonly keep: (check: BookCheck) => void;
  /** Begins the check; `onDone` comes once, unless it was stopped before. */
  readonly start: (context: BookContext, onDone: (checkedAt: Moment) => void) => void;
  readonly stop: () => Promise<void>;
}

const notThrough = (incident: string): Finding => ({
  kind: "STORAGE",
  name: bookStrings.storageName,
  detail: bookStrings.checkStopped(bookStrings.incident(incident)),
});

/** The check of a whole book that runs beside the work after it was opened. */
export function createBackgroundCheck(report: (cause: unknown) => string): BackgroundCheck {
  const stopping = new AbortController();
  let state: BookCheck = { state: "RUNNING", checkedAt: null, findings: [] };
  let run: Promise<void> = Promise.resolve();

  async function check(context: BookContext, onDone: (checkedAt: Moment) => void): Promise<void> {
    await giveWay();
    const task = { signal: stopping.signal, progress: () => undefined };
    const onFound = (findings: readonly Finding[]) => {
      state = { ...state, findings };
    };
    const report = await checkBook(context, { extent: "SINCE_LAST", task, onFound });
    if (report === null) return;
    const { checkedAt, findings } = report;
    state = { state: "DONE", checkedAt, findings };
    onDone(checkedAt);
  }

  return {
    now: () => state,
    keep: (check) => {
      state = check;
    },
    start: (context, onDone) => {
      run = check(context, onDone).catch((cause: unknown) => {
        if (stopping.signal.aborted) return;
        const incident = report(cause);
        const checkedAt = context.clock.now();
        state = { state: "DONE", checkedAt, findings: [...state.findings, notThrough(incident)] };
        onDone(checkedAt);
      });
    },
    stop: async () => {
      stopping.abort();
      await run;
    },
  };
}
