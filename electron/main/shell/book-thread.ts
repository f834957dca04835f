import type { GrantToken, TaskId } from "#core/base/ids";
import type { Caller } from "#core/base/procedure";
import { refuse } from "#core/base/result";
import type { Answer, AppEvent } from "#core/contract";
import { type AppError, appError } from "#core/errors";
import type { BookSummary } from "#core/safekeeping/book";
import type { BookMark } from "#core/safekeeping/startup/mark";
import type {
  CloseAnswer,
  DamageAnswer,
  FromBook,
  MendAnswer,
  NewBook,
  OpenAnswer,
  OpeningWish,
  SalvageAnswer,
  ToBook,
} from "../book/protocol";

/** The main thread's end of the line to the book thread. */
export interface BookThread {
  readonly open: (folder: string, wish: OpeningWish) => Promise<OpenAnswer>;
  readonly create: (folder: string, book: NewBook) => Promise<OpenAnswer>;
  readonly close: (backup: "MAKE" | "SKIP") => Promise<CloseAnswer>;
  readonly lookAtDamage: (folder: string, marks: readonly BookMark[]) => Promise<DamageAnswer>;
  readonly mend: (folder: string, copy: string) => Promise<MendAnswer>;
  readonly salvage: (folder: string) => Promise<SalvageAnswer>;
  /** Gives up the copy that a closing book makes. */
  readonly skipCopy: () => void;
  readonly call: (name: string, input: unknown) => Promise<Answer>;
  readonly grant: (token: GrantToken, path: string) => void;
  readonly cancel: (taskId: TaskId) => void;
  /** The thread is gone: everything that waits is answered with this incident. */
  readonly lost: (incident: string) => void;
  readonly receive: (message: FromBook) => void;
}

/** What the book thread says by itself. */
export interface BookThreadListener {
  readonly onEvent: (event: AppEvent) => void;
  readonly onReplacing: () => void;
  readonly onReplaced: (answer: OpenAnswer) => void;
  readonly onSummary: (summary: BookSummary) => void;
  readonly onCaller: (caller: Caller) => void;
  readonly onMark: (mark: BookMark) => void;
  readonly onIncident: (incident: string, text: string) => void;
  /** Answers null, or why the file could not be opened. */
  readonly openFile: (path: string) => Promise<string | null>;
  /** Answers the PDF of a page. */
  readonly printPdf: (html: string) => Promise<Uint8Array>;
}

type Refused = { readonly ok: false; readonly error: AppError };

/** Speaks the protocol over anything that carries messages; every request is answered exactly once. */
export function createBookThread(post: (message: ToBook) => void, listener: BookThreadListener): BookThread {
  const waiting = new Map<number, (answer: never) => void>();
  let lastId = 0;
  let loss: string | null = null;

  function ask<Outcome>(message: (requestId: number) => ToBook): Promise<Outcome | Refused> {
    if (loss !== null) return Promise.resolve(refuse(appError("UNEXPECTED", { incident: loss })));
    lastId += 1;
    const requestId = lastId;
    return new Promise((resolve) => {
      waiting.set(requestId, resolve);
      post(message(requestId));
    });
  }

  function settle(requestId: number, answer: unknown): void {
    const resolve = waiting.get(requestId) as ((answer: unknown) => void) | undefined;
    waiting.delete(requestId);
    resolve?.(answer);
  }

  return {
    open: (folder, wish) => ask((requestId) => ({ kind: "open", requestId, folder, wish })),
    create: (folder, book) => ask((requestId) => ({ kind: "create", requestId, folder, book })),
    close: (backup) => ask((requestId) => ({ kind: "close", requestId, backup })),
    lookAtDamage: (folder, marks) => ask((requestId) => ({ kind: "lookAtDamage", requestId, folder, marks })),
    mend: (folder, copy) => ask((requestId) => ({ kind: "mend", requestId, folder, copy })),
    salvage: (folder) => ask((requestId) => ({ kind: "salvage", requestId, folder })),
    skipCopy: () => post({ kind: "skipCopy" }),
    call: (name, input) => ask((requestId) => ({ kind: "call", requestId, name, input })),
    grant: (token, path) => post({ kind: "grant", token, path }),
    cancel: (taskId) => post({ kind: "cancel", taskId }),
    lost: (incident) => {
      loss = incident;
      const answer = refuse(appError("UNEXPECTED", { incident }));
      for (const requestId of waiting.keys()) settle(requestId, answer);
    },
    receive: (message) => {
      switch (message.kind) {
        case "opened":
        case "closed":
        case "damage":
        case "answer":
          settle(message.requestId, message.answer);
          return;
        case "event":
          listener.onEvent(message.event);
          return;
        case "replacing":
          listener.onReplacing();
          return;
        case "replaced":
          listener.onReplaced(message.answer);
          return;
        case "summary":
          listener.onSummary(message.summary);
          return;
        case "caller":
          listener.onCaller(message.caller);
          return;
        case "mark":
          listener.onMark(message.mark);
          return;
        case "incident":
          listener.onIncident(message.incident, message.text);
          return;
        case "openFile":
          void listener
            .openFile(message.path)
            .then((failure) => post({ kind: "fileOpened", requestId: message.requestId, failure }));
          return;
        case "printPdf":
          void listener
            .printPdf(message.html)
            .catch(String)
            .then((pdf) => post({ kind: "pdfPrinted", requestId: message.requestId, pdf }));
          return;
      }
    },
  };
}
