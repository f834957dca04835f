import type { BallotLine } from "./count";

/** Ranks by final score, 1, 2, 2, 4 …; null where no score was typed. 0 is a score and has a rank. */
export function scoreRanksOf<Key>(
  scored: readonly { readonly key: Key; readonly score: number | null }[],
): ReadonlyMap<Key, number | null> {
  return new Map(
    scored.map(({ key, score }) => [
      key,
      score === null
        ? null
        : 1 + scored.filter((other) => other.score !== null && other.score > score).length,
    ]),
  );
}

/** The order names stand in on a ballot: the higher score first, then those without one, each in the given order. */
export function inBallotOrder<Line extends Pick<BallotLine, "score">>(
  lines: readonly Line[],
): readonly Line[] {
  return [...lines].sort((left, right) => (right.score ?? -1) - (left.score ?? -1));
}

/**
 * The lines that take the places of a tie by a higher score: null where a score is missing or the scores are equal at
 * the last place, so that they do not decide it.
 */
export function chosenByScore<Id>(
  tied: readonly { readonly id: Id; readonly score: number | null }[],
  places: number,
): readonly Id[] | null {
  const scores = tied.flatMap(({ score }) => (score === null ? [] : [score])).sort((a, b) => b - a);
  const [last, next] = [scores[places - 1], scores[places]];
  if (scores.length < tied.length || last === undefined || last === next) return null;
  return tied.filter(({ score }) => score !== null && score >= last).map(({ id }) => id);
}
