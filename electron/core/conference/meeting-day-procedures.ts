import { z } from "zod";
import {
  agendaItemId,
  ballotEnvelopeId,
  flagHandoverId,
  logEntryId,
  meetingGuestId,
  meetingId,
  roundId,
  unitId,
  voterId,
  voterMoveId,
} from "../base/ids";
import { localDate, timeOfDay } from "../base/local-date";
import { command, everyRole, query, writers } from "../base/procedure";
import { optionalText } from "../base/vietnamese-text";
import { agendaFields, agendaTemplate } from "./day/agenda";
import { ballotEnvelope, envelopeCheck, envelopeFields } from "./day/ballot-envelope";
import { flagHandover, handoverFields } from "./day/flag-handover";
import { guestFields } from "./day/guest";
import { logFields, logLine } from "./day/log-entry";
import { meetingDay } from "./day/meeting-day";
import { meetingMinutes } from "./day/minutes-facts";
import { meetingReadiness } from "./day/readiness";

const revision = z.int().min(1);

/** Parts of a day whose rows go into the bin and come back alike. */
export const dayPart = z.enum(["AGENDA", "GUEST", "MOVE", "LOG", "HANDOVER", "ENVELOPE"]);
export type DayPart = z.infer<typeof dayPart>;

const rowIds = z.array(z.uuid()).min(1).max(500);
const moveErrors = [
  "MOVE_NOT_MARKED",
  "MOVE_BEFORE_START",
  "MOVE_SAME_HOUR",
  "MOVE_ARRIVED_PRESENT",
  "MOVE_LEFT_ABSENT",
  "MOVE_BEFORE_ROUND",
] as const;
const envelopeErrors = [
  "ENVELOPE_BEFORE_MEETING",
  "ENVELOPE_DAYS_BACKWARDS",
  "ENVELOPE_KEPT_SHORTER",
  "ENVELOPE_KEPT_UNTIL",
] as const;
const handoverErrors = ["HANDOVER_SAME_UNIT", "HANDOVER_NOT_MEMBER", "HANDOVER_YEAR_TAKEN"] as const;

