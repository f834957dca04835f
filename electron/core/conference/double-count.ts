import { z } from "zod";
import { roundLineId } from "../base/ids";
import { lineFiguresOf, totalFiguresOf } from "./asked-figures";
import type { Ballot } from "./ballot";
import type { BallotGroup, RoundCount } from "./count";

/*
 * Two teams count the same papers and key what they counted apart from each other (product.md §2). The first keying is
 * the count of the round; the second never shows the first. What differs is named by its place, never by its numbers.
 */

/** Which team keys. */
export const reading = z.enum(["FIRST", "SECOND"]);
export type Reading = z.infer<typeof reading>;

/** Where two readings can differ: the numbers of the whole round, or one line of the ballot. */
const readingPlace = z.strictObject({
  /** Null for the numbers of the whole round. */
  lineId: roundLineId.nullable(),
  /** Number on the ballot; 0 for the numbers of the whole round. */
  number: z.int().min(0),
  name: z.string(),
  /** How many comparisons found it different so far. */
  times: z.int().min(1),
});
export type ReadingPlace = Readonly<z.infer<typeof readingPlace>>;

/**
 * How far a count by two teams is. FIRST and SECOND: that team keys, for the first or a further time. DIFFERING: both
 * ended and do not say the same. AGREED: they do. RESOLVED: a third reading, made by both together, settled it.
 */
const readingTurn = z.enum(["FIRST", "SECOND", "DIFFERING", "AGREED", "RESOLVED"]);
export type ReadingTurn = z.infer<typeof readingTurn>;

export const doubleCount = z.strictObject({
  turn: readingTurn,
  /** Comparisons made so far; each stands in the minutes. */
  attempts: z.int().min(0),
  /** What the last comparison found different. */
  differing: z.array(readingPlace),
  /** The third reading: who made it and why; null while there is none. */
  third: z.strictObject({ countedBy: z.string(), reason: z.string() }).nullable(),
});
export type DoubleCount = Readonly<z.infer<typeof doubleCount>>;

/** Whether two teams count: the regulation says so, and there are papers to count. Hands are raised once. */
export function isCountedTwice({ mode, settings }: Pick<Ballot, "mode" | "settings">): boolean {
  return mode === "SECRET" && settings.counting.rule === "DOUBLE";
}

/** Whether the figures of a round may be decided on: counted once where once is enough, else both teams at one. */
export function isSettled(double: DoubleCount | null): boolean {
  return double === null || double.turn === "AGREED" || double.turn === "RESOLVED";
}

/** Whether a place differed in two comparisons: keying stops there, both teams count it together. */
export function mustBeRecounted(double: DoubleCount): boolean {
  return double.turn === "DIFFERING" && double.differing.some(({ times }) => times >= 2);
}

/**
 * Numbers on the ballot of the lines where two readings differ, lowest first, 0 standing for the numbers of the whole
 * round. Only figures the ballot asks for are compared; not entered is not 0.
 */
export function differingNumbers(
  ballot: Ballot & { readonly groups: readonly BallotGroup[] },
  first: RoundCount,
  second: RoundCount,
): readonly number[] {
  const totals = totalFiguresOf(ballot).some((figure) => first.totals[figure] !== second.totals[figure]);
  const [left, right] = [first, second].map(({ lines }) => new Map(lines.map((line) => [line.lineId, line])));
  const figures = lineFiguresOf(ballot);
  const lines = ballot.groups
    .flatMap((group) => group.lines)
    .filter(({ id }) => figures.some((figure) => left?.get(id)?.[figure] !== right?.get(id)?.[figure]))
    .map(({ number }) => number)
    .sort((one, other) => one - other);
  return totals ? [0, ...lines] : lines;
}

/** The first reading with what differed taken from the third: what both teams counted together stands. */
export function withThirdReading(
  groups: readonly BallotGroup[],
  first: RoundCount,
  third: RoundCount,
  differing: readonly number[],
): RoundCount {
  const numbers = new Map(groups.flatMap(({ lines }) => lines).map(({ id, number }) => [id, number]));
  const counted = new Map(third.lines.map((line) => [line.lineId, line]));
  return {
    totals: differing.includes(0) ? third.totals : first.totals,
    lines: first.lines.map((line) =>
      differing.includes(numbers.get(line.lineId) ?? 0) ? (counted.get(line.lineId) ?? line) : line,
    ),
  };
}
