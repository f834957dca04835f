import { z } from "zod";
import { optionalText } from "../base/vietnamese-text";

/** Clause of the cluster's regulation; empty reads "cụm tự quy định". */
const clause = optionalText(200).default("");

/** How a decision is taken: papers, raised hands, or written answers sent in (product.md §2). */
export const voteMode = z.enum(["SECRET", "OPEN", "CORRESPONDENCE"]);
export type VoteMode = z.infer<typeof voteMode>;

/** Rules that make a paper invalid by themselves, without the tellers weighing it (domain.md §5.4). */
export const invalidPaperRule = z.enum([
  "NOT_THE_FORM",
  "NO_STAMP",
  "TOO_MANY",
  "NOTHING_MARKED",
  "MARKED_BOTH",
  "NAME_ADDED",
  "SIGNED",
]);
export type InvalidPaperRule = z.infer<typeof invalidPaperRule>;

const each = <Value extends string>(values: readonly Value[]) => new Set(values).size === values.length;

/**
 * What a regulation says beside the ballot's own rule, each setting with its clause. A field that is not there is
 * what the program did before the setting existed: an older book reads `{}`.
 */
export const regulationSettings = z
  .strictObject({
    /** Clauses of the ballot's rule, one a setting; that of the threshold is `VotingRule.clause`. */
    ballotClauses: z
      .strictObject({ ballotStyle: clause, blankPaper: clause, minimumAttendance: clause })
      .prefault({}),
    modes: z
      .strictObject({
        allowed: z.array(voteMode).min(1).refine(each).default(["SECRET"]),
        /** The one a new round begins with; one of those allowed. */
        usual: voteMode.default("SECRET"),
        clause,
      })
      .prefault({}),
    /** One vote a member unit, head and deputies with the others. */
    voters: z
      .strictObject({ who: z.enum(["EACH_MEMBER_UNIT"]).default("EACH_MEMBER_UNIT"), clause })
      .prefault({}),
    selfVote: z
      .strictObject({ rule: z.enum(["ALLOWED", "NOT_ALLOWED"]).default("ALLOWED"), clause })
      .prefault({}),
    deputies: z
      .strictObject({
        rule: z.enum(["BY_PAPER", "NOT_ALLOWED"]).default("BY_PAPER"),
        /** Votes one person may carry, the own one counted. */
        mostVotes: z.int().min(1).max(20).default(1),
        clause,
      })
      .prefault({}),
    /** COUNTED: in numerator and base, the base being all voters. RECORDED: stand in the minutes only. */
    writtenOpinions: z
      .strictObject({ rule: z.enum(["NOT_ALLOWED", "RECORDED", "COUNTED"]).default("NOT_ALLOWED"), clause })
      .prefault({}),
    counting: z.strictObject({ rule: z.enum(["SINGLE", "DOUBLE"]).default("SINGLE"), clause }).prefault({}),
    /** A tie at the last place. FEMALE_PRIORITY is shown as information and decides nothing (NĐ 152/2025 Đ4 k6). */
    tie: z
      .strictObject({
        rule: z.enum(["MANUAL", "CHAIR", "REVOTE", "HIGHER_SCORE", "FEMALE_PRIORITY"]).default("MANUAL"),
        clause,
      })
      .prefault({}),
    /** What those who reached the threshold are ordered by before the quota cuts. */
    resultOrder: z
      .strictObject({ rule: z.enum(["VOTES", "SCORE", "SCORE_THEN_VOTES"]).default("VOTES"), clause })
      .prefault({}),
    invalidPapers: z
      .strictObject({ rules: z.array(invalidPaperRule).refine(each).default([]), clause })
      .prefault({}),
    /** How many units may lead on one day; `deputies` null where no number is set. */
    heads: z
      .strictObject({
        heads: z.int().min(1).max(5).default(1),
        deputies: z.int().min(0).max(20).nullable().default(null),
        clause,
      })
      .prefault({}),
    /** `quota` MUST_BE_FILLED: too few reached the threshold, so there is a further round. */
    nextHead: z
      .strictObject({
        way: z.enum(["ELECTION", "ROTATION", "APPOINTMENT"]).default("ELECTION"),
        quota: z.enum(["MUST_BE_FILLED", "MAY_STAY_OPEN"]).default("MUST_BE_FILLED"),
        clause,
      })
      .prefault({}),
    /** Calendar days in which a complaint is taken; null where none is set. */
    complaints: z
      .strictObject({ days: z.int().min(0).max(365).nullable().default(null), clause })
      .prefault({}),
    /** Months the ballot papers are kept after the count; null where none is set. */
    keeping: z
      .strictObject({ months: z.int().min(0).max(1200).nullable().default(null), clause })
      .prefault({}),
  })
  .refine(({ modes }) => modes.allowed.includes(modes.usual), { path: ["modes", "usual"] });
export type RegulationSettings = z.output<typeof regulationSettings>;

/** The settings of a regulation that says nothing beside its ballot rule. */
export const settingsOfSilence: RegulationSettings = regulationSettings.parse({});
