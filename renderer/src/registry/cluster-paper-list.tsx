import { IconFileText, IconPaperclip, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { ClusterPaperId } from "#core/base/ids";
import {
  type ClusterPaper,
  type ClusterPaperKind,
  clusterPaperKind,
} from "#core/registry/cluster-paper-procedures";
import { clusterPaperWords as words } from "#core/strings/cluster-paper-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { type Column, DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { formatDate } from "../ui/format";
import { Glyph } from "../ui/glyph";
import { Loading } from "../ui/loading";
import { SearchField } from "../ui/search-field";
import { SelectInput } from "../ui/select-input";
import { Toolbar } from "../ui/toolbar";
import "./cluster.css";

const pageSize = 200;
const nothingFiltered = { search: "", kind: null as ClusterPaperKind | null };

interface ClusterPaperListProps {
  readonly chosen: ClusterPaperId | null;
  readonly onChoose: (id: ClusterPaperId) => void;
  readonly onAdd: () => void;
}

/** The papers, newest first, searched by number, issuer and subject. */
export function ClusterPaperList({ chosen, onChoose, onAdd }: ClusterPaperListProps) {
  const [filter, setFilter] = useState(nothingFiltered);
  const [page, setPage] = useState(0);
  const { value, loading } = useProcedureQuery("registry.clusterPapers", {
    ...filter,
    year: null,
    offset: page * pageSize,
    limit: pageSize,
  });
  const rows = value?.rows ?? [];
  const filtered = filter.search !== "" || filter.kind !== null;
  const narrow = (change: Partial<typeof nothingFiltered>) => {
    setFilter({ ...filter, ...change });
    setPage(0);
  };
  const add = (
    <Button
      does="registry.addClusterPaper"
      kind="primary"
      icon={IconPlus}
      onClick={onAdd}
      testId="add-cluster-paper"
    >
      {filtered || rows.length > 0 ? words.add : words.addFirst}
    </Button>
  );
  return (
    <Card padding="none" height="fills">
      {filtered || rows.length > 0 ? (
        <Toolbar
          left={
            <div className="cluster-search-row">
              <SearchField
                label={words.search}
                placeholder={words.searchHint}
                value={filter.search}
                onChange={(search) => narrow({ search })}
              />
              <SelectInput
                label={words.filterKind}
                labelLook="spoken"
                placeholder={words.everyKind}
                clearing="allowed"
                value={filter.kind}
                onChange={(kind) => narrow({ kind })}
                choices={clusterPaperKind.options.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
              />
            </div>
          }
          right={add}
        />
      ) : null}
      {loading ? (
        <Loading />
      ) : (
        <DataTable
          label={words.title}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          chosen={chosen}
          onChoose={({ id }) => onChoose(id)}
          paging={
            value !== undefined && value.total > pageSize
              ? { page, pageSize, count: value.total, onPage: setPage }
              : undefined
          }
          empty={
            filtered ? (
              <EmptyState
                icon={IconFileText}
                title={words.noneFoundTitle}
                actions={<Button onClick={() => narrow(nothingFiltered)}>{words.clearFilters}</Button>}
              >
                {words.noneFoundText}
              </EmptyState>
            ) : (
              <EmptyState icon={IconFileText} title={words.emptyTitle} actions={add}>
                {words.emptyText}
              </EmptyState>
            )
          }
        />
      )}
    </Card>
  );
}

const columns: readonly Column<ClusterPaper>[] = [
  {
    key: "number",
    head: words.columnNumber,
    width: 118,
    cell: ({ number }) => (number === "" ? "–" : number),
  },
  { key: "date", head: words.columnDate, width: 96, cell: ({ datedOn }) => formatDate(datedOn) },
  {
    key: "subject",
    head: words.columnSubject,
    weight: "strong",
    cell: ({ subject, issuer }) => (
      <>
        {subject}
        {issuer === "" ? null : <span className="ui-menu-facts">{issuer}</span>}
      </>
    ),
  },
  { key: "kind", head: words.columnKind, width: 130, cell: ({ kind }) => words.kinds[kind] },
  {
    key: "scan",
    head: words.columnScan,
    width: 84,
    cell: ({ scan }) =>
      scan === null ? (
        "–"
      ) : (
        <>
          <Glyph of={IconPaperclip} size={16} /> {words.hasScan}
        </>
      ),
  },
];