/** The day of a meeting: agenda, guests, arrivals and departures, the running log, the flag, the papers after it. */
export const meetingDayProcedures = {
  "conference.day": query({
    servedBy: "BOOK",
    input: z.strictObject({ meetingId }),
    output: meetingDay,
    errors: ["NOT_FOUND", "MEETING_IN_BIN"],
    tags: ["conference", "registry"],
    roles: everyRole,
  }),
  "conference.agendaTemplates": query({
    servedBy: "BOOK",
    input: z.strictObject({}),
    output: z.strictObject({ templates: z.array(agendaTemplate) }),
    errors: [],
    tags: [],
    roles: everyRole,
  }),
  /** Appends items in the order given: one typed by hand, or a whole template as one step. */
  "conference.addAgenda": command({
    servedBy: "BOOK",
    input: z.strictObject({ meetingId, items: z.array(z.strictObject(agendaFields)).min(1).max(60) }),
    output: z.strictObject({ ids: z.array(agendaItemId) }),
    errors: ["NOT_FOUND", "MEETING_IN_BIN"],
    tags: ["conference"],
    roles: writers,
    undo: { undoneBy: "conference.binDayRows" },
  }),
  "conference.editAgendaItem": command({
    servedBy: "BOOK",
    input: z.strictObject({ itemId: agendaItemId, expectedRevision: revision, ...agendaFields }),
    output: z.strictObject({ revision }),
    errors: ["NOT_FOUND", "MEETING_IN_BIN", "CHANGED_MEANWHILE"],
    tags: ["conference"],
    roles: writers,
    undo: { undoneBy: "conference.editAgendaItem" },
  }),
  /** Puts all rows of the part into the order given; the list must name each of them once. */
  "conference.orderDayRows": command({
    servedBy: "BOOK",
    input: z.strictObject({ meetingId, part: z.enum(["AGENDA", "GUEST", "LOG"]), ids: rowIds }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "MEETING_IN_BIN", "CHANGED_MEANWHILE"],
    tags: ["conference"],
    roles: writers,
    undo: { undoneBy: "conference.orderDayRows" },
  }),
  "conference.binDayRows": command({
    servedBy: "BOOK",
    input: z.strictObject({ part: dayPart, ids: rowIds }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "MEETING_IN_BIN", "LOG_ENTRY_OF_ROUND", ...moveErrors],
    tags: ["conference"],
    roles: writers,
    undo: { undoneBy: "conference.restoreDayRows" },
  }),
  "conference.restoreDayRows": command({
    servedBy: "BOOK",
    input: z.strictObject({ part: dayPart, ids: rowIds }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "MEETING_IN_BIN", "HANDOVER_YEAR_TAKEN", ...moveErrors],
    tags: ["conference"],
    roles: writers,
    undo: { undoneBy: "conference.binDayRows" },
  }),
  "conference.addGuests": command({
    servedBy: "BOOK",
    input: z.strictObject({ meetingId, guests: z.array(z.strictObject(guestFields)).min(1).max(200) }),
    output: z.strictObject({ ids: z.array(meetingGuestId) }),
    errors: ["NOT_FOUND", "MEETING_IN_BIN"],
    tags: ["conference"],
    roles: writers,
    undo: { undoneBy: "conference.binDayRows" },
  }),
  "conference.editGuest": command({
    servedBy: "BOOK",
    input: z.strictObject({ guestId: meetingGuestId, expectedRevision: revision, ...guestFields }),
    output: z.strictObject({ revision }),
    errors: ["NOT_FOUND", "MEETING_IN_BIN", "CHANGED_MEANWHILE"],
    tags: ["conference"],
    roles: writers,
    undo: { undoneBy: "conference.editGuest" },
  }),
  /** A voter came late or left early. */
  "conference.addMove": command({
    servedBy: "BOOK",
    input: z.strictObject({
      voterId,
      kind: z.enum(["ARRIVED", "LEFT"]),
      clock: timeOfDay,
      note: optionalText(200),
    }),
    output: z.strictObject({ id: voterMoveId }),
    errors: ["NOT_FOUND", "MEETING_IN_BIN", ...moveErrors],
    tags: ["conference"],
    roles: writers,
    undo: { undoneBy: "conference.binDayRows" },
  }),
  "conference.log": query({
    servedBy: "BOOK",
    input: z.strictObject({ meetingId }),
    output: z.strictObject({ lines: z.array(logLine) }),
    errors: ["NOT_FOUND", "MEETING_IN_BIN"],
    tags: ["conference", "registry"],
    roles: everyRole,
  }),
  "conference.addLogEntry": command({
    servedBy: "BOOK",
    input: z.strictObject({ meetingId, ...logFields }),
    output: z.strictObject({ id: logEntryId }),
    errors: ["NOT_FOUND", "MEETING_IN_BIN", "LOG_ENTRY_EMPTY"],
    tags: ["conference"],
    roles: writers,
    undo: { undoneBy: "conference.binDayRows" },
  }),
  /** Of an entry a round left, only the hour, the agenda item and a remark change; its result is the round's. */
  "conference.editLogEntry": command({
    servedBy: "BOOK",
    input: z.strictObject({ entryId: logEntryId, expectedRevision: revision, ...logFields }),
    output: z.strictObject({ revision }),
    errors: ["NOT_FOUND", "MEETING_IN_BIN", "CHANGED_MEANWHILE", "LOG_ENTRY_EMPTY", "LOG_ENTRY_OF_ROUND"],
    tags: ["conference"],
    roles: writers,
    undo: { undoneBy: "conference.editLogEntry" },
  }),
  /** What the minutes of the meeting and its conclusion are written from. */
  "conference.meetingMinutes": query({
    servedBy: "BOOK",
    input: z.strictObject({ meetingId }),
    output: meetingMinutes,
    errors: ["NOT_FOUND", "MEETING_IN_BIN"],
    tags: ["conference", "registry"],
    roles: everyRole,
  }),
  /** Who had the rotating flag over the years, one row a year, the latest first; each is named as on its day. */
  "conference.flagHandovers": query({
    servedBy: "BOOK",
    input: z.strictObject({}),
    output: z.strictObject({ handovers: z.array(flagHandover) }),
    errors: [],
    tags: ["conference", "registry"],
    roles: everyRole,
  }),
  "conference.addFlagHandover": command({
    servedBy: "BOOK",
    input: z.strictObject({ meetingId: meetingId.nullable(), ...handoverFields }),
    output: z.strictObject({ id: flagHandoverId }),
    errors: ["NOT_FOUND", "MEETING_IN_BIN", ...handoverErrors],
    tags: ["conference"],
    roles: writers,
    undo: { undoneBy: "conference.binDayRows" },
  }),
  "conference.editFlagHandover": command({
    servedBy: "BOOK",
    input: z.strictObject({ handoverId: flagHandoverId, expectedRevision: revision, ...handoverFields }),
    output: z.strictObject({ revision }),
    errors: ["NOT_FOUND", "CHANGED_MEANWHILE", ...handoverErrors],
    tags: ["conference"],
    roles: writers,
    undo: { undoneBy: "conference.editFlagHandover" },
  }),
  /** Units that may hand over or receive a flag on a day: members in the cluster's years, named as on that day. */
  "conference.memberNames": query({
    servedBy: "BOOK",
    input: z.strictObject({ on: localDate }),
    output: z.strictObject({ units: z.array(z.strictObject({ id: unitId, name: z.string() })) }),
    errors: [],
    tags: ["registry"],
    roles: everyRole,
  }),
  "conference.envelopes": query({
    servedBy: "BOOK",
    input: z.strictObject({ meetingId }),
    output: z.strictObject({
      envelopes: z.array(ballotEnvelope),
      checks: z.array(envelopeCheck),
      /** Days a complaint may be made in, by the regulation; null where it sets none. */
      complaintDays: z.int().nullable(),
      /** Months the papers are kept, by the regulation; null where it sets none. */
      keepMonths: z.int().nullable(),
      regulationTitle: z.string(),
    }),
    errors: ["NOT_FOUND", "MEETING_IN_BIN"],
    tags: ["conference", "registry"],
    roles: everyRole,
  }),
  "conference.addEnvelope": command({
    servedBy: "BOOK",
    input: z.strictObject({ roundId, ...envelopeFields }),
    output: z.strictObject({ id: ballotEnvelopeId }),
    errors: ["NOT_FOUND", "ENVELOPE_NOT_PAPER", "ROUND_NOT_SEALED", ...envelopeErrors],
    tags: ["conference"],
    roles: writers,
    undo: { undoneBy: "conference.binDayRows" },
  }),
  "conference.editEnvelope": command({
    servedBy: "BOOK",
    input: z.strictObject({ envelopeId: ballotEnvelopeId, expectedRevision: revision, ...envelopeFields }),
    output: z.strictObject({ revision }),
    errors: ["NOT_FOUND", "MEETING_IN_BIN", "CHANGED_MEANWHILE", ...envelopeErrors],
    tags: ["conference"],
    roles: writers,
    undo: { undoneBy: "conference.editEnvelope" },
  }),
  /** Envelopes that ask for something as of a day: not handed over yet, or past the day they are kept until; two a round. */
  "conference.envelopeReminders": query({
    servedBy: "BOOK",
    input: z.strictObject({}),
    output: z.strictObject({
      reminders: z.array(
        z.strictObject({
          code: z.enum(["NOT_HANDED_OVER", "MAY_BE_DESTROYED"]),
          meetingId,
          meetingTitle: z.string(),
          roundName: z.string(),
          papers: z.int(),
          /** The day it was closed, or the last day it is kept. */
          since: localDate,
        }),
      ),
    }),
    errors: [],
    tags: ["conference"],
    roles: everyRole,
  }),
  /** What the next meeting of the year lacks, each with its place; also one just held that is not finished. */
  "conference.readiness": query({
    servedBy: "BOOK",
    input: z.strictObject({ meetingId: meetingId.nullable() }),
    output: z.strictObject({ meeting: meetingReadiness.nullable() }),
    errors: ["NOT_FOUND", "MEETING_IN_BIN"],
    tags: ["conference", "registry", "documents"],
    roles: everyRole,
  }),
} as const;
