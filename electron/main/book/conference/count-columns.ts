import type { LineFigure, TotalFigure } from "#core/conference/asked-figures";
import {
  type LineCount,
  type RoundCount,
  type RoundTotals,
  lineCount,
  roundTotals,
} from "#core/conference/count";

/** Columns of the figures of a count, alike in every table that keeps one. */
const totals: Readonly<Record<TotalFigure, string>> = {
  ...{ printed: "printed", issued: "issued", leftOver: "left_over", spoiled: "spoiled" },
  ...{ returned: "returned", valid: "valid", invalid: "invalid", blankPapers: "blank_papers" },
  ...{ written: "written", sent: "sent", late: "late", notReturned: "not_returned" },
};
const figures: Readonly<Record<LineFigure, string>> = {
  ...{ agree: "agree", disagree: "disagree", blank: "blank", invalid: "invalid" },
  ...{ writtenAgree: "written_agree", writtenDisagree: "written_disagree", writtenBlank: "written_blank" },
};

const selectOf = (columns: Readonly<Record<string, string>>, table: string) =>
  Object.entries(columns)
    .map(([name, column]) => `${table}.${column} AS ${name}`)
    .join(", ");
const assignOf = (columns: Readonly<Record<string, string>>) =>
  Object.entries(columns)
    .map(([name, column]) => `${column} = @${name}`)
    .join(", ");

/** Lists for SELECT, SET, and INSERT with its parameters named as the figures. */
export const totalColumns = {
  select: (table: string) => selectOf(totals, table),
  assign: assignOf(totals),
  names: Object.values(totals).join(", "),
  values: Object.keys(totals)
    .map((name) => `@${name}`)
    .join(", "),
};
export const figureColumns = {
  select: (table: string) => selectOf(figures, table),
  assign: assignOf(figures),
  names: Object.values(figures).join(", "),
  values: Object.keys(figures)
    .map((name) => `@${name}`)
    .join(", "),
};

/** The numbers of a whole count out of a row that has them beside other columns. */
export function totalsIn(row: RoundTotals): RoundTotals {
  return roundTotals.parse(pick(row, totals));
}

/** The figures of a line out of a row. */
export function figuresIn(row: LineCount): RoundCount["lines"][number] {
  return lineCount.parse({ lineId: row.lineId, ...pick(row, figures) });
}

function pick(row: object, columns: object): object {
  return Object.fromEntries(Object.entries(row).filter(([name]) => name in columns));
}
