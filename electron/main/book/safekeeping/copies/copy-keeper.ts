import type { AppError } from "#core/errors";
import type { Platform } from "../../../platform/platform";
import type { BookContext } from "../../router/handler";
import { doDueWork, type WorkDone } from "./due-copies";

/** Milliseconds from the opening to the first look, and from one look to the next: a start is never made slower. */
const lookEvery = 60_000;

export interface CopyKeeper {
  /** Looks now and does at most one thing; null where nothing was due, somebody works, or a look is under way. */
  readonly look: () => Promise<WorkDone | null>;
  /** Looks from now on, now and then. */
  readonly start: () => void;
  /** Stops what runs, leaving nothing half made, and looks no more until it is started again. */
  readonly stop: () => Promise<void>;
}

interface KeeperParts {
  readonly context: BookContext;
  readonly platform: Platform;
  /** Whether nobody waits for the book at this moment. */
  readonly isQuiet: () => boolean;
  readonly onDone: (done: WorkDone) => void;
  readonly report: (cause: unknown) => AppError;
}

/** Makes and opens copies beside the work, one at a time, as long as the book is open. */
export function createCopyKeeper({ context, platform, isQuiet, onDone, report }: KeeperParts): CopyKeeper {
  let stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<WorkDone | null> | null = null;

  async function lookOnce(): Promise<WorkDone | null> {
    const { signal } = stopping;
    try {
      const done = await doDueWork(context, platform, { signal, progress: () => undefined });
      if (done !== null && !signal.aborted) onDone(done);
      return done;
    } catch (cause) {
      if (!signal.aborted) report(cause);
      return null;
    } finally {
      running = null;
    }
  }

  async function look(): Promise<WorkDone | null> {
    if (running !== null || stopping.signal.aborted || !isQuiet()) return null;
    if (context.check().state !== "DONE") return null;
    running = lookOnce();
    return await running;
  }

  return {
    look,
    start: () => {
      stopping = new AbortController();
      timer = setInterval(() => void look(), lookEvery).unref();
    },
    stop: async () => {
      clearInterval(timer);
      stopping.abort();
      await running;
    },
  };
}
