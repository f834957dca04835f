import type { meetingDayProcedures } from "#core/conference/meeting-day-procedures";
import type { HandlerTable } from "../../router/handler";
import { addAgenda, editAgendaItem, readAgendaTemplates } from "./agenda-service";
import { binDayRows, orderDayRows, restoreDayRows } from "./day-rows-service";
import { readDay } from "./day-service";
import { addEnvelope, editEnvelope, readEnvelopeReminders, readEnvelopes } from "./envelope-service";
import { addGuests, editGuest } from "./guest-service";
import { addFlagHandover, editFlagHandover, readFlagHandovers, readMemberNames } from "./handover-service";
import { addLogEntry, editLogEntry, readLog, readMeetingMinutes } from "./log-service";
import { addMove } from "./move-service";
import { readReadiness } from "./readiness-service";

/** The first floor of the day of a meeting. */
export const meetingDayHandlers: Pick<HandlerTable, keyof typeof meetingDayProcedures> = {
  "conference.day": readDay,
  "conference.agendaTemplates": readAgendaTemplates,
  "conference.addAgenda": addAgenda,
  "conference.editAgendaItem": editAgendaItem,
  "conference.orderDayRows": orderDayRows,
  "conference.binDayRows": binDayRows,
  "conference.restoreDayRows": restoreDayRows,
  "conference.addGuests": addGuests,
  "conference.editGuest": editGuest,
  "conference.addMove": addMove,
  "conference.log": readLog,
  "conference.addLogEntry": addLogEntry,
  "conference.editLogEntry": editLogEntry,
  "conference.meetingMinutes": readMeetingMinutes,
  "conference.flagHandovers": readFlagHandovers,
  "conference.addFlagHandover": addFlagHandover,
  "conference.editFlagHandover": editFlagHandover,
  "conference.memberNames": readMemberNames,
  "conference.envelopes": readEnvelopes,
  "conference.addEnvelope": addEnvelope,
  "conference.editEnvelope": editEnvelope,
  "conference.envelopeReminders": readEnvelopeReminders,
  "conference.readiness": readReadiness,
};
