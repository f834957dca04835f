import { foldText } from "../base/vietnamese-text";
import type { RegulationSettings } from "../registry/regulation-settings";
import type { VoterAttendance } from "./meeting";

/** A line of the roll as far as it says who casts its vote. */
export interface SeatedVoter {
  readonly id: string;
  readonly attendance: VoterAttendance;
  readonly delegate: string;
  readonly deputy: string;
  /** The line whose person also casts this vote; null where the deputy sits for nobody else on the roll. */
  readonly deputyVoterId: string | null;
}

/** One person who casts more votes than the regulation lets one person carry. */
export interface CarryFault {
  /** As the roll has it: the deputy's name or post. */
  readonly deputy: string;
  /** Lines of the roll this person would vote for, its own among them, in the order of the roll. */
  readonly voterIds: readonly string[];
}

/**
 * The first person on the roll who carries more votes than `mostVotes`, the own one counted; null where nobody does. A
 * deputy is who the roll links it to, else the one delegate present who is written alike, else everybody written alike:
 * two people of one name or post are told apart by what is written. Without deputies nobody carries a vote of another.
 */
export function carriesTooMany(
  roll: readonly SeatedVoter[],
  { rule, mostVotes }: Pick<RegulationSettings["deputies"], "rule" | "mostVotes">,
): CarryFault | null {
  if (rule === "NOT_ALLOWED") return null;
  const votes = new Map<string, SeatedVoter[]>();
  for (const voter of roll) {
    if (voter.attendance !== "PRESENT" && voter.attendance !== "DEPUTY") continue;
    const person = personOf(roll, voter);
    votes.set(person, [...(votes.get(person) ?? []), voter]);
  }
  for (const voters of votes.values()) {
    const carried = voters.find(({ attendance }) => attendance === "DEPUTY");
    if (carried !== undefined && voters.length > mostVotes)
      return { deputy: carried.deputy, voterIds: voters.map(({ id }) => id) };
  }
  return null;
}

/** A key of who casts the vote of a line: the line the person sits on, or what is written of somebody on none. */
function personOf(roll: readonly SeatedVoter[], voter: SeatedVoter): string {
  if (voter.attendance === "PRESENT") return voter.id;
  const linked = roll.find(({ id }) => id === voter.deputyVoterId);
  if (linked !== undefined) return personOf(roll, { ...linked, deputyVoterId: null });
  const written = foldText(voter.deputy);
  if (written === "") return voter.id;
  const alike = roll.filter(
    ({ attendance, delegate }) => attendance === "PRESENT" && foldText(delegate) === written,
  );
  const [only] = alike;
  return only !== undefined && alike.length === 1 ? only.id : `written ${written}`;
}
