import { assertNever } from "../base/assert";
import type { NominationStanding } from "./procedures";

/** A round the nomination is on: open, or sealed with what became of it. */
export type BallotPlace =
  | { readonly state: "OPEN" }
  | {
      readonly state: "SEALED";
      readonly outcome: "WON" | "LEFT_OPEN" | "ABOVE_QUOTA" | "BELOW_THRESHOLD" | "NO_VOTE";
    };

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

/** Where a nomination stands: what the latest of its rounds (given oldest first) says. */
export function standingOf(rounds: readonly BallotPlace[]): NominationStanding {
  const latest = rounds.at(-1);
  return latest === undefined ? "NOT_ON_BALLOT" : standingInRound(latest);
}
