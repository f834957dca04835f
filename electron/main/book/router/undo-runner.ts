import { assert } from "#core/base/assert";
import type { StepId } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import { rolesOf } from "#core/base/procedure";
import { type Result, ok, refuse } from "#core/base/result";
import { type CommandName, contract } from "#core/contract";
import { type AppError, appError } from "#core/errors";
import { bookStrings } from "#core/strings/book-strings";
import { errorSentence } from "#core/strings/error-sentences";
import { movedRows, writeAudit } from "./command-runner";
import type { BookContext, Change } from "./handler";
import { inTransaction } from "./in-transaction";
import { noteClock } from "./note-clock";
import { revisionOf } from "./row-revision";
import { type Step, findStep, markUndone, rowsOfStep, saveStep, whereMade } from "./step-store";
import { undoStanding, undoneByHand, whyStepStays } from "./undo-standing";

/** Runs the change of a command by its name; only commands without heavy work can be an inverse. */
export type ChangeByName = (name: CommandName, input: unknown) => Result<Change<unknown>, AppError>;

export interface Undone {
  readonly label: string;
  /** What had to stay, in a sentence; empty where all was taken back. */
  readonly left: string;
  readonly savedAt: Moment;
  /** The command that took the step back: its tags are stale. */
  readonly inverse: CommandName;
}

export interface UndoOrder {
  readonly stepId: StepId;
  /** Whether the caller may run the command that takes a step back. */
  readonly mayRun: (inverse: CommandName) => boolean;
  /** Who does it, as the audit spells it. */
  readonly by: string;
}

/** Takes a step back by its inverse: a new command with its own audit event, in one transaction. */
export function runUndo(
  context: BookContext,
  order: UndoOrder,
  changeByName: ChangeByName,
): Result<Undone, AppError> {
  return inTransaction(context.database, () => {
    noteClock(context, context.clock.now());
    const step = findStep(context.database, order.stepId);
    if (step === undefined) return refuse(appError("NOT_FOUND", { noun: bookStrings.stepNoun }));
    return takeBack(context, { ...order, step }, changeByName);
  });
}

/** The undo of one step, inside a transaction that is open already. */
export function takeBack(
  context: BookContext,
  { step, by, mayRun }: Omit<UndoOrder, "stepId"> & { readonly step: Step },
  changeByName: ChangeByName,
): Result<Undone, AppError> {
  const obstacle = obstacleOf(context, step);
  if (obstacle !== null) return refuse(obstacle);
  assert(
    step.inverseProcedure !== null && step.inverseInput !== null,
    "a step that can be undone has an inverse",
  );

  const inverse = step.inverseProcedure as CommandName;
  if (!mayRun(inverse))
    return refuse(appError("NOT_ALLOWED", { procedure: inverse, who: rolesOf(contract[inverse]) }));
  const before = rowsOfStep(context.database, step.id).flatMap(({ table, id }) => {
    const revision = revisionOf(context.database, table, id);
    return revision === null ? [] : [{ table, id, revision }];
  });
  const input = withRevisionOfNow(JSON.parse(step.inverseInput), before[0]?.revision);
  const result = whereMade(context.database, step.id, () =>
    changeByName(inverse, contract[inverse].input.parse(input)),
  );
  if (!result.ok) return refuse(asUndoRefusal(step, result.error));

  const savedAt = context.clock.now();
  const seq = writeAudit(context, {
    procedure: inverse,
    by,
    savedAt,
    audit: result.value.audit,
    undoOf: step.seq,
  });
  saveUndoStep(context, { step, seq, savedAt, before, change: result.value });
  return ok({ label: step.label, left: result.value.left ?? "", savedAt, inverse });
}

/** Later steps that were themselves taken back moved the revision on; the row is as this step left it. */
function withRevisionOfNow(input: Readonly<Record<string, unknown>>, revision: number | undefined): unknown {
  return "expectedRevision" in input && revision !== undefined
    ? { ...input, expectedRevision: revision }
    : input;
}

function obstacleOf(context: BookContext, step: Step): AppError | null {
  const standing = undoStanding(context.database, step);
  switch (standing.state) {
    case "CAN_UNDO":
      return null;
    case "UNDONE":
      return appError("UNDO_NOT_POSSIBLE", { label: step.label, why: bookStrings.alreadyUndone });
    case "HAS_NO_INVERSE":
      return appError("UNDO_NOT_POSSIBLE", {
        label: step.label,
        why: whyStepStays(step),
      });
    case "CHANGED_SINCE":
      return appError("CHANGED_MEANWHILE", { noun: bookStrings.rowNoun(standing.table), name: step.label });
  }
}

/** A refusal of the inverse is the reason why the step stays; a stale row keeps its own code. */
function asUndoRefusal(step: Step, error: AppError): AppError {
  if (error.code === "CHANGED_MEANWHILE" || error.code === "UNDO_NOT_POSSIBLE") return error;
  const { title, detail } = errorSentence(error);
  return appError("UNDO_NOT_POSSIBLE", { label: step.label, why: [title, detail].join(" ").trim() });
}

interface UndoStep {
  readonly step: Step;
  readonly seq: number;
  readonly savedAt: Moment;
  readonly before: readonly { readonly table: string; readonly id: string; readonly revision: number }[];
  readonly change: Change<unknown>;
}

function saveUndoStep(context: BookContext, undo: UndoStep): void {
  const id = context.ids.next<"step">();
  const moved = movedRows(context, undo.before);
  const others = (undo.change.inverse?.rows ?? []).filter(
    (row) => !undo.before.some((known) => known.table === row.table && known.id === row.id),
  );
  saveStep(
    context.database,
    {
      id,
      seq: undo.seq,
      label: bookStrings.undoLabel(undo.step.label),
      doneAt: undo.savedAt,
      inverseProcedure: null,
      inverseInput: null,
      notUndoneBecause: undoneByHand,
    },
    [...moved, ...others],
  );
  markUndone(context.database, undo.step.id, undo.seq);
}
