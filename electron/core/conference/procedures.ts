import { z } from "zod";
import { meetingId, roundId, unitId, voterId } from "../base/ids";
import { localDate, moment } from "../base/local-date";
import { command, counters, everyRole, query, writers } from "../base/procedure";
import { optionalText, requiredText } from "../base/vietnamese-text";
import { roundCount } from "./count";
import { meetingDayFields } from "./day/meeting-day";
import { meeting, minutesFacts, round, shortCode, voterAttendance } from "./meeting";

const revision = z.int().min(1);

const meetingFields = {
  title: requiredText(300),
  date: localDate,
  place: optionalText(200),
  note: optionalText(1000),
  /** The year it is about, where that is not the year of its day; left out, it stays as it is. */
  year: z.int().min(2000).max(2100).nullable().optional(),
  /** The day's own fields; left out, they stay as they are, and a new meeting has none of them. */
  ...z.strictObject(meetingDayFields).partial().shape,
} as const;

const voterFields = {
  delegate: optionalText(200),
  deputy: optionalText(200),
  attendance: voterAttendance,
  absenceReason: optionalText(200),
  /** The paper a deputy comes by; left out, what was noted stays. */
  deputyPaper: z.strictObject({ number: optionalText(100), on: localDate.nullable() }).optional(),
  /** The line of the same roll whose person also casts this vote; left out, what was noted stays. */
  deputyVoterId: voterId.nullable().optional(),
} as const;

const deputyErrors = ["DEPUTY_CARRIES_TOO_MANY", "DEPUTY_NOT_SEATED"] as const;

