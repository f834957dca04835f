import type { Database } from "better-sqlite3";
import { ok } from "#core/base/result";
import type { RecentStep } from "#core/safekeeping/steps/procedures";
import { bookStrings } from "#core/strings/book-strings";
import type { QueryHandler } from "../../router/handler";
import { type Step, lastStandingStep, lastSteps } from "../../router/step-store";
import {
  type UndoStanding,
  isUndo,
  undoStanding,
  undoneByHand,
  whyStepStays,
} from "../../router/undo-standing";

const shownSteps = 100;

/** The last steps with whether they can be taken back now, newest first. */
export const recentSteps: QueryHandler<"safekeeping.recentSteps"> = ({ database }) =>
  ok({ steps: lastSteps(database, shownSteps).map((step) => shown(database, step)) });

/** The step Ctrl+Z and the bottom of the window speak of. */
export const lastStep: QueryHandler<"steps.last"> = ({ database }) => {
  const step = lastStandingStep(database, undoneByHand);
  return ok({ step: step === undefined ? null : shown(database, step) });
};

function shown(database: Database, step: Step): RecentStep {
  const standing = undoStanding(database, step);
  return {
    stepId: step.id,
    label: step.label,
    doneAt: step.doneAt,
    state: stateOf(step, standing),
    why: whyNot(step, standing),
  };
}

function stateOf(step: Step, standing: UndoStanding): RecentStep["state"] {
  if (isUndo(step)) return "IS_UNDO";
  return standing.state === "CAN_UNDO" || standing.state === "UNDONE" ? standing.state : "CANNOT_UNDO";
}

function whyNot(step: Step, standing: UndoStanding): string {
  switch (standing.state) {
    case "CAN_UNDO":
      return "";
    case "UNDONE":
      return bookStrings.alreadyUndone;
    case "HAS_NO_INVERSE":
      return whyStepStays(step);
    case "CHANGED_SINCE":
      return bookStrings.changedSince;
  }
}
