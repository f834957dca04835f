import type { OutputOf } from "#core/contract";
import { readAsked } from "#core/pledges/targets/asked";
import { askedShort, figureText } from "#core/strings/pledges-target-words";
import { countWidth } from "./tally-columns";

/** Pixels of the column of units, and the least of a target: with more targets the grid scrolls between them. */
const unitWidth = 188;
const targetWidth = 70;
/** Columns that need no more than this share the room alike; sums of money need more. */
const ordinary = 104;
/** The padding of a cell, and the mark of its state. */
const padding = 17;
const mark = 24;

type Matrix = OutputOf<"pledges.matrix">;

/** Pixels of a figure in the cell's font at its boldest: points and commas are half as wide. */
function widthOf(figure: string): number {
  const points = figure.replace(/[^.,]/g, "").length;
  return (figure.length - points) * 8.4 + points * 4.2;
}

/** How wide the column of each target has to be so that no figure is cut. */
function neededWidths({ targets, cells }: Matrix): readonly number[] {
  return targets.map(({ target }, column) => {
    if (target.direction === "BY_DAY" || target.direction === "YES_NO") return targetWidth;
    const asked = readAsked(target.direction, target);
    const head = asked.ok ? widthOf(askedShort(asked.value)) + padding : 0;
    const figures = cells.map((row) => widthOf(figureText(row[column]?.figure ?? null)) + padding + mark);
    return Math.ceil(Math.max(targetWidth, head, ...figures));
  });
}

/** Widths of the grid in pixels: of the units, of each target (null: shares what is left), and of all at least. */
export function matrixWidths(matrix: Matrix, counts: number) {
  const needed = neededWidths(matrix);
  const isEveryWide = needed.every((width) => width > ordinary);
  const sharing = needed.filter((width) => isEveryWide || width <= ordinary);
  const shared = Math.max(targetWidth, ...sharing);
  const targets = needed.map((width) => (isEveryWide || width <= ordinary ? null : width));
  return {
    unit: unitWidth,
    targets,
    least: targets.reduce((sum: number, width) => sum + (width ?? shared), unitWidth + counts * countWidth),
  };
}
