import type { FlagHandoverId, LogEntryId, VoterMoveId } from "#core/base/ids";
import { type Result, ok, refuse } from "#core/base/result";
import type { DayPart } from "#core/conference/meeting-day-procedures";
import type { ErrorOf, InputOf } from "#core/contract";
import { appError } from "#core/errors";
import { dayWords as words } from "#core/strings/meeting-day-steps";
import type { BookContext, CommandHandler } from "../../router/handler";
import {
  type DayRow,
  dayRowOrder,
  findDayRow,
  setDayRowBinned,
  setDayRowPosition,
  tableOf,
  wholeDayRow,
} from "./day-rows-store";
import { yearTaken } from "./handover-service";
import { findLogEntry } from "./log-store";
import { moveRefusalWithout, moveRefusalWith } from "./move-service";
import { openMeeting } from "./open-meeting";
import { roundNameOf } from "./round-marks-store";

type BinRefusal = ErrorOf<"conference.binDayRows">;
type RestoreRefusal = ErrorOf<"conference.restoreDayRows">;
type Standing = "LIVE" | "BINNED";

/** Rows of a part that stand as asked, all of meetings that may be written. */
function rowsOf(
  context: BookContext,
  { part, ids }: InputOf<"conference.binDayRows">,
  standing: Standing,
): Result<readonly DayRow[], Extract<BinRefusal, { code: "NOT_FOUND" | "MEETING_IN_BIN" }>> {
  const rows: DayRow[] = [];
  for (const id of new Set(ids)) {
    const row = findDayRow(context.database, part, id);
    if (row === undefined || (row.binnedAt === null) !== (standing === "LIVE"))
      return refuse(appError("NOT_FOUND", { noun: words.noun[part] }));
    if (row.meetingId !== null) {
      const open = openMeeting(context, row.meetingId);
      if (!open.ok) return open;
    }
    rows.push(row);
  }
  return ok(rows);
}

export const binDayRows: CommandHandler<"conference.binDayRows"> = (context, input) => {
  const found = rowsOf(context, input, "LIVE");
  if (!found.ok) return found;
  for (const { id } of found.value) {
    const obstacle = binObstacle(context, input.part, id);
    if (obstacle !== null) return refuse(obstacle);
  }
  return ok(setAll(context, input.part, found.value, "BINNED"));
};

export const restoreDayRows: CommandHandler<"conference.restoreDayRows"> = (context, input) => {
  const found = rowsOf(context, input, "BINNED");
  if (!found.ok) return found;
  const change = setAll(context, input.part, found.value, "LIVE");
  for (const { id } of found.value) {
    const obstacle = restoreObstacle(context, input.part, id);
    if (obstacle !== null) return refuse(obstacle);
  }
  return ok(change);
};

function binObstacle(context: BookContext, part: DayPart, id: string): BinRefusal | null {
  if (part === "MOVE") return moveRefusalWithout(context, id as VoterMoveId);
  if (part !== "LOG") return null;
  const entry = findLogEntry(context.database, id as LogEntryId);
  return entry === undefined || entry.roundId === null
    ? null
    : appError("LOG_ENTRY_OF_ROUND", { round: roundNameOf(context.database, entry.roundId) });
}

/** Asked of a row already taken out of the bin: the refusal rolls it back. */
function restoreObstacle(context: BookContext, part: DayPart, id: string): RestoreRefusal | null {
  if (part === "MOVE") return moveRefusalWith(context, id as VoterMoveId);
  return part === "HANDOVER" ? yearTaken(context, id as FlagHandoverId) : null;
}

function setAll(context: BookContext, part: DayPart, rows: readonly DayRow[], to: Standing) {
  const now = to === "BINNED" ? context.clock.now() : null;
  const before = rows.map(({ id }) => wholeDayRow(context.database, part, id));
  const left = rows.map(({ id }) => ({
    table: tableOf[part],
    id,
    revision: setDayRowBinned(context.database, part, id, now),
  }));
  const ids = left.map(({ id }) => id);
  return {
    value: {},
    audit: {
      entityKind: tableOf[part],
      entityId: rows[0]?.meetingId ?? ids[0] ?? "",
      before: { part, rows: before },
      after: { part, rows: ids.map((id) => wholeDayRow(context.database, part, id)) },
    },
    label:
      to === "BINNED" ? words.bin(words.noun[part], ids.length) : words.restore(words.noun[part], ids.length),
    inverse: {
      procedure:
        to === "BINNED" ? ("conference.restoreDayRows" as const) : ("conference.binDayRows" as const),
      input: { part, ids },
      rows: left,
    },
  };
}

export const orderDayRows: CommandHandler<"conference.orderDayRows"> = (
  context,
  { meetingId, part, ids },
) => {
  const open = openMeeting(context, meetingId);
  if (!open.ok) return open;
  const before = dayRowOrder(context.database, part, meetingId);
  const known = new Map(before.map(({ id, position }) => [id, position]));
  if (ids.length !== known.size || new Set(ids).size !== ids.length || ids.some((id) => !known.has(id)))
    return refuse(appError("CHANGED_MEANWHILE", { noun: words.noun[part], name: open.value.title }));
  const rows = ids.flatMap((id, index) =>
    known.get(id) === index + 1
      ? []
      : [
          {
            table: tableOf[part],
            id,
            revision: setDayRowPosition(context.database, part, id, index + 1),
          },
        ],
  );
  const order = before.map(({ id }) => id);
  return ok({
    value: {},
    audit: { entityKind: tableOf[part], entityId: meetingId, before: { order }, after: { order: ids } },
    label: words.order(words.noun[part]),
    ...(rows.length === 0
      ? {}
      : {
          inverse: {
            procedure: "conference.orderDayRows" as const,
            input: { meetingId, part, ids: order },
            rows,
          },
        }),
  });
};
