import { IconMailDown, IconPaperclip, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { IncomingPaperId, PlanItemId } from "#core/base/ids";
import type { IncomingRow } from "#core/pledges/incoming/procedures";
import { incomingScreen as words } from "#core/strings/pledges-incoming-screen-words";
import { channelWords } from "#core/strings/pledges-incoming-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { SourceWord } from "../../registry/source-word";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Chip } from "../../ui/chip";
import { type Column, DataTable } from "../../ui/data-table";
import { EmptyState } from "../../ui/empty-state";
import { formatDate } from "../../ui/format";
import { Glyph } from "../../ui/glyph";
import { Loading } from "../../ui/loading";
import { SearchField } from "../../ui/search-field";
import { SelectInput } from "../../ui/select-input";
import { Toolbar } from "../../ui/toolbar";
import "./incoming.css";
import { usePlanItemChoices } from "./use-plan-item-choices";

const pageSize = 100;

interface IncomingListProps {
  readonly room: "wide" | "narrow";
  readonly chosen: IncomingPaperId | null;
  readonly onChoose: (id: IncomingPaperId) => void;
  readonly onAdd: () => void;
}

/** Incoming papers, last arrived first. */
export function IncomingList({ room, chosen, onChoose, onAdd }: IncomingListProps) {
  const [search, setSearch] = useState("");
  const [planItemId, setPlanItemId] = useState<PlanItemId | null>(null);
  const [page, setPage] = useState(0);
  const items = usePlanItemChoices();
  const { value } = useProcedureQuery("incoming.list", {
    search,
    channel: null,
    planItemId,
    offset: page * pageSize,
    limit: pageSize,
  });
  if (value === undefined) return <Loading />;
  const isEmpty = value.all === 0;
  const add = (
    <Button does="incoming.add" kind="primary" icon={IconPlus} onClick={onAdd} testId="add-incoming">
      {isEmpty ? words.addFirst : words.add}
    </Button>
  );
  return (
    <Card padding="none" height="fills">
      {isEmpty ? null : (
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
              {room === "narrow" ? null : (
                <SelectInput
                  label={words.filterItem}
                  labelLook="spoken"
                  placeholder={words.filterItem}
                  clearing="allowed"
                  value={planItemId}
                  choices={items}
                  onChange={(next) => {
                    setPlanItemId(next);
                    setPage(0);
                  }}
                />
              )}
            </>
          }
          right={add}
        />
      )}
      <DataTable
        label={words.list}
        density="dense"
        columns={columnsFor(value.rows, room)}
        rows={value.rows}
        rowKey={(row) => row.id}
        chosen={chosen}
        onChoose={(row) => onChoose(row.id)}
        paging={value.total > pageSize ? { page, pageSize, count: value.total, onPage: setPage } : undefined}
        empty={
          isEmpty ? (
            <EmptyState icon={IconMailDown} title={words.emptyTitle} actions={add}>
              {words.emptyText}
            </EmptyState>
          ) : (
            <EmptyState
              icon={IconMailDown}
              title={words.noneFoundTitle}
              actions={
                <Button
                  onClick={() => {
                    setSearch("");
                    setPlanItemId(null);
                  }}
                >
                  {words.clearSearch}
                </Button>
              }
            >
              {words.noneFoundText}
            </EmptyState>
          )
        }
      />
    </Card>
  );
}

function columnsFor(rows: readonly IncomingRow[], room: "wide" | "narrow"): readonly Column<IncomingRow>[] {
  const first: readonly Column<IncomingRow>[] = [
    {
      key: "number",
      head: words.columnNumber,
      width: 68,
      align: "right",
      cell: (row) => row.arrivalNumber,
    },
    { key: "received", head: words.columnReceived, width: 100, cell: (row) => formatDate(row.receivedOn) },
    {
      key: "sender",
      head: words.columnSender,
      width: room === "wide" ? 250 : undefined,
      weight: "strong",
      cell: (row) => row.senderName,
    },
  ];
  const late: Column<IncomingRow> = {
    key: "late",
    head: words.columnLate,
    width: 160,
    cell: (row) => <LateWord row={row} />,
  };
  if (room === "narrow") return [...first, late];
  return [
    ...first,
    {
      key: "subject",
      head: words.columnSubject,
      cell: (row) => (
        <span className="incoming-subject" title={row.subject}>
          {row.fileName === null ? null : <Glyph of={IconPaperclip} size={16} />}
          <span>{row.number === "" ? row.subject : `${row.number} · ${row.subject}`}</span>
        </span>
      ),
    },
    {
      key: "channel",
      head: words.columnChannel,
      width: 108,
      cell: (row) => channelWords[row.channel],
    },
    late,
    ...(rows.some(({ sourceMark }) => sourceMark !== null)
      ? [
          {
            key: "source",
            head: words.columnSource,
            width: 100,
            cell: (row: IncomingRow) => <SourceWord mark={row.sourceMark} />,
          },
        ]
      : []),
  ];
}

/** Against the due day of the item it answers. */
export function LateWord({ row }: { readonly row: Pick<IncomingRow, "lateDays" | "planItem"> }) {
  if (row.lateDays !== null)
    return (
      <Chip size="small" tone="warn">
        {words.late(row.lateDays)}
      </Chip>
    );
  return row.planItem === null || row.planItem.due === null ? (
    words.noItem
  ) : (
    <Chip size="small" tone="ok">
      {words.onTime}
    </Chip>
  );
}
