import { type Result, ok } from "#core/base/result";
import type { AppError } from "#core/errors";
import { type CommandRun, type Saved, runCommand } from "./command-runner";
import type { BookContext, Change, Replacement, StagedBook, Task } from "./handler";

/** A replacing handler with its types worn off. */
export interface Replacing {
  readonly stage: (context: BookContext, input: unknown, task: Task) => Promise<Result<StagedBook, AppError>>;
  readonly publish: (
    present: BookContext,
    input: unknown,
    order: { readonly staged: StagedBook; readonly by: string },
  ) => Result<Change<unknown>, AppError>;
  readonly ready: (present: BookContext, staged: StagedBook) => Promise<Result<Replacement, AppError>>;
}

export interface ReplacingRun extends Omit<CommandRun, "change"> {
  readonly input: unknown;
  readonly task: Task;
  /** From here on nothing more is saved in the book that is replaced. */
  readonly onTakenOver: () => void;
}

/** Builds another book beside this one and makes it ready. Whatever stops it, nothing of this one has changed. */
export async function runReplacing(
  context: BookContext,
  { onTakenOver, input, task, ...run }: ReplacingRun,
  handler: Replacing,
): Promise<Result<{ readonly saved: Saved; readonly replacement: Replacement }, AppError>> {
  const found = await handler.stage(context, input, task);
  if (!found.ok) return found;
  const staged = found.value;
  let isReady = false;
  try {
    onTakenOver();
    const change = (): Result<Change<unknown>, AppError> =>
      handler.publish(context, input, { staged, by: run.by });
    const saved = runCommand(staged.context, { ...run, change });
    if (!saved.ok) return saved;
    const ready = await handler.ready(context, staged);
    if (!ready.ok) return ready;
    isReady = true;
    return ok({ saved: saved.value, replacement: ready.value });
  } finally {
    if (!isReady) staged.discard();
  }
}
