import { IconCalendarEvent, IconPlus, IconUsersGroup } from "@tabler/icons-react";
import { useState } from "react";
import { useLocation } from "wouter";
import { formatDate } from "#core/base/local-date";
import type { OutputOf } from "#core/contract";
import { conferenceWords as words, twoDatesWords } from "#core/strings/conference-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { useLeaveGuard } from "../frame/use-leave-guard";
import { useScreenKeys } from "../frame/use-screen-keys";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Chip } from "../ui/chip";
import { type Column, DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { Loading } from "../ui/loading";
import { NotEntered } from "../ui/not-entered";
import { Page } from "../ui/page";
import { PageHead } from "../ui/page-head";
import { SearchField } from "../ui/search-field";
import { SelectInput } from "../ui/select-input";
import { Toolbar } from "../ui/toolbar";
import { MeetingDrawer } from "./meeting-drawer";

type MeetingRow = OutputOf<"conference.meetings">["rows"][number];

const pageSize = 200;
const nothingFiltered = { search: "", year: null as number | null };

const columns: readonly Column<MeetingRow>[] = [
  { key: "date", head: words.columnDate, width: 100, cell: ({ date }) => formatDate(date) },
  {
    key: "title",
    head: words.columnTitle,
    weight: "strong",
    cell: ({ title, date, otherDate }) => (
      <span className="conference-title-cell">
        <span>{title}</span>
        {otherDate === null ? null : (
          <Chip tone="warn" icon={IconCalendarEvent} size="small">
            {twoDatesWords(date, otherDate)}
          </Chip>
        )}
      </span>
    ),
  },
  {
    key: "place",
    head: words.columnPlace,
    width: 132,
    cell: ({ place }) => (place === "" ? <NotEntered /> : place),
  },
  {
    key: "present",
    head: words.columnPresent,
    width: 90,
    align: "right",
    cell: ({ present, voters }) => (voters === 0 ? <NotEntered /> : words.present(present, voters)),
  },
  { key: "state", head: words.columnState, width: 160, cell: (row) => <MeetingState row={row} /> },
];

/** The day, the meeting and how far it is: the drawer takes the room of the rest. */
const columnsBesideDrawer = columns.filter(({ key }) => key !== "place" && key !== "present");

/** The meetings of the cluster, the latest first. */
export function MeetingList() {
  const [, navigate] = useLocation();
  const [adding, setAdding] = useState(false);
  const leave = useLeaveGuard();
  const [filter, setFilter] = useState(nothingFiltered);
  const [page, setPage] = useState(0);
  const { value, loading } = useProcedureQuery("conference.meetings", {
    ...filter,
    offset: page * pageSize,
    limit: pageSize,
  });
  useScreenKeys([
    { keys: ["↑↓"], word: words.keyChoose },
    { keys: ["Enter"], word: words.keyOpen },
  ]);
  const all = value?.all ?? 0;
  const narrow = (next: typeof filter) => {
    setFilter(next);
    setPage(0);
  };
  const add = (
    <Button
      does="conference.addMeeting"
      kind="primary"
      icon={IconPlus}
      onClick={() => leave(() => setAdding(true))}
      testId="add-meeting"
    >
      {all === 0 ? words.addFirst : words.add}
    </Button>
  );
  return (
    <Page
      head={
        <PageHead
          title={words.title}
          facts={value === undefined ? null : words.facts(value.all)}
          actions={all === 0 ? null : add}
        />
      }
      drawer={
        adding ? (
          <MeetingDrawer
            meeting={null}
            day={null}
            sealed={false}
            dateLocked={null}
            onSaved={(id) => navigate(`/${id}/roll`)}
            onClose={() => setAdding(false)}
          />
        ) : null
      }
    >
      <Card padding="none" height="fills">
        {all === 0 ? null : (
          <Toolbar left={<MeetingFilters filter={filter} years={value?.years ?? []} onNarrow={narrow} />} />
        )}
        {loading ? (
          <Loading />
        ) : (
          <DataTable
            label={words.title}
            columns={adding ? columnsBesideDrawer : columns}
            rows={value?.rows ?? []}
            rowKey={({ id }) => id}
            onChoose={({ id, rounds }) => navigate(`/${id}/${rounds === 0 ? "roll" : "count"}`)}
            paging={{ page, pageSize, count: value?.total ?? 0, onPage: setPage }}
            empty={
              all === 0 ? (
                <EmptyState icon={IconUsersGroup} title={words.emptyTitle} actions={add}>
                  {words.emptyText}
                </EmptyState>
              ) : (
                <EmptyState
                  icon={IconUsersGroup}
                  title={words.noneFoundTitle}
                  actions={<Button onClick={() => narrow(nothingFiltered)}>{words.clearFilters}</Button>}
                >
                  {words.noneFoundText}
                </EmptyState>
              )
            }
            testId="meetings"
          />
        )}
      </Card>
    </Page>
  );
}

interface MeetingFiltersProps {
  readonly filter: typeof nothingFiltered;
  readonly years: readonly number[];
  readonly onNarrow: (filter: typeof nothingFiltered) => void;
}

/** Words of title and place; the year, where there is more than one. */
function MeetingFilters({ filter, years, onNarrow }: MeetingFiltersProps) {
  return (
    <div className="conference-filters">
      <SearchField
        label={words.search}
        placeholder={words.searchHint}
        value={filter.search}
        onChange={(search) => onNarrow({ ...filter, search })}
      />
      {years.length < 2 && filter.year === null ? null : (
        <SelectInput
          label={words.filterYear}
          placeholder={words.everyYear}
          clearing="allowed"
          value={filter.year === null ? null : String(filter.year)}
          onChange={(year) => onNarrow({ ...filter, year: year === null ? null : Number(year) })}
          choices={years.map((year) => ({ value: String(year), label: words.ofYear(year) }))}
        />
      )}
    </div>
  );
}

function MeetingState({ row }: { readonly row: MeetingRow }) {
  const open = row.rounds - row.sealed;
  if (open > 0) return <Chip tone="info">{words.stateOpen(open)}</Chip>;
  if (row.sealed > 0) return <Chip tone="ok">{words.stateSealed(row.sealed)}</Chip>;
  return <Chip tone="neutral">{words.stateNone}</Chip>;
}
