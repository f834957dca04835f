import { assertNever } from "../base/assert";
import type { NominationStanding } from "./procedures";

/** A round the nomination is on: open, or sealed with what became of it. */
export type BallotPlace = {
  /** Why the round follows another one; none where it stands for itself. */
  readonly follows?: "TIE" | "UNFILLED" | "WINNERS" | null;
} & (
  | { readonly state: "OPEN" }
  | {
      readonly state: "SEALED";
      readonly outcome: "WON" | "LEFT_OPEN" | "ABOVE_QUOTA" | "BELOW_THRESHOLD" | "NO_VOTE";
    }
);

/** What one round says of a nomination. */
export function standingInRound(place: BallotPlace): NominationStanding {
  if (place.state === "OPEN") return "ON_BALLOT";
  switch (place.outcome) {
    case "WON":
      return "ACCLAIMED";
    case "LEFT_OPEN":
      return "LEFT_OPEN";
    case "ABOVE_QUOTA":
    case "BELOW_THRESHOLD":
    case "NO_VOTE":
      return "NOT_ACCLAIMED";
    default:
      return assertNever(place.outcome);
  }
}

/**
 * Where a nomination stands: what the last round that decides it (given oldest first) says. A second round decides anew
 * who the first left open; a choice among winners takes nothing from those who won.
 */
export function standingOf(rounds: readonly BallotPlace[]): NominationStanding {
  const deciding = rounds.filter(({ follows }) => follows !== "WINNERS").at(-1);
  return deciding === undefined ? "NOT_ON_BALLOT" : standingInRound(deciding);
}
