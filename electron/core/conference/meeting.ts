import { z } from "zod";
import { documentId, meetingId, roundId, unitId, voterId } from "../base/ids";
import { localDate, moment, timeOfDay } from "../base/local-date";
import { longText, optionalText } from "../base/vietnamese-text";
import { regulation, votingRule } from "../registry/regulation";
import { sourceMark } from "../registry/source-mark";
import { regulationSettings, voteMode } from "../registry/regulation-settings";
import { attendance, ballotGroup, roundCount } from "./count";
import { doubleCount } from "./double-count";
import { identityFinding } from "./identities";
import { lateAnswer } from "./late-answer";
import { roundOutcome } from "./outcome";
import { followsHow } from "./round-link";

const revision = z.int().min(1);
/** `K7M3-QX9A-2PTD`. */
export const shortCode = z.string().regex(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);

/** DEPUTY: present by a person the delegate authorised on paper. */
export const voterAttendance = z.enum(["PRESENT", "DEPUTY", "ABSENT", "NOT_MARKED"]);
export type VoterAttendance = z.infer<typeof voterAttendance>;

const voter = z.strictObject({
  id: voterId,
  unitId,
  unitName: z.string(),
  categoryName: z.string().nullable(),
  /** A role or a name, as the roll has it. */
  delegate: z.string(),
  deputy: z.string(),
  /** The line of the roll whose person also casts this vote; null where the deputy sits for this unit only. */
  deputyVoterId: voterId.nullable(),
  attendance: voterAttendance,
  absenceReason: z.string(),
  revision,
});
export type Voter = z.infer<typeof voter>;

/** What a round decides about: nominations, or the units that will lead the cluster. */
export const roundSubject = z.enum(["NOMINATIONS", "HEADS"]);

const roundSummary = z.strictObject({
  id: roundId,
  name: z.string(),
  mode: voteMode,
  subject: roundSubject,
  /** The sealed round it follows, and why; null where it stands for itself. */
  follows: z.strictObject({ roundId, how: followsHow }).nullable(),
  /** REPLACED: sealed, and opened again as another round since. */
  state: z.enum(["OPEN", "SEALED", "REPLACED"]),
  code: shortCode.nullable(),
  lines: z.int(),
  minutesId: documentId.nullable(),
});

/** Group 4, 5, 10–12 of the minutes (domain.md §5.5): what no figure tells. */
export const minutesFacts = z.strictObject({
  startedAt: timeOfDay.nullable(),
  endedAt: timeOfDay.nullable(),
  /** The vote that named the tellers. */
  tellersBasis: optionalText(300),
  tellers: z
    .array(
      z.strictObject({
        name: optionalText(120),
        unit: optionalText(200),
        role: z.enum(["CHIEF", "SECRETARY", "MEMBER"]),
      }),
    )
    .max(20),
  witnesses: z.array(optionalText(200)).max(20),
  ballotRules: longText(1000),
  invalidReasons: z
    .array(z.strictObject({ reason: optionalText(200), papers: z.int().min(0).max(99_999) }))
    .max(20),
  tieHandling: longText(1000),
  complaints: longText(2000),
  copies: z.int().min(1).max(99),
  adopted: z.enum(["ADOPTED", "NOT_YET"]),
  chair: optionalText(200),
  meetingSecretary: optionalText(200),
});
export type MinutesFacts = Readonly<z.infer<typeof minutesFacts>>;

/** A round whole: what the counting screen shows and the book recomputes before it seals. */
export const round = z.strictObject({
  id: roundId,
  meetingId,
  revision,
  name: z.string(),
  mode: voteMode,
  subject: roundSubject,
  meetingTitle: z.string(),
  meetingDate: localDate,
  place: z.string(),
  /** The hour the papers were issued or the hands counted; attendance is that of this hour. */
  openedClock: timeOfDay.nullable(),
  /** By correspondence, the last day an answer counts. */
  dueOn: localDate.nullable(),
  follows: z.strictObject({ roundId, name: z.string(), code: shortCode, how: followsHow }).nullable(),
  /** Rounds that follow this one, oldest first. */
  followedBy: z.array(
    z.strictObject({ roundId, name: z.string(), how: followsHow, state: z.enum(["OPEN", "SEALED"]) }),
  ),
  /** The year whose head and deputies a sealed election was written into; null while it was not. */
  headsWritten: z.int().nullable(),
  /** As the mode takes it (ballot.ts, ruleForMode). */
  rule: votingRule,
  settings: regulationSettings,
  regulationTitle: z.string(),
  attendance,
  groups: z.array(ballotGroup),
  /** Where two teams count, empty while the second keys or the two differ: nobody reads the first's figures then. */
  count: roundCount,
  /** How far the count by two teams is; null where one count is enough. */
  doubleCount: doubleCount.nullable(),
  /** By correspondence, who answered after the last day, in the order of the roll. */
  lateAnswers: z.array(lateAnswer),
  facts: minutesFacts,
  findings: z.array(identityFinding),
  /** Null while an identity is not entered or wrong, or two teams are not at one. */
  outcome: roundOutcome.nullable(),
  state: z.enum(["OPEN", "SEALED"]),
  seal: z.strictObject({ code: shortCode, digest: z.string(), sealedAt: moment }).nullable(),
  minutesId: documentId.nullable(),
  /** The sealed round this one was opened from again; null where it stands for itself. */
  replaces: z
    .strictObject({ roundId, code: shortCode, sealedAt: moment, reopenedAt: moment, reason: z.string() })
    .nullable(),
  /** The round this sealed one was opened as again; its code once it is sealed. */
  replacedBy: z
    .strictObject({ roundId, code: shortCode.nullable(), reopenedAt: moment, reason: z.string() })
    .nullable(),
});
export type Round = z.infer<typeof round>;

export const meeting = z.strictObject({
  id: meetingId,
  revision,
  title: z.string(),
  date: localDate,
  /** The year it is about where that is typed; null: the year of its day (meeting-year.ts). */
  year: z.int().nullable(),
  place: z.string(),
  note: z.string(),
  sourceMark: sourceMark.nullable(),
  /** Another day the same source names for this meeting, with where it says so. */
  otherDate: z.strictObject({ date: localDate, note: z.string() }).nullable(),
  regulation: regulation.nullable(),
  voters: z.array(voter),
  attendance,
  rounds: z.array(roundSummary),
});
export type Meeting = z.infer<typeof meeting>;
