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
 * Format 1 of a sealed round, frozen: it shares no schema with the living contract, so that a later change there
 * cannot make an old seal unreadable. A change of this file is a new file.
 */

const text = z.string();
const count = z.int().min(0);
const entered = count.nullable();
const fraction = z.strictObject({ numerator: count, denominator: z.int().min(1) });
const comparison = z.enum(["AT_LEAST", "MORE_THAN"]);
const base = z.enum(["TOTAL_VOTERS", "PRESENT", "ISSUED", "RETURNED", "VALID"]);

const rule = z.strictObject({
  ballotStyle: z.enum(["YES_NO", "PICK_K", "STRIKE_OUT"]),
  blankPaper: z.enum(["VALID", "INVALID"]),
  threshold: z.strictObject({ ratio: fraction, comparison, base }).nullable(),
  minimumAttendance: fraction.nullable(),
  clause: text,
});

const line = z.strictObject({
  id: roundLineId,
  nominationId,
  nominationNumber: text,
  number: z.int().min(1),
  name: text,
  under: text,
  awardName: text,
});

const group = z.strictObject({
  id: roundGroupId,
  categoryId: categoryId.nullable(),
  name: text,
  quota: z.int().min(1),
  choices: z.int().min(1),
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
  }),
  lines: z.array(
    z.strictObject({
      lineId: roundLineId,
      agree: entered,
      disagree: entered,
      blank: entered,
      invalid: entered,
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
      lines: z.array(
        z.strictObject({
          lineId: roundLineId,
          agree: count,
          base: count,
          rank: z.int().min(1),
          outcome: z.enum(["WON", "LEFT_OPEN", "ABOVE_QUOTA", "BELOW_THRESHOLD", "NO_VOTE"]),
        }),
      ),
    }),
  ),
});

/** One sealed round whole: names, posts and figures as of the day of the meeting. */
export const sealFormat1 = z.strictObject({
  format: z.literal(1),
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
  round: z.strictObject({ id: roundId, name: text, mode: z.literal("SECRET") }),
  regulation: z.strictObject({ id: regulationId, title: text }),
  rule,
  groups: z.array(group),
  count: paperCount,
  facts,
  outcome,
  sealedAt: moment,
});
export type SealFormat1 = Readonly<z.infer<typeof sealFormat1>>;
