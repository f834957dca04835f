import { z } from "zod";
import { roundGroupId, roundLineId } from "../base/ids";
import { ratio } from "../base/ratio";
import { tieResolution } from "./count";

/** What became of one name. LEFT_OPEN: tied at the cut of the quota; the program never breaks a tie by itself. */
export const lineOutcome = z.enum(["WON", "LEFT_OPEN", "ABOVE_QUOTA", "BELOW_THRESHOLD", "NO_VOTE"]);
export type LineOutcome = z.infer<typeof lineOutcome>;

const lineResult = z.strictObject({
  lineId: roundLineId,
  /** Votes for the name, written ones among them where the regulation counts them. */
  agree: z.int(),
  /** The number the share is taken of: the threshold's base, or valid papers where there is no threshold. */
  base: z.int(),
  /** 1, 2, 2, 4 …: those equal in what the regulation orders by share a rank. */
  rank: z.int().min(1),
  /** Final score in hundredths; null where none was typed. */
  score: z.int().nullable(),
  outcome: lineOutcome,
});
export type LineResult = Readonly<z.infer<typeof lineResult>>;

const groupResult = z.strictObject({
  groupId: roundGroupId,
  quota: z.int(),
  won: z.int(),
  /** Places nobody reached, told and not filled. */
  unfilled: z.int(),
  /** Names tied at the cut and the places left for them. */
  tie: z.strictObject({ lineIds: z.array(roundLineId), places: z.int() }).nullable(),
  /** How such a tie was resolved at the meeting; `tie` is then null. */
  resolved: z
    .strictObject({ places: z.int(), tied: z.array(roundLineId), ...tieResolution.shape })
    .nullable(),
  /** Best first; equal ones in ballot order. */
  lines: z.array(lineResult),
});
export type GroupResult = Readonly<z.infer<typeof groupResult>>;

const baseName = z.enum(["TOTAL_VOTERS", "PRESENT", "ISSUED", "RETURNED", "VALID"]);
export type BaseName = z.infer<typeof baseName>;

/** The rule card beside a percent: what counted against what. */
export const ruleCard = z.strictObject({
  base: baseName,
  baseCount: z.int(),
  threshold: ratio.nullable(),
  comparison: z.enum(["AT_LEAST", "MORE_THAN"]).nullable(),
  /** Fewest votes that pass; null without a threshold or where the base is empty and nobody passes. */
  votesNeeded: z.int().nullable(),
  clause: z.string(),
});
export type RuleCard = Readonly<z.infer<typeof ruleCard>>;

export const roundOutcome = z.strictObject({ card: ruleCard, groups: z.array(groupResult) });
export type RoundOutcome = Readonly<z.infer<typeof roundOutcome>>;
