import { type BallotPlace, standingOf } from "../standing-of";
import type { DossierState, StepKind } from "./state";
import { statesBeforeVote, transitions } from "./transitions";

/** Where the steps alone leave a dossier; one without any is a draft. */
export function stateAfterSteps(steps: readonly { readonly kind: StepKind }[]): DossierState {
  const last = steps.at(-1);
  return last === undefined ? "DRAFT" : transitions[last.kind].to;
}

/**
 * Where a dossier stands: its steps (live ones, oldest first), and until it left for the higher office or was
 * withdrawn, the latest of its rounds (oldest first), open or sealed.
 */
export function foldLife(
  steps: readonly { readonly kind: StepKind }[],
  rounds: readonly BallotPlace[],
): DossierState {
  const after = stateAfterSteps(steps);
  if (!statesBeforeVote.includes(after)) return after;
  const standing = standingOf(rounds);
  return standing === "NOT_ON_BALLOT" ? after : standing;
}
