import { IconFlag, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { formatDate } from "#core/base/local-date";
import type { FlagHandover } from "#core/conference/day/flag-handover";
import type { Meeting } from "#core/conference/meeting";
import { dayScreen as words } from "#core/strings/meeting-day-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { PaperMenu } from "../../frame/paper-menu";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { type Column, DataTable } from "../../ui/data-table";
import { EmptyState } from "../../ui/empty-state";
import { Loading } from "../../ui/loading";
import { FlagDialog } from "./flag-dialog";

const columns: readonly Column<FlagHandover>[] = [
  { key: "year", head: words.flagYear, width: 64, cell: ({ forYear }) => forYear },
  { key: "to", head: words.flagTo, weight: "strong", cell: ({ toName }) => toName },
  {
    key: "from",
    head: words.flagFrom,
    cell: ({ fromName }) => fromName ?? <span className="conference-secondary">{words.flagFirst}</span>,
  },
  { key: "on", head: words.flagOn, width: 104, cell: ({ handedOn }) => formatDate(handedOn) },
];

/** Who had the rotating flag over the years, and the handover of this meeting. */
export function FlagCard({ meeting }: { readonly meeting: Meeting }) {
  const { value } = useProcedureQuery("conference.flagHandovers", {});
  const [open, setOpen] = useState<FlagHandover["id"] | "NEW" | null>(null);
  const handovers = value?.handovers ?? [];
  const here = handovers.find(({ meetingId }) => meetingId === meeting.id);
  const add = (
    <Button
      does="conference.addFlagHandover"
      icon={IconPlus}
      onClick={() => setOpen("NEW")}
      testId="add-flag"
    >
      {words.flagAdd}
    </Button>
  );
  return (
    <Card
      title={words.flagTitle}
      padding="none"
      height="fills"
      actions={
        handovers.length === 0 ? undefined : (
          <>
            {here === undefined ? null : (
              <PaperMenu papers={[["HANDOVER_MINUTES", { of: "HANDOVER", id: here.id }]]} />
            )}
            {add}
          </>
        )
      }
    >
      {value === undefined ? (
        <Loading />
      ) : (
        <DataTable
          label={words.flagTitle}
          columns={columns}
          rows={handovers}
          rowKey={({ id }) => id}
          onChoose={({ id }) => setOpen(id)}
          empty={
            <EmptyState icon={IconFlag} title={words.flagEmptyTitle} actions={add}>
              {words.flagEmptyText}
            </EmptyState>
          }
          testId="flags"
        />
      )}
      {open === null ? null : (
        <FlagDialog
          meeting={meeting}
          handover={handovers.find(({ id }) => id === open) ?? null}
          onClose={() => setOpen(null)}
        />
      )}
    </Card>
  );
}
