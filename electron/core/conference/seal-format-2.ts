import { z } from "zod";
import {
  bookId,
  categoryId,
  clusterId,
  meetingId,
  nominationId,
  regulationId,
  roundGroupId,
  roundId,
  roundLineId,
  unitId,
  voterId,
} from "../base/ids";
import { localDate, moment, timeOfDay } from "../base/local-date";

/*
 * Format 2 of a sealed round, frozen: every mode, rounds that follow another, elections, scores, the settings of the
 * regulation. It shares no schema with the living contract, so that a later change there cannot make an old seal
 * unreadable. A change of this file is a new file.
 */

const text = z.string();
const count = z.int().min(0);
const entered = count.nullable();
const fraction = z.strictObject({ numerator: count, denominator: z.int().min(1) });
const comparison = z.enum(["AT_LEAST", "MORE_THAN"]);
const base = z.enum(["TOTAL_VOTERS", "PRESENT", "ISSUED", "RETURNED", "VALID"]);

const mode = z.enum(["SECRET", "OPEN", "CORRESPONDENCE"]);

const rule = z.strictObject({
  ballotStyle: z.enum(["YES_NO", "PICK_K", "STRIKE_OUT"]),
  blankPaper: z.enum(["VALID", "INVALID"]),
  threshold: z.strictObject({ ratio: fraction, comparison, base }).nullable(),
  minimumAttendance: fraction.nullable(),
  clause: text,
});

const invalidPaperRule = z.enum([
  "NOT_THE_FORM",
  "NO_STAMP",
  "TOO_MANY",
  "NOTHING_MARKED",
  "MARKED_BOTH",
  "NAME_ADDED",
  "SIGNED",
]);

const settings = z.strictObject({
  ballotClauses: z.strictObject({ ballotStyle: text, blankPaper: text, minimumAttendance: text }),
  modes: z.strictObject({ allowed: z.array(mode), usual: mode, clause: text }),
  voters: z.strictObject({ who: z.literal("EACH_MEMBER_UNIT"), clause: text }),
  selfVote: z.strictObject({ rule: z.enum(["ALLOWED", "NOT_ALLOWED"]), clause: text }),
  deputies: z.strictObject({
    rule: z.enum(["BY_PAPER", "NOT_ALLOWED"]),
    mostVotes: z.int().min(1),
    clause: text,
  }),
  writtenOpinions: z.strictObject({ rule: z.enum(["NOT_ALLOWED", "RECORDED", "COUNTED"]), clause: text }),
  counting: z.strictObject({ rule: z.enum(["SINGLE", "DOUBLE"]), clause: text }),
  tie: z.strictObject({
    rule: z.enum(["MANUAL", "CHAIR", "REVOTE", "HIGHER_SCORE", "FEMALE_PRIORITY"]),
    clause: text,
  }),
  resultOrder: z.strictObject({ rule: z.enum(["VOTES", "SCORE", "SCORE_THEN_VOTES"]), clause: text }),
  invalidPapers: z.strictObject({ rules: z.array(invalidPaperRule), clause: text }),
  heads: z.strictObject({ heads: count, deputies: count.nullable(), clause: text }),
  nextHead: z.strictObject({
    way: z.enum(["ELECTION", "ROTATION", "APPOINTMENT"]),
    quota: z.enum(["MUST_BE_FILLED", "MAY_STAY_OPEN"]),
    clause: text,
  }),
  complaints: z.strictObject({ days: count.nullable(), clause: text }),
  keeping: z.strictObject({ months: count.nullable(), clause: text }),
});

const tieResolution = z.strictObject({
  how: z.enum(["CHAIR", "HIGHER_SCORE", "MANUAL"]),
  decidedBy: text,
  reason: text,
  lineIds: z.array(roundLineId),
});

const line = z.strictObject({
  id: roundLineId,
  nominationId: nominationId.nullable(),
  unitId: unitId.nullable(),
  nominationNumber: text,
  number: z.int().min(1),
  name: text,
  under: text,
  awardName: text,
  score: count.nullable(),
  ownVotes: z.union([z.literal(0), z.literal(1)]),
});

