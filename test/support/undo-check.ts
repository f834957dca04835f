import type { CommandName, ProcedureName, UndoOffer } from "#core/contract";
import type { Command, Procedure } from "#core/base/procedure";
import { assert } from "#core/base/assert";
import type { Result } from "#core/base/result";
import { contract } from "#core/contract";
import type { AppError } from "#core/errors";
import type { BookContext, Change, HandlerTable, Inverse } from "#main/book/router/handler";
import { rehearse } from "#main/book/router/in-transaction";
import { revisionOf } from "#main/book/router/row-revision";
import { findStep } from "#main/book/router/step-store";
import { takeBack } from "#main/book/router/undo-runner";
import { type BookRows, differencesOf, rowsOf } from "./undo-rows";

/** Commands tried in this test file: the first call of each, and no more, for the sake of time. */
const tried = new Set<ProcedureName>();

/** A book larger than this, in pages, is not compared row by row at every call. */
const mostPages = 1_000;

interface BookUnderTest {
  readonly context: BookContext;
  readonly handlers: Partial<HandlerTable>;
}

type AnyChange = (context: BookContext, input: unknown) => Result<Change<unknown>, AppError>;

/** The inverse the contract names for a command; undefined where it names none. */
export function inverseOf(name: ProcedureName): CommandName | undefined {
  const procedure: Procedure = contract[name];
  if (procedure.kind === "query") return undefined;
  const { undo }: Command = procedure;
  return "undoneBy" in undo ? (undo.undoneBy as CommandName) : undefined;
}

/** The rows before a command that will be tried; null where it has no inverse or was tried in this file. */
export function rowsBefore({ context }: BookUnderTest, name: ProcedureName): BookRows | null {
  if (inverseOf(name) === undefined || tried.has(name)) return null;
  if ((context.database.pragma("page_count", { simple: true }) as number) > mostPages) return null;
  return rowsOf(context.database);
}

/**
 * Takes a step back in a rehearsal that leaves nothing behind: every row must be as it was before it. Then the inverse
 * is taken back as well: every row must be as the step left it. An inverse that refuses says why; that is its test's
 * own matter.
 */
export function tryUndo(
  book: BookUnderTest,
  {
    name,
    before,
    undo,
  }: { readonly name: ProcedureName; readonly before: BookRows; readonly undo: UndoOffer },
): void {
  const { database } = book.context;
  tried.add(name);
  const context = aside(book.context);
  const step = findStep(database, undo.stepId);
  assert(step !== undefined, "a command that offers its undo left a step");
  const after = rowsOf(database);
  let inverse: Inverse | undefined;
  const change = (procedure: CommandName, input: unknown) => {
    const result = handlerOf(book, procedure)(context, input);
    if (result.ok) inverse = result.value.inverse;
    return result;
  };
  rehearse(database, () => {
    const undone = takeBack(context, { step, by: "KEEPER", mayRun: () => true }, change);
    if (!undone.ok) return;
    expectSame(`${name}, taken back`, before, rowsOf(database));
    if (inverse === undefined || undone.value.left !== "") return;
    const again = handlerOf(book, inverse.procedure)(context, inputOfNow(context, inverse));
    if (again.ok) expectSame(`${name}, taken back and done again`, after, rowsOf(database));
  });
}

function expectSame(what: string, before: BookRows, after: BookRows): void {
  const differences = differencesOf(before, after);
  if (differences.length === 0) return;
  throw new Error([`${what}: rows are not as they were`, ...differences].join("\n  "));
}

function inputOfNow({ database }: BookContext, { procedure, input, rows }: Inverse): unknown {
  const row = rows[0];
  if (!("expectedRevision" in input) || row === undefined) return contract[procedure].input.parse(input);
  return contract[procedure].input.parse({
    ...input,
    expectedRevision: revisionOf(database, row.table, row.id),
  });
}

function handlerOf({ handlers }: BookUnderTest, name: CommandName): AnyChange {
  const handler = (handlers as Readonly<Record<string, unknown>>)[name];
  assert(typeof handler === "function", `${name} can be run as an inverse`);
  return handler as AnyChange;
}

/** The same book with ids of its own: what a rehearsal draws must not shift those of the test. */
function aside(context: BookContext): BookContext {
  let drawn = 0;
  return {
    ...context,
    ids: {
      next: <Noun extends string>() => {
        drawn += 1;
        return `0192ffff-0000-7000-8000-${drawn.toString(16).padStart(12, "0")}` as ReturnType<
          typeof context.ids.next<Noun>
        >;
      },
      randomHex: (bytes) => "0".repeat(bytes * 2),
    },
  };
}
