import type { MeetingId, UnitId } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import { attendanceOf } from "#core/conference/attendance-of";
import { checkPresiding } from "#core/conference/day/meeting-day";
import { regulationOn } from "#core/conference/regulation-on";
import type { InputOf } from "#core/contract";
import { appError } from "#core/errors";
import { shownName } from "#core/registry/lineage";
import { conferenceSteps } from "#core/strings/conference-steps";
import { readLineages } from "../registry/lineage-store";
import { readRegulations } from "../registry/regulation-store";
import { currentClusterId, readCategories } from "../registry/cluster-store";
import { readCategoryIds, readUnit } from "../registry/unit-store";
import type { BookContext, CommandHandler, QueryHandler } from "../router/handler";
import {
  type MeetingFields,
  type MeetingRow,
  countMeetings,
  findMeeting,
  findMeetings,
  insertMeeting,
  setMeetingBinned,
  standingRounds,
  updateMeeting,
  yearsOfMeetings,
} from "./meeting-store";
import { lineCountOf, minutesOf } from "./round-store";
import { votersOf } from "./voter-store";

const notFound = () => refuse(appError("NOT_FOUND", { noun: conferenceSteps.meetingNoun }));

/** A meeting of the current cluster that is not in the bin. */
export function liveMeeting(context: BookContext, id: MeetingId): MeetingRow | undefined {
  const meeting = findMeeting(context.database, id);
  if (meeting === undefined || meeting.binnedAt !== null) return undefined;
  return meeting.clusterId === currentClusterId(context.database) ? meeting : undefined;
}

export const readMeetings: QueryHandler<"conference.meetings"> = ({ database }, asked) => {
  const clusterId = currentClusterId(database);
  const { rows, total } = findMeetings(database, { ...asked, clusterId });
  return ok({
    rows: [...rows],
    total,
    all: countMeetings(database, clusterId, null),
    years: [...yearsOfMeetings(database, clusterId)],
  });
};

export const readMeeting: QueryHandler<"conference.meeting"> = (context, { meetingId }) => {
  const { database } = context;
  const meeting = liveMeeting(context, meetingId);
  if (meeting === undefined) return notFound();
  const { id, title, date, place, note, year, sourceMark, otherDate, otherDateNote, revision } = meeting;
  const voters = votersOf(database, meetingId);
  const lineages = readLineages(database);
  const categories = new Map(readCategories(database).map((category) => [category.id, category.name]));
  const categoryIds = readCategoryIds(database);
  const categoryNameOf = (unitId: UnitId) => {
    const categoryId = categoryIds.get(unitId) ?? null;
    return categoryId === null ? null : (categories.get(categoryId) ?? null);
  };
  return ok({
    id,
    revision,
    title,
    date,
    year,
    place,
    note,
    sourceMark,
    otherDate: otherDate === null ? null : { date: otherDate, note: otherDateNote },
    regulation: regulationOn(readRegulations(database), date),
    voters: voters.map(({ meetingId: _meetingId, ...voter }) => ({
      ...voter,
      unitName: shownName(lineages.get(voter.unitId) ?? [], date),
      categoryName: categoryNameOf(voter.unitId),
    })),
    attendance: attendanceOf(voters),
    rounds: standingRounds(database, meetingId).map(
      ({ id: roundId, name, mode, subject, followsId, followsHow, code, replaced }) => ({
        id: roundId,
        name,
        mode,
        subject,
        follows: followsId === null || followsHow === null ? null : { roundId: followsId, how: followsHow },
        state:
          code === null ? ("OPEN" as const) : replaced === 1 ? ("REPLACED" as const) : ("SEALED" as const),
        code,
        lines: lineCountOf(database, roundId),
        minutesId: minutesOf(database, roundId),
      }),
    ),
  });
};

export const addMeeting: CommandHandler<"conference.addMeeting"> = (context, typed) => {
  const { database, ids } = context;
  const fields = filledFields(typed, emptyDay);
  const fault = dayRefusal(context, fields);
  if (fault !== null) return refuse(fault);
  const id = ids.next<"meeting">();
  insertMeeting(database, { ...fields, id, clusterId: currentClusterId(database) });
  return ok({
    value: { id },
    audit: { entityKind: "meeting", entityId: id, before: null, after: fields },
    label: conferenceSteps.addMeeting(fields.title),
    inverse: {
      procedure: "conference.binMeeting",
      input: { meetingId: id },
      rows: [{ table: "meetings", id, revision: 1 }],
    },
  });
};

