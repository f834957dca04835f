import { IconDeviceUsb, IconPlus, IconShieldSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useLocation } from "wouter";
import type { PackageId } from "#core/base/ids";
import type { PackageRow } from "#core/exchange/procedures";
import { exchangeScreen as words } from "#core/strings/exchange-screen-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { useScreenKeys } from "../frame/use-screen-keys";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { Card } from "../ui/card";
import { type Column, DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { formatInteger, formatMoment, formatSize } from "../ui/format";
import { Loading } from "../ui/loading";
import { Page } from "../ui/page";
import { PageHead } from "../ui/page-head";
import { SearchField } from "../ui/search-field";
import { Toolbar } from "../ui/toolbar";
import { CheckDrawer } from "./check-drawer";
import "./exchange.css";
import { PackageDrawer } from "./package-drawer";
import { PackageStateChip } from "./package-state-chip";

type Opened =
  | { readonly kind: "NOTHING" }
  | { readonly kind: "CHECK" }
  | { readonly kind: "PACKAGE"; readonly id: PackageId };

const pageSize = 200;

/** Packages that left the house, the last first; checking one again, or any other. */
export function PackageListScreen() {
  const [opened, setOpened] = useState<Opened>({ kind: "NOTHING" });
  const [, navigate] = useLocation();
  const [search, setSearch] = useState("");
  const [page, setPage] = useState(0);
  const { value, loading } = useProcedureQuery("exchange.packages", {
    search,
    offset: page * pageSize,
    limit: pageSize,
  });
  const shown = useProcedureQuery(
    "exchange.package",
    opened.kind === "PACKAGE" ? { packageId: opened.id } : null,
  ).value;
  useScreenKeys([
    { keys: ["↑↓"], word: words.keyChoose },
    { keys: ["Enter"], word: words.keyOpen },
    { keys: ["Esc"], word: words.keyClose },
  ]);
  const all = value?.all ?? 0;
  const find = (typed: string) => {
    setSearch(typed);
    setPage(0);
  };
  const close = () => setOpened({ kind: "NOTHING" });
  const write = (word: string) => (
    <Button
      does="exchange.writePackage"
      kind="primary"
      icon={IconPlus}
      onClick={() => navigate("/write")}
      testId="write-package"
    >
      {word}
    </Button>
  );
  return (
    <Page
      head={
        <PageHead
          title={words.title}
          facts={all === 0 ? null : words.facts(all, value?.rechecked ?? 0)}
          actions={
            <ButtonRow align="end">
              <Button
                icon={IconShieldSearch}
                onClick={() => setOpened({ kind: "CHECK" })}
                testId="check-package"
              >
                {words.check}
              </Button>
              {all === 0 ? null : write(words.write)}
            </ButtonRow>
          }
        />
      }
      drawer={
        opened.kind === "CHECK" ? (
          <CheckDrawer onClose={close} />
        ) : shown === undefined ? null : (
          <PackageDrawer key={shown.id} row={shown} onClose={close} />
        )
      }
    >
      <Card padding="none" height="fills">
        {all === 0 ? null : (
          <Toolbar
            left={
              <SearchField
                label={words.search}
                placeholder={words.searchHint}
                value={search}
                onChange={find}
              />
            }
          />
        )}
        {loading ? (
          <Loading />
        ) : (
          <DataTable
            label={words.title}
            columns={opened.kind === "NOTHING" ? columns : narrowColumns}
            rows={value?.rows ?? []}
            rowKey={(row) => row.id}
            chosen={opened.kind === "PACKAGE" ? opened.id : null}
            onChoose={(row) => setOpened({ kind: "PACKAGE", id: row.id })}
            paging={{ page, pageSize, count: value?.total ?? 0, onPage: setPage }}
            empty={
              all === 0 ? (
                <EmptyState icon={IconDeviceUsb} title={words.emptyTitle} actions={write(words.writeFirst)}>
                  {words.emptyText}
                </EmptyState>
              ) : (
                <EmptyState
                  icon={IconDeviceUsb}
                  title={words.noneFoundTitle}
                  actions={<Button onClick={() => find("")}>{words.clearSearch}</Button>}
                >
                  {words.noneFoundText}
                </EmptyState>
              )
            }
          />
        )}
      </Card>
    </Page>
  );
}

const name: Column<PackageRow> = {
  key: "name",
  head: words.columnName,
  width: "22%",
  weight: "strong",
  cell: (row) => <span className="exchange-name">{row.name}</span>,
};
const dossier: Column<PackageRow> = {
  key: "dossier",
  head: words.columnDossier,
  cell: (row) => `${row.number} · ${row.nominee}`,
};
const state: Column<PackageRow> = {
  key: "state",
  head: words.columnState,
  width: 240,
  cell: (row) => <PackageStateChip state={row.state} />,
};
const narrowColumns: readonly Column<PackageRow>[] = [
  { ...name, width: 246 },
  dossier,
  { ...state, width: 236 },
];
const columns: readonly Column<PackageRow>[] = [
  name,
  dossier,
  { key: "written", head: words.columnWritten, width: "14.5%", cell: (row) => formatMoment(row.writtenAt) },
  {
    key: "files",
    head: words.columnFiles,
    width: 60,
    align: "right",
    cell: (row) => formatInteger(row.files),
  },
  {
    key: "bytes",
    head: words.columnBytes,
    width: 84,
    align: "right",
    cell: (row) => formatSize(row.bytes),
  },
  state,
];
