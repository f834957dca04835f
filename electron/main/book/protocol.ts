import type { MessagePort } from "node:worker_threads";
import type { GrantToken, TaskId } from "#core/base/ids";
import type { Caller } from "#core/base/procedure";
import type { Result } from "#core/base/result";
import type { Answer, AppEvent } from "#core/contract";
import type { AppError } from "#core/errors";
import type { DamageReport, SalvageReport } from "#core/safekeeping/startup/damage";
import type { BookMark } from "#core/safekeeping/startup/mark";
import type { BookKind, BookSummary, ClusterWord, SampleName } from "#core/safekeeping/book";

/** What the book thread is started with: its `workerData`; the port is in the transfer list. */
export interface BookThreadStart {
  /** Read-only folder of templates, rulesets and samples. */
  readonly resources: string;
  readonly programVersion: string;
  /** Port to the workshop thread. */
  readonly workshop: MessagePort;
}

/** What a new book begins with. A sample brings its own cluster. */
export type NewBook =
  | {
      readonly contents: "EMPTY";
      readonly kind: Exclude<BookKind, "SAMPLE">;
      readonly clusterWord: ClusterWord;
      readonly clusterName: string;
      readonly clusterCode: string;
      readonly year: number;
      readonly placeName: string;
    }
  | { readonly contents: "SAMPLE"; readonly sample: SampleName };

/** How a book is opened: what is known of books from outside, and what a person said to a refusal before. */
export interface OpeningWish {
  readonly marks: readonly BookMark[];
  /** FREE: the lock of another PC is taken away; one of a living program here stands all the same. */
  readonly foreignLock: "RESPECT" | "FREE";
  /** SET_ASIDE: a log that is not this book's is put into a folder of its own first. */
  readonly foreignLog: "RESPECT" | "SET_ASIDE";
  /** Why somebody goes on with a book that is older than its mark; null where nobody said so. */
  readonly olderReason: string | null;
  /** The copy that was just put in the place of a damaged file; null in any other opening. */
  readonly mended: MendedFrom | null;
}

/** What stands in the place of a damaged file. */
export interface MendedFrom {
  readonly copy: string;
  /** Folder the damaged file was put aside in, inside the book's. */
  readonly aside: string;
}

/** An opening nobody was asked about. */
export const plainOpening: OpeningWish = {
  ...{ marks: [], foreignLock: "RESPECT", foreignLog: "RESPECT", olderReason: null, mended: null },
};

/**
 * From the main thread to the book thread. `requestId` is the sender's own count and comes back with the answer.
 * Folders are absolute paths; the main thread has already looked whether they are cloud-synced or on a network.
 */
export type ToBook =
  | { readonly kind: "create"; readonly requestId: number; readonly folder: string; readonly book: NewBook }
  | {
      readonly kind: "open";
      readonly requestId: number;
      readonly folder: string;
      readonly wish: OpeningWish;
    }
  | {
      readonly kind: "lookAtDamage";
      readonly requestId: number;
      readonly folder: string;
      readonly marks: readonly BookMark[];
    }
  | { readonly kind: "mend"; readonly requestId: number; readonly folder: string; readonly copy: string }
  | { readonly kind: "salvage"; readonly requestId: number; readonly folder: string }
  /** With MAKE, a backup that fails leaves the book open; SKIP closes it without one. */
  | { readonly kind: "close"; readonly requestId: number; readonly backup: "MAKE" | "SKIP" }
  /** Gives up the copy that a closing book makes: it closes without one. */
  | { readonly kind: "skipCopy" }
  | {
      readonly kind: "call";
      readonly requestId: number;
      readonly name: string;
      readonly input: unknown;
    }
  /** A path a person chose; the renderer only ever holds the token. Kept until the thread ends. */
  | { readonly kind: "grant"; readonly token: GrantToken; readonly path: string }
  | { readonly kind: "cancel"; readonly taskId: TaskId }
  | { readonly kind: "fileOpened"; readonly requestId: number; readonly failure: string | null }
  /** The PDF asked for by `printPdf`, or why there is none. */
  | { readonly kind: "pdfPrinted"; readonly requestId: number; readonly pdf: Uint8Array | string };

/** Answers of `create`, `open` and `close`. */
export type OpenAnswer = Result<BookSummary, AppError>;
export type CloseAnswer = Result<null, AppError>;

/** Answers about a book that did not open. */
export type DamageAnswer = Result<DamageReport, AppError>;
export type MendAnswer = Result<MendedFrom, AppError>;
export type SalvageAnswer = Result<SalvageReport & { readonly folder: string }, AppError>;

/** From the book thread to the main thread. */
export type FromBook =
  | { readonly kind: "opened"; readonly requestId: number; readonly answer: OpenAnswer }
  | { readonly kind: "closed"; readonly requestId: number; readonly answer: CloseAnswer }
  | {
      readonly kind: "damage";
      readonly requestId: number;
      readonly answer: DamageAnswer | MendAnswer | SalvageAnswer;
    }
  | { readonly kind: "answer"; readonly requestId: number; readonly answer: Answer }
  | { readonly kind: "event"; readonly event: AppEvent }
  /** Another database takes the place of the open book's: no call is served until `replaced`. */
  | { readonly kind: "replacing" }
  /** The book that is open now, or why none is any more. */
  | { readonly kind: "replaced"; readonly answer: OpenAnswer }
  /** The frame's facts after they changed (last save, last backup, name of the cluster). */
  | { readonly kind: "summary"; readonly summary: BookSummary }
  /** Whose rights calls have from now on; told at opening too. */
  | { readonly kind: "caller"; readonly caller: Caller }
  /** How far the open book has come, to be kept outside it. */
  | { readonly kind: "mark"; readonly mark: BookMark }
  /** Open this file with the program the system has for it; answered by `fileOpened`. */
  | { readonly kind: "openFile"; readonly requestId: number; readonly path: string }
  /** Lay this page out in a closed window and print it; answered by `pdfPrinted`. */
  | { readonly kind: "printPdf"; readonly requestId: number; readonly html: string }
  /** A surprise, for the log; the person sees only the incident number. */
  | { readonly kind: "incident"; readonly incident: string; readonly text: string };
