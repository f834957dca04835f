import { z } from "zod";
import { type Caller, type Procedure, rolesOf } from "#core/base/procedure";
import { refuse, type Result } from "#core/base/result";
import { type Answer, contract, type InputOf, type OutputOf, type ServedBy } from "#core/contract";
import { type AppError, appError, type ErrorCode } from "#core/errors";

/** What the preload sends. Only the preload can put `droppedPaths` in, from files dropped by a person. */
const envelope = z.strictObject({
  name: z.string().max(80),
  input: z.unknown(),
  droppedPaths: z.array(z.string().min(1).max(32_767)).max(1000).optional(),
});

/** Handlers of the procedures the main thread serves; a missing one does not compile. */
export type ShellHandlers = {
  readonly [Name in ServedBy<"SHELL">]: (
    input: InputOf<Name>,
    droppedPaths: readonly string[],
  ) => Promise<Result<OutputOf<Name>, AppError>>;
};

interface CallParts {
  readonly handlers: ShellHandlers;
  /** Forwards a call to the book thread; null while no book is open. */
  readonly book: () => ((name: string, input: unknown) => Promise<Answer>) | null;
  /** Whose rights hold: the book's word while one is open; with none open, the one at the keyboard is KEEPER. */
  readonly caller: () => Caller;
  readonly incident: (thrown: unknown) => string;
}

const procedures: ReadonlyMap<string, Procedure> = new Map(Object.entries(contract));
const anyCallMayMeet: readonly ErrorCode[] = ["UNEXPECTED", "INPUT_NOT_VALID", "NOT_ALLOWED", "NO_BOOK_OPEN"];

/** Answers every call of the screen. Nothing is thrown across, and nothing the contract does not say. */
export function createCalls(parts: CallParts): (sent: unknown) => Promise<Answer> {
  return async (sent) => {
    const parsed = envelope.safeParse(sent);
    if (!parsed.success) return notValid("", []);
    const { name, input, droppedPaths } = parsed.data;
    const procedure = procedures.get(name);
    if (procedure === undefined) return notValid(name, []);
    if (procedure.servedBy === "BOOK") {
      const book = parts.book();
      return book === null ? refuse(appError("NO_BOOK_OPEN", {})) : book(name, input);
    }
    if (!procedure.roles.includes(parts.caller()))
      return refuse(appError("NOT_ALLOWED", { procedure: name, who: rolesOf(procedure) }));
    try {
      return await answerHere(parts, procedure, name as ServedBy<"SHELL">, input, droppedPaths ?? []);
    } catch (thrown) {
      return refuse(appError("UNEXPECTED", { incident: parts.incident(thrown) }));
    }
  };
}

async function answerHere(
  parts: CallParts,
  procedure: Procedure,
  name: ServedBy<"SHELL">,
  input: unknown,
  droppedPaths: readonly string[],
): Promise<Answer> {
  const read = procedure.input.safeParse(input);
  if (!read.success) {
    return notValid(
      name,
      read.error.issues.map((issue) => issue.path.join(".")),
    );
  }
  const handler = parts.handlers[name] as (
    input: unknown,
    dropped: readonly string[],
  ) => Promise<Result<unknown, AppError>>;
  const outcome = await handler(read.data, droppedPaths);
  if (outcome.ok) return { ok: true, value: procedure.output.parse(outcome.value) as never };
  const { code } = outcome.error;
  if (procedure.errors.includes(code) || anyCallMayMeet.includes(code)) return outcome;
  throw new Error(`${name} answered ${code}, which its contract does not name`);
}

function notValid(procedure: string, fields: readonly string[]): Answer {
  return refuse(appError("INPUT_NOT_VALID", { procedure, fields }));
}
