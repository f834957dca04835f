import type { MeetingId, UnitId, VoterId } from "#core/base/ids";
import { type Result, ok, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import { arrangeUnits } from "#core/registry/arrange-units";
import { lifeOf, parentOn } from "#core/registry/lineage";
import { memberIdsOn } from "#core/registry/standing";
import { conferenceSteps } from "#core/strings/conference-steps";
import { readCategories } from "../registry/cluster-store";
import { readLineages, readMemberships } from "../registry/lineage-store";
import { readUnit, readUnits } from "../registry/unit-store";
import type { BookContext, CommandHandler } from "../router/handler";
import { type DeputyPaper, deputyPaperOf, hasMoves, setDeputyPaper } from "./day/move-store";
import { carriesOthers, rollCarryRefusal, seatDeputy } from "./deputy-seat";
import { liveMeeting } from "./meeting-service";
import { type MeetingRow, standingRounds } from "./meeting-store";
import { nameOfUnit } from "./roll-names";
import {
  type VoterFields,
  type VoterRow,
  deleteVoter,
  findVoter,
  insertVoter,
  updateVoter,
  votersOf,
} from "./voter-store";

type RollRefusal = Extract<AppError, { code: "NOT_FOUND" | "ROLL_FIXED_BY_ROUND" }>;

const notMarked: VoterFields = {
  ...{ delegate: "", deputy: "", deputyVoterId: null },
  ...{ attendance: "NOT_MARKED", absenceReason: "" },
};

/** A meeting whose roll may change: not in the bin, and no standing round counts against it. */
function openRoll(context: BookContext, meetingId: MeetingId): Result<MeetingRow, RollRefusal> {
  const meeting = liveMeeting(context, meetingId);
  if (meeting === undefined) return refuse(appError("NOT_FOUND", { noun: conferenceSteps.meetingNoun }));
  const [round] = standingRounds(context.database, meetingId);
  if (round !== undefined) return refuse(appError("ROLL_FIXED_BY_ROUND", { round: round.name }));
  return ok(meeting);
}

/** The lines with these ids, each once, all of rolls that may change. */
function openVoters(
  context: BookContext,
  voterIds: readonly VoterId[],
): Result<readonly VoterRow[], RollRefusal> {
  const found: VoterRow[] = [];
  for (const id of new Set(voterIds)) {
    const voter = findVoter(context.database, id);
    if (voter === undefined) return refuse(appError("NOT_FOUND", { noun: conferenceSteps.voterNoun }));
    const roll = openRoll(context, voter.meetingId);
    if (!roll.ok) return roll;
    found.push(voter);
  }
  return ok(found);
}

/** Lines on which neither arrivals and departures stand nor votes of lines that stay. */
function freeVoters(
  context: BookContext,
  voterIds: readonly VoterId[],
): Result<
  readonly VoterRow[],
  RollRefusal | Extract<AppError, { code: "MOVES_STAND_ON_ROLL" | "VOTER_CARRIES_OTHERS" }>
> {
  const found = openVoters(context, voterIds);
  if (!found.ok) return found;
  for (const voter of found.value) {
    const meeting = liveMeeting(context, voter.meetingId);
    if (meeting === undefined) continue;
    if (hasMoves(context.database, voter.id))
      return refuse(appError("MOVES_STAND_ON_ROLL", { unit: nameOfUnit(context, voter.unitId, meeting) }));
    const carrying = carriesOthers(context, meeting, voter, voterIds);
    if (carrying !== null) return refuse(carrying);
  }
  return found;
}

const isSeated = ({ attendance }: VoterFields) => attendance === "PRESENT" || attendance === "DEPUTY";

const noPaper: DeputyPaper = { number: "", on: null };

/** A deputy comes by a paper with a number or a day. */
function lacksPaper({ attendance }: Pick<VoterFields, "attendance">, paper: DeputyPaper): boolean {
  return attendance === "DEPUTY" && paper.number === "" && paper.on === null;
}

/** Members with a vote on the day of the meeting, in the order of the list of units. */
function membersOn(context: BookContext, { date }: MeetingRow): readonly UnitId[] {
  const { database } = context;
  const members = memberIdsOn(readMemberships(database), date);
  const lineages = readLineages(database);
  const positions = new Map(readCategories(database).map(({ id, position }) => [id, position]));
  const placed = readUnits(database).map(({ id, categoryId, position }) => ({
    id,
    position,
    parentId: parentOn(lineages.get(id) ?? [], date),
    categoryPosition: categoryId === null ? null : (positions.get(categoryId) ?? null),
  }));
  return arrangeUnits(placed)
    .map(({ id }) => id)
    .filter((id) => members.has(id));
}

export const fillRoll: CommandHandler<"conference.fillRoll"> = (context, { meetingId }) => {
  const roll = openRoll(context, meetingId);
  if (!roll.ok) return roll;
  const known = new Set(votersOf(context.database, meetingId).map(({ unitId }) => unitId));
  const added = membersOn(context, roll.value)
    .filter((unitId) => !known.has(unitId))
    .map((unitId) => {
      const id = context.ids.next<"voter">();
      insertVoter(context.database, { ...notMarked, id, meetingId, unitId });
      return { id, unitId };
    });
  const voterIds = added.map(({ id }) => id);
  return ok({
    value: { added: voterIds },
    audit: { entityKind: "meeting", entityId: meetingId, before: null, after: { added } },
    label: conferenceSteps.fillRoll(added.length),
    ...(added.length === 0
      ? {}
      : {
          inverse: {
            procedure: "conference.removeVoters" as const,
            input: { voterIds },
            rows: voterIds.map((id) => ({ table: "voters", id, revision: 1 })),
          },
        }),
  });
};

export const addVoter: CommandHandler<"conference.addVoter"> = (
  context,
  { meetingId, unitId, deputyPaper = noPaper, deputyVoterId = null, ...typed },
) => {
  const roll = openRoll(context, meetingId);
  if (!roll.ok) return roll;
  if (readUnit(context.database, unitId)?.binnedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: conferenceSteps.unitNoun }));
  const unit = nameOfUnit(context, unitId, roll.value);
  if (votersOf(context.database, meetingId).some((voter) => voter.unitId === unitId))
    return refuse(appError("VOTER_TWICE", { unit }));
  const { date } = roll.value;
  const { end } = lifeOf(readLineages(context.database).get(unitId) ?? []);
  if (end !== null && date >= end) return refuse(appError("UNIT_HAS_ENDED", { name: unit, end, date }));
  if (!memberIdsOn(readMemberships(context.database), date).has(unitId))
    return refuse(appError("VOTER_NOT_MEMBER", { unit, date }));
  if (lacksPaper(typed, deputyPaper)) return refuse(appError("DEPUTY_WITHOUT_PAPER", { unit }));
  const seated = seatDeputy(context, roll.value, { unitId }, { ...typed, deputyVoterId });
  if (!seated.ok) return seated;
  const fields = seated.value;
  const id = context.ids.next<"voter">();
  insertVoter(context.database, { ...fields, id, meetingId, unitId });
  setDeputyPaper(context.database, id, deputyPaper);
  const tooMany = rollCarryRefusal(context, roll.value);
  if (tooMany !== null) return refuse(tooMany);
  return ok({
    value: { id },
    audit: {
      entityKind: "voter",
      entityId: id,
      before: null,
      after: { meetingId, unitId, ...fields, deputyPaper },
    },
    label: conferenceSteps.addVoter(unit),
    inverse: {
      procedure: "conference.removeVoters",
      input: { voterIds: [id] },
      rows: [{ table: "voters", id, revision: 1 }],
    },
  });
};

