import type { MeetingId } from "#core/base/ids";
import { type Result, ok, refuse } from "#core/base/result";
import type { MeetingDay } from "#core/conference/day/meeting-day";
import { shownName } from "#core/registry/lineage";
import { readLineages } from "../../registry/lineage-store";
import type { BookContext, QueryHandler } from "../../router/handler";
import { agendaOf } from "./agenda-store";
import { guestsOf } from "./guest-store";
import { deputyPapersOf, movesOf, roundHoursOf } from "./move-store";
import { type MeetingRefusal, openMeeting } from "./open-meeting";

/** The day of a meeting whole: its fields, agenda, guests, moves and the papers of deputies. */
export function dayOf(context: BookContext, meetingId: MeetingId): Result<MeetingDay, MeetingRefusal> {
  const open = openMeeting(context, meetingId);
  if (!open.ok) return refuse(open.error);
  const { database } = context;
  const { kind, startsClock, chair, secretary, hostUnitId, date } = open.value;
  const hostName = hostUnitId === null ? "" : shownName(readLineages(database).get(hostUnitId) ?? [], date);
  return ok({
    meetingId,
    kind,
    startsClock,
    chair,
    secretary,
    hostUnitId,
    hostName,
    agenda: [...agendaOf(database, meetingId)],
    guests: [...guestsOf(database, meetingId)],
    moves: [...movesOf(database, meetingId)],
    deputyPapers: deputyPapersOf(database, meetingId),
    roundHours: roundHoursOf(database, meetingId),
  });
}

export const readDay: QueryHandler<"conference.day"> = (context, { meetingId }) => dayOf(context, meetingId);
