import { IconMountain } from "@tabler/icons-react";
import { useState } from "react";
import { type Area, area } from "#core/awards/views/procedures";
import type { OutputOf } from "#core/contract";
import { areaWords, awardViewScreen as words } from "#core/strings/award-views-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { Card } from "../../ui/card";
import { Chip, type ChipTone } from "../../ui/chip";
import { Columns } from "../../ui/columns";
import { type Column, DataTable } from "../../ui/data-table";
import { EmptyState } from "../../ui/empty-state";
import { Loading } from "../../ui/loading";
import { SearchField } from "../../ui/search-field";
import { SelectInput } from "../../ui/select-input";
import { Toolbar } from "../../ui/toolbar";
import { AreaDialog } from "./area-dialog";

const pageSize = 100;
type Areas = OutputOf<"awardViews.areas">;
type Unit = Areas["rows"][number];

const toneOf: Readonly<Record<Area, ChipTone>> = { REMOTE: "info", OTHER: "neutral", UNKNOWN: "unknown" };

/** Where units lie, and how many of those rewarded each year lie in remote areas. */
export function AreasView() {
  const [kind, setKind] = useState<Area | null>(null);
  const [search, setSearch] = useState("");
  const [page, setPage] = useState(0);
  const [edited, setEdited] = useState<Unit | null>(null);
  const { value } = useProcedureQuery("awardViews.areas", {
    ...{ area: kind, search, offset: page * pageSize, limit: pageSize },
  });
  if (value === undefined) return <Loading />;
  const narrow = (change: () => void) => {
    change();
    setPage(0);
  };
  const isFiltered = search !== "" || kind !== null;
  return (
    <>
      {edited === null ? null : (
        <AreaDialog key={edited.unitId} unit={edited} onClose={() => setEdited(null)} />
      )}
      <Columns
        left={
          <Card padding="none" height="fills">
            <Toolbar
              left={
                <>
                  <SearchField
                    label={words.searchUnit}
                    placeholder={words.searchUnitHint}
                    value={search}
                    onChange={(text) => narrow(() => setSearch(text))}
                  />
                  <SelectInput
                    label={words.areaFilter}
                    labelLook="spoken"
                    placeholder={words.allAreas}
                    clearing="allowed"
                    value={kind}
                    onChange={(chosen) => narrow(() => setKind(chosen))}
                    choices={area.options.map((one) => ({ value: one, label: areaWords[one] }))}
                  />
                </>
              }
            />
            <DataTable
              label={words.viewAreas}
              testId="award-areas"
              columns={columns}
              rows={value.rows}
              rowKey={({ unitId }) => unitId}
              chosen={edited?.unitId ?? null}
              onChoose={setEdited}
              paging={
                value.total > pageSize ? { page, pageSize, count: value.total, onPage: setPage } : undefined
              }
              empty={
                <EmptyState
                  icon={IconMountain}
                  title={isFiltered ? words.nothingFoundTitle : words.areasEmptyTitle}
                >
                  {isFiltered ? words.nothingFoundText : words.areasEmptyText}
                </EmptyState>
              }
            />
          </Card>
        }
        right={
          <Card title={words.areasYears} padding="none">
            <DataTable
              label={words.areasYears}
              testId="award-areas-years"
              density="dense"
              columns={yearColumns}
              rows={[...value.years].reverse()}
              rowKey={({ year }) => String(year)}
            />
            {value.remoteWithout === 0 ? null : (
              <p className="award-note">
                <strong>{words.remoteWithout(value.remoteWithout)}</strong>
              </p>
            )}
            <p className="award-note">{words.areasNote}</p>
          </Card>
        }
      />
    </>
  );
}

const columns: readonly Column<Unit>[] = [
  { key: "unit", head: words.columnUnit, weight: "strong", cell: ({ name }) => name },
  {
    ...{ key: "area", head: words.columnArea, width: 240 },
    cell: ({ area: where, basis }) => (
      <>
        <Chip size="small" tone={toneOf[where]}>
          {areaWords[where]}
        </Chip>
        {basis === "" ? null : <span className="awards-under">{basis}</span>}
      </>
    ),
  },
  {
    ...{ key: "awards", head: words.columnAreaAwards, width: 150, align: "right" },
    cell: ({ awards }) => (awards === 0 ? "–" : awards),
  },
];

const yearColumns: readonly Column<Areas["years"][number]>[] = [
  { key: "year", head: words.columnYear, weight: "strong", cell: ({ year }) => year },
  {
    ...{ key: "remote", head: words.columnRemote, width: 112, align: "right" },
    cell: ({ remote }) => remote,
  },
  {
    ...{ key: "other", head: words.columnOther, width: 104, align: "right" },
    cell: ({ other }) => other,
  },
  {
    ...{ key: "unknown", head: words.columnUnknown, width: 84, align: "right" },
    cell: ({ unknown }) => unknown,
  },
];
