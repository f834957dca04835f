import { type ClipboardEvent, memo } from "react";
import type { AwardColumn, AwardRowFault, TypedAwardRow } from "#core/awards/history/procedures";
import {
  awardColumnWords,
  awardRowFaultWords,
  awardsScreen as words,
} from "#core/strings/awards-history-words";
import { moveInGrid } from "../ui/grid-keys";
import { awardColumns, withBlock, withCell } from "./typed-rows";

/** Rows drawn at once; a longer paste is checked and saved whole all the same. */
const rowsShown = 100;

interface AwardGridProps {
  readonly rows: readonly TypedAwardRow[];
  /** By line of the grid. */
  readonly faults: ReadonlyMap<number, AwardRowFault>;
  readonly onRows: (rows: readonly TypedAwardRow[]) => void;
}

/** A sheet to type in or paste into; arrows and Enter walk as in Excel. */
export function AwardGrid({ rows, faults, onRows }: AwardGridProps) {
  const shown = rows.slice(0, rowsShown);
  const names = shown.map((_, place) => awardColumns.map((column) => cellName(place, column)));
  const paste = (event: ClipboardEvent<HTMLElement>) => {
    const text = event.clipboardData.getData("text/plain");
    const from = placeOf(event.target);
    if (from === null || !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    onRows(withBlock(rows, from, text));
  };
  return (
    <div
      className="awards-grid"
      onPaste={paste}
      onKeyDown={(event) => moveInGrid(event, names, { undo: () => undefined, redo: () => undefined })}
    >
      <table aria-label={words.gridLabel}>
        <thead>
          <tr>
            <th scope="col">
              <span className="ui-only-spoken">{words.gridLineHead}</span>
            </th>
            {awardColumns.map((column) => (
              <th key={column} scope="col">
                {awardColumnWords[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, place) => (
            <GridRow
              key={cellName(place, "unit")}
              row={row}
              place={place}
              fault={faults.get(place + 1)}
              onCell={(column, text) => onRows(withCell(rows, place, column, text))}
            />
          ))}
        </tbody>
      </table>
      {rows.length > rowsShown ? (
        <p className="awards-grid-note">{words.gridShown(rowsShown, rows.length)}</p>
      ) : null}
    </div>
  );
}

interface GridRowProps {
  readonly row: TypedAwardRow;
  readonly place: number;
  readonly fault: AwardRowFault | undefined;
  readonly onCell: (column: AwardColumn, text: string) => void;
}

const GridRow = memo(
  function GridRow({ row, place, fault, onCell }: GridRowProps) {
    return (
      <tr data-wrong={fault === undefined ? undefined : true}>
        <th scope="row">{place + 1}</th>
        {awardColumns.map((column) => (
          <td key={column}>
            <input
              name={cellName(place, column)}
              data-row={place}
              data-column={column}
              aria-label={words.gridLine(place + 1, awardColumnWords[column])}
              aria-invalid={fault?.column === column ? true : undefined}
              title={fault?.column === column ? awardRowFaultWords(fault) : undefined}
              value={row[column]}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => onCell(column, event.currentTarget.value)}
            />
          </td>
        ))}
      </tr>
    );
  },
  (before, after) =>
    before.row === after.row && before.fault === after.fault && before.onCell === after.onCell,
);

const cellName = (place: number, column: AwardColumn) => `${place}.${column}`;

function placeOf(target: EventTarget): { readonly row: number; readonly column: number } | null {
  if (!(target instanceof HTMLInputElement)) return null;
  const column = awardColumns.findIndex((name) => name === target.dataset["column"]);
  return column < 0 ? null : { row: Number(target.dataset["row"]), column };
}
