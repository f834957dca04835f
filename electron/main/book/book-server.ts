import type { GrantToken } from "#core/base/ids";
import { everyTag } from "#core/base/procedure";
import { type Result, ok, refuse } from "#core/base/result";
import type { Answer } from "#core/contract";
import { type AppError, appError } from "#core/errors";
import { bookFolder } from "./book-folder";
import type { BookParts } from "./book-parts";
import { createBook } from "./create-book";
import { openBook } from "./open-book";
import type { OpenBook } from "./run-book";
import {
  type CloseAnswer,
  type FromBook,
  type OpenAnswer,
  type OpeningWish,
  plainOpening,
  type ToBook,
} from "./protocol";
import { replaceBook } from "./replace-book";
import type { Host, Replacement } from "./router/handler";
import { incidentOf } from "./router/incident";
import { findSoundCopy } from "./safekeeping/startup/find-sound-copy";
import { mendWithCopy } from "./safekeeping/startup/mend-with-copy";
import { salvageBook } from "./safekeeping/startup/salvage-book";

/** What the thread itself provides; the rest comes from the messages. */
export type ServerParts = Omit<
  BookParts,
  "host" | "grants" | "onEvent" | "onSummary" | "onCaller" | "onMark" | "onIncident"
>;

/** Speaks the protocol for one book at a time. Every request is answered once; nothing is thrown across. */
export function createBookServer(parts: ServerParts, post: (message: FromBook) => void) {
  const grants = new Map<GrantToken, string>();
  const filesToOpen = new Map<number, (failure: string | null) => void>();
  const pagesToPrint = new Map<number, (pdf: Uint8Array | string) => void>();
  let lastAsked = 0;
  let book: OpenBook | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  const host: Host = {
    openFile: async (path) => {
      lastAsked += 1;
      const requestId = lastAsked;
      const failure = await new Promise<string | null>((resolve) => {
        filesToOpen.set(requestId, resolve);
        post({ kind: "openFile", requestId, path });
      });
      if (failure !== null) throw new Error(`The system did not open ${path}: ${failure}`);
    },
    printPdf: async (html) => {
      lastAsked += 1;
      const requestId = lastAsked;
      const pdf = await new Promise<Uint8Array | string>((resolve) => {
        pagesToPrint.set(requestId, resolve);
        post({ kind: "printPdf", requestId, html });
      });
      if (typeof pdf === "string") throw new Error(`A page was not printed: ${pdf}`);
      return pdf;
    },
  };
  const whole: BookParts = {
    ...parts,
    host,
    grants: { pathOf: (token) => grants.get(token) },
    onEvent: (event) => post({ kind: "event", event }),
    onSummary: (summary) => post({ kind: "summary", summary }),
    onCaller: (caller) => post({ kind: "caller", caller }),
    onMark: (mark) => post({ kind: "mark", mark }),
    onIncident: (incident, cause) => post({ kind: "incident", incident, text: textOf(cause) }),
  };
  const surprise = (cause: unknown): { readonly ok: false; readonly error: AppError } =>
    refuse(incidentOf(cause, parts.ids.randomHex, whole.onIncident));

  /** Opening, making and closing a book wait for each other. */
  function inTurn<Outcome>(work: () => Promise<Outcome>): Promise<Outcome | ReturnType<typeof surprise>> {
    const mine = turn.then(work).catch(surprise);
    turn = mine;
    return mine;
  }

  async function open(folder: string, wish: OpeningWish): Promise<OpenAnswer> {
    if (book !== null) throw new Error("A book is open already");
    const opened = openBook(folder, whole, wish);
    if (!opened.ok) return opened;
    book = opened.value;
    return { ok: true, value: book.summary() };
  }

  /** Work on a book that did not open; never while one is open. */
  function aboutClosed<Outcome>(work: () => Promise<Outcome>) {
    return inTurn(async () => {
      if (book !== null) throw new Error("A book is open already");
      return await work();
    });
  }

  async function close(backup: "MAKE" | "SKIP"): Promise<CloseAnswer> {
    if (book === null) return { ok: true, value: null };
    const closed = await book.close(backup);
    if (closed.ok) book = null;
    return closed;
  }

  async function call(name: string, input: unknown): Promise<Answer> {
    const asked = book;
    if (asked === null) return refuse(appError("NO_BOOK_OPEN", {}));
    const answer = await asked.router.call(name, input);
    const replacement = asked.replacementAfter(answer);
    if (replacement === null) return answer;
    const replaced = await inTurn(() => replace(asked, replacement));
    return replaced.ok ? answer : replaced;
  }

  /** The window hears of it before the first call is refused, and of the book that is open then. */
  async function replace(asked: OpenBook, replacement: Replacement): Promise<Result<null, AppError>> {
    if (book !== asked) return refuse(appError("NO_BOOK_OPEN", {}));
    post({ kind: "replacing" });
    const replaced = await replaceBook(asked, replacement, whole).catch(surprise);
    book = replaced.ok ? replaced.value.book : null;
    post({ kind: "replaced", answer: replaced.ok ? ok(replaced.value.book.summary()) : replaced });
    if (!replaced.ok) return replaced;
    const savedAt = replaced.value.book.context.clock.now();
    post({ kind: "event", event: { kind: "data.changed", tags: everyTag, savedAt } });
    return replaced.value.failure === null ? ok(null) : refuse(replaced.value.failure);
  }

  async function receive(message: ToBook): Promise<void> {
    switch (message.kind) {
      case "create": {
        const answer = await inTurn(async () => {
          const created = await createBook(message.folder, message.book, whole);
          return created.ok ? await open(message.folder, plainOpening) : created;
        });
        post({ kind: "opened", requestId: message.requestId, answer });
        return;
      }
      case "open":
        post({
          kind: "opened",
          requestId: message.requestId,
          answer: await inTurn(() => open(message.folder, message.wish)),
        });
        return;
      case "close":
        post({
          kind: "closed",
          requestId: message.requestId,
          answer: await inTurn(() => close(message.backup)),
        });
        return;
      case "lookAtDamage": {
        const { requestId, folder, marks } = message;
        const look = () => findSoundCopy(bookFolder(folder), whole, marks).then(ok);
        post({ kind: "damage", requestId, answer: await aboutClosed(look) });
        return;
      }
      case "mend": {
        const { requestId, folder, copy } = message;
        post({
          kind: "damage",
          requestId,
          answer: await aboutClosed(() => mendWithCopy(folder, copy, whole)),
        });
        return;
      }
      case "salvage": {
        const { requestId, folder } = message;
        post({
          kind: "damage",
          requestId,
          answer: await aboutClosed(async () => salvageBook(folder, whole)),
        });
        return;
      }
      case "skipCopy":
        book?.skipCopy();
        return;
      case "call": {
        const { requestId, name, input } = message;
        post({ kind: "answer", requestId, answer: await call(name, input) });
        return;
      }
      case "grant":
        grants.set(message.token, message.path);
        return;
      case "cancel":
        book?.router.cancel(message.taskId);
        return;
      case "fileOpened":
        filesToOpen.get(message.requestId)?.(message.failure);
        filesToOpen.delete(message.requestId);
        return;
      case "pdfPrinted":
        pagesToPrint.get(message.requestId)?.(message.pdf);
        pagesToPrint.delete(message.requestId);
        return;
    }
  }

  return { receive };
}

function textOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const deeper = cause.cause === undefined ? "" : `\n  because of ${textOf(cause.cause)}`;
  return `${cause.stack ?? cause.message}${deeper}`;
}
