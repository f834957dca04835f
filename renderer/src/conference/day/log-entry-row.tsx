import { IconArrowDown, IconArrowUp, IconPencil, IconX } from "@tabler/icons-react";
import { memo } from "react";
import type { LogLine } from "#core/conference/day/log-entry";
import { dayScreen as words } from "#core/strings/meeting-day-words";
import { logKindWords } from "#core/strings/meeting-log-sentences";
import { IconButton } from "../../ui/icon-button";

export interface LogRowActions {
  readonly onEdit: (key: string) => void;
  readonly onMove: (key: string, by: -1 | 1) => void;
  readonly onBin: (key: string) => void;
}

interface LogEntryRowProps extends LogRowActions {
  readonly line: LogLine;
  /** Title of the agenda item this line is the first under; null where it goes on. */
  readonly opens: string | null;
}

/** One line of the log; drawn again only when it changes. */
export const LogEntryRow = memo(function LogEntryRow({ line, opens, ...act }: LogEntryRowProps) {
  const { key, source, clock, kind, speaker, text } = line;
  return (
    <li data-log={key}>
      {opens === null ? null : <div className="log-item-head">{opens}</div>}
      <div className="log-entry" data-source={source}>
        <span className="log-clock">{clock ?? words.logNoClock}</span>
        <span className="conference-secondary">{logKindWords[kind]}</span>
        <span className="log-words">
          {speaker === "" ? null : <span className="log-speaker">{`${speaker}: `}</span>}
          {text}
          {source === "TYPED" ? null : (
            <span className="conference-secondary">
              {` (${source === "ROUND" ? words.logVoteFallen : words.logMoveFallen})`}
            </span>
          )}
        </span>
        {line.entryId === null ? (
          <span />
        ) : (
          <span className="day-row-tools">
            <IconButton
              does="conference.orderDayRows"
              icon={IconArrowUp}
              size="small"
              label={words.logUp}
              onClick={() => act.onMove(key, -1)}
            />
            <IconButton
              does="conference.orderDayRows"
              icon={IconArrowDown}
              size="small"
              label={words.logDown}
              onClick={() => act.onMove(key, 1)}
            />
            {source === "ROUND" ? null : (
              <>
                <IconButton
                  does="conference.editLogEntry"
                  icon={IconPencil}
                  size="small"
                  label={words.logEdit}
                  onClick={() => act.onEdit(key)}
                />
                <IconButton
                  does="conference.binDayRows"
                  icon={IconX}
                  size="small"
                  label={words.logBin}
                  onClick={() => act.onBin(key)}
                />
              </>
            )}
          </span>
        )}
      </div>
    </li>
  );
});
