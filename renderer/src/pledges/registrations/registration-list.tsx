import { IconAward, IconPlus } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import type { RegistrationRow } from "#core/awards/registrations/procedures";
import type { CategoryId } from "#core/base/ids";
import { listNames } from "#core/strings/quantities";
import { registrationScreen as words } from "#core/strings/registrations-screen-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { type Column, DataTable } from "../../ui/data-table";
import { EmptyState } from "../../ui/empty-state";
import { formatDate, formatInteger } from "../../ui/format";
import { Loading } from "../../ui/loading";
import { SearchField } from "../../ui/search-field";
import { SelectInput } from "../../ui/select-input";
import { Toolbar } from "../../ui/toolbar";
import "./registrations.css";

const pageSize = 200;

interface RegistrationListProps {
  readonly views: ReactNode;
  /** Beside a drawer only the columns that tell the lines apart are shown. */
  readonly room: "wide" | "narrow";
  readonly chosen: string | null;
  readonly onChoose: (row: RegistrationRow) => void;
  readonly onAdd: () => void;
}

/** The register line by line, each beside what was nominated since. */
export function RegistrationList({ views, room, chosen, onChoose, onAdd }: RegistrationListProps) {
  const [search, setSearch] = useState("");
  const [categoryId, setCategoryId] = useState<CategoryId | null>(null);
  const [page, setPage] = useState(0);
  const frame = useProcedureQuery("registry.frame", {});
  const { value, loading } = useProcedureQuery("registrations.list", {
    ...{ search, categoryId, awardCode: null, offset: page * pageSize, limit: pageSize },
  });
  const silent = useProcedureQuery("registrations.silent", {}).value?.names ?? [];
  const filtered = search !== "" || categoryId !== null;
  const rows = value?.rows ?? [];
  const add = (
    <Button does="registrations.add" kind="primary" icon={IconPlus} onClick={onAdd} testId="add-registration">
      {words.add}
    </Button>
  );
  return (
    <Card padding="none" height="fills">
      <Toolbar
        left={
          <>
            {views}
            <SearchField
              label={words.search}
              placeholder={words.searchHint}
              value={search}
              onChange={(typed) => {
                setSearch(typed);
                setPage(0);
              }}
            />
            {room === "narrow" ? null : (
              <div className="registrations-filter">
                <SelectInput
                  label={words.category}
                  labelLook="spoken"
                  value={categoryId}
                  clearing="allowed"
                  placeholder={words.allCategories}
                  onChange={(next) => {
                    setCategoryId(next);
                    setPage(0);
                  }}
                  choices={(frame.value?.categories ?? []).map(({ id, name }) => ({
                    value: id,
                    label: name,
                  }))}
                />
              </div>
            )}
          </>
        }
        right={filtered || rows.length > 0 ? add : null}
      />
      {loading || value === undefined ? (
        <Loading />
      ) : (
        <DataTable
          label={words.tab}
          density="dense"
          columns={columnsFor(room, page * pageSize, rows)}
          rows={rows}
          rowKey={(row) => row.id}
          chosen={chosen}
          onChoose={onChoose}
          total={{ nominee: words.total(value.total), count: formatInteger(value.nominees) }}
          foot={
            silent.length === 0 || rows.length === 0
              ? null
              : words.silent(listNames(silent, 4, words.unitNoun))
          }
          paging={
            value.total > pageSize ? { page, pageSize, count: value.total, onPage: setPage } : undefined
          }
          empty={
            <EmptyState
              icon={IconAward}
              title={filtered ? words.noneTitle : words.emptyTitle}
              actions={
                filtered ? (
                  <Button
                    onClick={() => {
                      setSearch("");
                      setCategoryId(null);
                    }}
                  >
                    {words.clear}
                  </Button>
                ) : (
                  add
                )
              }
            >
              {filtered ? words.noneText : words.emptyText}
            </EmptyState>
          }
        />
      )}
    </Card>
  );
}

function columnsFor(
  room: "wide" | "narrow",
  before: number,
  rows: readonly RegistrationRow[],
): readonly Column<RegistrationRow>[] {
  const numbers = new Map(rows.map(({ id }, index) => [id, before + index + 1]));
  const all: readonly (Column<RegistrationRow> & { readonly only?: "wide" })[] = [
    {
      ...{ key: "number", head: words.columnNumber, align: "right", width: 48, only: "wide" },
      cell: ({ id }) => numbers.get(id),
    },
    {
      ...{ key: "nominee", head: words.columnNominee, weight: "strong" },
      cell: ({ nomineeName }) => nomineeName,
    },
    {
      ...{ key: "member", head: words.columnMember, width: 220, only: "wide" },
      cell: (row) => (row.memberId === row.nomineeUnitId ? words.self : row.memberName),
    },
    { key: "award", head: words.columnAward, width: 260, cell: ({ awardName }) => awardName },
    {
      ...{ key: "count", head: words.columnCount, align: "right", width: 84 },
      cell: ({ nominees }) => formatInteger(nominees),
    },
    {
      ...{ key: "day", head: words.columnDay, width: 116, only: "wide" },
      cell: ({ registeredOn }) => formatDate(registeredOn),
    },
    {
      ...{ key: "nominated", head: words.columnNominated, align: "right", width: 96, only: "wide" },
      cell: ({ nominated }) => formatInteger(nominated),
    },
  ];
  return all.filter(({ only }) => only === undefined || room === "wide");
}
