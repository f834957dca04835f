import type { RegulationSettings } from "../registry/regulation-settings";

export interface OrderedLine {
  /** Place on the ballot. */
  readonly number: number;
  readonly agree: number;
  /** Hundredths; null where none was typed. */
  readonly score: number | null;
}

export type ResultOrder = RegulationSettings["resultOrder"]["rule"];

/**
 * Negative where `left` stands before `right` in the regulation's order, 0 where the regulation sees no difference.
 * VOTES: more votes first. SCORE: the higher score first, votes decide the threshold only. SCORE_THEN_VOTES: the higher
 * score, among equal scores more votes. A score not entered stands after every score, 0 among them.
 */
export function compareLines(order: ResultOrder, left: OrderedLine, right: OrderedLine): number {
  const byVotes = right.agree - left.agree;
  if (order === "VOTES") return byVotes;
  const byScore = (right.score ?? -1) - (left.score ?? -1);
  return order === "SCORE" ? byScore : byScore || byVotes;
}