export const editVoter: CommandHandler<"conference.editVoter"> = (
  context,
  { voterId, expectedRevision, deputyPaper: typedPaper, deputyVoterId, ...typed },
) => {
  const found = openVoters(context, [voterId]);
  if (!found.ok) return found;
  const [voter] = found.value;
  const meeting = voter === undefined ? undefined : liveMeeting(context, voter.meetingId);
  if (voter === undefined || meeting === undefined)
    return refuse(appError("NOT_FOUND", { noun: conferenceSteps.voterNoun }));
  const unit = nameOfUnit(context, voter.unitId, meeting);
  if (voter.revision !== expectedRevision)
    return refuse(appError("CHANGED_MEANWHILE", { noun: conferenceSteps.voterNoun, name: unit }));
  const paperBefore = deputyPaperOf(context.database, voterId);
  const before = { ...fieldsOf(voter), deputyPaper: paperBefore };
  const deputyPaper = typed.attendance === "DEPUTY" ? (typedPaper ?? paperBefore) : noPaper;
  if (lacksPaper(typed, deputyPaper)) return refuse(appError("DEPUTY_WITHOUT_PAPER", { unit }));
  const link = deputyVoterId === undefined ? voter.deputyVoterId : deputyVoterId;
  const seated = seatDeputy(context, meeting, voter, { ...typed, deputyVoterId: link });
  if (!seated.ok) return seated;
  const fields = seated.value;
  const leavesSeat = !isSeated(fields) || fields.deputyVoterId !== null;
  const carrying = leavesSeat ? carriesOthers(context, meeting, voter) : null;
  if (carrying !== null) return refuse(carrying);
  if (fields.attendance !== voter.attendance && hasMoves(context.database, voterId))
    return refuse(appError("MOVES_STAND_ON_ROLL", { unit }));
  const revision = updateVoter(context.database, voterId, fields);
  setDeputyPaper(context.database, voterId, deputyPaper);
  const tooMany = rollCarryRefusal(context, meeting);
  if (tooMany !== null) return refuse(tooMany);
  return ok({
    value: { revision },
    audit: { entityKind: "voter", entityId: voterId, before, after: { ...fields, deputyPaper } },
    label: conferenceSteps.editVoter(unit),
    inverse: {
      procedure: "conference.editVoter",
      input: { voterId, expectedRevision: revision, ...before },
      rows: [{ table: "voters", id: voterId, revision }],
    },
  });
};

