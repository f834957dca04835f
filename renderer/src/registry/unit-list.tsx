import { IconBuildingCommunity, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { UnitId } from "#core/base/ids";
import type { UnitRow } from "#core/registry/unit";
import { registryScreen as words } from "#core/strings/registry-screen-words";
import type { UnitStanding } from "#core/registry/standing";
import { unitChangeWords } from "#core/strings/registry-unit-words";
import { standingWords } from "#core/strings/registry-words";
import { formatWhole } from "#core/strings/quantities";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { type Column, DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { Indented } from "../ui/indented";
import { Loading } from "../ui/loading";
import { SearchField } from "../ui/search-field";
import { Segmented } from "../ui/segmented";
import { Toolbar } from "../ui/toolbar";
import { groupUnits } from "./group-units";
import { SourceNotes } from "./source-notes";
import { SourceWord } from "./source-word";

const pageSize = 200;

interface UnitListProps {
  readonly year: number | null;
  /** Where the facts of a sample come from; empty in an office's own book. */
  readonly sourceNotes: readonly string[];
  readonly chosen: UnitId | null;
  readonly onChoose: (id: UnitId) => void;
  readonly onAdd: () => void;
}

/** Units grouped by category, those under a member right after it. */
export function UnitList({ year, sourceNotes, chosen, onChoose, onAdd }: UnitListProps) {
  const [search, setSearch] = useState("");
  const [standing, setStanding] = useState<"ALL" | UnitStanding>("ALL");
  const [page, setPage] = useState(0);
  const { value, loading } = useProcedureQuery("registry.listUnits", {
    search,
    categoryId: null,
    standing,
    offset: page * pageSize,
    limit: pageSize,
  });
  const rows = value?.rows ?? [];
  const filtered = search !== "" || standing !== "ALL";
  const add = (
    <Button does="registry.addUnit" kind="primary" icon={IconPlus} onClick={onAdd} testId="add-unit">
      {filtered || rows.length > 0 ? words.add : words.addFirst}
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
              value={standing}
              onChange={(next) => {
                setStanding(next);
                setPage(0);
              }}
              options={[
                {
                  key: "ALL",
                  label: words.all,
                  count: value === undefined ? undefined : value.members + value.underMembers + value.others,
                },
                { key: "MEMBER", label: words.members, count: value?.members },
                { key: "NEITHER", label: standingWords.NEITHER, count: value?.others },
              ]}
            />
          </>
        }
        right={filtered || rows.length > 0 ? add : null}
      />
      {loading ? (
        <Loading />
      ) : (
        <DataTable
          label={words.title}
          density="dense"
          columns={columnsFor(rows, year, page * pageSize)}
          rows={rows}
          rowKey={(row) => row.id}
          chosen={chosen}
          onChoose={(row) => onChoose(row.id)}
          groupOf={search === "" ? groupUnits(rows) : undefined}
          foot={
            value?.totalIs === "AT_LEAST" ? (
              unitChangeWords.moreFound(formatWhole(value.total))
            ) : sourceNotes.length === 0 ? null : (
              <SourceNotes notes={sourceNotes} />
            )
          }
          paging={
            value !== undefined && value.total > pageSize
              ? { page, pageSize, count: value.total, onPage: setPage }
              : undefined
          }
          empty={
            filtered ? (
              <EmptyState
                icon={IconBuildingCommunity}
                title={words.noneFoundTitle}
                actions={
                  <Button
                    onClick={() => {
                      setSearch("");
                      setStanding("ALL");
                    }}
                  >
                    {words.clearSearch}
                  </Button>
                }
              >
                {words.noneFoundText(search)}
              </EmptyState>
            ) : (
              <EmptyState icon={IconBuildingCommunity} title={words.emptyTitle} actions={add}>
                {words.emptyText}
              </EmptyState>
            )
          }
        />
      )}
    </Card>
  );
}

function columnsFor(
  rows: readonly UnitRow[],
  year: number | null,
  before: number,
): readonly Column<UnitRow>[] {
  const numbers = new Map(rows.map((row, index) => [row.id, before + index + 1]));
  const withSource = rows.some((row) => row.sourceMark !== null);
  return [
    {
      key: "number",
      head: words.columnNumber,
      align: "right",
      width: 48,
      cell: (row) => numbers.get(row.id),
    },
    {
      key: "name",
      head: year === null ? words.title : words.columnName(year),
      weight: "strong",
      cell: (row) => <Indented depth={row.standing === "UNDER_MEMBER" ? 1 : 0}>{row.name}</Indented>,
    },
    { key: "standing", head: words.columnStanding, width: 104, cell: (row) => standingText(row) },
    { key: "locality", head: words.columnLocality, width: 140, cell: (row) => row.locality },
    ...(withSource
      ? [
          {
            key: "source",
            head: words.columnSource,
            width: 104,
            cell: (row: UnitRow) => <SourceWord mark={row.sourceMark} />,
          },
        ]
      : []),
  ];
}

/** Of a unit that does not exist today that matters first. */
function standingText({ life, standing }: UnitRow): string {
  if (life === "ENDED") return unitChangeWords.lifeEnded;
  return life === "NOT_YET" ? unitChangeWords.lifeNotYet : standingWords[standing];
}
