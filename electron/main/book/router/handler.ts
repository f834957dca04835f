import type { Database } from "better-sqlite3";
import type { GrantToken, Id } from "#core/base/ids";
import type { LocalDate, Moment } from "#core/base/local-date";
import type { Command } from "#core/base/procedure";
import type { Result } from "#core/base/result";
import type { CommandName, Contract, ErrorOf, InputOf, OutputOf, ServedBy } from "#core/contract";
import type { BookKind } from "#core/safekeeping/book";
import type { Finding } from "#core/safekeeping/procedures";
import type { Workshop } from "../../workshop/workshop";
import type { BookFolder } from "../book-folder";
import type { CopyMemory } from "../safekeeping/copies/copy-memory";
import type { PlacedCopy } from "../safekeeping/restore/put-in-place";
import type { Session } from "../safekeeping/users/session";

/** The moment and the day; fixed in tests. A sample's day is the day it is looked at. */
export interface Clock {
  readonly now: () => Moment;
  readonly today: () => LocalDate;
}

/** Where new ids (UUIDv7), salts and other randomness come from; counted in tests. */
export interface IdSource {
  readonly next: <Noun extends string>() => Id<Noun>;
  /** Random bytes in hexadecimal. */
  readonly randomHex: (bytes: number) => string;
}

/** What the book asks of the main thread. */
export interface Host {
  /** Opens a file with the program Windows has for it. */
  readonly openFile: (path: string) => Promise<void>;
  /** Prints a page of HTML that names no file but those of the program's font; the bytes of its PDF. */
  readonly printPdf: (html: string) => Promise<Uint8Array>;
}

/** Paths a person chose; the renderer only ever holds the token. */
export interface Grants {
  readonly pathOf: (token: GrantToken) => string | undefined;
}

/** What the check of the whole book has found so far; it runs in the background after the book is open. */
export interface BookCheck {
  readonly state: "RUNNING" | "DONE";
  readonly checkedAt: Moment | null;
  readonly findings: readonly Finding[];
}

/** Follows and stops a long command. */
export interface Task {
  readonly signal: AbortSignal;
  readonly progress: (step: {
    readonly stage: string;
    readonly file: string;
    readonly doneBytes: number;
    readonly totalBytes: number;
  }) => void;
}

/** All a handler may touch. Services, stores and router run the same in the book thread and in plain Node. */
export interface BookContext {
  readonly database: Database;
  readonly folder: BookFolder;
  readonly bookId: Id<"book">;
  readonly bookKind: BookKind;
  readonly programVersion: string;
  /** Read-only folder of templates, rulesets and samples. */
  readonly resources: string;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Who is at the keyboard, and what they may. */
  readonly session: Session;
  readonly workshop: Workshop;
  readonly host: Host;
  readonly grants: Grants;
  readonly check: () => BookCheck;
  /** Puts a later check in the place of the one the opening made. */
  readonly keepCheck: (check: BookCheck) => void;
  /** What the tables say otherwise than the sealed document of a round, in the user's words; none is sound. */
  readonly compareSeal: SealComparison;
  /** Dossiers, by number, whose state as kept for lists is not what their steps and rounds say; none is sound. */
  readonly compareStates: StateComparison;
  /** What is known of copies while the book is open. */
  readonly copyMemory: CopyMemory;
}

export type StateComparison = (database: Database) => readonly string[];

export type SealComparison = (context: BookContext, roundId: Id<"round">) => readonly string[];

/** What an audit event says of a change: payloads are canonical (no float) and may be erased later. */
export interface AuditEntry {
  readonly entityKind: string;
  readonly entityId: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly reason?: string;
}

/**
 * How a step is taken back: the named command with this input; refused when one of `rows` changed since.
 * `revision` is that of the row after the step. Where the input has an `expectedRevision`, it is that of the first
 * row, and undo brings it up to date.
 */
export interface Inverse<Name extends CommandName = CommandName> {
  readonly procedure: Name;
  readonly input: InputOf<Name>;
  readonly rows: readonly { readonly table: string; readonly id: string; readonly revision: number }[];
}

