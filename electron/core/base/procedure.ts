import type { z } from "zod";
import type { ErrorCode } from "../errors";

/** What a user of the book may do. In a book without users the one at the keyboard is its KEEPER. */
export type Role = "KEEPER" | "SECRETARY" | "TELLER" | "VIEWER";
/** Who calls. NOBODY: nobody is signed in to the open book, or it is locked. */
export type Caller = Role | "NOBODY";
export const everyRole = ["KEEPER", "SECRETARY", "TELLER", "VIEWER"] as const;
/** Also before signing in: what the sign-in screen itself needs, and nothing of the book. */
export const anyone = [...everyRole, "NOBODY"] as const;
export const writers = ["KEEPER", "SECRETARY"] as const;
/** Who keys a count. */
export const counters = ["KEEPER", "SECRETARY", "TELLER"] as const;

/** What part of the book a procedure reads or changes; after a change everything read under a tag is stale. */
export const everyTag = [
  "book",
  "registry",
  "pledges",
  "awards",
  "dossiers",
  "conference",
  "documents",
  "exchange",
  "safekeeping",
  /** Who is signed in, and the users. */
  "session",
] as const;
export type Tag = (typeof everyTag)[number];

/** SHELL: the main thread (windows, dialogs, which book). BOOK: the book thread, with an open book. */
export type ServedBy = "SHELL" | "BOOK";

/** A command names the command that takes it back, or says why none does. */
export type UndoRule<Name extends string = string> =
  | { readonly undoneBy: Name }
  | { readonly notUndone: string };

interface ProcedureSpec<
  Input extends z.ZodType,
  Output extends z.ZodType,
  Server extends ServedBy,
  Codes extends readonly ErrorCode[],
> {
  readonly servedBy: Server;
  readonly input: Input;
  readonly output: Output;
  /** Refusals this procedure may answer with, besides those every call may meet. */
  readonly errors: Codes;
  readonly tags: readonly Tag[];
  /** Never empty: a procedure nobody may call does not compile, nor one that forgot to say. */
  readonly roles: readonly [Caller, ...Caller[]];
}

export interface Query<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Server extends ServedBy = ServedBy,
  Codes extends readonly ErrorCode[] = readonly ErrorCode[],
> extends ProcedureSpec<Input, Output, Server, Codes> {
  readonly kind: "query";
}

export interface Command<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Server extends ServedBy = ServedBy,
  Codes extends readonly ErrorCode[] = readonly ErrorCode[],
> extends ProcedureSpec<Input, Output, Server, Codes> {
  readonly kind: "command";
  readonly undo: UndoRule;
  /** TWO: a second person signs in on top, and both stand in the audit. Absent: one is enough. */
  readonly persons?: "TWO";
  /** Whose word counts as the second. Absent: `writers`. */
  readonly secondedBy?: readonly Role[];
  /** The list in the input whose rows come into the book: where they are many, the book is copied first. */
  readonly bringsIn?: string;
}

export type Procedure = Query | Command;

/** A procedure that changes nothing. */
export function query<
  Input extends z.ZodType,
  Output extends z.ZodType,
  const Server extends ServedBy,
  const Codes extends readonly ErrorCode[],
>(spec: ProcedureSpec<Input, Output, Server, Codes>): Query<Input, Output, Server, Codes> {
  return { kind: "query", ...spec };
}

/** A procedure that changes the book or the world around it. */
export function command<
  Input extends z.ZodType,
  Output extends z.ZodType,
  const Server extends ServedBy,
  const Codes extends readonly ErrorCode[],
>(
  spec: ProcedureSpec<Input, Output, Server, Codes> & {
    readonly undo: UndoRule;
    readonly persons?: "TWO";
    readonly secondedBy?: readonly Role[];
    readonly bringsIn?: string & keyof z.output<Input>;
  },
): Command<Input, Output, Server, Codes> {
  return { kind: "command", ...spec };
}

/** The roles that may call a procedure, without those who are not signed in; none for one that is not there. */
export function rolesOf(procedure: Pick<Procedure, "roles"> | undefined): readonly Role[] {
  return everyRole.filter((role) => procedure?.roles.includes(role) === true);
}
