import { type RefObject, useEffect, useRef, useState } from "react";
import { readAsked } from "#core/pledges/targets/asked";
import type { OutputOf } from "#core/contract";
import { readFigure } from "#core/pledges/targets/figure";
import type { MatrixCell, TargetRow } from "#core/pledges/targets/procedures";
import { matrixWords as words } from "#core/strings/pledges-matrix-words";
import {
  askedSentence,
  askedShort,
  cellRefusalSentence,
  dayCellText,
  figureText,
  reasonSentence,
  targetStatusWords,
  typedFigure,
} from "#core/strings/pledges-target-words";
import { type Overhang, type Place, type Selection, bounds } from "./block";
import { CellEditor } from "./cell-editor";
import { type Editing, type MatrixGrid as Grid, matrixKeys } from "./matrix-keys";
import "./matrix.css";
import "./matrix-tools.css";
import { matrixWidths } from "./matrix-widths";
import { StatusMark } from "./status-mark";
import { type TallyColumn, countWidth, tallyColumns } from "./tally-columns";

type Matrix = OutputOf<"pledges.matrix">;

interface MatrixGridProps {
  /** LOCKED: figures are looked at and copied, not typed. */
  readonly typing: "OPEN" | "LOCKED";
  readonly matrix: Matrix;
  readonly selection: Selection;
  readonly onChoose: (selection: Selection) => void;
  readonly onSave: (cells: readonly (Place & { readonly typed: string })[]) => Promise<boolean>;
  readonly onOverhang: (overhang: Overhang) => void;
  readonly onUndo: () => void;
}

