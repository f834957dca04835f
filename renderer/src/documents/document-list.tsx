import { IconFileText, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { DocumentId } from "#core/base/ids";
import { type DocumentKind, documentKind } from "#core/documents/document-kind";
import type { DocumentRow } from "#core/documents/procedures";
import { documentKindWords } from "#core/strings/document-kind-words";
import { documentsScreen as words } from "#core/strings/documents-screen-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { type Column, DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { formatMoment } from "../ui/format";
import { Loading } from "../ui/loading";
import { SearchField } from "../ui/search-field";
import { SelectInput } from "../ui/select-input";
import { Toolbar } from "../ui/toolbar";
import { StageChip } from "./stage-chip";

const pageSize = 200;

interface DocumentListProps {
  readonly width: "whole" | "beside-drawer";
  readonly chosen: DocumentId | null;
  readonly onChoose: (id: DocumentId) => void;
  readonly onCompose: () => void;
}

/** The papers of the year, the newest first, each by its last version. */
export function DocumentList({ width, chosen, onChoose, onCompose }: DocumentListProps) {
  const [search, setSearch] = useState("");
  const [kind, setKind] = useState<DocumentKind | null>(null);
  const [page, setPage] = useState(0);
  const { value, loading } = useProcedureQuery("documents.chains", {
    search,
    kinds: kind === null ? [] : [kind],
    offset: page * pageSize,
    limit: pageSize,
  });
  const rows = value?.rows ?? [];
  const filtered = search !== "" || kind !== null;
  const compose = (word: string) => (
    <Button does="documents.make" kind="primary" icon={IconPlus} onClick={onCompose} testId="compose">
      {word}
    </Button>
  );
  const clear = () => {
    setSearch("");
    setKind(null);
    setPage(0);
  };
  return (
    <Card padding="none" height="fills">
      {filtered || rows.length > 0 ? (
        <Toolbar
          left={
            <div className="documents-filters" data-width={width}>
              <SearchField
                label={words.search}
                placeholder={words.searchHint}
                value={search}
                onChange={(next) => {
                  setSearch(next);
                  setPage(0);
                }}
              />
              <SelectInput
                label={words.filterKind}
                placeholder={words.everyKind}
                clearing="allowed"
                value={kind}
                onChange={(next) => {
                  setKind(next);
                  setPage(0);
                }}
                choices={documentKind.options.map((option) => ({
                  value: option,
                  label: documentKindWords[option].name,
                }))}
              />
            </div>
          }
          right={compose(words.compose)}
        />
      ) : null}
      {loading ? (
        <Loading />
      ) : (
        <DataTable
          label={words.title}
          columns={width === "whole" ? columns : columns.filter(({ key }) => !onlyWhole.includes(key))}
          rows={rows}
          rowKey={(row) => row.chainId}
          chosen={chosen}
          onChoose={(row) => onChoose(row.chainId)}
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
                actions={<Button onClick={clear}>{words.clearFilters}</Button>}
              >
                {words.noneFoundText}
              </EmptyState>
            ) : (
              <EmptyState icon={IconFileText} title={words.emptyTitle} actions={compose(words.composeFirst)}>
                {words.emptyText}
              </EmptyState>
            )
          }
        />
      )}
    </Card>
  );
}

/** What a list too narrow for everything leaves to the drawer. */
const onlyWhole = ["number", "made"];

const columns: readonly Column<DocumentRow>[] = [
  { key: "title", head: words.columnTitle, weight: "strong", cell: (row) => row.title },
  { key: "number", head: words.columnNumber, width: 110, cell: (row) => row.number },
  { key: "versions", head: words.columnVersions, align: "right", width: 56, cell: (row) => row.versions },
  { key: "made", head: words.columnMade, width: 160, cell: (row) => formatMoment(row.madeAt) },
  {
    key: "stage",
    head: words.columnStage,
    width: 186,
    cell: (row) => <StageChip stage={row.stage} differences={row.differences} />,
  },
];
