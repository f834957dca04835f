import type { DocumentKind } from "#core/documents/document-kind";
import type { Maker } from "./maker";
import { makeNomineeList, makeSubmissionLetter } from "./makers/award-makers";
import {
  makeAgenda,
  makeAttendanceSheet,
  makeBallotRules,
  makeChairScript,
  makeInvitation,
  makeNamePlates,
  makeProxyLetter,
} from "./makers/meeting-makers";
import { makeBallotPaper, makeWrittenOpinion } from "./makers/round-makers";
import { makeBallotMinutes } from "./minutes-maker";

/** How each kind is made. A kind is offered once it stands here. */
export const makers: { readonly [Kind in DocumentKind]?: Maker<Kind> } = {
  INVITATION: makeInvitation,
  AGENDA: makeAgenda,
  CHAIR_SCRIPT: makeChairScript,
  ATTENDANCE_SHEET: makeAttendanceSheet,
  NAME_PLATES: makeNamePlates,
  PROXY_LETTER: makeProxyLetter,
  BALLOT_RULES: makeBallotRules,
  BALLOT_PAPER: makeBallotPaper,
  WRITTEN_OPINION: makeWrittenOpinion,
  BALLOT_MINUTES: makeBallotMinutes,
  SUBMISSION_LETTER: makeSubmissionLetter,
  NOMINEE_LIST: makeNomineeList,
};
