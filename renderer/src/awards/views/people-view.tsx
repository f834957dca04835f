import { IconUsersGroup } from "@tabler/icons-react";
import { useState } from "react";
import { type Capacity, type DirectShare, capacity } from "#core/awards/views/capacity";
import type { AwardStage, Opens } from "#core/awards/views/procedures";
import type { OutputOf } from "#core/contract";
import {
  awardStageWords,
  awardViewScreen as words,
  capacityWords,
  directFraction,
  directShareWords,
} from "#core/strings/award-views-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { Card } from "../../ui/card";
import { Chip, type ChipTone } from "../../ui/chip";
import { type Column, DataTable } from "../../ui/data-table";
import { EmptyState } from "../../ui/empty-state";
import { Loading } from "../../ui/loading";
import { SearchField } from "../../ui/search-field";
import { Segmented } from "../../ui/segmented";
import { SelectInput } from "../../ui/select-input";
import { Toolbar } from "../../ui/toolbar";
import { CapacitySelect } from "./capacity-select";
import { useOpenAward } from "./use-open-award";

const pageSize = 100;
type People = OutputOf<"awardViews.people">;
type Person = People["rows"][number];
type YearLine = People["years"][number];

const toneOf: Readonly<Record<DirectShare, ChipTone>> = {
  MORE: "ok",
  NOT_MORE: "info",
  UNKNOWN: "unknown",
  NOBODY: "neutral",
};

/** How many of those rewarded or nominated do the work and how many manage, and who of them is which. */
export function PeopleView({ year: current }: { readonly year: number }) {
  const [stage, setStage] = useState<AwardStage>("REWARDED");
  const [year, setYear] = useState(current);
  const [kind, setKind] = useState<Capacity | null>(null);
  const [search, setSearch] = useState("");
  const [page, setPage] = useState(0);
  const open = useOpenAward();
  const { value } = useProcedureQuery("awardViews.people", {
    ...{ year, stage, capacity: kind, search, offset: page * pageSize, limit: pageSize },
  });
  if (value === undefined) return <Loading />;
  const narrow = (change: () => void) => {
    change();
    setPage(0);
  };
  return (
    <>
      <Card
        title={words.peopleYears}
        padding="none"
        actions={
          <Segmented
            label={words.stage}
            value={stage}
            onChange={(next) => narrow(() => setStage(next))}
            options={[
              { key: "REWARDED", label: awardStageWords.REWARDED },
              { key: "NOMINATED", label: awardStageWords.NOMINATED },
            ]}
          />
        }
      >
        <DataTable
          label={words.peopleYears}
          testId="award-people-years"
          density="dense"
          columns={yearColumns(stage)}
          rows={[...value.years].reverse()}
          rowKey={(line) => String(line.year)}
          chosen={String(year)}
          onChoose={(line) => narrow(() => setYear(line.year))}
        />
        <p className="award-note">{words.peopleNote}</p>
      </Card>
      <Card title={words.peopleTitle(year)} padding="none" height="fills">
        <Toolbar
          left={
            <>
              <SearchField
                label={words.searchPerson}
                placeholder={words.searchPersonHint}
                value={search}
                onChange={(text) => narrow(() => setSearch(text))}
              />
              <SelectInput
                label={words.capacityFilter}
                labelLook="spoken"
                placeholder={words.allCapacities}
                clearing="allowed"
                value={kind}
                onChange={(chosen) => narrow(() => setKind(chosen))}
                choices={capacity.options.map((one) => ({ value: one, label: capacityWords[one] }))}
              />
            </>
          }
        />
        <DataTable
          label={words.peopleTitle(year)}
          testId="award-people"
          columns={personColumns(year, open)}
          rows={value.rows}
          rowKey={({ personId }) => personId}
          paging={
            value.total > pageSize ? { page, pageSize, count: value.total, onPage: setPage } : undefined
          }
          empty={
            search === "" && kind === null ? (
              <EmptyState icon={IconUsersGroup} title={words.peopleEmptyTitle}>
                {words.peopleEmptyText}
              </EmptyState>
            ) : (
              <EmptyState icon={IconUsersGroup} title={words.nothingFoundTitle}>
                {words.nothingFoundText}
              </EmptyState>
            )
          }
        />
      </Card>
    </>
  );
}

function yearColumns(stage: AwardStage): readonly Column<YearLine>[] {
  const of = (line: YearLine) => (stage === "REWARDED" ? line.rewarded : line.nominated);
  const shareOf = (line: YearLine) => (stage === "REWARDED" ? line.rewardedShare : line.nominatedShare);
  return [
    { key: "year", head: words.columnYear, width: 90, weight: "strong", cell: ({ year }) => year },
    {
      ...{ key: "direct", head: words.columnDirect, width: 110, align: "right" },
      cell: (line) => of(line).direct,
    },
    {
      ...{ key: "managers", head: words.columnManagers, width: 110, align: "right" },
      cell: (line) => of(line).managers,
    },
    {
      ...{ key: "unknown", head: words.columnUnknown, width: 110, align: "right" },
      cell: (line) => of(line).unknown,
    },
    {
      ...{ key: "share", head: words.columnShare, width: 190, align: "right" },
      cell: (line) => directFraction(of(line)),
    },
    {
      key: "verdict",
      head: words.columnVerdict,
      cell: (line) => (
        <Chip size="small" tone={toneOf[shareOf(line)]}>
          {directShareWords[shareOf(line)]}
        </Chip>
      ),
    },
  ];
}

function personColumns(year: number, onOpen: (opens: Opens) => void): readonly Column<Person>[] {
  return [
    {
      key: "person",
      head: words.columnPerson,
      weight: "strong",
      cell: ({ name, unitName }) => (
        <>
          {name}
          <span className="awards-under">{unitName}</span>
        </>
      ),
    },
    {
      ...{ key: "awards", head: words.columnAwards, width: 380 },
      cell: ({ awards }) =>
        awards.map(({ name, opens }) => (
          <button key={opens.id} type="button" className="award-link" onClick={() => onOpen(opens)}>
            {name}
          </button>
        )),
    },
    {
      ...{ key: "capacity", head: words.columnCapacity, width: 250 },
      cell: ({ personId, name, capacity: value }) => (
        <CapacitySelect {...{ personId, name, year, value }} look="CELL" label={words.columnCapacity} />
      ),
    },
  ];
}
