/** A place of the matrix, counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The chosen rectangle: where it began and where it was drawn to. */
export interface Selection {
  readonly anchor: Place;
  readonly active: Place;
}

/** Corners of the chosen rectangle. */
export function bounds({ anchor, active }: Selection) {
  return {
    top: Math.min(anchor.row, active.row),
    bottom: Math.max(anchor.row, active.row),
    left: Math.min(anchor.column, active.column),
    right: Math.max(anchor.column, active.column),
  };
}

/** Places of the chosen rectangle, row by row. */
export function placesOf(selection: Selection): readonly Place[] {
  const { top, bottom, left, right } = bounds(selection);
  return range(top, bottom).flatMap((row) => range(left, right).map((column) => ({ row, column })));
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Cells of a block as Excel copies them: rows by line, cells by tab; the last line break is Excel's own. */
export function readBlock(text: string): readonly (readonly string[])[] {
  return text
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .map((line) => line.split("\t").map((cell) => cell.trim().replace(/^"(.*)"$/, "$1")));
}

/** A block as Excel takes it. */
export function writeBlock(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.join("\t")).join("\n");
}

export type Typed = Place & { readonly typed: string };
export interface Overhang {
  readonly rows: number;
  readonly columns: number;
  readonly restRows: number;
  readonly restColumns: number;
}

/**
 * Where the cells of a pasted block go: from the top left of the selection; one cell fills the whole selection. A
 * block that hangs over the edge is not cut: the answer says by how much it is too large.
 */
export function placeBlock(
  block: readonly (readonly string[])[],
  selection: Selection,
  size: { readonly rows: number; readonly columns: number },
): readonly Typed[] | Overhang {
  const [only] = block[0] ?? [];
  if (block.length === 1 && block[0]?.length === 1)
    return placesOf(selection).map((place) => ({ ...place, typed: only ?? "" }));
  const { top, left } = bounds(selection);
  const columns = Math.max(...block.map((cells) => cells.length));
  const rest = { restRows: size.rows - top, restColumns: size.columns - left };
  if (block.length > rest.restRows || columns > rest.restColumns)
    return { rows: block.length, columns, ...rest };
  return block.flatMap((cells, down) =>
    cells.map((typed, right) => ({ row: top + down, column: left + right, typed })),
  );
}
