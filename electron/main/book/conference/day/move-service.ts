import type { VoterMoveId } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import { checkMoves } from "#core/conference/day/check-moves";
import type { VoterMove } from "#core/conference/day/meeting-day";
import { type AppError, appError } from "#core/errors";
import { conferenceSteps } from "#core/strings/conference-steps";
import { dayWords as words } from "#core/strings/meeting-day-steps";
import type { BookContext, CommandHandler } from "../../router/handler";
import { findMeeting } from "../meeting-store";
import { nameOfUnit } from "../roll-names";
import { type VoterRow, findVoter } from "../voter-store";
import { findMove, insertMove, movesOf, roundHoursOf } from "./move-store";
import { openMeeting } from "./open-meeting";

type MoveRefusal = Extract<
  AppError,
  {
    code:
      | "MOVE_NOT_MARKED"
      | "MOVE_BEFORE_START"
      | "MOVE_SAME_HOUR"
      | "MOVE_ARRIVED_PRESENT"
      | "MOVE_LEFT_ABSENT"
      | "MOVE_BEFORE_ROUND";
  }
>;

type AnyMove = Pick<VoterMove, "kind" | "clock">;

/** Why a voter's day would not make sense with these moves, or would change the base of a round. */
function movesRefusal(
  context: BookContext,
  voter: VoterRow,
  moves: readonly AnyMove[],
  changed: AnyMove,
): MoveRefusal | null {
  const { database } = context;
  const meeting = findMeeting(database, voter.meetingId);
  if (meeting === undefined) return null;
  const round = roundHoursOf(database, voter.meetingId).find(({ clock }) => changed.clock <= clock);
  if (round !== undefined)
    return appError("MOVE_BEFORE_ROUND", { round: round.round, issued: round.clock, clock: changed.clock });
  const fault = checkMoves(voter.attendance, moves, meeting.startsClock);
  if (fault === null) return null;
  const unit = nameOfUnit(context, voter.unitId, meeting);
  switch (fault.fault) {
    case "NOT_MARKED":
      return appError("MOVE_NOT_MARKED", { unit });
    case "BEFORE_START":
      return appError("MOVE_BEFORE_START", { clock: fault.clock, starts: fault.other });
    case "SAME_HOUR":
      return appError("MOVE_SAME_HOUR", { unit, clock: fault.clock });
    case "ARRIVED_WHILE_PRESENT":
      return appError("MOVE_ARRIVED_PRESENT", { unit, clock: fault.clock });
    case "LEFT_WHILE_ABSENT":
      return appError("MOVE_LEFT_ABSENT", { unit, clock: fault.clock });
  }
}

const ownMoves = (context: BookContext, voter: VoterRow) =>
  movesOf(context.database, voter.meetingId).filter(({ voterId }) => voterId === voter.id);

/** Why a move cannot be taken away: those that stay would contradict each other, or a round counts on it. */
export function moveRefusalWithout(context: BookContext, id: VoterMoveId): MoveRefusal | null {
  const move = findMove(context.database, id);
  const voter = move === undefined ? undefined : findVoter(context.database, move.voterId);
  if (move === undefined || voter === undefined) return null;
  const rest = ownMoves(context, voter).filter((other) => other.id !== id);
  return movesRefusal(context, voter, rest, move);
}

/** Why a move taken out of the bin contradicts what was noted since. */
export function moveRefusalWith(context: BookContext, id: VoterMoveId): MoveRefusal | null {
  const move = findMove(context.database, id);
  const voter = move === undefined ? undefined : findVoter(context.database, move.voterId);
  if (move === undefined || voter === undefined) return null;
  return movesRefusal(context, voter, ownMoves(context, voter), move);
}

export const addMove: CommandHandler<"conference.addMove"> = (context, { voterId, kind, clock, note }) => {
  const voter = findVoter(context.database, voterId);
  if (voter === undefined) return refuse(appError("NOT_FOUND", { noun: conferenceSteps.voterNoun }));
  const open = openMeeting(context, voter.meetingId);
  if (!open.ok) return open;
  const fault = movesRefusal(context, voter, [...ownMoves(context, voter), { kind, clock }], { kind, clock });
  if (fault !== null) return refuse(fault);
  const id = context.ids.next<"voterMove">();
  const move = { id, voterId, kind, clock, note };
  insertMove(context.database, move);
  return ok({
    value: { id },
    audit: { entityKind: "voter_moves", entityId: id, before: null, after: move },
    label: words.addMove(nameOfUnit(context, voter.unitId, open.value), kind, clock),
    inverse: {
      procedure: "conference.binDayRows",
      input: { part: "MOVE", ids: [id] },
      rows: [{ table: "voter_moves", id, revision: 1 }],
    },
  });
};
