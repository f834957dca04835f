import type { HandlersOf } from "../router/handler";
import { meetingDayHandlers } from "./day/day-handlers";
import {
  addMeeting,
  binMeeting,
  editMeeting,
  readMeeting,
  readMeetings,
  restoreMeeting,
} from "./meeting-service";
import { withdrawHeads, writeHeads } from "./heads-service";
import { addLateAnswer, removeLateAnswer } from "./late-answer-service";
import { openElection } from "./open-election";
import { openRound } from "./open-round";
import {
  closeReading,
  readSecondReading,
  recordThirdReading,
  reopenReading,
  saveSecondReading,
  withdrawThirdReading,
} from "./reading-service";
import { addVoter, editVoter, fillRoll, markAllPresent, removeVoters, unmarkVoters } from "./roll-service";
import { reopenRound, sealDependents } from "./reopening-service";
import { readRoundLinks } from "./round-link-service";
import { cancelRound, readRound, saveCount, saveMinutesFacts } from "./round-service";
import { scores, setScores } from "./score-service";
import { resolveTie } from "./tie-service";
import { checkCode, readSealedRounds, sealRound } from "./seal-service";

/** The first floor of the conference room. */
export const conferenceHandlers: HandlersOf<"conference"> = {
  ...meetingDayHandlers,
  "conference.meetings": readMeetings,
  "conference.meeting": readMeeting,
  "conference.addMeeting": addMeeting,
  "conference.editMeeting": editMeeting,
  "conference.binMeeting": binMeeting,
  "conference.restoreMeeting": restoreMeeting,
  "conference.fillRoll": fillRoll,
  "conference.addVoter": addVoter,
  "conference.editVoter": editVoter,
  "conference.markAllPresent": markAllPresent,
  "conference.unmarkVoters": unmarkVoters,
  "conference.removeVoters": removeVoters,
  "conference.openRound": openRound,
  "conference.openElection": openElection,
  "conference.roundLinks": readRoundLinks,
  "conference.scores": scores,
  "conference.setScores": setScores,
  "conference.resolveTie": resolveTie,
  "conference.writeHeads": writeHeads,
  "conference.withdrawHeads": withdrawHeads,
  "conference.cancelRound": cancelRound,
  "conference.round": readRound,
  "conference.saveCount": saveCount,
  "conference.secondReading": readSecondReading,
  "conference.saveSecondReading": saveSecondReading,
  "conference.closeReading": closeReading,
  "conference.reopenReading": reopenReading,
  "conference.recordThirdReading": recordThirdReading,
  "conference.withdrawThirdReading": withdrawThirdReading,
  "conference.addLateAnswer": addLateAnswer,
  "conference.removeLateAnswer": removeLateAnswer,
  "conference.saveMinutesFacts": saveMinutesFacts,
  "conference.sealRound": sealRound,
  "conference.sealDependents": sealDependents,
  "conference.reopenRound": reopenRound,
  "conference.sealedRounds": readSealedRounds,
  "conference.checkCode": checkCode,
};
