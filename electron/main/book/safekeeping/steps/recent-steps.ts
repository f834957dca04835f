import { type Caller, rolesOf } from "#core/base/procedure";
import { ok } from "#core/base/result";
import { type CommandName, contract } from "#core/contract";
import type { RecentStep } from "#core/safekeeping/steps/procedures";
import { bookStrings } from "#core/strings/book-strings";
import type { BookContext, QueryHandler } from "../../router/handler";
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
export const recentSteps: QueryHandler<"safekeeping.recentSteps"> = (context) =>
  ok({ steps: lastSteps(context.database, shownSteps).map((step) => shown(context, step)) });

/** The step Ctrl+Z and the bottom of the window speak of. */
export const lastStep: QueryHandler<"steps.last"> = (context) => {
  const step = lastStandingStep(context.database, undoneByHand);
  return ok({ step: step === undefined ? null : shown(context, step) });
};

function shown({ database, session }: BookContext, step: Step): RecentStep {
  const standing = undoStanding(database, step);
  const others = standing.state === "CAN_UNDO" ? notMine(step, session.caller()) : null;
  return {
    stepId: step.id,
    label: step.label,
    doneAt: step.doneAt,
    state: others === null ? stateOf(step, standing) : "CANNOT_UNDO",
    why: others ?? whyNot(step, standing),
  };
}

/** Why a step that could be taken back is not the caller's to take back: the role may not do what does it. */
function notMine({ inverseProcedure }: Step, caller: Caller): string | null {
  const inverse = contract[inverseProcedure as CommandName];
  return (inverse.roles as readonly Caller[]).includes(caller)
    ? null
    : bookStrings.undoneByOthers(rolesOf(inverse));
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
