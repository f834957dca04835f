import type { DossierState } from "./state";
import { voteIs } from "./vote-is";

/** Whether a dossier has gone on from its acclaim: what was done since rests on the vote. */
export function restsOnVote(state: DossierState): boolean {
  return voteIs(state) === "PAST" && state !== "ACCLAIMED" && state !== "WITHDRAWN";
}
