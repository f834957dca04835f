import { IconPlus, IconWritingSign } from "@tabler/icons-react";
import { useState } from "react";
import type { MovementId } from "#core/base/ids";
import type { OutputOf } from "#core/contract";
import type { Movement } from "#core/pledges/movements/procedures";
import { axisOf } from "#core/pledges/movements/year-axis";
import { movementScreen as words } from "#core/strings/pledges-movement-screen-words";
import { movementKindWords, periodWords } from "#core/strings/pledges-movement-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { SourceWord } from "../../registry/source-word";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { type Column, DataTable } from "../../ui/data-table";
import { EmptyState } from "../../ui/empty-state";
import { Indented } from "../../ui/indented";
import { Loading } from "../../ui/loading";
import { SearchField } from "../../ui/search-field";
import { Segmented } from "../../ui/segmented";
import { Toolbar } from "../../ui/toolbar";
import { YearAxisCell, YearAxisHead } from "./year-axis-cell";

const pageSize = 200;

interface MovementListProps {
  readonly chosen: MovementId | null;
  /** Beside a drawer there is room for the names and the axis. */
  readonly room: "wide" | "narrow";
  readonly onChoose: (id: MovementId) => void;
  readonly onAdd: () => void;
}

/** Movements as a tree, each period drawn on the axis of years. */
export function MovementList({ chosen, room, onChoose, onAdd }: MovementListProps) {
  const [search, setSearch] = useState("");
  const [span, setSpan] = useState<"ALL" | "THIS_YEAR">("ALL");
  const [page, setPage] = useState(0);
  const { value } = useProcedureQuery("movements.list", {
    ...{ search, span, offset: page * pageSize, limit: pageSize },
  });
  if (value === undefined) return <Loading />;
  const add = (
    <Button does="movements.add" kind="primary" icon={IconPlus} onClick={onAdd} testId="add-movement">
      {value.all === 0 ? words.addFirst : words.add}
    </Button>
  );
  return (
    <Card padding="none" height="fills">
      <Toolbar
        left={
          <>
            <SearchField
              label={words.search}
              placeholder={words.searchHint}
              value={search}
              onChange={(typed) => {
                setSearch(typed);
                setPage(0);
              }}
            />
            <Segmented
              label={words.filter}
              value={span}
              onChange={(next) => {
                setSpan(next);
                setPage(0);
              }}
              options={[
                { key: "ALL", label: words.all, count: value.all },
                { key: "THIS_YEAR", label: words.thisYear(value.year), count: value.thisYear },
              ]}
            />
          </>
        }
        right={value.all === 0 ? null : add}
      />
      <DataTable
        label={words.list}
        columns={columnsFor(value, room)}
        rows={value.movements}
        rowKey={(row) => row.id}
        chosen={chosen}
        onChoose={(row) => onChoose(row.id)}
        paging={value.total > pageSize ? { page, pageSize, count: value.total, onPage: setPage } : undefined}
        empty={
          value.all === 0 ? (
            <EmptyState icon={IconWritingSign} title={words.emptyTitle} actions={add}>
              {words.emptyText}
            </EmptyState>
          ) : (
            <EmptyState
              icon={IconWritingSign}
              title={words.noneFoundTitle}
              actions={
                <Button
                  onClick={() => {
                    setSearch("");
                    setSpan("ALL");
                    setPage(0);
                  }}
                >
                  {words.clearSearch}
                </Button>
              }
            >
              {words.noneFoundText(search)}
            </EmptyState>
          )
        }
      />
    </Card>
  );
}

function columnsFor(
  { movements, year, today }: OutputOf<"movements.list">,
  room: "wide" | "narrow",
): readonly Column<Movement>[] {
  const axis = axisOf(movements, year);
  const known = new Set(movements.map(({ id }) => id));
  const isUnder = ({ parentId }: Movement) => parentId !== null && known.has(parentId);
  const name: Column<Movement> = {
    key: "title",
    head: words.columnTitle,
    weight: "strong",
    cell: (row) => <Indented depth={isUnder(row) ? 1 : 0}>{row.title}</Indented>,
  };
  const drawn: Column<Movement> = {
    key: "axis",
    head: <YearAxisHead axis={axis} year={year} />,
    width: room === "wide" ? 330 : 260,
    cell: (row) => <YearAxisCell movement={row} axis={axis} today={today} />,
  };
  if (room === "narrow") return [name, drawn];
  return [
    name,
    { key: "kind", head: words.columnKind, width: 112, cell: (row) => movementKindWords[row.kind] },
    { key: "period", head: words.columnPeriod, width: 188, cell: periodWords },
    drawn,
    ...(movements.some(({ sourceMark }) => sourceMark !== null)
      ? [
          {
            key: "source",
            head: words.columnSource,
            width: 96,
            cell: (row: Movement) => <SourceWord mark={row.sourceMark} />,
          },
        ]
      : []),
  ];
}
