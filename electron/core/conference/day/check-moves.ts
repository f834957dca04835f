import type { TimeOfDay } from "../../base/local-date";
import type { VoterAttendance } from "../meeting";
import type { Move } from "./roll-at";

/** Why the moves of one voter contradict each other or the roll, and the hours it is about. */
export type MoveFault =
  /** The roll says nothing of the voter yet, so no move can be told from it. */
  | { readonly fault: "NOT_MARKED" }
  | { readonly fault: "BEFORE_START"; readonly clock: TimeOfDay; readonly other: TimeOfDay }
  /** Two moves at one hour: who is there then could not be told. */
  | { readonly fault: "SAME_HOUR"; readonly clock: TimeOfDay }
  | { readonly fault: "ARRIVED_WHILE_PRESENT"; readonly clock: TimeOfDay }
  | { readonly fault: "LEFT_WHILE_ABSENT"; readonly clock: TimeOfDay };

type OwnMove = Pick<Move, "kind" | "clock">;

/**
 * Walks one voter's day: what the roll took at the opening, then arrivals and departures by turns, each later than the
 * one before and none before the meeting starts. Null where the day makes sense.
 */
export function checkMoves(
  attendance: VoterAttendance,
  moves: readonly OwnMove[],
  startsClock: TimeOfDay | null,
): MoveFault | null {
  if (moves.length === 0) return null;
  if (attendance === "NOT_MARKED") return { fault: "NOT_MARKED" };
  let present = attendance !== "ABSENT";
  let before: TimeOfDay | null = null;
  for (const { kind, clock } of [...moves].sort((left, right) => (left.clock < right.clock ? -1 : 1))) {
    if (startsClock !== null && clock < startsClock)
      return { fault: "BEFORE_START", clock, other: startsClock };
    if (before === clock) return { fault: "SAME_HOUR", clock };
    if (kind === "ARRIVED" && present) return { fault: "ARRIVED_WHILE_PRESENT", clock };
    if (kind === "LEFT" && !present) return { fault: "LEFT_WHILE_ABSENT", clock };
    present = kind === "ARRIVED";
    before = clock;
  }
  return null;
}
