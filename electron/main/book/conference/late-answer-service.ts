import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { conferenceSteps as words } from "#core/strings/conference-steps";
import type { CommandHandler } from "../router/handler";
import { deleteLateAnswer, findLateAnswer, insertLateAnswer, lateAnswersOf } from "./late-answer-store";
import { nameOfUnit } from "./roll-names";
import { unsealedRound } from "./round-service";

/** Only a member asked by the round can have answered late, once, on a day after the last one. */
export const addLateAnswer: CommandHandler<"conference.addLateAnswer"> = (
  context,
  { roundId, voterId, receivedOn },
) => {
  const open = unsealedRound(context, roundId);
  if (!open.ok) return open;
  const { round, meeting, voters } = open.value;
  if (round.mode !== "CORRESPONDENCE") return refuse(appError("LATE_NOT_BY_LETTER", { round: round.name }));
  const voter = voters.find(({ id }) => id === voterId);
  if (voter === undefined) return refuse(appError("NOT_FOUND", { noun: words.voterNoun }));
  const unit = nameOfUnit(context, voter.unitId, meeting);
  if (lateAnswersOf(context.database, roundId).some((answer) => answer.voterId === voterId))
    return refuse(appError("LATE_TWICE", { unit }));
  if (round.dueOn !== null && receivedOn <= round.dueOn)
    return refuse(appError("LATE_IN_TIME", { unit, received: receivedOn, due: round.dueOn }));
  const id = context.ids.next<"lateAnswer">();
  insertLateAnswer(context.database, { id, roundId, voterId, receivedOn });
  return ok({
    value: { id },
    audit: {
      ...{ entityKind: "round", entityId: roundId, before: null },
      after: { lateAnswer: { id, voterId, receivedOn } },
    },
    label: words.addLateAnswer(unit, round.name),
    inverse: {
      procedure: "conference.removeLateAnswer",
      input: { lateAnswerId: id },
      rows: [{ table: "late_answers", id, revision: 1 }],
    },
  });
};

export const removeLateAnswer: CommandHandler<"conference.removeLateAnswer"> = (
  context,
  { lateAnswerId },
) => {
  const answer = findLateAnswer(context.database, lateAnswerId);
  if (answer === undefined) return refuse(appError("NOT_FOUND", { noun: words.lateAnswerNoun }));
  const open = unsealedRound(context, answer.roundId);
  if (!open.ok) return open;
  const { round, meeting } = open.value;
  const { roundId, voterId, receivedOn } = answer;
  deleteLateAnswer(context.database, lateAnswerId);
  return ok({
    value: {},
    audit: {
      ...{ entityKind: "round", entityId: roundId, after: null },
      before: { lateAnswer: { id: lateAnswerId, voterId, receivedOn } },
    },
    label: words.removeLateAnswer(nameOfUnit(context, answer.unitId, meeting), round.name),
    inverse: { procedure: "conference.addLateAnswer", input: { roundId, voterId, receivedOn }, rows: [] },
  });
};
