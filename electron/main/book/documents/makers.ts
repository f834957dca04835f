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
import {
  makeConclusionNotice,
  makeEnvelopeMinutes,
  makeHandoverMinutes,
  makeMeetingMinutes,
} from "./makers/minutes-makers";
import { makeMidyearReport, makeYearReport } from "./makers/report-makers";
import { makeBallotPaper, makeWrittenOpinion } from "./makers/round-makers";
import {
  makePledge,
  makeRegistrationTable,
  makeReminderLetter,
  makeSupplementLetter,
} from "./makers/year-makers";
import { makeBlankPublicList } from "./public-list/make-public-list";
import { makeBallotMinutes } from "./minutes-maker";

/** How each kind of the catalogue is made; one without a maker does not compile. */
export const makers: { readonly [Kind in DocumentKind]: Maker<Kind> } = {
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
  PUBLIC_LIST: makeBlankPublicList,
  REGISTRATION_TABLE: makeRegistrationTable,
  PLEDGE: makePledge,
  REMINDER_LETTER: makeReminderLetter,
  MIDYEAR_REPORT: makeMidyearReport,
  MEETING_MINUTES: makeMeetingMinutes,
  ENVELOPE_MINUTES: makeEnvelopeMinutes,
  CONCLUSION_NOTICE: makeConclusionNotice,
  HANDOVER_MINUTES: makeHandoverMinutes,
  SUPPLEMENT_LETTER: makeSupplementLetter,
  YEAR_REPORT: makeYearReport,
};