/** What a command hands back: the answer, the audit event of the same transaction, and its step by name. */
export interface Change<Value> {
  readonly value: Value;
  readonly audit: AuditEntry;
  /** The step in the user's words, `Thêm đơn vị Sở Tư pháp TP Huế`. */
  readonly label: string;
  /** Absent where the contract says the command is not undone, or where nothing is left to take back. */
  readonly inverse?: Inverse;
  /** What a command run as an inverse had to leave as it is, in a sentence. */
  readonly left?: string;
  /** What follows outside the tables once the change is on the disk; the change stands whether it succeeds or not. */
  readonly afterCommit?: () => void;
}

type MaybePromise<Value> = Value | Promise<Value>;

export type QueryHandler<Name extends ServedBy<"BOOK">> = (
  context: BookContext,
  input: InputOf<Name>,
  task: Task,
) => MaybePromise<Result<OutputOf<Name>, ErrorOf<Name>>>;

/** Runs whole inside one IMMEDIATE transaction with its audit event; a refusal rolls back. */
export type CommandHandler<Name extends ServedBy<"BOOK">> = (
  context: BookContext,
  input: InputOf<Name>,
) => Result<Change<OutputOf<Name>>, ErrorOf<Name>>;

/** Heavy work first, outside any transaction; then one short publishing transaction. */
export interface LongCommandHandler<Name extends ServedBy<"BOOK">, Prepared = unknown> {
  readonly prepare: (
    context: BookContext,
    input: InputOf<Name>,
    task: Task,
  ) => Promise<Result<Prepared, ErrorOf<Name>>>;
  /** A method, not a property: only so may a handler name what it prepared more closely than the table does. */
  publish(
    context: BookContext,
    input: InputOf<Name>,
    prepared: Prepared,
  ): Result<Change<OutputOf<Name>>, ErrorOf<Name>>;
}

/** Writes outside the audited book (drafts): no audit event, no step. */
export interface PlainCommandHandler<Name extends ServedBy<"BOOK">> {
  readonly plain: QueryHandler<Name>;
}

/** Another database that is to take the place of the book's, built beside it. */
export interface StagedBook {
  /** The book's context with the staged database in place of its own. */
  readonly context: BookContext;
  /** Closes and removes it. */
  readonly discard: () => void;
}

/** A database that is closed and whole, with what is told of it: the book server puts it in place. */
export interface Replacement {
  readonly staged: string;
  readonly copy: PlacedCopy;
}

/**
 * Builds the book that takes the place of this one: heavy work first, then one transaction in the staged book, while
 * no other command is served; what is then ready goes into place once every call has ended.
 */
export interface ReplacingHandler<Name extends ServedBy<"BOOK">, Staged extends StagedBook = StagedBook> {
  readonly stage: (
    context: BookContext,
    input: InputOf<Name>,
    task: Task,
  ) => Promise<Result<Staged, ErrorOf<Name>>>;
  /** Methods, not properties: only so may a handler name what it staged more closely than the table does. */
  publish(
    present: BookContext,
    input: InputOf<Name>,
    order: { readonly staged: Staged; readonly by: string },
  ): Result<Change<OutputOf<Name>>, ErrorOf<Name>>;
  ready(present: BookContext, staged: Staged): Promise<Result<Replacement, ErrorOf<Name>>>;
}

export type HandlerOf<Name extends ServedBy<"BOOK">> = Contract[Name] extends Command
  ? CommandHandler<Name> | LongCommandHandler<Name> | PlainCommandHandler<Name> | ReplacingHandler<Name>
  : QueryHandler<Name>;

/** The router's own: these run, or try, other commands. */
export type RouterProcedure =
  | "safekeeping.undo"
  | "steps.undoBackTo"
  | "steps.tryUndoBackTo"
  | "bin.whatComesBack";
export type HandledName = Exclude<ServedBy<"BOOK">, RouterProcedure>;

/** Handlers of one room: `HandlersOf<"registry">`. A missing one does not compile. */
export type HandlersOf<Room extends string> = {
  readonly [Name in HandledName & `${Room}.${string}`]: HandlerOf<Name>;
};

/** Handlers of all rooms. */
export type HandlerTable = { readonly [Name in HandledName]: HandlerOf<Name> };
