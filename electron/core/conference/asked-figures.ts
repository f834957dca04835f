import { assertNever } from "../base/assert";
import type { VotingRule } from "../registry/procedures";
import type { LineCount, RoundCount } from "./count";

export type LineFigure = Exclude<keyof LineCount, "lineId">;

/** The cells of a line a ballot style asks for, in the order they are typed. */
export function lineFiguresOf(style: VotingRule["ballotStyle"]): readonly LineFigure[] {
  switch (style) {
    case "YES_NO":
      return ["agree", "disagree", "blank", "invalid"];
    case "STRIKE_OUT":
      return ["agree", "disagree"];
    case "PICK_K":
      return ["agree"];
    default:
      return assertNever(style);
  }
}

/** The count with cells the style does not ask for left out. */
export function keepAskedFigures(
  style: VotingRule["ballotStyle"],
  { totals, lines }: RoundCount,
): RoundCount {
  const asked = lineFiguresOf(style);
  const kept = (line: LineCount, figure: LineFigure) => (asked.includes(figure) ? line[figure] : null);
  return {
    totals,
    lines: lines.map((line) => ({
      lineId: line.lineId,
      agree: kept(line, "agree"),
      disagree: kept(line, "disagree"),
      blank: kept(line, "blank"),
      invalid: kept(line, "invalid"),
    })),
  };
}

/** How many asked cells are not entered. */
export function missingFigures(style: VotingRule["ballotStyle"], { totals, lines }: RoundCount): number {
  const asked = lineFiguresOf(style);
  const cells = [...Object.values(totals), ...lines.flatMap((line) => asked.map((figure) => line[figure]))];
  return cells.filter((cell) => cell === null).length;
}
