import { type LocalDate, partsOf } from "../../base/local-date";
import { thousandths } from "../movements/year-axis";

/** Where something lies on the axis of one year, in whole thousandths; null on a day of another year. */
export function placeInYear(
  day: LocalDate,
  year: number,
  edge: "START_OF_DAY" | "END_OF_DAY" = "START_OF_DAY",
): number | null {
  return partsOf(day).year === year ? thousandths(day, { firstYear: year, lastYear: year }, edge) : null;
}

/** Days of a span that lie in the year, as a bar; null where none does. */
export function barInYear(
  from: LocalDate,
  to: LocalDate,
  year: number,
): { readonly start: number; readonly length: number } | null {
  if (partsOf(from).year > year || partsOf(to).year < year) return null;
  const start = placeInYear(from, year) ?? 0;
  const end = placeInYear(to, year, "END_OF_DAY") ?? 1000;
  return { start, length: Math.max(end - start, 1) };
}

export interface Label {
  /** Left end of the words, in thousandths. */
  readonly start: number;
  /** 0 is the lane next to the axis. */
  readonly lane: number;
}

/** A lane for each span so that none lies on another of its lane; 0 is the lane next to the axis. Starts rise. */
export function lanesOf(
  spans: readonly { readonly start: number; readonly length: number }[],
): readonly number[] {
  const ends: number[] = [];
  return spans.map(({ start, length }) => {
    const free = ends.findIndex((end) => end <= start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = start + length;
    return lane;
  });
}

/**
 * Puts labels of one width into lanes so that none lies on another; one that would leave the axis is moved to its
 * right end. `places` rise from left to right.
 */
export function layLabels(places: readonly number[], width: number): readonly Label[] {
  const starts = places.map((place) => Math.max(0, Math.min(place, 1000 - width)));
  const lanes = lanesOf(starts.map((start) => ({ start, length: width })));
  return starts.map((start, index) => ({ start, lane: lanes[index] ?? 0 }));
}
