import { IconAward, IconFlag3Filled } from "@tabler/icons-react";
import { useState } from "react";
import { useLocation } from "wouter";
import type { OutputOf } from "#core/contract";
import { awardViewScreen as words } from "#core/strings/award-views-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Columns } from "../../ui/columns";
import { type Column, DataTable } from "../../ui/data-table";
import { EmptyState } from "../../ui/empty-state";
import { formatScore } from "../../ui/format";
import { Glyph } from "../../ui/glyph";
import { Loading } from "../../ui/loading";
import { SearchField } from "../../ui/search-field";
import { SelectInput } from "../../ui/select-input";
import { Toolbar } from "../../ui/toolbar";
import { MatrixFacts } from "./matrix-facts";
import { useOpenAward } from "./use-open-award";

const pageSize = 100;
type Matrix = OutputOf<"awardViews.matrix">;
type Row = Matrix["rows"][number];

/** Years one may look back from: the one shown and those beside it. */
const yearsAround = 4;

/** Units × five years of one award, what that says, and each cell's way to its record. */
export function MatrixView() {
  const [award, setAward] = useState<string | null>(null);
  const [toYear, setToYear] = useState<number | null>(null);
  const [search, setSearch] = useState("");
  const [page, setPage] = useState(0);
  const [, navigate] = useLocation();
  const open = useOpenAward();
  const { value } = useProcedureQuery("awardViews.matrix", {
    ...{ award, toYear, search, offset: page * pageSize, limit: pageSize },
  });
  if (value === undefined) return <Loading />;
  if (value.awards.length === 0)
    return (
      <Card height="fills">
        <EmptyState
          icon={IconAward}
          title={words.matrixEmptyTitle}
          actions={<Button onClick={() => navigate("/")}>{words.matrixEmptyAction}</Button>}
        >
          {words.matrixEmptyText}
        </EmptyState>
      </Card>
    );
  const last = value.years.at(-1) ?? 0;
  const around = Array.from({ length: 2 * yearsAround + 1 }, (_, place) => last + yearsAround - place);
  const narrow = (change: () => void) => {
    change();
    setPage(0);
  };
  return (
    <Columns
      left={
        <Card padding="none" height="fills">
          <Toolbar
            left={
              <>
                <SelectInput
                  label={words.award}
                  labelLook="spoken"
                  value={value.award}
                  onChange={(key) => narrow(() => setAward(key))}
                  choices={value.awards.map(({ key, name }) => ({ value: key, label: name }))}
                />
                <SelectInput
                  label={words.toYear}
                  labelLook="spoken"
                  value={String(last)}
                  onChange={(year) => narrow(() => setToYear(year === null ? null : Number(year)))}
                  choices={around.map((year) => ({ value: String(year), label: words.fiveYears(year) }))}
                />
                <SearchField
                  label={words.searchUnit}
                  placeholder={words.searchUnitHint}
                  value={search}
                  onChange={(text) => narrow(() => setSearch(text))}
                />
              </>
            }
          />
          <DataTable
            label={words.viewMatrix}
            testId="award-matrix"
            density="dense"
            columns={columnsFor(value, (year, id) => open({ kind: "AWARD_RECORD", year, id }))}
            rows={value.rows}
            rowKey={({ unitId }) => unitId}
            paging={
              value.total > pageSize ? { page, pageSize, count: value.total, onPage: setPage } : undefined
            }
            empty={
              <EmptyState icon={IconAward} title={words.nothingFoundTitle}>
                {words.nothingFoundText}
              </EmptyState>
            }
          />
        </Card>
      }
      right={<MatrixFacts matrix={value} onOpen={(year, id) => open({ kind: "AWARD_RECORD", year, id })} />}
    />
  );
}

type RecordId = NonNullable<Row["cells"][number]["recordId"]>;

function columnsFor({ years }: Matrix, onOpen: (year: number, id: RecordId) => void): readonly Column<Row>[] {
  return [
    {
      key: "unit",
      head: words.columnUnit,
      weight: "strong",
      cell: ({ name, kind }) => (
        <span className="ui-clip" title={name}>
          {name}
          {kind === "UNDER_MEMBER" ? <span className="ui-secondary"> · {words.underMember}</span> : null}
        </span>
      ),
    },
    ...years.map((year, place): Column<Row> => ({
      ...{ key: String(year), head: year, width: 72 },
      cell: ({ name, cells }) => <Cell unit={name} cell={cells[place]} onOpen={onOpen} />,
    })),
    {
      ...{ key: "times", head: words.columnTimes, align: "right", width: 68 },
      cell: ({ times }) => (times === 0 ? "–" : times),
    },
  ];
}

interface CellProps {
  readonly unit: string;
  readonly cell: Row["cells"][number] | undefined;
  readonly onOpen: (year: number, id: RecordId) => void;
}

function Cell({ unit, cell, onOpen }: CellProps) {
  if (cell === undefined) return null;
  const { year, times, recordId, score } = cell;
  const points = score === null ? null : <span className="award-cell-score">{formatScore(score)}</span>;
  if (recordId === null)
    return (
      <span className="award-cell" data-none>
        <span aria-hidden="true">·</span>
        <span className="ui-only-spoken">{words.none}</span>
        {points}
      </span>
    );
  return (
    <button
      type="button"
      className="award-cell"
      aria-label={words.cell(unit, year, times)}
      onClick={() => onOpen(year, recordId)}
    >
      <Glyph of={IconFlag3Filled} size={16} />
      {times > 1 ? <strong>{times}</strong> : null}
      {points}
    </button>
  );
}