export const conferenceProcedures = {
  /** Meetings of the cluster, the latest day first, found by words of title and place or by the year they are about. */
  "conference.meetings": query({
    servedBy: "BOOK",
    input: z.strictObject({
      search: optionalText(100),
      /** null: of every year. */
      year: z.int().nullable(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          id: meetingId,
          title: z.string(),
          date: localDate,
          place: z.string(),
          voters: z.int(),
          present: z.int(),
          rounds: z.int(),
          sealed: z.int(),
          /** Another day the same source names for this meeting. */
          otherDate: localDate.nullable(),
        }),
      ),
      total: z.int(),
      /** Of the cluster, whatever is searched for. */
      all: z.int(),
      /** Years its meetings are about, the latest first. */
      years: z.array(z.int()),
    }),
    errors: [],
    tags: ["conference"],
    roles: everyRole,
  }),
  "conference.meeting": query({
    servedBy: "BOOK",
    input: z.strictObject({ meetingId }),
    output: meeting,
    errors: ["NOT_FOUND"],
    tags: ["conference", "registry"],
    roles: everyRole,
  }),
  "conference.addMeeting": command({
    servedBy: "BOOK",
    input: z.strictObject(meetingFields),
    output: z.strictObject({ id: meetingId }),
    errors: ["NOT_FOUND", "CHAIR_MORE_THAN_ONE", "CHAIR_IS_SECRETARY"],
    tags: ["conference"],
    roles: writers,
    undo: { undoneBy: "conference.binMeeting" },
  }),
  "conference.editMeeting": command({
    servedBy: "BOOK",
    input: z.strictObject({ meetingId, expectedRevision: revision, ...meetingFields }),
    output: z.strictObject({ revision }),
    errors: [
      "NOT_FOUND",
      "CHANGED_MEANWHILE",
      "MEETING_HAS_SEALED_ROUND",
      "MEETING_DATE_FIXED_BY_ROUND",
      "CHAIR_MORE_THAN_ONE",
      "CHAIR_IS_SECRETARY",
    ],
    tags: ["conference"],
    roles: writers,
    undo: { undoneBy: "conference.editMeeting" },
  }),
  "conference.binMeeting": command({
    servedBy: "BOOK",
    input: z.strictObject({ meetingId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "MEETING_HAS_SEALED_ROUND", "MEETING_HAS_OPEN_ROUND"],
    tags: ["conference", "dossiers"],
    roles: writers,
    undo: { undoneBy: "conference.restoreMeeting" },
  }),
  "conference.restoreMeeting": command({
    servedBy: "BOOK",
    input: z.strictObject({ meetingId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND"],
    tags: ["conference", "dossiers"],
    roles: writers,
    undo: { undoneBy: "conference.binMeeting" },
  }),
  /** Puts every unit that is a member on the meeting's day on the roll; those already there stay as they are. */
  "conference.fillRoll": command({
    servedBy: "BOOK",
    input: z.strictObject({ meetingId }),
    output: z.strictObject({ added: z.array(voterId) }),
    errors: ["NOT_FOUND", "ROLL_FIXED_BY_ROUND"],
    tags: ["conference"],
    roles: writers,
    undo: { undoneBy: "conference.removeVoters" },
  }),
  "conference.addVoter": command({
    servedBy: "BOOK",
    input: z.strictObject({ meetingId, unitId, ...voterFields }),
    output: z.strictObject({ id: voterId }),
    errors: [
      ...(["NOT_FOUND", "VOTER_TWICE", "VOTER_NOT_MEMBER", "UNIT_HAS_ENDED"] as const),
      ...(["ROLL_FIXED_BY_ROUND", "DEPUTY_WITHOUT_PAPER"] as const),
      ...deputyErrors,
    ],
    tags: ["conference"],
    roles: writers,
    undo: { undoneBy: "conference.removeVoters" },
  }),
  "conference.editVoter": command({
    servedBy: "BOOK",
    input: z.strictObject({ voterId, expectedRevision: revision, ...voterFields }),
    output: z.strictObject({ revision }),
    errors: [
      "NOT_FOUND",
      "CHANGED_MEANWHILE",
      "ROLL_FIXED_BY_ROUND",
      "DEPUTY_WITHOUT_PAPER",
      "MOVES_STAND_ON_ROLL",
      "VOTER_CARRIES_OTHERS",
      ...deputyErrors,
    ],
    tags: ["conference"],
    roles: writers,
    undo: { undoneBy: "conference.editVoter" },
  }),
  /** Marks every voter not yet marked as present. */
  "conference.markAllPresent": command({
    servedBy: "BOOK",
    input: z.strictObject({ meetingId }),
    output: z.strictObject({ voterIds: z.array(voterId) }),
    errors: ["NOT_FOUND", "ROLL_FIXED_BY_ROUND", "DEPUTY_CARRIES_TOO_MANY"],
    tags: ["conference"],
    roles: writers,
    undo: { undoneBy: "conference.unmarkVoters" },
  }),
  "conference.unmarkVoters": command({
    servedBy: "BOOK",
    input: z.strictObject({ voterIds: z.array(voterId).min(1).max(999) }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "ROLL_FIXED_BY_ROUND", "MOVES_STAND_ON_ROLL", "VOTER_CARRIES_OTHERS"],
    tags: ["conference"],
    roles: writers,
    undo: { notUndone: "Voters are marked again by hand." },
  }),
  "conference.removeVoters": command({
    servedBy: "BOOK",
    input: z.strictObject({ voterIds: z.array(voterId).min(1).max(999) }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "ROLL_FIXED_BY_ROUND", "MOVES_STAND_ON_ROLL", "VOTER_CARRIES_OTHERS"],
    tags: ["conference"],
    roles: writers,
    undo: { notUndone: "The roll is filled again from the members." },
  }),
  /** Takes back a round that is not sealed, with what was typed for it. */
  "conference.cancelRound": command({
    servedBy: "BOOK",
    input: z.strictObject({ roundId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "ROUND_SEALED", "ROUND_REPLACES_SEAL"],
    tags: ["conference", "dossiers"],
    roles: writers,
    undo: { notUndone: "The round is opened again; its numbers stand in the audit trail." },
  }),
  "conference.round": query({
    servedBy: "BOOK",
    input: z.strictObject({ roundId }),
    output: round,
    errors: ["NOT_FOUND"],
    tags: ["conference"],
    roles: everyRole,
  }),
  /** Saves the count as typed, right or not, so that nothing typed is lost. */
  "conference.saveCount": command({
    servedBy: "BOOK",
    input: z.strictObject({ roundId, expectedRevision: revision, count: roundCount }),
    output: z.strictObject({ revision }),
    errors: ["NOT_FOUND", "CHANGED_MEANWHILE", "ROUND_SEALED", "READING_NOT_TURN", "READING_NOT_YOURS"],
    tags: ["conference"],
    roles: counters,
    undo: { undoneBy: "conference.saveCount" },
  }),
  "conference.saveMinutesFacts": command({
    servedBy: "BOOK",
    input: z.strictObject({ roundId, expectedRevision: revision, facts: minutesFacts }),
    output: z.strictObject({ revision }),
    errors: ["NOT_FOUND", "CHANGED_MEANWHILE", "ROUND_SEALED"],
    tags: ["conference"],
    roles: writers,
    undo: { undoneBy: "conference.saveMinutesFacts" },
  }),
  /** Seals the round: one canonical document, hashed; from here on nothing of it changes. */
  "conference.sealRound": command({
    servedBy: "BOOK",
    input: z.strictObject({ roundId, expectedRevision: revision }),
    output: z.strictObject({ code: shortCode }),
    errors: [
      "NOT_FOUND",
      "CHANGED_MEANWHILE",
      "ROUND_SEALED",
      "COUNT_NOT_SETTLED",
      "COUNT_NOT_COMPLETE",
      "IDENTITIES_RED",
      "TELLERS_MISSING",
    ],
    tags: ["conference", "dossiers"],
    roles: writers,
    persons: "TWO",
    secondedBy: counters,
    undo: { notUndone: "Sealed means sealed; minutes may already be signed." },
  }),
  /** Every sealed round of the book, the newest seal first: as many as there were ballots, a few a year. */
  "conference.sealedRounds": query({
    servedBy: "BOOK",
    input: z.strictObject({}),
    output: z.strictObject({
      rounds: z.array(
        z.strictObject({
          id: roundId,
          name: z.string(),
          meetingTitle: z.string(),
          meetingDate: localDate,
          standing: z.enum(["STANDS", "REPLACED"]),
        }),
      ),
    }),
    errors: [],
    tags: ["conference"],
    roles: everyRole,
  }),
  /** Compares a code typed from signed minutes with the book. */
  "conference.checkCode": query({
    servedBy: "BOOK",
    input: z.strictObject({ roundId, typed: requiredText(40) }),
    output: z.strictObject({
      /** REPLACED: it was the code of this round until it was opened again. */
      verdict: z.enum(["EQUAL", "REPLACED", "DIFFERENT", "UNKNOWN", "MISTYPED"]),
      otherRound: z.string().nullable(),
      /** REPLACED: by which code (null: not sealed anew yet), when and why. */
      replaced: z
        .strictObject({ by: shortCode.nullable(), reopenedAt: moment, reason: z.string() })
        .nullable(),
    }),
    errors: ["NOT_FOUND", "ROUND_NOT_SEALED"],
    tags: [],
    roles: everyRole,
  }),
} as const;