export const editMeeting: CommandHandler<"conference.editMeeting"> = (
  context,
  { meetingId, expectedRevision, ...typed },
) => {
  const meeting = liveMeeting(context, meetingId);
  if (meeting === undefined) return notFound();
  if (meeting.revision !== expectedRevision)
    return refuse(appError("CHANGED_MEANWHILE", { noun: conferenceSteps.meetingNoun, name: meeting.title }));
  const rounds = standingRounds(context.database, meetingId);
  const before = fieldsOf(meeting);
  const fields = filledFields(typed, before);
  const sealed = sealedRefusal(meeting, rounds);
  if (
    sealed !== null &&
    (["title", "date", "place", "year"] as const).some((name) => fields[name] !== before[name])
  )
    return refuse(sealed);
  const fault = dayRefusal(context, fields);
  if (fault !== null) return refuse(fault);
  const [open] = rounds;
  if (open !== undefined && fields.date !== meeting.date)
    return refuse(appError("MEETING_DATE_FIXED_BY_ROUND", { round: open.name }));
  const revision = updateMeeting(context.database, meetingId, fields);
  return ok({
    value: { revision },
    audit: { entityKind: "meeting", entityId: meetingId, before, after: fields },
    label: conferenceSteps.editMeeting(fields.title),
    inverse: {
      procedure: "conference.editMeeting",
      input: { meetingId, expectedRevision: revision, ...before },
      rows: [{ table: "meetings", id: meetingId, revision }],
    },
  });
};

export const binMeeting: CommandHandler<"conference.binMeeting"> = (context, { meetingId }) => {
  const meeting = liveMeeting(context, meetingId);
  if (meeting === undefined) return notFound();
  const rounds = standingRounds(context.database, meetingId);
  const sealed = sealedRefusal(meeting, rounds);
  if (sealed !== null) return refuse(sealed);
  const [open] = rounds;
  if (open !== undefined)
    return refuse(appError("MEETING_HAS_OPEN_ROUND", { meeting: meeting.title, round: open.name }));
  const revision = setMeetingBinned(context.database, meetingId, context.clock.now());
  return ok({
    value: {},
    audit: { entityKind: "meeting", entityId: meetingId, before: fieldsOf(meeting), after: null },
    label: conferenceSteps.binMeeting(meeting.title),
    inverse: {
      procedure: "conference.restoreMeeting",
      input: { meetingId },
      rows: [{ table: "meetings", id: meetingId, revision }],
    },
  });
};

export const restoreMeeting: CommandHandler<"conference.restoreMeeting"> = (context, { meetingId }) => {
  const meeting = findMeeting(context.database, meetingId);
  if (meeting === undefined || meeting.binnedAt === null) return notFound();
  const revision = setMeetingBinned(context.database, meetingId, null);
  return ok({
    value: {},
    audit: { entityKind: "meeting", entityId: meetingId, before: null, after: fieldsOf(meeting) },
    label: conferenceSteps.restoreMeeting(meeting.title),
    inverse: {
      procedure: "conference.binMeeting",
      input: { meetingId },
      rows: [{ table: "meetings", id: meetingId, revision }],
    },
  });
};

const emptyDay = {
  kind: "OTHER",
  startsClock: null,
  chair: "",
  secretary: "",
  hostUnitId: null,
  year: null,
} as const;

type DayFields = Pick<MeetingFields, keyof typeof emptyDay>;

/** What was typed over what stands: a field of the day left out stays as it is. */
function filledFields(typed: InputOf<"conference.addMeeting">, standing: DayFields): MeetingFields {
  const { title, date, place, note, startsClock, hostUnitId, year } = typed;
  return {
    title,
    date,
    place,
    note,
    kind: typed.kind ?? standing.kind,
    startsClock: startsClock === undefined ? standing.startsClock : startsClock,
    chair: typed.chair ?? standing.chair,
    secretary: typed.secretary ?? standing.secretary,
    hostUnitId: hostUnitId === undefined ? standing.hostUnitId : hostUnitId,
    year: year === undefined ? standing.year : year,
  };
}

/** What cannot stand in the day of a meeting: two presiding, one person in two places, a host that is gone. */
function dayRefusal({ database }: BookContext, { chair, secretary, hostUnitId }: MeetingFields) {
  const fault = checkPresiding(chair, secretary);
  if (fault === "MORE_THAN_ONE") return appError("CHAIR_MORE_THAN_ONE", { chair });
  if (fault === "CHAIR_IS_SECRETARY") return appError("CHAIR_IS_SECRETARY", { name: chair });
  return hostUnitId !== null && readUnit(database, hostUnitId)?.binnedAt !== null
    ? appError("NOT_FOUND", { noun: conferenceSteps.unitNoun })
    : null;
}

function fieldsOf(meeting: MeetingRow): MeetingFields {
  const { title, date, place, note, kind, startsClock, chair, secretary, hostUnitId, year } = meeting;
  return { title, date, place, note, kind, startsClock, chair, secretary, hostUnitId, year };
}

function sealedRefusal(meeting: MeetingRow, rounds: ReturnType<typeof standingRounds>) {
  const sealed = rounds.find(({ code }) => code !== null);
  return sealed === undefined
    ? null
    : appError("MEETING_HAS_SEALED_ROUND", { meeting: meeting.title, code: sealed.code ?? "" });
}
