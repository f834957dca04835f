import type { DossierState } from "./state";
import { mayBeBalloted } from "./transitions";

/** Whether the vote on a dossier still lies ahead: papers that come with it are not missing yet. */
export function voteIs(state: DossierState): "AHEAD" | "PAST" {
  return state === "ON_BALLOT" || mayBeBalloted(state) ? "AHEAD" : "PAST";
}
