import { access } from "node:fs/promises";
import { join } from "node:path";
import { ok, type Result } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import type { BookSummary, SampleName } from "#core/safekeeping/book";
import { shellWords } from "#core/strings/shell-words";
import {
  type CloseAnswer,
  type DamageAnswer,
  type NewBook,
  type OpenAnswer,
  type OpeningWish,
  plainOpening,
  type SalvageAnswer,
} from "../book/protocol";
import type { Platform } from "../platform/platform";
import type { BookMarks } from "./book-marks";
import type { BookThread } from "./book-thread";
import { placeRefusal } from "./place-refusal";
import type { RecentBooks } from "./recent-books";

/** Which book is open, and how far. */
export type SessionState =
  | { readonly phase: "NO_BOOK" }
  | { readonly phase: "OPENING" }
  | { readonly phase: "OPEN"; readonly book: BookSummary }
  | { readonly phase: "CLOSING"; readonly book: BookSummary }
  /** A copy that is brought back takes the book's place. */
  | { readonly phase: "RESTORING"; readonly book: BookSummary }
  | { readonly phase: "REFUSED"; readonly refusal: AppError; readonly folder: string | null };

export interface BookSession {
  readonly state: () => SessionState;
  /** Opens a folder; a refusal stays on the screen until `dismiss`. */
  readonly open: (folder: string) => Promise<OpenAnswer>;
  /** Opens the book that was refused last, with what a person said to the refusal. */
  readonly openAgain: (said: Partial<Omit<OpeningWish, "marks">>) => Promise<OpenAnswer>;
  /** Looks for the newest sound copy of the book that was refused last. */
  readonly lookAtDamage: () => Promise<DamageAnswer>;
  /** Puts one of its copies in the place of its damaged file and opens it. */
  readonly mend: (copy: string) => Promise<OpenAnswer>;
  /** Reads what can be read of it into a new folder; the refusal stays on the screen. */
  readonly salvage: () => Promise<SalvageAnswer>;
  readonly create: (folder: string, book: NewBook) => Promise<OpenAnswer>;
  readonly openSample: (place: string, sample: SampleName) => Promise<OpenAnswer>;
  /** Closes the open book, or takes a refusal off the screen. */
  readonly close: (backup: "MAKE" | "SKIP") => Promise<CloseAnswer>;
  readonly noteReplacing: () => void;
  readonly noteReplaced: (answer: OpenAnswer) => void;
  /** Gives up the copy that a closing book makes; nothing where none is closing. */
  readonly skipCopy: () => void;
  readonly noteSummary: (summary: BookSummary) => void;
  readonly noteLoss: (incident: string) => void;
}

interface SessionParts {
  readonly thread: () => BookThread;
  readonly platform: Platform;
  readonly recent: RecentBooks;
  readonly marks: Pick<BookMarks, "list">;
  readonly onChange: () => void;
}

