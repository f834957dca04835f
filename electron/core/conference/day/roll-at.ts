import type { TimeOfDay } from "../../base/local-date";
import type { VoterAttendance } from "../meeting";

/** A voter who came late or left early. `clock` is the hour on the wall. */
export interface Move {
  readonly voterId: string;
  readonly kind: "ARRIVED" | "LEFT";
  readonly clock: TimeOfDay;
}

/** What the roll says of a voter, as far as presence goes. */
export interface RollVoter {
  readonly id: string;
  readonly attendance: VoterAttendance;
  readonly deputy: string;
  /** The line whose person also casts this vote; it is cast only while that person is there. */
  readonly deputyVoterId: string | null;
}

/**
 * The roll as it stood at an hour: what was taken at the opening and every move up to and at that hour. Who came back
 * with a deputy named on the roll is there by that deputy; a vote another line's person casts goes when that person
 * goes. Moves may come in any order; `null` applies none.
 */
export function rollAt<Voter extends RollVoter>(
  roll: readonly Voter[],
  moves: readonly Move[],
  clock: TimeOfDay | null,
): readonly Voter[] {
  if (clock === null || moves.length === 0) return roll;
  const last = new Map<string, Move>();
  for (const move of moves) {
    const known = last.get(move.voterId);
    if (move.clock <= clock && (known === undefined || known.clock < move.clock))
      last.set(move.voterId, move);
  }
  const then = roll.map((voter) => {
    const move = last.get(voter.id);
    return move === undefined ? voter : { ...voter, attendance: attendanceAfter(voter, move.kind) };
  });
  const away = new Set(then.filter(({ attendance }) => attendance === "ABSENT").map(({ id }) => id));
  return then.map((voter) =>
    voter.attendance === "DEPUTY" && voter.deputyVoterId !== null && away.has(voter.deputyVoterId)
      ? { ...voter, attendance: "ABSENT" }
      : voter,
  );
}

function attendanceAfter(voter: RollVoter, kind: Move["kind"]): VoterAttendance {
  if (kind === "LEFT") return "ABSENT";
  return voter.attendance === "DEPUTY" || voter.deputy !== "" ? "DEPUTY" : "PRESENT";
}