export const markAllPresent: CommandHandler<"conference.markAllPresent"> = (context, { meetingId }) => {
  const roll = openRoll(context, meetingId);
  if (!roll.ok) return roll;
  const rows = votersOf(context.database, meetingId)
    .filter(({ attendance }) => attendance === "NOT_MARKED")
    .map((voter) => ({
      table: "voters",
      id: voter.id,
      revision: updateVoter(context.database, voter.id, { ...fieldsOf(voter), attendance: "PRESENT" }),
    }));
  const tooMany = rollCarryRefusal(context, roll.value);
  if (tooMany !== null) return refuse(tooMany);
  const voterIds = rows.map(({ id }) => id);
  return ok({
    value: { voterIds },
    audit: { entityKind: "meeting", entityId: meetingId, before: null, after: { present: voterIds } },
    label: conferenceSteps.markAllPresent(rows.length),
    ...(rows.length === 0
      ? {}
      : { inverse: { procedure: "conference.unmarkVoters" as const, input: { voterIds }, rows } }),
  });
};

export const unmarkVoters: CommandHandler<"conference.unmarkVoters"> = (context, { voterIds }) => {
  const found = freeVoters(context, voterIds);
  if (!found.ok) return found;
  for (const voter of found.value)
    updateVoter(context.database, voter.id, {
      ...fieldsOf(voter),
      ...{ attendance: "NOT_MARKED", deputyVoterId: null },
    });
  return ok({
    value: {},
    audit: {
      entityKind: "meeting",
      entityId: found.value[0]?.meetingId ?? "",
      before: found.value.map(({ id, attendance }) => ({ id, attendance })),
      after: { notMarked: voterIds },
    },
    label: conferenceSteps.unmarkVoters(found.value.length),
  });
};

export const removeVoters: CommandHandler<"conference.removeVoters"> = (context, { voterIds }) => {
  const found = freeVoters(context, voterIds);
  if (!found.ok) return found;
  // Those carried by another line go first: the row they point to goes after them.
  const linkedFirst = [...found.value].sort((left, right) => linksOf(right) - linksOf(left));
  for (const { id } of linkedFirst) deleteVoter(context.database, id);
  return ok({
    value: {},
    audit: {
      entityKind: "meeting",
      entityId: found.value[0]?.meetingId ?? "",
      before: found.value.map((voter) => ({ id: voter.id, unitId: voter.unitId, ...fieldsOf(voter) })),
      after: null,
    },
    label: conferenceSteps.removeVoters(found.value.length),
  });
};

const linksOf = ({ deputyVoterId }: VoterRow) => (deputyVoterId === null ? 0 : 1);

function fieldsOf({ delegate, deputy, deputyVoterId, attendance, absenceReason }: VoterRow): VoterFields {
  return { delegate, deputy, deputyVoterId, attendance, absenceReason };
}
