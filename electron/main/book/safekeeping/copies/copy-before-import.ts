import { type Result, ok, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import { goesWithoutCopy, isCopiedFirst } from "#core/safekeeping/copies/copy-first";
import { copyWords } from "#core/strings/copies-words";
import { errorReason } from "#core/strings/error-sentences";
import type { BookContext, Change, Task } from "../../router/handler";
import { makeOwnCopy, newestHoldsEverything } from "../closing-backup";

/** NEEDLESS: few rows come in, or the newest copy holds everything. AGREED: somebody goes on without a copy. */
export type CopiedFirst = "MADE" | "NEEDLESS" | "AGREED";

interface Call {
  readonly procedure: { readonly bringsIn?: string | undefined };
  /** As parsed. */
  readonly input: unknown;
}

/**
 * Makes and proves a copy of the book in its own folder before many rows come in. COPY_FIRST_FAILED: none could be
 * made, and nothing came in.
 */
export async function copyBeforeImport(
  context: BookContext,
  { procedure, input }: Call,
  task: Task,
): Promise<Result<CopiedFirst, AppError>> {
  if (!isCopiedFirst(procedure, input)) return ok("NEEDLESS");
  if (newestHoldsEverything(context)) return ok("NEEDLESS");
  if (goesWithoutCopy(input)) return ok("AGREED");
  const made = await makeOwnCopy(context, "BEFORE_IMPORT", task);
  if (made.ok) return ok("MADE");
  if (task.signal.aborted) return refuse(appError("TASK_CANCELLED", {}));
  return refuse(appError("COPY_FIRST_FAILED", { reason: errorReason(made.error) }));
}

/** Lets the audit say of a change that somebody went on without a copy. */
export function noteCopiedFirst(
  change: Result<Change<unknown>, AppError>,
  copied: CopiedFirst,
): Result<Change<unknown>, AppError> {
  if (!change.ok || copied !== "AGREED") return change;
  return ok({ ...change.value, audit: { ...change.value.audit, reason: copyWords.noneBefore } });
}
