import { z } from "zod";
import { categoryId, meetingId, nominationId, roundGroupId, roundId, roundLineId, unitId } from "../base/ids";
import { localDate, timeOfDay } from "../base/local-date";
import { command, everyRole, query, writers } from "../base/procedure";
import { optionalText, requiredText } from "../base/vietnamese-text";
import { headFaults } from "../registry/heads";
import { voteMode } from "../registry/regulation-settings";
import { tieResolution } from "./count";
import { followsHow } from "./round-link";

const revision = z.int().min(1);
const once = <Item>(items: readonly Item[]) => new Set(items).size === items.length;

/** How a round is held. Without a mode it is secret; the regulation in force must allow it. */
const holding = {
  meetingId,
  name: requiredText(200),
  mode: voteMode.optional(),
  /** The hour the papers are issued or the hands counted; without one, attendance is the roll as taken. */
  openedClock: timeOfDay.nullable().optional(),
  /** By correspondence, the last day an answer counts. */
  dueOn: localDate.nullable().optional(),
} as const;

const opening = [
  "NOT_FOUND",
  "NO_VOTER_PRESENT",
  "ROUND_NEEDS_SECOND_PERSON",
  "ROLL_NOT_MARKED",
  "ATTENDANCE_TOO_LOW",
  "DEPUTY_CARRIES_TOO_MANY",
  "VOTER_NOT_MEMBER",
  "NO_NOMINATION_IN_ROUND",
  "NO_REGULATION",
  "MODE_NOT_ALLOWED",
  "DUE_DAY_MISSING",
  "ROUND_HOUR_MISSING",
  "QUOTA_ABOVE_LINES",
  "SCORE_MISSING",
  "ROUND_NOT_SEALED",
  "ROUND_REPLACED",
  "LINK_NOTHING_OPEN",
  "LINK_NOT_IN_POOL",
  "LINK_PLACES",
  "ROUND_ALREADY_FOLLOWED",
] as const;

const follows = z.strictObject({ roundId, how: followsHow }).nullable().optional();