const group = z.strictObject({
  id: roundGroupId,
  categoryId: categoryId.nullable(),
  name: text,
  quota: z.int().min(1),
  choices: z.int().min(1),
  post: z.enum(["HEAD", "DEPUTY"]).nullable(),
  filling: z.enum(["MAY", "MUST"]),
  tieResolution: tieResolution.nullable(),
  lines: z.array(line),
});

const paperCount = z.strictObject({
  totals: z.strictObject({
    printed: entered,
    issued: entered,
    leftOver: entered,
    spoiled: entered,
    returned: entered,
    valid: entered,
    invalid: entered,
    blankPapers: entered,
    written: entered,
    sent: entered,
    late: entered,
    notReturned: entered,
  }),
  lines: z.array(
    z.strictObject({
      lineId: roundLineId,
      agree: entered,
      disagree: entered,
      blank: entered,
      invalid: entered,
      writtenAgree: entered,
      writtenDisagree: entered,
      writtenBlank: entered,
    }),
  ),
});

const facts = z.strictObject({
  startedAt: timeOfDay.nullable(),
  endedAt: timeOfDay.nullable(),
  tellersBasis: text,
  tellers: z.array(
    z.strictObject({ name: text, unit: text, role: z.enum(["CHIEF", "SECRETARY", "MEMBER"]) }),
  ),
  witnesses: z.array(text),
  ballotRules: text,
  invalidReasons: z.array(z.strictObject({ reason: text, papers: count })),
  tieHandling: text,
  complaints: text,
  copies: z.int().min(1),
  adopted: z.enum(["ADOPTED", "NOT_YET"]),
  chair: text,
  meetingSecretary: text,
});

const outcome = z.strictObject({
  card: z.strictObject({
    base,
    baseCount: count,
    threshold: fraction.nullable(),
    comparison: comparison.nullable(),
    votesNeeded: count.nullable(),
    clause: text,
  }),
  groups: z.array(
    z.strictObject({
      groupId: roundGroupId,
      quota: count,
      won: count,
      unfilled: count,
      tie: z.strictObject({ lineIds: z.array(roundLineId), places: count }).nullable(),
      resolved: z
        .strictObject({ places: count, tied: z.array(roundLineId), ...tieResolution.shape })
        .nullable(),
      lines: z.array(
        z.strictObject({
          lineId: roundLineId,
          agree: count,
          base: count,
          rank: z.int().min(1),
          score: count.nullable(),
          outcome: z.enum(["WON", "LEFT_OPEN", "ABOVE_QUOTA", "BELOW_THRESHOLD", "NO_VOTE"]),
        }),
      ),
    }),
  ),
});

/** One sealed round whole: names, posts and figures as of the day of the meeting. */
export const sealFormat2 = z.strictObject({
  format: z.literal(2),
  book: z.strictObject({ id: bookId, kind: z.enum(["REAL", "TRAINING", "SAMPLE"]) }),
  cluster: z.strictObject({
    id: clusterId,
    word: z.enum(["CUM", "KHOI", "KHU_VUC"]),
    name: text,
    code: text,
    year: z.int(),
  }),
  meeting: z.strictObject({ id: meetingId, title: text, date: localDate, place: text }),
  roll: z.array(
    z.strictObject({
      voterId,
      unitId,
      unitName: text,
      delegate: text,
      deputy: text,
      attendance: z.enum(["PRESENT", "DEPUTY", "ABSENT", "NOT_MARKED"]),
      absenceReason: text,
    }),
  ),
  attendance: z.strictObject({ summoned: count, present: count, absent: count }),
  round: z.strictObject({
    id: roundId,
    name: text,
    mode,
    subject: z.enum(["NOMINATIONS", "HEADS"]),
    openedClock: timeOfDay.nullable(),
    dueOn: localDate.nullable(),
    follows: z
      .strictObject({ roundId, name: text, code: text, how: z.enum(["TIE", "UNFILLED", "WINNERS"]) })
      .nullable(),
  }),
  regulation: z.strictObject({ id: regulationId, title: text }),
  rule,
  settings,
  groups: z.array(group),
  count: paperCount,
  facts,
  outcome,
  sealedAt: moment,
});
export type SealFormat2 = Readonly<z.infer<typeof sealFormat2>>;
