import { IconChevronLeft, IconChevronRight, IconNotes } from "@tabler/icons-react";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { AgendaItemId } from "#core/base/ids";
import type { LogLine as Line } from "#core/conference/day/log-entry";
import type { MeetingDay } from "#core/conference/day/meeting-day";
import type { Meeting } from "#core/conference/meeting";
import { dayScreen as words } from "#core/strings/meeting-day-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { useScreenKeys } from "../../frame/use-screen-keys";
import { Card } from "../../ui/card";
import { EmptyState } from "../../ui/empty-state";
import { FieldsOf } from "../../ui/fields-of";
import { IconButton } from "../../ui/icon-button";
import { LogEntryRow } from "./log-entry-row";
import { LogLine } from "./log-line";

interface LogStepProps {
  readonly meeting: Meeting;
  readonly day: MeetingDay;
}

const noLines: readonly Line[] = [];

/** The running log: what is said and done in its order, and the line one types at while listening. */
export function LogStep({ meeting, day }: LogStepProps) {
  const meetingId = meeting.id;
  const { value } = useProcedureQuery("conference.log", { meetingId });
  const lines = value?.lines ?? noLines;
  const [chosenItem, setChosenItem] = useState<AgendaItemId | null | undefined>(undefined);
  const [editing, setEditing] = useState<string | null>(null);
  const order = useProcedureCommand("conference.orderDayRows", { success: "silent" });
  const bin = useProcedureCommand("conference.binDayRows");
  const latest = useRef({ lines, order, bin });
  useEffect(() => {
    latest.current = { lines, order, bin };
  });
  const said = lines.findLast(({ agendaItemId }) => agendaItemId !== null)?.agendaItemId ?? null;
  // Until somebody says where the meeting is, what is said stands under no item: the minutes would head it wrongly.
  const item = chosenItem === undefined ? said : chosenItem;
  const end = useRef<HTMLUListElement>(null);
  const shown = useRef(0);
  useLayoutEffect(() => {
    const list = end.current;
    if (list !== null && lines.length > shown.current) list.scrollTop = list.scrollHeight;
    shown.current = lines.length;
  }, [lines]);
  useScreenKeys([
    { keys: ["Alt", "1…0"], word: words.keyKind },
    { keys: ["Enter"], word: words.keySave },
    { keys: ["Alt", "→"], word: words.keyItem },
  ]);

  const step = useCallback(
    (by: -1 | 1) => {
      const ids = day.agenda.map(({ id }) => id);
      const at = item === null ? -1 : ids.indexOf(item);
      const next = ids[Math.min(ids.length - 1, Math.max(0, at + by))];
      if (next !== undefined) setChosenItem(next);
    },
    [day.agenda, item],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || (event.key !== "ArrowRight" && event.key !== "ArrowLeft")) return;
      event.preventDefault();
      step(event.key === "ArrowRight" ? 1 : -1);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [step]);

  const actions = useMemo(
    () => ({
      onEdit: (key: string) => setEditing(key),
      onMove: (key: string, by: -1 | 1) => {
        const stored = latest.current.lines.flatMap((line) => (line.entryId === null ? [] : [line.key]));
        const from = stored.indexOf(key);
        const to = from + by;
        if (from === -1 || to < 0 || to >= stored.length) return;
        stored.splice(to, 0, ...stored.splice(from, 1));
        void latest.current.order.run({ meetingId, part: "LOG", ids: stored });
      },
      onBin: (key: string) => void latest.current.bin.run({ part: "LOG", ids: [key] }),
    }),
    [meetingId],
  );
  const speakers = useMemo(
    () =>
      [
        ...day.agenda.map(({ presenter }) => presenter),
        day.chair,
        day.secretary,
        ...day.guests.map(({ name, post }) => (post === "" ? name : `${name}, ${post}`)),
        ...meeting.voters.map(({ delegate, unitName }) =>
          delegate === "" ? unitName : `${delegate}, ${unitName}`,
        ),
      ].filter((name) => name !== ""),
    [day, meeting.voters],
  );
  const titles = new Map(day.agenda.map(({ id, title }) => [id, title]));
  const edited = lines.find(({ key }) => key === editing) ?? null;
  return (
    <Card
      title={words.logTitle}
      facts={words.logFacts(lines.length)}
      padding="none"
      height="fills"
      actions={
        day.agenda.length === 0 ? undefined : (
          <span className="log-now" data-testid="agenda-now">
            {words.logInProgress}
            <IconButton
              icon={IconChevronLeft}
              size="small"
              label={words.logPrevious}
              onClick={() => step(-1)}
            />
            <strong className="ui-clip">
              {item === null ? words.logNoItem : (titles.get(item) ?? words.logNoItem)}
            </strong>
            <IconButton icon={IconChevronRight} size="small" label={words.logNext} onClick={() => step(1)} />
          </span>
        )
      }
      foot={
        <FieldsOf call="conference.addLogEntry" hold="new">
          <LogLine
            key={edited?.key ?? "new"}
            meetingId={meetingId}
            agendaItemId={item}
            speakers={speakers}
            editing={edited}
            onDone={() => setEditing(null)}
          />
        </FieldsOf>
      }
    >
      {lines.length === 0 ? (
        <EmptyState icon={IconNotes} title={words.logEmptyTitle}>
          {words.logEmptyText}
        </EmptyState>
      ) : (
        <ul className="log-list" ref={end} data-testid="log">
          {lines.map((line, index) => {
            const before = lines[index - 1]?.agendaItemId ?? null;
            const opens = line.agendaItemId !== null && line.agendaItemId !== before;
            return (
              <LogEntryRow
                key={line.key}
                line={line}
                opens={opens ? (titles.get(line.agendaItemId ?? ("" as AgendaItemId)) ?? null) : null}
                {...actions}
              />
            );
          })}
        </ul>
      )}
    </Card>
  );
}