/** The life of a book in this window. What is asked for at the same time is done one after another. */
export function createBookSession(parts: SessionParts): BookSession {
  let state: SessionState = { phase: "NO_BOOK" };
  let last: Promise<unknown> = Promise.resolve();
  /** While a copy takes the book's place, closing waits. */
  let endReplacing = (): void => undefined;

  const become = (next: SessionState): void => {
    state = next;
    parts.onChange();
  };

  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  }

  async function settleOpening(
    asked: string,
    answer: OpenAnswer,
    ifRefused: "SHOW" | "ANSWER",
  ): Promise<OpenAnswer> {
    if (answer.ok) {
      const { folder, clusterName, year } = answer.value;
      await parts.recent.add({ folder, title: `${clusterName} ${year}` });
      become({ phase: "OPEN", book: answer.value });
    } else {
      become(
        ifRefused === "SHOW"
          ? { phase: "REFUSED", refusal: answer.error, folder: asked }
          : { phase: "NO_BOOK" },
      );
    }
    return answer;
  }

  async function openNow(folder: string, said: Partial<OpeningWish> = {}): Promise<OpenAnswer> {
    if (state.phase === "OPEN" && state.book.folder === folder) return ok(state.book);
    refuseSecondBook(state);
    become({ phase: "OPENING" });
    const wish = { ...plainOpening, marks: await parts.marks.list(), ...said };
    const refusal = await placeRefusal(parts.platform, folder);
    const answer: OpenAnswer =
      refusal === null ? await parts.thread().open(folder, wish) : { ok: false, error: refusal };
    return settleOpening(folder, answer, "SHOW");
  }

  async function createNow(folder: string, book: NewBook, ifRefused: "SHOW" | "ANSWER"): Promise<OpenAnswer> {
    refuseSecondBook(state);
    const refusal = await placeRefusal(parts.platform, folder);
    const answer: OpenAnswer =
      refusal === null ? await parts.thread().create(folder, book) : { ok: false, error: refusal };
    return settleOpening(folder, answer, ifRefused);
  }

  function refusedFolder(): string {
    if (state.phase !== "REFUSED" || state.folder === null) throw new Error("No book was refused");
    return state.folder;
  }

  async function closeNow(backup: "MAKE" | "SKIP"): Promise<CloseAnswer> {
    if (state.phase !== "OPEN") {
      if (state.phase === "REFUSED") become({ phase: "NO_BOOK" });
      return ok(null);
    }
    const { book } = state;
    become({ phase: "CLOSING", book });
    const answer: Result<null, AppError> = await parts.thread().close(backup);
    const stillThere = !answer.ok && answer.error.code !== "UNEXPECTED";
    become(stillThere ? { phase: "OPEN", book } : { phase: "NO_BOOK" });
    return answer;
  }

  return {
    state: () => state,
    open: (folder) => inTurn(() => openNow(folder)),
    openAgain: (said) => inTurn(async () => openNow(refusedFolder(), said)),
    lookAtDamage: () =>
      inTurn(async () => parts.thread().lookAtDamage(refusedFolder(), await parts.marks.list())),
    mend: (copy) =>
      inTurn(async () => {
        const folder = refusedFolder();
        const mended = await parts.thread().mend(folder, copy);
        return mended.ok ? openNow(folder, { mended: mended.value }) : mended;
      }),
    salvage: () => inTurn(() => parts.thread().salvage(refusedFolder())),
    create: (folder, book) => inTurn(() => createNow(folder, book, "ANSWER")),
    openSample: (place, sample) =>
      inTurn(async () => {
        const folder = join(place, shellWords.samplesFolder, shellWords.sampleFolders[sample]);
        if (await exists(folder)) return openNow(folder);
        refuseSecondBook(state);
        become({ phase: "OPENING" });
        return createNow(folder, { contents: "SAMPLE", sample }, "SHOW");
      }),
    close: (backup) => inTurn(() => closeNow(backup)),
    noteReplacing: () => {
      if (state.phase !== "OPEN") return;
      become({ phase: "RESTORING", book: state.book });
      void inTurn(() => new Promise<void>((resolve) => (endReplacing = resolve)));
    },
    noteReplaced: (answer) => {
      endReplacing();
      if (state.phase !== "RESTORING") return;
      const { folder } = state.book;
      become(
        answer.ok
          ? { phase: "OPEN", book: answer.value }
          : { phase: "REFUSED", refusal: answer.error, folder },
      );
    },
    skipCopy: () => {
      if (state.phase === "CLOSING") parts.thread().skipCopy();
    },
    noteSummary: (book) => {
      if (state.phase === "OPEN") become({ phase: "OPEN", book });
    },
    noteLoss: (incident) => {
      endReplacing();
      if (state.phase !== "NO_BOOK")
        become({ phase: "REFUSED", refusal: appError("UNEXPECTED", { incident }), folder: null });
    },
  };
}

/** One window holds one book; the screen offers no second while one is open. */
function refuseSecondBook(state: SessionState): void {
  if (state.phase === "OPEN") throw new Error("A book is open already");
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
