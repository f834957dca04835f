import { IconFolders } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import type { CategoryId, NominationId } from "#core/base/ids";
import { type DossierState, dossierState } from "#core/dossiers/life/state";
import type { NominationRow } from "#core/dossiers/procedures";
import { boardWords } from "#core/strings/dossier-board-words";
import { dossierStateWords } from "#core/strings/dossier-life-words";
import { dossiersScreen as words } from "#core/strings/dossiers-screen-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { Card } from "../ui/card";
import { type Column, DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { Loading } from "../ui/loading";
import { SearchField } from "../ui/search-field";
import { SelectInput } from "../ui/select-input";
import { Toolbar } from "../ui/toolbar";
import { BulkBar } from "./bulk-bar";
import { StateChip } from "./state-chip";
import { YearSelect, type YearAsked } from "./year-select";

const pageSize = 200;
const nothingFiltered = { search: "", categoryId: null, state: null } as const;

interface Filter {
  readonly search: string;
  readonly categoryId: CategoryId | null;
  readonly state: DossierState | null;
}

interface NominationListProps {
  /** Beside a drawer there is no room for the nominating member. */
  readonly width: "whole" | "beside-drawer";
  readonly chosen: NominationId | null;
  readonly onChoose: (id: NominationId) => void;
  /** The button that opens a dossier. */
  readonly add: ReactNode;
  /** The state the list begins with; null for all. */
  readonly startState: DossierState | null;
}

/** Every nomination of the book, by number. */
export function NominationList({ width, chosen, onChoose, add, startState }: NominationListProps) {
  const [filter, setFilter] = useState<Filter>({ ...nothingFiltered, state: startState });
  const [year, setYear] = useState<YearAsked>(null);
  const [ticked, setTicked] = useState<ReadonlySet<NominationId>>(new Set());
  const [page, setPage] = useState(0);
  const frame = useProcedureQuery("registry.frame", {});
  const { value, loading } = useProcedureQuery("dossiers.list", {
    ...filter,
    standing: null,
    year,
    offset: page * pageSize,
    limit: pageSize,
  });
  const rows = value?.rows ?? [];
  const narrow = (change: Partial<Filter>) => {
    setFilter({ ...filter, ...change });
    setPage(0);
  };
  const filtered = filter.search !== "" || filter.categoryId !== null || filter.state !== null;
  const tick = (id: NominationId) =>
    setTicked((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const wholePage = rows.length > 0 && rows.every(({ id }) => ticked.has(id));
  const tickPage = () => setTicked(wholePage ? new Set() : new Set(rows.map(({ id }) => id)));
  return (
    <Card padding="none" height="fills">
      {ticked.size > 0 ? (
        <Toolbar left={<BulkBar chosen={ticked} onClear={() => setTicked(new Set())} />} />
      ) : filtered || rows.length > 0 || (value?.years.length ?? 0) > 1 ? (
        <Toolbar
          left={
            <div className="dossiers-filters" data-width={width}>
              <SearchField
                label={words.search}
                placeholder={words.searchHint}
                value={filter.search}
                onChange={(search) => narrow({ search })}
              />
              <FilterSelects filter={filter} categories={frame.value?.categories ?? []} onNarrow={narrow} />
              {value === undefined ? null : (
                <YearSelect
                  years={value.years}
                  value={value.year}
                  onChange={(next) => {
                    setYear(next);
                    setPage(0);
                  }}
                />
              )}
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
          columns={[tickColumn(ticked, tick, wholePage, tickPage), ...columnsFor(width)]}
          rows={rows}
          rowKey={(row) => row.id}
          chosen={chosen}
          onChoose={(row) => onChoose(row.id)}
          paging={
            value !== undefined && value.total > pageSize
              ? { page, pageSize, count: value.total, onPage: setPage }
              : undefined
          }
          empty={
            filtered ? (
              <EmptyState
                icon={IconFolders}
                title={words.noneFoundTitle}
                actions={<Button onClick={() => narrow(nothingFiltered)}>{words.clearFilters}</Button>}
              >
                {words.noneFoundText}
              </EmptyState>
            ) : (
              <EmptyState icon={IconFolders} title={words.emptyTitle} actions={add}>
                {words.emptyText}
              </EmptyState>
            )
          }
        />
      )}
    </Card>
  );
}

/** Dossiers ticked for one step together. */
function tickColumn(
  ticked: ReadonlySet<NominationId>,
  onTick: (id: NominationId) => void,
  wholePage: boolean,
  onTickPage: () => void,
): Column<NominationRow> {
  return {
    key: "tick",
    head: (
      <Checkbox label={boardWords.choosePage} labelLook="spoken" value={wholePage} onChange={onTickPage} />
    ),
    width: 36,
    cell: (row) => (
      <span role="presentation" onClick={(event) => event.stopPropagation()}>
        <Checkbox
          label={boardWords.chooseRow(row.number)}
          labelLook="spoken"
          value={ticked.has(row.id)}
          onChange={() => onTick(row.id)}
        />
      </span>
    ),
  };
}

interface FilterSelectsProps {
  readonly filter: Filter;
  readonly categories: readonly { readonly id: CategoryId; readonly name: string }[];
  readonly onNarrow: (change: Partial<Filter>) => void;
}

function FilterSelects({ filter, categories, onNarrow }: FilterSelectsProps) {
  return (
    <>
      <SelectInput
        label={words.filterCategory}
        placeholder={words.everyCategory}
        clearing="allowed"
        value={filter.categoryId}
        onChange={(categoryId) => onNarrow({ categoryId })}
        choices={categories.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectInput
        label={boardWords.filterState}
        placeholder={boardWords.everyState}
        clearing="allowed"
        value={filter.state}
        onChange={(state) => onNarrow({ state })}
        choices={dossierState.options.map((value) => ({ value, label: dossierStateWords[value] }))}
      />
    </>
  );
}

/** What a list too narrow for everything leaves to the drawer. */
const onlyWhole = ["member", "award", "papers", "state"];

function columnsFor(width: "whole" | "beside-drawer"): readonly Column<NominationRow>[] {
  const columns: readonly Column<NominationRow>[] = [
    { key: "number", head: words.columnNumber, width: 84, cell: (row) => row.number },
    {
      key: "nominee",
      head: words.columnNominee,
      weight: "strong",
      cell: (row) => <Nominee row={row} width={width} />,
    },
    { key: "member", head: words.columnMember, width: 190, cell: (row) => row.memberName },
    { key: "award", head: words.columnAward, width: 184, cell: (row) => row.awardName },
    {
      key: "papers",
      head: boardWords.columnPapers,
      align: "right",
      width: 72,
      cell: (row) => `${row.have}/${row.needed}`,
    },
    {
      key: "state",
      head: boardWords.columnState,
      width: 222,
      cell: (row) => <StateChip state={row.state} />,
    },
  ];
  return width === "whole" ? columns : columns.filter(({ key }) => !onlyWhole.includes(key));
}

/** The nominee, and under whom it stands where no other column says so. */
function Nominee({ row, width }: { readonly row: NominationRow; readonly width: "whole" | "beside-drawer" }) {
  if (width === "beside-drawer") {
    return (
      <span className="dossiers-beside">
        <span>
          {row.nomineeName}
          <span className="ui-menu-facts">{row.awardName}</span>
        </span>
        <StateChip state={row.state} />
      </span>
    );
  }
  return (
    <>
      {row.nomineeName}
      {row.nomineeUnder === row.memberName || row.nomineeUnder === "" ? null : (
        <span className="dossiers-under">{row.nomineeUnder}</span>
      )}
    </>
  );
}
