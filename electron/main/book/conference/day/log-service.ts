import type { MeetingId } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import { meetingMinutesFacts } from "#core/conference/day/minutes-facts";
import type { LogLine } from "#core/conference/day/log-entry";
import { type VoteResult, voteResultOf } from "#core/conference/day/vote-result";
import { weaveLog } from "#core/conference/day/weave-log";
import { appError } from "#core/errors";
import { shownName } from "#core/registry/lineage";
import { dayWords as words } from "#core/strings/meeting-day-steps";
import { moveSentence, voteSentence } from "#core/strings/meeting-log-sentences";
import { readLineages } from "../../registry/lineage-store";
import type { BookContext, CommandHandler, QueryHandler } from "../../router/handler";
import { readMeeting } from "../meeting-service";
import type { MeetingRow } from "../meeting-store";
import { standingRound, viewOfRound } from "../round-view";
import type { StandingRound } from "../round-view";
import { votersOf } from "../voter-store";
import { dayOf } from "./day-service";
import { findDayRow } from "./day-rows-store";
import { type LogEntryRow, findLogEntry, insertLogEntry, logOf, updateLogEntry } from "./log-store";
import { movesOf } from "./move-store";
import { openMeeting } from "./open-meeting";
import { roundNameOf, sealedRoundIds } from "./round-marks-store";

/** Sealed rounds of a meeting as they are told. */
function votesOf(context: BookContext, meetingId: MeetingId): readonly VoteResult[] {
  return sealedRoundIds(context.database, meetingId).flatMap((id) => {
    const standing = standingRound(context, id);
    const result = standing === undefined ? null : voteResultOf(viewOfRound(context, standing));
    return result === null ? [] : [result];
  });
}

/** The log as it is read: what was typed in its order, votes and moves laid in. */
function linesOf(
  context: BookContext,
  { id: meetingId, date }: MeetingRow,
  votes: readonly VoteResult[],
): readonly LogLine[] {
  const { database } = context;
  const stored = logOf(database, meetingId);
  const results = new Map(votes.map((vote) => [vote.roundId, vote]));
  const told = new Set(stored.map(({ roundId }) => roundId));
  const lineages = readLineages(database);
  const units = new Map(
    votersOf(database, meetingId).map(({ id, unitId }) => [id, shownName(lineages.get(unitId) ?? [], date)]),
  );
  const fallen: LogLine[] = [
    ...votes
      .filter(({ roundId }) => !told.has(roundId))
      .map((vote) => ({ ...noEntry, ...voteLine(vote), key: `round-${vote.roundId}` })),
    ...movesOf(database, meetingId).map(({ id, voterId, kind, clock, note }) => ({
      ...noEntry,
      key: `move-${id}`,
      source: "MOVE" as const,
      clock,
      kind: "NOTE" as const,
      text: moveSentence(units.get(voterId) ?? "", kind, note),
    })),
  ];
  return weaveLog(
    stored.map((entry) => lineOf(entry, results)),
    fallen,
  );
}

const noEntry = {
  entryId: null,
  speaker: "",
  agendaItemId: null,
  roundId: null,
  revision: null,
} as const;

const voteLine = (vote: VoteResult) =>
  ({
    source: "ROUND",
    clock: vote.clock,
    kind: "VOTE",
    text: voteSentence(vote),
    roundId: vote.roundId,
  }) as const;

function lineOf(entry: LogEntryRow, results: ReadonlyMap<string, VoteResult>): LogLine {
  const { id, meetingId: _meetingId, ...fields } = entry;
  const vote = entry.roundId === null ? undefined : results.get(entry.roundId);
  const typed = { ...fields, key: id, entryId: id };
  if (vote === undefined && entry.roundId === null) return { ...typed, source: "TYPED" };
  const told = vote === undefined ? words.voteReopened : voteSentence(vote);
  const text = [told, entry.text].filter((part) => part !== "").join(" ");
  return { ...typed, source: "ROUND", clock: entry.clock ?? vote?.clock ?? null, text };
}

export const readLog: QueryHandler<"conference.log"> = (context, { meetingId }) => {
  const open = openMeeting(context, meetingId);
  if (!open.ok) return open;
  return ok({ lines: [...linesOf(context, open.value, votesOf(context, meetingId))] });
};

