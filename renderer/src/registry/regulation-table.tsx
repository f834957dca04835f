import type { Regulation } from "#core/registry/regulation";
import { type RegulationRow, regulationRows, regulationWords as words } from "#core/strings/regulation-words";
import { type Column, DataTable } from "../ui/data-table";
import "./cluster.css";
import { Clause } from "../frame/clause";

interface RegulationTableProps {
  readonly regulation: Regulation;
  /** Shown beside each setting that differs; null: the regulation alone. */
  readonly before: Regulation | null;
}

/** One row a setting: what it says and by which clause. A setting without one says that it is the cluster's own. */
export function RegulationTable({ regulation, before }: RegulationTableProps) {
  const earlier = new Map(before === null ? [] : regulationRows(before).map((row) => [row.key, row]));
  const changed = (row: RegulationRow) => {
    const was = earlier.get(row.key);
    return was !== undefined && (was.value !== row.value || was.clause !== row.clause) ? was : null;
  };
  return (
    <DataTable
      label={words.title}
      columns={columnsFor(changed)}
      rows={regulationRows(regulation)}
      rowKey={({ key }) => key}
      toneOf={(row) => (changed(row) === null ? "normal" : "editing")}
      testId="regulation"
    />
  );
}

function columnsFor(changed: (row: RegulationRow) => RegulationRow | null): readonly Column<RegulationRow>[] {
  return [
    { key: "setting", head: words.columnSetting, width: 200, weight: "strong", cell: ({ label }) => label },
    { key: "value", head: words.columnValue, cell: (row) => <Value row={row} was={changed(row)} /> },
    { key: "clause", head: words.columnClause, width: 190, cell: ({ clause }) => <Clause clause={clause} /> },
  ];
}

function Value({ row, was }: { readonly row: RegulationRow; readonly was: RegulationRow | null }) {
  if (was === null) return <>{row.value}</>;
  return (
    <>
      <span className="cluster-changed">{row.value}</span>
      <span className="ui-menu-facts">{words.before(was.value)}</span>
    </>
  );
}
