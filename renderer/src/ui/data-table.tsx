import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import "./data-table.css";
import { DataTableFoot, type TablePaging } from "./data-table-foot";
import { focusDrawer } from "./drawer-focus";

export interface Column<Row> {
  readonly key: string;
  readonly head: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** `right` for every number. */
  readonly align?: "left" | "right" | undefined;
  /** CSS width; one column without it takes the rest. */
  readonly width?: number | string | undefined;
  /** The column that names the row: 600, bolder when chosen. */
  readonly weight?: "normal" | "strong" | undefined;
}

export interface TableGroup {
  readonly key: string;
  readonly title: string;
  readonly facts?: ReactNode;
}

/** `danger`: an error in the row; `editing`: a draft is open; `locked`: can no longer be changed. */
export type RowTone = "normal" | "danger" | "editing" | "locked";

interface DataTableProps<Row> {
  /** Spoken name of the table. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly chosen?: string | null | undefined;
  /** A click anywhere in the row, or Enter on it. Without it rows cannot be chosen. */
  readonly onChoose?: ((row: Row) => void) | undefined;
  /** A key pressed on a row, before the table's own; `used`: the table does nothing more. Needs `onChoose`. */
  readonly onRowKey?:
    | ((row: Row, event: KeyboardEvent<HTMLTableRowElement>) => "used" | "unused")
    | undefined;
  /** Rows of one group must stand together. */
  readonly groupOf?: ((row: Row) => TableGroup) | undefined;
  readonly toneOf?: ((row: Row) => RowTone) | undefined;
  /** Cells of the total row by column key; it wears the double rule. */
  readonly total?: Readonly<Record<string, ReactNode>> | undefined;
  readonly density?: "normal" | "dense" | undefined;
  readonly paging?: TablePaging | undefined;
  readonly foot?: ReactNode;
  /** Shown in place of the rows when there are none. */
  readonly empty?: ReactNode;
  readonly testId?: string | undefined;
}

/**
 * A ruled table. ↑ ↓ Home End walk the rows (and change the choice while one is chosen), Enter chooses and goes
 * to the drawer.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, onChoose } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const [reached, setReached] = useState<string | null>(null);
  const choosable = onChoose !== undefined;
  const keys = rows.map(rowKey);
  const preferred = props.chosen ?? reached;
  const tabStop = preferred !== null && keys.includes(preferred) ? preferred : keys[0];

  const walk = (event: KeyboardEvent<HTMLTableRowElement>, index: number) => {
    const row = rows[index];
    if (event.target !== event.currentTarget || row === undefined || onChoose === undefined) return;
    if (props.onRowKey?.(row, event) === "used") {
      event.preventDefault();
      return;
    }
    if (event.altKey || event.ctrlKey) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onChoose(row);
      focusDrawer();
      return;
    }
    const targetIndex = targetOf(event.key, index, rows.length);
    if (targetIndex === null) return;
    event.preventDefault();
    const target = rows[targetIndex];
    if (target === undefined || targetIndex === index) return;
    body.current?.querySelectorAll<HTMLTableRowElement>("tr[data-row]")[targetIndex]?.focus();
    if (props.chosen !== null && props.chosen !== undefined) onChoose(target);
  };

  if (rows.length === 0 && props.empty !== undefined) return <>{props.empty}</>;
  let groupKey: string | null = null;
  return (
    <div className="ui-table-frame" data-testid={props.testId}>
      <div
        className="ui-table-scroll"
        tabIndex={choosable ? undefined : 0}
        role={choosable ? undefined : "group"}
        aria-label={choosable ? undefined : props.label}
      >
        <table
          className="ui-table"
          role={choosable ? "grid" : undefined}
          aria-label={props.label}
          data-dense={props.density === "dense" ? true : undefined}
        >
          <colgroup>
            {columns.map((column) => (
              <col
                key={column.key}
                style={column.width === undefined ? undefined : { width: column.width }}
              />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col" data-align={column.align}>
                  {column.head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.flatMap((row, index) => {
              const key = keys[index] ?? "";
              const group = props.groupOf?.(row);
              const opensGroup = group !== undefined && group.key !== groupKey;
              if (group !== undefined) groupKey = group.key;
              const line = (
                <tr
                  key={key}
                  data-row={key}
                  data-choosable={choosable ? true : undefined}
                  data-tone={props.toneOf?.(row)}
                  aria-selected={choosable ? key === props.chosen : undefined}
                  tabIndex={choosable ? (key === tabStop ? 0 : -1) : undefined}
                  onFocus={() => setReached(key)}
                  onClick={choosable ? () => onChoose(row) : undefined}
                  onKeyDown={choosable ? (event) => walk(event, index) : undefined}
                >
                  {columns.map((column) => (
                    <td
                      key={column.key}
                      data-align={column.align}
                      data-strong={column.weight === "strong" ? true : undefined}
                    >
                      {column.cell(row)}
                    </td>
                  ))}
                </tr>
              );
              if (!opensGroup) return [line];
              return [
                <tr key={`group-${group.key}`} className="ui-table-group">
                  <th colSpan={columns.length} scope="colgroup">
                    <strong>{group.title}</strong>
                    {group.facts}
                  </th>
                </tr>,
                line,
              ];
            })}
          </tbody>
          {props.total === undefined ? null : (
            <tfoot>
              <tr>
                {columns.map((column) => (
                  <td key={column.key} data-align={column.align}>
                    {props.total?.[column.key]}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      <DataTableFoot paging={props.paging}>{props.foot}</DataTableFoot>
    </div>
  );
}

function targetOf(key: string, index: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return Math.min(index + 1, count - 1);
    case "ArrowUp":
      return Math.max(index - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    case "PageDown":
      return Math.min(index + 10, count - 1);
    case "PageUp":
      return Math.max(index - 10, 0);
    default:
      return null;
  }
}
