import { type Result, ok, refuse } from "#core/base/result";
import type { OutputOf } from "#core/contract";
import { type AppError, appError } from "#core/errors";
import { bookStrings } from "#core/strings/book-strings";
import { errorSentence } from "#core/strings/error-sentences";
import type { BookContext } from "./handler";
import { findStep, stepsDownTo } from "./step-store";
import { type ChangeByName, type UndoOrder, takeBack } from "./undo-runner";
import { isUndo } from "./undo-standing";

export type SeveralUndone = OutputOf<"steps.undoBackTo">;

/**
 * Takes steps back from the newest down to one, each with its own audit event, inside a transaction that is open
 * already. One that cannot be taken back stays, and so does what it changed.
 */
export function undoBackTo(
  context: BookContext,
  order: UndoOrder,
  changeByName: ChangeByName,
): Result<SeveralUndone, AppError> {
  const { database } = context;
  const last = findStep(database, order.stepId);
  if (last === undefined) return refuse(appError("NOT_FOUND", { noun: bookStrings.stepNoun }));
  const takenBack: string[] = [];
  const stayed: { label: string; why: string }[] = [];
  for (const step of stepsDownTo(database, last.seq)) {
    if (step.undoneBySeq !== null || isUndo(step)) continue;
    database.exec("SAVEPOINT one_step");
    const undone = takeBack(context, { ...order, step }, changeByName);
    database.exec(undone.ok ? "RELEASE one_step" : "ROLLBACK TO one_step; RELEASE one_step");
    if (undone.ok) takenBack.push(step.label);
    else stayed.push({ label: step.label, why: whyOf(undone.error) });
  }
  return ok({ takenBack, stayed });
}

function whyOf(error: AppError): string {
  if (error.code === "UNDO_NOT_POSSIBLE") return error.facts.why;
  if (error.code === "CHANGED_MEANWHILE") return bookStrings.changedSince;
  return errorSentence(error).title;
}
