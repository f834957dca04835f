import type { ClipboardEvent, KeyboardEvent } from "react";

/** Rows of field names as they stand on the screen, from top left. */
export type FieldGrid = readonly (readonly string[])[];

interface GridActions {
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Arrows, Enter and Ctrl+Z as in Excel. Tab goes through the fields by itself. */
export function moveInGrid(event: KeyboardEvent<HTMLElement>, grid: FieldGrid, actions: GridActions): void {
  const place = placeOf(event.target, grid);
  if (place === null) return;
  if (event.ctrlKey && ["z", "y"].includes(event.key.toLowerCase())) {
    event.preventDefault();
    if (event.key.toLowerCase() === "z") actions.undo();
    else actions.redo();
    return;
  }
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const target = targetOf(event, place, grid);
  if (target === null) return;
  event.preventDefault();
  fieldOf(event.currentTarget, target)?.focus();
}

/** Cells of a block copied from a sheet, with the field each goes to; null for a single value. */
export function pastedBlock(
  event: ClipboardEvent<HTMLElement>,
  grid: FieldGrid,
): readonly { readonly field: string; readonly text: string }[] | null {
  const place = placeOf(event.target, grid);
  const text = event.clipboardData.getData("text/plain").replace(/\r?\n$/, "");
  if (place === null || !/[\t\n]/.test(text)) return null;
  return text.split(/\r?\n/).flatMap((line, down) =>
    line.split("\t").flatMap((cell, right) => {
      const field = grid[place.row + down]?.[place.column + right];
      return field === undefined ? [] : [{ field, text: cell.trim() }];
    }),
  );
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function placeOf(target: EventTarget, grid: FieldGrid): Place | null {
  if (!(target instanceof HTMLInputElement)) return null;
  for (const [row, fields] of grid.entries()) {
    const column = fields.indexOf(target.name);
    if (column >= 0) return { row, column };
  }
  return null;
}

function targetOf(event: KeyboardEvent<HTMLElement>, { row, column }: Place, grid: FieldGrid): string | null {
  const input = event.target as HTMLInputElement;
  const whole = input.selectionStart === 0 && input.selectionEnd === input.value.length;
  const inRow = (wanted: number) => {
    const fields = grid[wanted];
    return fields === undefined ? null : (fields[Math.min(column, fields.length - 1)] ?? null);
  };
  switch (event.key) {
    case "ArrowDown":
      return inRow(row + 1);
    case "ArrowUp":
      return inRow(row - 1);
    case "Enter":
      return event.shiftKey ? inRow(row - 1) : (inRow(row + 1) ?? grid[1]?.[column + 1] ?? null);
    case "ArrowLeft":
      return whole || input.selectionStart === 0 ? (grid[row]?.[column - 1] ?? null) : null;
    case "ArrowRight":
      return whole || input.selectionEnd === input.value.length ? (grid[row]?.[column + 1] ?? null) : null;
    default:
      return null;
  }
}

function fieldOf(container: HTMLElement, name: string): HTMLInputElement | null {
  return container.querySelector<HTMLInputElement>(`input[name="${CSS.escape(name)}"]`);
}