/** Units × targets: one grid for the keyboard; rows and heads stay in sight while it scrolls. */
export function MatrixGrid(props: MatrixGridProps) {
  const { matrix, selection } = props;
  const [editing, setEditing] = useState<Editing | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const { active } = selection;
  const cellAt = ({ row, column }: Place) => matrix.cells[row]?.[column];
  const begin = (cell: Editing | null) => {
    if (props.typing === "OPEN") setEditing(cell);
  };
  const grid: Grid = {
    rows: matrix.units.length,
    columns: matrix.targets.length,
    selection,
    editing,
    textOf: (place) => typedFigure(cellAt(place)?.figure ?? null),
    choose: props.onChoose,
    edit: begin,
    save: (cells) => {
      if (props.typing === "OPEN") void props.onSave(cells);
    },
    refuseBlock: props.onOverhang,
    undo: props.onUndo,
  };
  const keys = matrixKeys(grid);

  useEffect(() => {
    const scroll = frame.current;
    if (scroll === null || editing !== null || !scroll.contains(document.activeElement)) return;
    scroll.querySelector<HTMLElement>(`[data-place="${active.row} ${active.column}"]`)?.focus();
  }, [active.row, active.column, editing]);

  useClipboard(frame, keys);

  const focusOn = ({ row, column }: Place) =>
    frame.current?.querySelector<HTMLElement>(`[data-place="${row} ${column}"]`)?.focus();
  /** Answers whether the cell could be saved; a cell that was left by the mouse takes no focus back. */
  const finish = async (typed: Editing, next: Place | null): Promise<boolean> => {
    const isSame = typed.text.trim() === grid.textOf(typed);
    if (!isSame && !(await props.onSave([{ ...typed, typed: typed.text }]))) return false;
    setEditing((now) => (now?.row === typed.row && now.column === typed.column ? null : now));
    if (next !== null) focusOn(keys.go(next));
    return true;
  };
  const chosen = bounds(selection);
  const counts = tallyColumns(matrix.tally);
  const widths = matrixWidths(matrix, counts.length);
  return (
    <div className="matrix-frame" ref={frame}>
      <table
        className="matrix"
        role="grid"
        aria-label={words.grid}
        aria-multiselectable
        style={{ minWidth: widths.least }}
        onKeyDown={keys.onKeyDown}
      >
        <colgroup>
          <col style={{ width: widths.unit }} />
          {matrix.targets.map(({ target }, column) => (
            <col key={target.id} style={{ width: widths.targets[column] ?? undefined }} />
          ))}
          <col span={counts.length} style={{ width: countWidth }} />
        </colgroup>
        <MatrixHead matrix={matrix} counts={counts} />
        <tbody>
          {matrix.units.map((unit, row) => (
            <tr key={unit.unitId} data-chosen={row === active.row ? true : undefined}>
              <th scope="row" className="matrix-unit" title={unit.name}>
                <span>{unit.shortName === "" ? unit.name : unit.shortName}</span>
              </th>
              {matrix.targets.map(({ target }, column) => {
                const cell = cellAt({ row, column });
                if (cell === undefined) return null;
                const isActive = row === active.row && column === active.column;
                const isEdited = editing?.row === row && editing.column === column;
                const isChosen =
                  row >= chosen.top &&
                  row <= chosen.bottom &&
                  column >= chosen.left &&
                  column <= chosen.right;
                return (
                  <td
                    key={target.id}
                    role="gridcell"
                    data-place={`${row} ${column}`}
                    data-status={cell.status}
                    data-empty={cell.figure === null ? true : undefined}
                    data-active={isActive ? true : undefined}
                    data-within={isChosen && !isActive ? true : undefined}
                    aria-selected={isChosen}
                    tabIndex={isActive && !isEdited ? 0 : -1}
                    aria-label={cellLabel(unit.name, target, cell)}
                    onMouseDown={(event) => {
                      if (isEdited) return;
                      const here = { row, column };
                      props.onChoose({ anchor: event.shiftKey ? selection.anchor : here, active: here });
                    }}
                    onMouseEnter={(event) => {
                      if (event.buttons === 1 && editing === null)
                        props.onChoose({ anchor: selection.anchor, active: { row, column } });
                    }}
                    onDoubleClick={() => begin({ row, column, text: grid.textOf({ row, column }) })}
                  >
                    {isEdited ? (
                      <CellEditor
                        editing={editing}
                        label={words.editing(unit.name, target.name)}
                        fault={faultOf(cell, target, editing.text)}
                        onType={(text) => setEditing({ row, column, text })}
                        onFinish={(next) => finish(editing, next)}
                        onLeave={(how) => {
                          setEditing(null);
                          if (how === "ESCAPE") focusOn({ row, column });
                        }}
                      />
                    ) : (
                      <CellText cell={cell} />
                    )}
                  </td>
                );
              })}
              {counts.map((count, index) => (
                <td
                  key={count.key}
                  className="matrix-count"
                  style={count.place(index)}
                  data-count={count.key}
                >
                  <span data-zero={unit.tally[count.key] === 0 ? true : undefined}>
                    {unit.tally[count.key]}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className="matrix-unit">
              {words.foot}
            </th>
            {matrix.targets.map(({ target, tally }) => (
              <td key={target.id}>
                {tally.asked === 0 ? "–" : `${tally.met + tally.exceeded}/${tally.asked}`}
              </td>
            ))}
            {counts.map((count, index) => (
              <td key={count.key} className="matrix-count" style={count.place(index)}>
                {matrix.tally[count.key]}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** Copies and pastes while a cell has the focus. Chromium tells the page, not a cell nobody can type in. */
function useClipboard(
  frame: RefObject<HTMLElement | null>,
  keys: Pick<ReturnType<typeof matrixKeys>, "onCopy" | "onPaste">,
): void {
  const live = useRef(keys);
  useEffect(() => {
    live.current = keys;
  });
  useEffect(() => {
    const whileFocused = (act: (event: ClipboardEvent) => void) => (event: ClipboardEvent) => {
      if (frame.current?.contains(document.activeElement) === true) act(event);
    };
    const copy = whileFocused((event) => live.current.onCopy(event));
    const paste = whileFocused((event) => live.current.onPaste(event));
    document.addEventListener("copy", copy);
    document.addEventListener("paste", paste);
    return () => {
      document.removeEventListener("copy", copy);
      document.removeEventListener("paste", paste);
    };
  }, [frame]);
}

function MatrixHead({
  matrix,
  counts,
}: {
  readonly matrix: Matrix;
  readonly counts: readonly TallyColumn[];
}) {
  return (
    <thead>
      <tr>
        <th scope="col" className="matrix-unit">
          {words.unitHead}
        </th>
        {matrix.targets.map(({ target }) => {
          const asked = readAsked(target.direction, target);
          const sentence = asked.ok ? askedSentence(asked.value, target.measure) : "";
          return (
            <th key={target.id} scope="col" title={`${target.number}. ${target.name}: ${sentence}`}>
              <span className="matrix-name">{`${target.number}. ${target.name}`}</span>
              <span className="matrix-asked">
                <strong>{asked.ok ? askedShort(asked.value) : ""}</strong> {target.measure}
              </span>
            </th>
          );
        })}
        {counts.map((count, index) => (
          <th key={count.key} scope="col" className="matrix-count" style={count.place(index)}>
            {count.head}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function CellText({ cell }: { readonly cell: MatrixCell }) {
  if (cell.status === "NOT_APPLICABLE") return <span className="matrix-value">–</span>;
  return (
    <span className="matrix-value">
      {cell.figure?.kind === "DONE_ON" ? dayCellText(cell.figure.on, cell.reason) : figureText(cell.figure)}
      <StatusMark status={cell.status} />
    </span>
  );
}

function cellLabel(unit: string, target: TargetRow, cell: MatrixCell): string {
  const reason = reasonSentence(cell.reason, target.measure);
  return words.cellLabel(unit, target.name, figureText(cell.figure), targetStatusWords[cell.status], reason);
}

/** Why what is typed cannot stand, in the words the book would use. */
function faultOf(cell: MatrixCell, target: TargetRow, text: string): string | null {
  const figure = readFigure(target.direction, text);
  if (!figure.ok) return cellRefusalSentence(figure.error);
  return figure.value !== null && cell.status === "NOT_APPLICABLE" ? words.notAsked : null;
}
