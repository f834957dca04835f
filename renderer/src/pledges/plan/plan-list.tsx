import { IconCalendarPlus, IconPlus, IconTemplate } from "@tabler/icons-react";
import { useState } from "react";
import type { PlanItemId } from "#core/base/ids";
import type { PlanKind } from "#core/pledges/plan/plan-template";
import type { PlanItem } from "#core/pledges/plan/procedures";
import { planScreen as words } from "#core/strings/pledges-plan-screen-words";
import { planKindWords } from "#core/strings/pledges-plan-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { SourceWord } from "../../registry/source-word";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { type Column, DataTable } from "../../ui/data-table";
import { EmptyState } from "../../ui/empty-state";
import { formatDate } from "../../ui/format";
import { Loading } from "../../ui/loading";
import { SearchField } from "../../ui/search-field";
import { SelectInput } from "../../ui/select-input";
import { Toolbar } from "../../ui/toolbar";
import { PlanStateWord } from "./plan-state-word";
import { ViewSwitch } from "./view-switch";

const pageSize = 100;
const kindChoices = (["MEETING", "PAPER_DUE", "ACTIVITY"] as const).map((value) => ({
  value,
  label: planKindWords[value],
}));

interface PlanListProps {
  readonly room: "wide" | "narrow";
  readonly chosen: PlanItemId | null;
  readonly onView: () => void;
  readonly onChoose: (id: PlanItemId) => void;
  readonly onAdd: () => void;
  readonly onTemplate: () => void;
}

/** Items of the year's plan by their day. */
export function PlanList({ room, chosen, onView, onChoose, onAdd, onTemplate }: PlanListProps) {
  const [search, setSearch] = useState("");
  const [kind, setKind] = useState<PlanKind | null>(null);
  const [page, setPage] = useState(0);
  const { value } = useProcedureQuery("plan.items", {
    search,
    kind,
    state: null,
    offset: page * pageSize,
    limit: pageSize,
  });
  if (value === undefined) return <Loading />;
  const isEmpty = value.all === 0;
  const actions = (
    <>
      <Button
        does="plan.addFromTemplate"
        icon={IconTemplate}
        onClick={onTemplate}
        testId="plan-from-template"
      >
        {words.fromTemplate}
      </Button>
      <Button does="plan.addItem" kind="primary" icon={IconPlus} onClick={onAdd} testId="add-plan-item">
        {words.add}
      </Button>
    </>
  );
  const find = (typed: string) => {
    setSearch(typed);
    setPage(0);
  };
  return (
    <Card padding="none" height="fills">
      <Toolbar
        left={
          <>
            <ViewSwitch view="PLAN" onView={onView} />
            {isEmpty || room === "narrow" ? null : (
              <>
                <SearchField
                  label={words.search}
                  placeholder={words.searchHint}
                  value={search}
                  onChange={find}
                />
                <SelectInput
                  label={words.filterKind}
                  labelLook="spoken"
                  placeholder={words.filterKind}
                  value={kind}
                  clearing="allowed"
                  choices={kindChoices}
                  onChange={(next) => {
                    setKind(next);
                    setPage(0);
                  }}
                />
              </>
            )}
          </>
        }
        right={isEmpty ? null : actions}
      />
      <DataTable
        label={words.list}
        density="dense"
        columns={columnsFor(value.rows, room)}
        rows={value.rows}
        rowKey={(row) => row.id}
        chosen={chosen}
        onChoose={(row) => onChoose(row.id)}
        paging={value.total > pageSize ? { page, pageSize, count: value.total, onPage: setPage } : undefined}
        empty={
          isEmpty ? (
            <EmptyState icon={IconCalendarPlus} title={words.emptyTitle} actions={actions}>
              {words.emptyText}
            </EmptyState>
          ) : (
            <EmptyState
              icon={IconCalendarPlus}
              title={words.noneFoundTitle}
              actions={
                <Button
                  onClick={() => {
                    find("");
                    setKind(null);
                  }}
                >
                  {words.clearSearch}
                </Button>
              }
            >
              {words.noneFoundText}
            </EmptyState>
          )
        }
      />
    </Card>
  );
}

function columnsFor(rows: readonly PlanItem[], room: "wide" | "narrow"): readonly Column<PlanItem>[] {
  const title: Column<PlanItem> = {
    key: "title",
    head: words.columnTitle,
    weight: "strong",
    cell: (row) => row.title,
  };
  const due: Column<PlanItem> = {
    key: "due",
    head: words.columnDue,
    width: 104,
    cell: (row) => (row.due === null ? words.noDay : formatDate(row.due)),
  };
  const state: Column<PlanItem> = {
    key: "state",
    head: words.columnState,
    width: 168,
    cell: (row) => <PlanStateWord item={row} />,
  };
  if (room === "narrow") return [due, title, state];
  return [
    due,
    title,
    { key: "kind", head: words.columnKind, width: 132, cell: (row) => planKindWords[row.kind] },
    {
      key: "papers",
      head: words.columnPapers,
      width: 76,
      align: "right",
      cell: ({ papers }) =>
        papers === null ? null : words.papersOf(papers.onTime + papers.late, papers.expected),
    },
    state,
    ...(rows.some(({ sourceMark }) => sourceMark !== null)
      ? [
          {
            key: "source",
            head: words.columnSource,
            width: 100,
            cell: (row: PlanItem) => <SourceWord mark={row.sourceMark} />,
          },
        ]
      : []),
  ];
}
