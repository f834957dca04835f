import { IconAward, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { AwardRecord } from "#core/awards/history/procedures";
import type { InputOf } from "#core/contract";
import { awardsScreen as words } from "#core/strings/awards-history-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Chip } from "../ui/chip";
import { type Column, DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { formatDate } from "../ui/format";
import { Loading } from "../ui/loading";
import { SearchField } from "../ui/search-field";
import { Segmented } from "../ui/segmented";
import { SelectInput } from "../ui/select-input";
import { Toolbar } from "../ui/toolbar";
import "./awards.css";

const pageSize = 200;
type Filter = Pick<InputOf<"awards.history">, "search" | "year" | "state">;
const nothingFiltered: Filter = { search: "", year: null, state: "ALL" };

interface HistoryListProps {
  readonly chosen: string | null;
  readonly onChoose: (record: AwardRecord) => void;
  readonly onAdd: () => void;
}

/** Every award the book knows, the latest year first. */
export function HistoryList({ chosen, onChoose, onAdd }: HistoryListProps) {
  const [filter, setFilter] = useState(nothingFiltered);
  const [page, setPage] = useState(0);
  const { value, loading } = useProcedureQuery("awards.history", {
    ...filter,
    unitId: null,
    offset: page * pageSize,
    limit: pageSize,
  });
  const narrow = (change: Partial<Filter>) => {
    setFilter({ ...filter, ...change });
    setPage(0);
  };
  const add = (
    <Button does="awards.addRecords" kind="primary" icon={IconPlus} onClick={onAdd} testId="add-awards">
      {words.add}
    </Button>
  );
  const any = (value?.counts.all ?? 0) > 0;
  return (
    <Card padding="none" height="fills">
      {any ? (
        <Toolbar
          left={
            <div className="awards-filters">
              <SearchField
                label={words.search}
                placeholder={words.searchHint}
                value={filter.search}
                onChange={(search) => narrow({ search })}
              />
              <SelectInput
                label={words.year}
                labelLook="spoken"
                placeholder={words.allYears}
                clearing="allowed"
                value={filter.year === null ? null : String(filter.year)}
                onChange={(year) => narrow({ year: year === null ? null : Number(year) })}
                choices={(value?.years ?? []).map((year) => ({ value: String(year), label: String(year) }))}
              />
              <Segmented
                label={words.state}
                value={filter.state}
                onChange={(state) => narrow({ state })}
                options={[
                  { key: "ALL", label: words.stateAll },
                  { key: "WITHOUT_NUMBER", label: words.stateWithoutNumber },
                  { key: "REVOKED", label: words.stateRevoked },
                ]}
              />
            </div>
          }
          right={chosen === null ? add : null}
        />
      ) : null}
      {loading ? (
        <Loading />
      ) : (
        <DataTable
          label={words.title}
          columns={chosen === null ? columns : columnsBesideDrawer}
          rows={value?.rows ?? []}
          rowKey={(row) => row.id}
          chosen={chosen}
          onChoose={onChoose}
          paging={
            value !== undefined && value.total > pageSize
              ? { page, pageSize, count: value.total, onPage: setPage }
              : undefined
          }
          empty={
            any ? (
              <EmptyState icon={IconAward} title={words.noneFoundTitle}>
                {words.noneFoundText}
              </EmptyState>
            ) : (
              <EmptyState icon={IconAward} title={words.emptyTitle} actions={add}>
                {words.emptyText}
              </EmptyState>
            )
          }
        />
      )}
    </Card>
  );
}

const columns: readonly Column<AwardRecord>[] = [
  {
    key: "recipient",
    head: words.columnRecipient,
    weight: "strong",
    cell: (row) => <Recipient record={row} />,
  },
  { key: "award", head: words.columnAward, width: 250, cell: (row) => row.awardName },
  { key: "year", head: words.columnYear, width: 64, align: "right", cell: (row) => row.year },
  { key: "decision", head: words.columnDecision, width: 260, cell: (row) => <Decision record={row} /> },
];

/** Beside a drawer the award stands under who received it. */
const columnsBesideDrawer: readonly Column<AwardRecord>[] = columns.flatMap((column) =>
  column.key === "award"
    ? []
    : column.key === "recipient"
      ? [
          {
            ...column,
            cell: (row: AwardRecord) => (
              <>
                <Recipient record={row} />
                <span className="awards-under">{row.awardName}</span>
              </>
            ),
          },
        ]
      : [column],
);

function Recipient({ record }: { readonly record: AwardRecord }) {
  return (
    <>
      {record.recipient}
      {record.recipientKind === "PERSON" ? <span className="awards-under">{record.unitName}</span> : null}
    </>
  );
}

function Decision({ record }: { readonly record: AwardRecord }) {
  const day = record.decidedOn === null ? "" : formatDate(record.decidedOn);
  if (record.revokedOn !== null) return <Chip tone="danger">{words.revoked}</Chip>;
  if (record.decisionNumber === "") return <Chip tone="unknown">{words.noNumber}</Chip>;
  return words.decision(record.decisionNumber, day);
}
