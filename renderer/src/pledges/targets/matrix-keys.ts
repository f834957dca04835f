import type { KeyboardEvent } from "react";
import {
  type Overhang,
  type Place,
  type Selection,
  bounds,
  placeBlock,
  placesOf,
  readBlock,
  writeBlock,
} from "./block";

/** A cell that is being typed in. */
export interface Editing extends Place {
  readonly text: string;
}

export interface MatrixGrid {
  readonly rows: number;
  readonly columns: number;
  readonly selection: Selection;
  readonly editing: Editing | null;
  /** The text of a cell as it can be typed again. */
  readonly textOf: (place: Place) => string;
  readonly choose: (selection: Selection) => void;
  readonly edit: (editing: Editing | null) => void;
  /** Saves together what was typed, pasted, filled or cleared. */
  readonly save: (cells: readonly (Place & { readonly typed: string })[]) => void;
  readonly refuseBlock: (overhang: Overhang) => void;
  readonly undo: () => void;
}

/** Excel's habits over the matrix: arrows, Tab, Enter, F2, typing, Delete, Ctrl+C V D Z. */
export function matrixKeys(grid: MatrixGrid) {
  const { selection } = grid;
  const clamp = ({ row, column }: Place): Place => ({
    row: Math.max(0, Math.min(grid.rows - 1, row)),
    column: Math.max(0, Math.min(grid.columns - 1, column)),
  });
  /** Chooses a place inside the grid and answers it. */
  const go = (to: Place, how: "move" | "extend" = "move"): Place => {
    const active = clamp(to);
    grid.choose({ anchor: how === "extend" ? selection.anchor : active, active });
    return active;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || grid.editing !== null) return;
    if (event.ctrlKey || event.metaKey) {
      const key = event.key.toLowerCase();
      if (key === "d") {
        event.preventDefault();
        fillDown(grid);
      } else if (key === "z") {
        event.preventDefault();
        grid.undo();
      } else if (key === "home") {
        event.preventDefault();
        go({ row: 0, column: 0 });
      } else if (key === "end") {
        event.preventDefault();
        go({ row: grid.rows - 1, column: grid.columns - 1 });
      }
      return;
    }
    if (event.altKey) return;
    const target = movedTo(event.key, selection.active, grid);
    if (target !== null) {
      event.preventDefault();
      go(target, event.shiftKey ? "extend" : "move");
      return;
    }
    if (event.key === "Tab") {
      const next = tabbedTo(selection.active, event.shiftKey ? "back" : "on", grid);
      if (next === null) return;
      event.preventDefault();
      go(next);
    } else if (event.key === "Enter" || event.key === "F2") {
      event.preventDefault();
      grid.edit({ ...selection.active, text: grid.textOf(selection.active) });
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      grid.save(placesOf(selection).map((place) => ({ ...place, typed: "" })));
    } else if (event.key.length === 1 && event.key !== " ") {
      event.preventDefault();
      grid.edit({ ...selection.active, text: event.key });
    }
  };

  const onCopy = (event: ClipboardEvent) => {
    if (grid.editing !== null) return;
    event.preventDefault();
    const { top, bottom, left, right } = bounds(selection);
    const rows = [];
    for (let row = top; row <= bottom; row += 1) {
      const cells = [];
      for (let column = left; column <= right; column += 1) cells.push(grid.textOf({ row, column }));
      rows.push(cells);
    }
    event.clipboardData?.setData("text/plain", writeBlock(rows));
  };

  const onPaste = (event: ClipboardEvent) => {
    if (grid.editing !== null) return;
    event.preventDefault();
    const placed = placeBlock(readBlock(event.clipboardData?.getData("text/plain") ?? ""), selection, grid);
    if ("restRows" in placed) grid.refuseBlock(placed);
    else grid.save(placed);
  };

  return { onKeyDown, onCopy, onPaste, go };
}

/** The top row of the selection goes down through it; a single cell takes what stands above it. */
function fillDown(grid: MatrixGrid): void {
  const { top, bottom } = bounds(grid.selection);
  const from = top === bottom ? top - 1 : top;
  if (from < 0) return;
  grid.save(
    placesOf(grid.selection)
      .filter(({ row }) => row !== from)
      .map((place) => ({ ...place, typed: grid.textOf({ row: from, column: place.column }) })),
  );
}

function movedTo(key: string, { row, column }: Place, grid: MatrixGrid): Place | null {
  switch (key) {
    case "ArrowUp":
      return { row: row - 1, column };
    case "ArrowDown":
      return { row: row + 1, column };
    case "ArrowLeft":
      return { row, column: column - 1 };
    case "ArrowRight":
      return { row, column: column + 1 };
    case "Home":
      return { row, column: 0 };
    case "End":
      return { row, column: grid.columns - 1 };
    case "PageUp":
      return { row: row - 10, column };
    case "PageDown":
      return { row: row + 10, column };
    default:
      return null;
  }
}

/** The next cell in reading order; null at the ends, where Tab leaves the grid. */
function tabbedTo({ row, column }: Place, way: "on" | "back", grid: MatrixGrid): Place | null {
  const index = row * grid.columns + column + (way === "on" ? 1 : -1);
  if (index < 0 || index >= grid.rows * grid.columns) return null;
  return { row: Math.floor(index / grid.columns), column: index % grid.columns };
}
