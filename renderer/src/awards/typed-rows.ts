import { type AwardColumn, type TypedAwardRow, typedAwardRow } from "#core/awards/history/procedures";

/** Columns of the grid, in the order a sheet is pasted in. */
export const awardColumns = typedAwardRow.keyof().options;

export const emptyRow: TypedAwardRow = {
  unit: "",
  person: "",
  award: "",
  year: "",
  decisionNumber: "",
  decidedOn: "",
  authority: "",
};

/** Rows for the eye to begin with. */
export const firstRows: readonly TypedAwardRow[] = Array.from({ length: 10 }, () => emptyRow);

const isEmpty = (row: TypedAwardRow) => awardColumns.every((column) => row[column].trim() === "");

/** What is to be saved, and the line of the grid each comes from: rows left empty are no rows. */
export function filledRows(rows: readonly TypedAwardRow[]): {
  readonly rows: readonly TypedAwardRow[];
  readonly lines: readonly number[];
} {
  const filled = rows.map((row, place) => ({ row, line: place + 1 })).filter(({ row }) => !isEmpty(row));
  return { rows: filled.map(({ row }) => row), lines: filled.map(({ line }) => line) };
}

/** The rows with one cell changed. */
export function withCell(
  rows: readonly TypedAwardRow[],
  place: number,
  column: AwardColumn,
  text: string,
): readonly TypedAwardRow[] {
  return rows.map((row, index) => (index === place ? { ...row, [column]: text } : row));
}

/** The rows with a block copied from a sheet laid over them; the grid grows as far as the block needs. */
export function withBlock(
  rows: readonly TypedAwardRow[],
  from: { readonly row: number; readonly column: number },
  text: string,
): readonly TypedAwardRow[] {
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/);
  const grown = [...rows];
  while (grown.length < from.row + lines.length) grown.push(emptyRow);
  lines.forEach((line, down) => {
    const cells = line.split("\t");
    const over = Object.fromEntries(
      cells.flatMap((cell, right) => {
        const column = awardColumns[from.column + right];
        return column === undefined ? [] : [[column, cell.trim()]];
      }),
    );
    grown[from.row + down] = { ...(grown[from.row + down] ?? emptyRow), ...over };
  });
  return grown;
}
