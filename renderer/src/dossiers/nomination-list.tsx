import { IconFolders, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { CategoryId, NominationId } from "#core/base/ids";
import { type NominationRow, type NominationStanding, nominationStanding } from "#core/dossiers/procedures";
import { dossiersScreen as words } from "#core/strings/dossiers-screen-words";
import { nominationStandingWords } from "#core/strings/dossiers-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { type Column, DataTable } from "../ui/data-table";
import "./dossiers.css";
import { EmptyState } from "../ui/empty-state";
import { Loading } from "../ui/loading";
import { SearchField } from "../ui/search-field";
import { SelectInput } from "../ui/select-input";
import { Toolbar } from "../ui/toolbar";
import { StandingChip } from "./standing-chip";

const pageSize = 200;
const nothingFiltered = { search: "", categoryId: null, standing: null } as const;

interface Filter {
  readonly search: string;
  readonly categoryId: CategoryId | null;
  readonly standing: NominationStanding | null;
}

interface NominationListProps {
  /** Beside a drawer there is no room for the nominating member. */
  readonly width: "whole" | "beside-drawer";
  readonly chosen: NominationId | null;
  readonly onChoose: (id: NominationId) => void;
  readonly onAdd: () => void;
}

/** Every nomination of the book, by number. */
export function NominationList({ width, chosen, onChoose, onAdd }: NominationListProps) {
  const [filter, setFilter] = useState<Filter>(nothingFiltered);
  const [page, setPage] = useState(0);
  const frame = useProcedureQuery("registry.frame", {});
  const { value, loading } = useProcedureQuery("dossiers.list", {
    ...filter,
    offset: page * pageSize,
    limit: pageSize,
  });
  const rows = value?.rows ?? [];
  const narrow = (change: Partial<Filter>) => {
    setFilter({ ...filter, ...change });
    setPage(0);
  };
  const filtered = filter.search !== "" || filter.categoryId !== null || filter.standing !== null;
  const noMember = frame.value !== undefined && frame.value.members === 0;
  const add = (
    <Button
      kind="primary"
      icon={IconPlus}
      onClick={onAdd}
      disabledReason={noMember ? words.needUnits : null}
      testId="add-nomination"
    >
      {filtered || rows.length > 0 ? words.add : words.addFirst}
    </Button>
  );
  return (
    <Card padding="none" height="fills">
      {filtered || rows.length > 0 ? (
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
          columns={columnsFor(width)}
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
        label={words.filter}
        placeholder={words.everyStanding}
        clearing="allowed"
        value={filter.standing}
        onChange={(standing) => onNarrow({ standing })}
        choices={nominationStanding.options.map((value) => ({
          value,
          label: nominationStandingWords[value],
        }))}
      />
    </>
  );
}

/** What a list too narrow for everything leaves to the drawer. */
const onlyWhole = ["member", "papers"];

function columnsFor(width: "whole" | "beside-drawer"): readonly Column<NominationRow>[] {
  const columns: readonly Column<NominationRow>[] = [
    { key: "number", head: words.columnNumber, width: 84, cell: (row) => row.number },
    {
      key: "nominee",
      head: words.columnNominee,
      weight: "strong",
      cell: (row) => <Nominee row={row} width={width} />,
    },
    { key: "member", head: words.columnMember, width: 210, cell: (row) => row.memberName },
    { key: "award", head: words.columnAward, width: 184, cell: (row) => row.awardName },
    { key: "papers", head: words.columnPapers, align: "right", width: 72, cell: (row) => row.papers },
    {
      key: "standing",
      head: words.columnStanding,
      width: 148,
      cell: (row) => <StandingChip standing={row.standing} />,
    },
  ];
  return width === "whole" ? columns : columns.filter(({ key }) => !onlyWhole.includes(key));
}

/** The nominee, and under whom it stands where no other column says so. */
function Nominee({ row, width }: { readonly row: NominationRow; readonly width: "whole" | "beside-drawer" }) {
  const under = row.nomineeUnder === row.memberName || width !== "whole" ? "" : row.nomineeUnder;
  return (
    <>
      {row.nomineeName}
      {under === "" ? null : <span className="dossiers-under">{under}</span>}
    </>
  );
}
