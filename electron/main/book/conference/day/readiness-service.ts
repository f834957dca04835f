import { ok } from "#core/base/result";
import { attendanceOf } from "#core/conference/attendance-of";
import { agendaBackwards } from "#core/conference/day/agenda";
import { meetingLacks } from "#core/conference/day/readiness";
import { regulationOn } from "#core/conference/regulation-on";
import { attendanceNeededFor } from "#core/conference/rule-card";
import { readRegulations } from "../../registry/regulation-store";
import type { QueryHandler } from "../../router/handler";
import { standingRounds } from "../meeting-store";
import { findRound } from "../round-store";
import { votersOf } from "../voter-store";
import { agendaOf } from "./agenda-store";
import { envelopeChecksOf } from "./envelope-service";
import { invitationsOf } from "./invitations-store";
import { openMeeting } from "./open-meeting";
import { meetingAround } from "./readiness-store";

/** What a meeting lacks; asked without an id, of the next one, else of the last. */
export const readReadiness: QueryHandler<"conference.readiness"> = (context, input) => {
  const { database } = context;
  const today = context.clock.today();
  const meetingId = input.meetingId ?? meetingAround(database, today);
  if (meetingId === null) return ok({ meeting: null });
  const open = openMeeting(context, meetingId);
  if (!open.ok) return open;
  const { title, date, place, startsClock, chair, secretary } = open.value;
  const regulation = regulationOn(readRegulations(database), date);
  const agenda = agendaOf(database, meetingId);
  const voters = votersOf(database, meetingId);
  const { summoned, present, absent } = attendanceOf(voters);
  const minimum = regulation?.rule.minimumAttendance ?? null;
  const needed = minimum === null ? 0 : attendanceNeededFor(summoned, minimum);
  const roundsWithoutTellers = standingRounds(database, meetingId)
    .filter(({ id, code }) => {
      const round = code === null ? findRound(database, id) : undefined;
      return round !== undefined && !round.facts.tellers.some(({ name }) => name !== "");
    })
    .map(({ id }) => id);
  return ok({
    meeting: {
      meetingId,
      title,
      date,
      lacks: [
        ...meetingLacks({
          phase: date > today ? "BEFORE" : date === today ? "ON_THE_DAY" : "AFTER",
          hasRegulation: regulation !== null,
          hasStartHour: startsClock !== null,
          hasPlace: place !== "",
          hasChair: chair !== "",
          hasSecretary: secretary !== "",
          agendaItems: agenda.length,
          agendaBackwards: agendaBackwards(agenda).length,
          invitations: invitationsOf(database, meetingId),
          voters: voters.length,
          unmarked: summoned - present - absent,
          missingForMinimum: Math.max(0, needed - present),
          roundsWithoutTellers,
          envelopesMissing: envelopeChecksOf(context, meetingId).filter(
            ({ content, state }) => content === "RETURNED" && state !== "RIGHT",
          ).length,
        }),
      ],
    },
  });
};