/** Rounds of every mode: how they are opened, follow one another, and what becomes of a tie and of an election. */
export const roundProcedures = {
  /** Opens a round over nominations: the ballot and the rule in force on the meeting's day are fixed with it. */
  "conference.openRound": command({
    servedBy: "BOOK",
    input: z.strictObject({
      ...holding,
      /** A sealed round this one follows; its nominations may then stand again. */
      follows,
      groups: z
        .array(
          z.strictObject({
            name: requiredText(80),
            categoryId: categoryId.nullable(),
            quota: z.int().min(1).max(999),
            nominationIds: z.array(nominationId).max(200),
            filling: z.enum(["MAY", "MUST"]).optional(),
            /** WINNERS: the award they are chosen for. */
            awardCode: optionalText(60).nullable().optional(),
          }),
        )
        .max(20)
        .refine((groups) => once(groups.flatMap((group) => group.nominationIds))),
    }),
    output: z.strictObject({ id: roundId }),
    errors: [...opening, "NOMINATION_IN_ROUND", "NOMINATION_BEYOND_BALLOT"],
    tags: ["conference", "dossiers"],
    roles: writers,
    undo: { undoneBy: "conference.cancelRound" },
  }),
  /** Opens the election of next year's head and deputies; the lines are member units. */
  "conference.openElection": command({
    servedBy: "BOOK",
    input: z.strictObject({
      ...holding,
      follows,
      groups: z
        .array(
          z.strictObject({
            name: requiredText(80),
            post: z.enum(["HEAD", "DEPUTY"]),
            quota: z.int().min(1).max(20),
            unitIds: z.array(unitId).max(200).refine(once),
          }),
        )
        .max(2)
        .refine((groups) => once(groups.map(({ post }) => post))),
    }),
    output: z.strictObject({ id: roundId }),
    errors: [...opening, "CANDIDATE_NOT_MEMBER"],
    tags: ["conference"],
    roles: writers,
    undo: { undoneBy: "conference.cancelRound" },
  }),
  /** What a sealed round leaves to decide: pools for the rounds that may follow it. */
  "conference.roundLinks": query({
    servedBy: "BOOK",
    input: z.strictObject({ meetingId }),
    output: z.strictObject({
      links: z.array(
        z.strictObject({
          roundId,
          roundName: z.string(),
          subject: z.enum(["NOMINATIONS", "HEADS"]),
          how: followsHow,
          groups: z.array(
            z.strictObject({
              groupId: roundGroupId,
              name: z.string(),
              categoryId: categoryId.nullable(),
              post: z.enum(["HEAD", "DEPUTY"]).nullable(),
              /** Places to fill; null where the quota is given from above. */
              places: z.int().nullable(),
              lines: z.array(
                z.strictObject({
                  lineId: roundLineId,
                  nominationId: nominationId.nullable(),
                  unitId: unitId.nullable(),
                  name: z.string(),
                  under: z.string(),
                  awardName: z.string(),
                  score: z.int().nullable(),
                  agree: z.int(),
                }),
              ),
            }),
          ),
        }),
      ),
    }),
    errors: ["NOT_FOUND"],
    tags: ["conference", "dossiers"],
    roles: everyRole,
  }),
  /** Final scores in hundredths; null is not entered. They stand on the ballots made afterwards. */
  "conference.setScores": command({
    servedBy: "BOOK",
    input: z.strictObject({
      scores: z
        .array(z.strictObject({ nominationId, score: z.int().min(0).max(10_000_000).nullable() }))
        .min(1)
        .max(500)
        .refine((scores) => once(scores.map((score) => score.nominationId))),
    }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND"],
    tags: ["conference", "dossiers"],
    roles: writers,
    undo: { undoneBy: "conference.setScores" },
  }),
  /** Scores typed so far, of nominations of the book; one a nomination. */
  "conference.scores": query({
    servedBy: "BOOK",
    input: z.strictObject({}),
    output: z.strictObject({
      scores: z.array(z.strictObject({ nominationId, score: z.int(), revision })),
    }),
    errors: [],
    tags: ["conference", "dossiers"],
    roles: everyRole,
  }),
  /** Records how a tie at the cut was resolved at the meeting, before the seal; null leaves it open again. */
  "conference.resolveTie": command({
    servedBy: "BOOK",
    input: z.strictObject({
      roundId,
      expectedRevision: revision,
      groupId: roundGroupId,
      resolution: tieResolution.nullable(),
    }),
    output: z.strictObject({ revision }),
    errors: [
      "NOT_FOUND",
      "CHANGED_MEANWHILE",
      "ROUND_SEALED",
      "COUNT_NOT_SETTLED",
      "TIE_NOT_THERE",
      "TIE_PLACES",
      "TIE_SCORES_DECIDE_NOTHING",
      "TIE_NEEDS_WHO_AND_WHY",
    ],
    tags: ["conference", "dossiers"],
    roles: writers,
    undo: { undoneBy: "conference.resolveTie" },
  }),
  /** Writes who a sealed election made head and deputies into the year after the meeting's. */
  "conference.writeHeads": command({
    servedBy: "BOOK",
    input: z.strictObject({ roundId }),
    output: z.strictObject({ year: z.int(), written: z.int() }),
    errors: [
      "ROUND_NOT_SEALED",
      "ROUND_REPLACED",
      "NOT_AN_ELECTION",
      "HEADS_ALREADY_WRITTEN",
      "YEAR_HAS_HEADS",
      ...headFaults,
    ],
    tags: ["conference", "registry"],
    roles: writers,
    undo: { undoneBy: "conference.withdrawHeads" },
  }),
  "conference.withdrawHeads": command({
    servedBy: "BOOK",
    input: z.strictObject({ roundId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND"],
    tags: ["conference", "registry"],
    roles: writers,
    undo: { undoneBy: "conference.writeHeads" },
  }),
} as const;
