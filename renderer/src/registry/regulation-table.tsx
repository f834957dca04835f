import type { Regulation } from "#core/registry/procedures";
import { type RegulationRow, regulationRows, regulationWords as words } from "#core/strings/regulation-words";
import { type Column, DataTable } from "../ui/data-table";
import "./cluster.css";

interface RegulationTableProps {
  readonly regulation: Regulation;
  /** Shown beside each setting that differs; null: the regulation alone. */
  readonly before: Regulation | null;
}

/** One row a setting: what it says and by which clause. A setting without one says "cụm tự quy định". */
export function RegulationTable({ regulation, before }: RegulationTableProps) {
  const earlier = new Map(before === null ? [] : regulationRows(before).map((row) => [row.key, row]));
  const changed = (row: RegulationRow) => {
    const was = earlier.get(row.key);
    return was !== undefined && (was.value !== row.value || was.clause !== row.clause) ? was : null;
  };
  const columns: readonly Column<RegulationRow>[] = [
    { key: "setting", head: words.columnSetting, width: 200, weight: "strong", cell: ({ label }) => label },
    {
      key: "value",
      head: words.columnValue,
      cell: (row) => {
        const was = changed(row);
        return was === null ? (
          row.value
        ) : (
          <>
            <span className="cluster-changed">{row.value}</span>
            <span className="ui-menu-facts">{words.before(was.value)}</span>
          </>
        );
      },
    },
    { key: "clause", head: words.columnClause, width: 190, cell: ({ clause }) => <Clause clause={clause} /> },
  ];
  return (
    <DataTable
      label={words.title}
      columns={columns}
      rows={regulationRows(regulation)}
      rowKey={({ key }) => key}
      toneOf={(row) => (changed(row) === null ? "normal" : "editing")}
      testId="regulation"
    />
  );
}

function Clause({ clause }: { readonly clause: string }) {
  return clause === "" ? <span className="cluster-own-setting">{words.ownSetting}</span> : <>{clause}</>;
}
