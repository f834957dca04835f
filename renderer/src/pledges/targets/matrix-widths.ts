import { readAsked } from "#core/pledges/targets/asked";
import type { OutputOf } from "#core/contract";
import { askedShort, figureText } from "#core/strings/pledges-target-words";
import { countWidth } from "./tally-columns";

/** Pixels of the column of units, and the least of a target: with more targets the grid scrolls between them. */
const unitWidth = 188;
const targetWidth = 70;
/** A figure of the cell's font at its widest, the padding of a cell, and the mark of its state. */
const figureWidth = 8.6;
const padding = 17;
const mark = 24;

type Matrix = OutputOf<"pledges.matrix">;

/** How wide each target's column has to be so that no figure is cut: sums of money are long. */
function targetWidths({ targets, cells }: Matrix): readonly number[] {
  return targets.map(({ target }, column) => {
    const asked = readAsked(target.direction, target);
    const head = asked.ok ? askedShort(asked.value).length * figureWidth + padding : 0;
    const longest = Math.max(0, ...cells.map((row) => figureText(row[column]?.figure ?? null).length));
    const isDay = target.direction === "BY_DAY";
    return Math.max(
      targetWidth,
      Math.ceil(isDay ? 0 : Math.max(head, longest * figureWidth + padding + mark)),
    );
  });
}

/**
 * Widths of the grid in pixels. Columns that need no more than the least share what room is left (null); where all
 * need more, all share it alike.
 */
export function matrixWidths(matrix: Matrix, counts: number) {
  const wanted = targetWidths(matrix);
  const isWide = wanted.map((width) => width > targetWidth);
  const given = isWide.every(Boolean) ? wanted.map(() => Math.max(targetWidth, ...wanted)) : wanted;
  return {
    unit: unitWidth,
    targets: given.map((width, column) => (isWide.every(Boolean) || isWide[column] !== true ? null : width)),
    least: unitWidth + given.reduce((sum, width) => sum + width, 0) + counts * countWidth,
  };
}
