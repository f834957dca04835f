import type { Database } from "better-sqlite3";
import { bookStrings } from "#core/strings/book-strings";
import { revisionOf } from "./row-revision";
import { type Step, type StepRow, laterChangesOf, rowsOfStep } from "./step-store";

/** Whether a step can be taken back now. CHANGED_SINCE names the table of the first row that moved on. */
export type UndoStanding =
  | { readonly state: "CAN_UNDO" }
  | { readonly state: "UNDONE" }
  | { readonly state: "HAS_NO_INVERSE" }
  | { readonly state: "CHANGED_SINCE"; readonly table: string };

/** Looks at a step's rows as they are now. */
export function undoStanding(database: Database, step: Step): UndoStanding {
  if (step.undoneBySeq !== null) return { state: "UNDONE" };
  if (step.inverseProcedure === null) return { state: "HAS_NO_INVERSE" };
  const moved = rowsOfStep(database, step.id).find((row) => hasMovedOn(database, row, step.seq));
  return moved === undefined ? { state: "CAN_UNDO" } : { state: "CHANGED_SINCE", table: moved.table };
}

/**
 * A row is as the step left it when all later changes are known, follow one another without a gap up to now, and
 * were themselves taken back. A gap is a change no step tells of: it would be lost.
 */
function hasMovedOn(database: Database, row: StepRow, seq: number): boolean {
  let known = row.revision;
  const [, ...later] = laterChangesOf(database, row, seq);
  for (const change of later) {
    if (change.takenBack === 0 || change.revision > known + 1) return true;
    known = Math.max(known, change.revision);
  }
  return revisionOf(database, row.table, row.id) !== known;
}

/** What `steps.not_undone_because` says of a step that is itself an undo, and of one that spoke of an erased person. */
export const undoneByHand = "The undone step is done again by hand.";
export const personErased = "The person's data was erased.";

/** Whether a step is itself the taking back of another. */
export function isUndo(step: Step): boolean {
  return step.notUndoneBecause === undoneByHand;
}

/** Why a step without an inverse stays done, in the user's words. */
export function whyStepStays({ procedure, notUndoneBecause }: Step): string {
  if (notUndoneBecause === undoneByHand) return bookStrings.undoIsNotUndone;
  if (notUndoneBecause === personErased) return bookStrings.personErased;
  return bookStrings.notUndoneWhy(procedure);
}
