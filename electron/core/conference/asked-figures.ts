import { assertNever } from "../base/assert";
import { type Ballot, takesWritten } from "./ballot";
import type { LineCount, RoundCount, RoundTotals } from "./count";

export type LineFigure = Exclude<keyof LineCount, "lineId">;
export type TotalFigure = keyof RoundTotals;

const papers = [
  "printed",
  "issued",
  "leftOver",
  "spoiled",
  "returned",
  "valid",
  "invalid",
  "blankPapers",
] as const satisfies readonly TotalFigure[];
const letters = ["sent", "returned", "late", "notReturned"] as const satisfies readonly TotalFigure[];
const writtenLine = [
  "writtenAgree",
  "writtenDisagree",
  "writtenBlank",
] as const satisfies readonly LineFigure[];

/** The numbers of a round over all its lines, in the order they are typed. Raised hands need none. */
export function totalFiguresOf(ballot: Ballot): readonly TotalFigure[] {
  const written = takesWritten(ballot) ? (["written"] as const) : [];
  switch (ballot.mode) {
    case "SECRET":
      return [...papers, ...written];
    case "OPEN":
      return written;
    case "CORRESPONDENCE":
      return letters;
    default:
      return assertNever(ballot.mode);
  }
}

/** The cells of a line a ballot asks for, in the order they are typed. */
export function lineFiguresOf(ballot: Ballot): readonly LineFigure[] {
  const written = takesWritten(ballot) ? writtenLine : [];
  if (ballot.mode !== "SECRET") return ["agree", "disagree", "blank", ...written];
  switch (ballot.rule.ballotStyle) {
    case "YES_NO":
      return ["agree", "disagree", "blank", "invalid", ...written];
    case "STRIKE_OUT":
      return ["agree", "disagree", ...written];
    case "PICK_K":
      return ["agree", ...written];
    default:
      return assertNever(ballot.rule.ballotStyle);
  }
}

/** The count with cells the ballot does not ask for left out. */
export function keepAskedFigures(ballot: Ballot, { totals, lines }: RoundCount): RoundCount {
  const [askedTotals, askedLines] = [totalFiguresOf(ballot), lineFiguresOf(ballot)];
  const kept = <Cells extends object>(cells: Cells, asked: readonly string[]): Cells =>
    Object.fromEntries(
      Object.entries(cells).map(([name, value]) => [
        name,
        name === "lineId" || asked.includes(name) ? value : null,
      ]),
    ) as Cells;
  return { totals: kept(totals, askedTotals), lines: lines.map((line) => kept(line, askedLines)) };
}

/** How many asked cells are not entered. */
export function missingFigures(ballot: Ballot, { totals, lines }: RoundCount): number {
  const asked = lineFiguresOf(ballot);
  const cells = [
    ...totalFiguresOf(ballot).map((figure) => totals[figure]),
    ...lines.flatMap((line) => asked.map((figure) => line[figure])),
  ];
  return cells.filter((cell) => cell === null).length;
}
