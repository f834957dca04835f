import { z } from "zod";
import { command } from "#core/base/procedure";
import { ok, refuse } from "#core/base/result";
import type { ServedBy } from "#core/contract";
import { appError } from "#core/errors";
import type { CommandHandler, HandlersOf, QueryHandler } from "#main/book/router/handler";

/** Read by `tsc -b` only: each `@ts-expect-error` fails the build when the mistake below it would compile. */
const none: [] = [];

export const bookProcedures: ServedBy<"BOOK"> = "registry.editFrame";
// @ts-expect-error the main thread serves this one
export const shellProcedure: ServedBy<"BOOK"> = "app.status";

// @ts-expect-error a procedure without a role
export const noRole = command({
  servedBy: "BOOK",
  input: z.strictObject({}),
  output: z.strictObject({}),
  errors: none,
  tags: none,
  undo: { notUndone: "…" },
});

// @ts-expect-error a procedure nobody may call
export const noRoles = command({ ...noRole, roles: [] });

// @ts-expect-error a command that does not say how it is taken back
export const noUndo = command({
  servedBy: "BOOK",
  input: z.strictObject({}),
  output: z.strictObject({}),
  errors: none,
  tags: none,
  roles: ["KEEPER"],
});

// @ts-expect-error a room without its handlers
export const emptyRoom: HandlersOf<"registry"> = {};

export const declared: CommandHandler<"registry.removeCategory"> = () =>
  refuse(appError("NOT_FOUND", { noun: "nhóm" }));
export const undeclared: CommandHandler<"registry.removeCategory"> = () =>
  // @ts-expect-error a refusal the contract does not name
  refuse(appError("UNIT_IN_USE", { name: "", nominations: 0, rolls: 0, others: 0 }));
// @ts-expect-error an answer of another shape
export const otherShape: QueryHandler<"safekeeping.recentSteps"> = () => ok({ steps: [{}] });
