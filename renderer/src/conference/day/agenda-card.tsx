import { IconArrowDown, IconArrowUp, IconListDetails, IconPlus, IconTemplate } from "@tabler/icons-react";
import { useState } from "react";
import { type AgendaItem, agendaBackwards } from "#core/conference/day/agenda";
import type { MeetingDay } from "#core/conference/day/meeting-day";
import { dayScreen as words } from "#core/strings/meeting-day-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { useScreenKeys } from "../../frame/use-screen-keys";
import { Button } from "../../ui/button";
import { ButtonRow } from "../../ui/button-row";
import { Card } from "../../ui/card";
import { type Column, DataTable } from "../../ui/data-table";
import { EmptyState } from "../../ui/empty-state";
import { IconButton } from "../../ui/icon-button";
import { NotEntered } from "../../ui/not-entered";
import { Notice } from "../../ui/notice";
import { AgendaDialog } from "./agenda-dialog";
import { TemplateDialog } from "./template-dialog";

/** The agenda in its order: from a template or by hand; Alt+↑ ↓ or the buttons move an item. */
export function AgendaCard({ day }: { readonly day: MeetingDay }) {
  const { agenda, meetingId } = day;
  const [open, setOpen] = useState<"NEW" | "TEMPLATE" | AgendaItem["id"] | null>(null);
  const order = useProcedureCommand("conference.orderDayRows", { success: "silent" });
  useScreenKeys(
    agenda.length === 0
      ? []
      : [
          { keys: ["Alt", "↑↓"], word: words.keyMove },
          { keys: ["Enter"], word: words.keyEdit },
        ],
  );
  const late = new Set(agendaBackwards(agenda).map(({ id }) => id));
  const move = (id: string, by: -1 | 1) => {
    const ids = agenda.map((item) => item.id as string);
    const from = ids.indexOf(id);
    const to = from + by;
    if (from === -1 || to < 0 || to >= ids.length) return;
    ids.splice(to, 0, ...ids.splice(from, 1));
    void order.run({ meetingId, part: "AGENDA", ids });
  };
  const actions = (
    <ButtonRow>
      <Button
        does="conference.addAgenda"
        icon={IconTemplate}
        onClick={() => setOpen("TEMPLATE")}
        testId="agenda-template"
      >
        {words.agendaTemplate}
      </Button>
      <Button does="conference.addAgenda" icon={IconPlus} onClick={() => setOpen("NEW")} testId="add-agenda">
        {words.agendaAdd}
      </Button>
    </ButtonRow>
  );
  return (
    <>
      <Card
        title={words.agendaTitle}
        padding="none"
        height="fills"
        actions={agenda.length === 0 ? undefined : actions}
      >
        {late.size === 0 ? null : (
          <div className="day-stacked">
            <Notice tone="warn" title={words.agendaBackwards(late.size)} testId="agenda-backwards">
              {words.agendaBackwardsHint}
            </Notice>
          </div>
        )}
        <DataTable
          label={words.agendaTitle}
          columns={columnsFor(late, move)}
          rows={agenda}
          rowKey={({ id }) => id}
          onChoose={({ id }) => setOpen(id)}
          onRowKey={(item, event) => {
            if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return "unused";
            move(item.id, event.key === "ArrowUp" ? -1 : 1);
            return "used";
          }}
          empty={
            <EmptyState icon={IconListDetails} title={words.agendaEmptyTitle} actions={actions}>
              {words.agendaEmptyText}
            </EmptyState>
          }
          testId="agenda"
        />
      </Card>
      {open === null ? null : open === "TEMPLATE" ? (
        <TemplateDialog meetingId={meetingId} kind={day.kind} onClose={() => setOpen(null)} />
      ) : (
        <AgendaDialog
          meetingId={meetingId}
          item={agenda.find(({ id }) => id === open) ?? null}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

function columnsFor(
  late: ReadonlySet<string>,
  move: (id: string, by: -1 | 1) => void,
): readonly Column<AgendaItem>[] {
  return [
    {
      key: "clock",
      head: words.agendaClock,
      width: 70,
      cell: ({ id, clock }) =>
        clock === null ? <NotEntered /> : <span className={late.has(id) ? "day-late" : ""}>{clock}</span>,
    },
    { key: "title", head: words.agendaItem, weight: "strong", cell: ({ title }) => title },
    {
      key: "presenter",
      head: words.agendaPresenter,
      width: 220,
      cell: ({ presenter }) => (presenter === "" ? <NotEntered /> : presenter),
    },
    {
      key: "tools",
      head: <span className="ui-only-spoken">{words.toolsHead}</span>,
      width: 84,
      cell: ({ id, title }) => (
        <span className="day-row-tools" onClick={(event) => event.stopPropagation()}>
          <IconButton
            does="conference.orderDayRows"
            icon={IconArrowUp}
            size="small"
            label={words.agendaUp(title)}
            onClick={() => move(id, -1)}
          />
          <IconButton
            does="conference.orderDayRows"
            icon={IconArrowDown}
            size="small"
            label={words.agendaDown(title)}
            onClick={() => move(id, 1)}
          />
        </span>
      ),
    },
  ];
}