export const readMeetingMinutes: QueryHandler<"conference.meetingMinutes"> = async (context, input, task) => {
  const open = openMeeting(context, input.meetingId);
  if (!open.ok) return open;
  const meeting = await readMeeting(context, input, task);
  if (!meeting.ok) return meeting;
  const day = dayOf(context, input.meetingId);
  if (!day.ok) return day;
  const votes = votesOf(context, input.meetingId);
  const log = linesOf(context, open.value, votes);
  return ok(meetingMinutesFacts({ meeting: meeting.value, day: day.value, log, votes }));
};

export const addLogEntry: CommandHandler<"conference.addLogEntry"> = (context, { meetingId, ...fields }) => {
  const open = openMeeting(context, meetingId);
  if (!open.ok) return open;
  const fault = entryRefusal(context, meetingId, fields);
  if (fault !== null) return refuse(fault);
  const id = context.ids.next<"logEntry">();
  insertLogEntry(context.database, { ...fields, id, meetingId, roundId: null });
  return ok({
    value: { id },
    audit: { entityKind: "log_entries", entityId: id, before: null, after: { meetingId, ...fields } },
    label: words.addLogEntry(fields.kind),
    inverse: {
      procedure: "conference.binDayRows",
      input: { part: "LOG", ids: [id] },
      rows: [{ table: "log_entries", id, revision: 1 }],
    },
  });
};

export const editLogEntry: CommandHandler<"conference.editLogEntry"> = (
  context,
  { entryId, expectedRevision, ...fields },
) => {
  const row = findDayRow(context.database, "LOG", entryId);
  const entry = findLogEntry(context.database, entryId);
  if (row === undefined || entry === undefined || row.binnedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: words.noun.LOG }));
  const open = openMeeting(context, entry.meetingId);
  if (!open.ok) return open;
  if (entry.revision !== expectedRevision)
    return refuse(appError("CHANGED_MEANWHILE", { noun: words.noun.LOG, name: open.value.title }));
  if (entry.roundId !== null && (fields.kind !== "VOTE" || fields.speaker !== entry.speaker))
    return refuse(appError("LOG_ENTRY_OF_ROUND", { round: roundNameOf(context.database, entry.roundId) }));
  const fault = entry.roundId === null ? entryRefusal(context, entry.meetingId, fields) : null;
  if (fault !== null) return refuse(fault);
  const before = {
    clock: entry.clock,
    kind: entry.kind,
    speaker: entry.speaker,
    text: entry.text,
    agendaItemId: entry.agendaItemId,
  };
  const revision = updateLogEntry(context.database, entryId, fields);
  return ok({
    value: { revision },
    audit: { entityKind: "log_entries", entityId: entryId, before, after: fields },
    label: words.editLogEntry(fields.kind),
    inverse: {
      procedure: "conference.editLogEntry",
      input: { entryId, expectedRevision: revision, ...before },
      rows: [{ table: "log_entries", id: entryId, revision }],
    },
  });
};

/** An entry says something, and the item it stands under is of this meeting. */
function entryRefusal(
  { database }: BookContext,
  meetingId: MeetingId,
  { text, speaker, agendaItemId }: Pick<LogEntryRow, "text" | "speaker" | "agendaItemId">,
) {
  if (text === "" && speaker === "") return appError("LOG_ENTRY_EMPTY", {});
  return agendaItemId === null || findDayRow(database, "AGENDA", agendaItemId)?.meetingId === meetingId
    ? null
    : appError("NOT_FOUND", { noun: words.noun.AGENDA });
}

/**
 * A round just sealed falls into the log of its meeting by itself, after what was written so far. One that replaces a
 * sealed round has the place of that one already.
 */
export function noteSealedRound(context: BookContext, { round, meeting }: StandingRound): void {
  if (round.replacesId !== null) return;
  insertLogEntry(context.database, {
    id: context.ids.next<"logEntry">(),
    meetingId: meeting.id,
    roundId: round.id,
    clock: round.facts.endedAt,
    kind: "VOTE",
    speaker: "",
    text: "",
    agendaItemId: logOf(context.database, meeting.id).at(-1)?.agendaItemId ?? null,
  });
}
