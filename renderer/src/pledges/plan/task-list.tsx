import { IconListCheck, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { AssignmentId } from "#core/base/ids";
import type { AssignedTask } from "#core/pledges/plan/task-procedures";
import { planScreen as words } from "#core/strings/pledges-plan-screen-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { type Column, DataTable } from "../../ui/data-table";
import { EmptyState } from "../../ui/empty-state";
import { formatDate } from "../../ui/format";
import { Loading } from "../../ui/loading";
import { SearchField } from "../../ui/search-field";
import { Toolbar } from "../../ui/toolbar";
import { PlanStateWord } from "./plan-state-word";
import { ViewSwitch } from "./view-switch";

const pageSize = 100;

interface TaskListProps {
  readonly room: "wide" | "narrow";
  readonly chosen: AssignmentId | null;
  readonly onView: () => void;
  readonly onChoose: (id: AssignmentId) => void;
  readonly onAdd: () => void;
}

/** Tasks a superior's conclusion gave, by their day. */
export function TaskList({ room, chosen, onView, onChoose, onAdd }: TaskListProps) {
  const [search, setSearch] = useState("");
  const [page, setPage] = useState(0);
  const { value } = useProcedureQuery("tasks.list", {
    search,
    state: null,
    offset: page * pageSize,
    limit: pageSize,
  });
  if (value === undefined) return <Loading />;
  const add = (
    <Button does="tasks.add" kind="primary" icon={IconPlus} onClick={onAdd} testId="add-task">
      {words.taskAdd}
    </Button>
  );
  return (
    <Card padding="none" height="fills">
      <Toolbar
        left={
          <>
            <ViewSwitch view="TASKS" onView={onView} />
            {value.all === 0 || room === "narrow" ? null : (
              <SearchField
                label={words.taskSearch}
                placeholder={words.taskSearch}
                value={search}
                onChange={(typed) => {
                  setSearch(typed);
                  setPage(0);
                }}
              />
            )}
            {value.all === 0 ? null : (
              <span className="ui-secondary">{words.taskFacts(value.all, value.overdue)}</span>
            )}
          </>
        }
        right={value.all === 0 ? null : add}
      />
      <DataTable
        label={words.taskList}
        columns={columnsFor(room)}
        rows={value.rows}
        rowKey={(row) => row.id}
        chosen={chosen}
        onChoose={(row) => onChoose(row.id)}
        paging={value.total > pageSize ? { page, pageSize, count: value.total, onPage: setPage } : undefined}
        empty={
          value.all === 0 ? (
            <EmptyState icon={IconListCheck} title={words.taskEmptyTitle} actions={add}>
              {words.taskEmptyText}
            </EmptyState>
          ) : (
            <EmptyState
              icon={IconListCheck}
              title={words.noneFoundTitle}
              actions={<Button onClick={() => setSearch("")}>{words.clearSearch}</Button>}
            >
              {words.noneFoundText}
            </EmptyState>
          )
        }
      />
    </Card>
  );
}

function columnsFor(room: "wide" | "narrow"): readonly Column<AssignedTask>[] {
  const due: Column<AssignedTask> = {
    key: "due",
    head: words.taskDue,
    width: 104,
    cell: (row) => (row.due === null ? words.noDay : formatDate(row.due)),
  };
  const content: Column<AssignedTask> = {
    key: "content",
    head: words.columnContent,
    weight: "strong",
    cell: (row) => row.content,
  };
  const state: Column<AssignedTask> = {
    key: "state",
    head: words.columnState,
    width: 168,
    cell: (row) => <PlanStateWord item={row} />,
  };
  if (room === "narrow") return [due, content, state];
  return [
    due,
    content,
    {
      key: "owner",
      head: words.columnOwner,
      width: 260,
      cell: (row) => row.ownerName,
    },
    state,
  ];
}
