import { IconArrowBackUp, IconTrash, IconTrashX } from "@tabler/icons-react";
import { useState } from "react";
import type { BinItem } from "#core/safekeeping/bin/bin-item";
import { binWords } from "#core/strings/bin-words";
import { safekeepingWords as words } from "#core/strings/safekeeping-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { type Column, DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { formatMoment } from "../ui/format";
import { Loading } from "../ui/loading";
import { EmptyBinDialog } from "./empty-bin-dialog";
import { RestoreDialog } from "./restore-dialog";

const pageSize = 200;

type Asked = { readonly to: "RESTORE" | "DELETE"; readonly item: BinItem } | { readonly to: "EMPTY" };

/** What was deleted: each line goes back to where it was, or for good. */
export function BinList() {
  const [page, setPage] = useState(0);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { value } = useProcedureQuery("safekeeping.bin", { offset: page * pageSize, limit: pageSize });
  if (value === undefined) return <Loading />;
  // What was on the last page went back to where it was.
  if (page > 0 && value.items.length === 0) setPage(page - 1);
  const close = () => setAsked(null);
  return (
    <>
      {value.total === 0 ? null : (
        <div className="safekeeping-bar">
          <Button
            does="bin.empty"
            size="small"
            icon={IconTrashX}
            onClick={() => setAsked({ to: "EMPTY" })}
            testId="bin-empty"
          >
            {binWords.empty}
          </Button>
        </div>
      )}
      <DataTable
        label={words.tabBin}
        columns={binColumns(setAsked)}
        rows={value.items}
        rowKey={(item) => `${item.kind} ${item.id}`}
        paging={{ page, pageSize, count: value.total, onPage: setPage }}
        empty={
          <EmptyState icon={IconTrash} title={words.binNone}>
            {words.binNoneText}
          </EmptyState>
        }
        testId="bin"
      />
      {asked?.to === "RESTORE" ? <RestoreDialog item={asked.item} onClose={close} /> : null}
      {asked?.to === "DELETE" ? <EmptyBinDialog item={asked.item} onClose={close} /> : null}
      {asked?.to === "EMPTY" ? <EmptyBinDialog item={null} onClose={close} /> : null}
    </>
  );
}

function binColumns(ask: (asked: Asked) => void): readonly Column<BinItem>[] {
  return [
    { key: "kind", head: words.binKindHead, cell: (item) => words.binKind[item.kind], width: 140 },
    { key: "name", head: words.binName, cell: (item) => item.name, weight: "strong" },
    { key: "when", head: words.binWhen, cell: (item) => formatMoment(item.binnedAt), width: 164 },
    {
      key: "way",
      head: <span className="ui-only-spoken">{words.wayBack}</span>,
      cell: (item) => (
        <span className="safekeeping-ways">
          <Button
            does="registry.restoreUnit"
            size="small"
            icon={IconArrowBackUp}
            onClick={() => ask({ to: "RESTORE", item })}
          >
            {words.binRestore}
          </Button>
          <Button does="bin.empty" size="small" onClick={() => ask({ to: "DELETE", item })}>
            {binWords.deleteOne}
          </Button>
        </span>
      ),
      width: 216,
    },
  ];
}
