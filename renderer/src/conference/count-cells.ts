import type { LineFigure } from "#core/conference/asked-figures";
import type { LineCount, PaperTotals, RoundCount } from "#core/conference/count";
import type { RoundLineId } from "#core/base/ids";

/** One typed figure of a count. */
export type CountCell =
  | { readonly kind: "total"; readonly name: keyof PaperTotals }
  | { readonly kind: "line"; readonly lineId: RoundLineId; readonly figure: LineFigure };

export const totalNames = [
  "printed",
  "issued",
  "leftOver",
  "spoiled",
  "returned",
  "valid",
  "invalid",
  "blankPapers",
] as const satisfies readonly (keyof PaperTotals)[];

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
    totals: Object.fromEntries(totalNames.map((name) => [name, read(totals[name])])) as PaperTotals,
    lines: lines.map((line): LineCount => ({
      lineId: line.lineId,
      agree: read(line.agree),
      disagree: read(line.disagree),
      blank: read(line.blank),
      invalid: read(line.invalid),
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
      line.agree === other.agree &&
      line.disagree === other.disagree &&
      line.blank === other.blank &&
      line.invalid === other.invalid
    );
  });
}
