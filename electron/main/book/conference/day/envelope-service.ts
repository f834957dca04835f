import type { MeetingId } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import { type EnvelopeCheck, checkEnvelopeDays, checkEnvelopes } from "#core/conference/day/ballot-envelope";
import { regulationOn } from "#core/conference/regulation-on";
import { appError } from "#core/errors";
import { conferenceSteps } from "#core/strings/conference-steps";
import { dayWords as words } from "#core/strings/meeting-day-steps";
import { readRegulations } from "../../registry/regulation-store";
import type { BookContext, CommandHandler, QueryHandler } from "../../router/handler";
import { findRound } from "../round-store";
import { type StandingRound, standingRound } from "../round-view";
import { findDayRow } from "./day-rows-store";
import {
  type EnvelopeFields,
  envelopeRemindersOn,
  envelopesOf,
  findEnvelope,
  insertEnvelope,
  updateEnvelope,
} from "./envelope-store";
import { openMeeting } from "./open-meeting";
import { sealedRoundIds } from "./round-marks-store";

/** What the sealed paper rounds of a meeting say there must be, against what its envelopes hold. */
export function envelopeChecksOf({ database }: BookContext, meetingId: MeetingId): readonly EnvelopeCheck[] {
  const rounds = sealedRoundIds(database, meetingId).flatMap((id) => {
    const round = findRound(database, id);
    if (round === undefined || round.mode !== "SECRET") return [];
    const { returned, leftOver, spoiled } = round.count.totals;
    return [
      { id, name: round.name, returned: returned ?? 0, leftOver: leftOver ?? 0, spoiled: spoiled ?? 0 },
    ];
  });
  return checkEnvelopes(rounds, envelopesOf(database, meetingId));
}

export const readEnvelopes: QueryHandler<"conference.envelopes"> = (context, { meetingId }) => {
  const open = openMeeting(context, meetingId);
  if (!open.ok) return open;
  const { database } = context;
  const regulation = regulationOn(readRegulations(database), open.value.date);
  return ok({
    envelopes: [...envelopesOf(database, meetingId)],
    checks: [...envelopeChecksOf(context, meetingId)],
    complaintDays: regulation?.settings.complaints.days ?? null,
    keepMonths: regulation?.settings.keeping.months ?? null,
    regulationTitle: regulation?.title ?? "",
  });
};

export const readEnvelopeReminders: QueryHandler<"conference.envelopeReminders"> = ({ database, clock }) =>
  ok({ reminders: [...envelopeRemindersOn(database, clock.today())] });

/** Why the days of an envelope contradict each other, the meeting, or the regulation its round was held by. */
function daysRefusal(fields: EnvelopeFields, { round, meeting }: StandingRound) {
  const { complaints, keeping } = round.settings;
  const fault = checkEnvelopeDays(fields, {
    heldOn: meeting.date,
    keeping: { days: complaints.days, months: keeping.months },
  });
  switch (fault?.fault) {
    case undefined:
      return null;
    case "BEFORE_MEETING":
      return appError("ENVELOPE_BEFORE_MEETING", { closed: fault.closed, meeting: fault.meeting });
    case "DAYS_BACKWARDS":
      return appError("ENVELOPE_DAYS_BACKWARDS", { closed: fault.closed, other: fault.other });
    case "KEPT_SHORTER":
      return appError("ENVELOPE_KEPT_SHORTER", { until: fault.until, needed: fault.needed });
    case "KEPT_UNTIL":
      return appError("ENVELOPE_KEPT_UNTIL", { until: fault.until, destroyed: fault.destroyed });
  }
}

export const addEnvelope: CommandHandler<"conference.addEnvelope"> = (context, { roundId, ...fields }) => {
  const standing = standingRound(context, roundId);
  if (standing === undefined) return refuse(appError("NOT_FOUND", { noun: conferenceSteps.roundNoun }));
  const { round, code } = standing;
  if (round.mode !== "SECRET") return refuse(appError("ENVELOPE_NOT_PAPER", { round: round.name }));
  if (code === null) return refuse(appError("ROUND_NOT_SEALED", { round: round.name }));
  const fault = daysRefusal(fields, standing);
  if (fault !== null) return refuse(fault);
  const id = context.ids.next<"ballotEnvelope">();
  insertEnvelope(context.database, { ...fields, id, roundId, meetingId: round.meetingId });
  return ok({
    value: { id },
    audit: { entityKind: "ballot_envelopes", entityId: id, before: null, after: { roundId, ...fields } },
    label: words.addEnvelope(round.name),
    inverse: {
      procedure: "conference.binDayRows",
      input: { part: "ENVELOPE", ids: [id] },
      rows: [{ table: "ballot_envelopes", id, revision: 1 }],
    },
  });
};

export const editEnvelope: CommandHandler<"conference.editEnvelope"> = (
  context,
  { envelopeId, expectedRevision, ...fields },
) => {
  const row = findDayRow(context.database, "ENVELOPE", envelopeId);
  const envelope = findEnvelope(context.database, envelopeId);
  if (row === undefined || envelope === undefined || row.binnedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: words.noun.ENVELOPE }));
  const open = openMeeting(context, envelope.meetingId);
  if (!open.ok) return open;
  if (row.revision !== expectedRevision)
    return refuse(appError("CHANGED_MEANWHILE", { noun: words.noun.ENVELOPE, name: envelope.roundName }));
  const standing = standingRound(context, envelope.roundId);
  if (standing === undefined) return refuse(appError("NOT_FOUND", { noun: conferenceSteps.roundNoun }));
  const fault = daysRefusal(fields, standing);
  if (fault !== null) return refuse(fault);
  const {
    id: _id,
    meetingId: _meetingId,
    roundId: _roundId,
    roundName,
    revision: _revision,
    ...before
  } = envelope;
  const revision = updateEnvelope(context.database, envelopeId, fields);
  return ok({
    value: { revision },
    audit: { entityKind: "ballot_envelopes", entityId: envelopeId, before, after: fields },
    label: words.editEnvelope(roundName),
    inverse: {
      procedure: "conference.editEnvelope",
      input: { envelopeId, expectedRevision: revision, ...before },
      rows: [{ table: "ballot_envelopes", id: envelopeId, revision }],
    },
  });
};
