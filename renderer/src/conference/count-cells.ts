import type { LineFigure, TotalFigure } from "#core/conference/asked-figures";
import { type RoundCount, lineCount, roundTotals } from "#core/conference/count";
import type { RoundLineId } from "#core/base/ids";

/** One typed figure of a count. */
export type CountCell =
  | { readonly kind: "total"; readonly name: TotalFigure }
  | { readonly kind: "line"; readonly lineId: RoundLineId; readonly figure: LineFigure };

const totalNames = Object.keys(roundTotals.shape) as readonly TotalFigure[];
const figureNames = Object.keys(lineCount.shape).filter((name) => name !== "lineId") as readonly LineFigure[];

/** The name of the cell's field on the screen. */
export function cellName(cell: CountCell): string {
  return cell.kind === "total" ? `total.${cell.name}` : `line.${cell.lineId}.${cell.figure}`;
}

/** What stands in the cell; null where nothing is entered. */
export function figureIn({ totals, lines }: RoundCount, cell: CountCell): number | null {
  if (cell.kind === "total") return totals[cell.name];
  return lines.find(({ lineId }) => lineId === cell.lineId)?.[cell.figure] ?? null;
}

/** The count with one figure changed. */
export function withFigure(count: RoundCount, cell: CountCell, value: number | null): RoundCount {
  if (cell.kind === "total") return { ...count, totals: { ...count.totals, [cell.name]: value } };
  return {
    ...count,
    lines: count.lines.map((line) =>
      line.lineId === cell.lineId ? { ...line, [cell.figure]: value } : line,
    ),
  };
}

/** The count as far as it can be read: a cell with letters in it is not entered. */
export function readableCount({ totals, lines }: RoundCount): RoundCount {
  const read = (value: number | null) => (value === null || Number.isNaN(value) ? null : value);
  return {
    totals: roundTotals.parse(Object.fromEntries(totalNames.map((name) => [name, read(totals[name])]))),
    lines: lines.map((line) => ({
      ...line,
      ...Object.fromEntries(figureNames.map((name) => [name, read(line[name])])),
    })),
  };
}

/** Whether two counts say the same, figure by figure. */
export function sameCount(left: RoundCount, right: RoundCount): boolean {
  if (totalNames.some((name) => left.totals[name] !== right.totals[name])) return false;
  if (left.lines.length !== right.lines.length) return false;
  return left.lines.every((line, index) => {
    const other = right.lines[index];
    return (
      other !== undefined &&
      line.lineId === other.lineId &&
      figureNames.every((name) => line[name] === other[name])
    );
  });
}
