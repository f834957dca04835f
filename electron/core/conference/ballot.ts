import type { VotingRule } from "../registry/regulation";
import type { RegulationSettings, VoteMode } from "../registry/regulation-settings";

/** By what a round is counted: how it is held, the ballot's rule and the regulation's settings, as of its opening. */
export interface Ballot {
  readonly mode: VoteMode;
  readonly rule: VotingRule;
  readonly settings: RegulationSettings;
}

/**
 * The ballot's rule as a mode takes it. Raised hands and written answers are always taken line by line, agree,
 * disagree or no opinion, and know no papers: a base of papers is then that of those who were there, and by
 * correspondence of all voters. Where the regulation counts written opinions, the base is all voters (product.md §2).
 */
export function ruleForMode({ mode, rule, settings }: Ballot): VotingRule {
  const { threshold } = rule;
  const based =
    threshold === null ? null : { ...threshold, base: baseOf({ mode, settings, base: threshold.base }) };
  return { ...rule, ballotStyle: mode === "SECRET" ? rule.ballotStyle : "YES_NO", threshold: based };
}

type BaseName = NonNullable<VotingRule["threshold"]>["base"];

/** What shares are taken of in a mode, given what the rule names. */
export function baseOf({
  mode,
  settings,
  base,
}: Pick<Ballot, "mode" | "settings"> & { base: BaseName }): BaseName {
  if (mode === "CORRESPONDENCE" || settings.writtenOpinions.rule === "COUNTED") return "TOTAL_VOTERS";
  if (mode === "OPEN" && base !== "TOTAL_VOTERS") return "PRESENT";
  return base;
}

/** Whether written opinions of absent voters are typed: by correspondence every answer is one, so there are no others. */
export function takesWritten({ mode, settings }: Pick<Ballot, "mode" | "settings">): boolean {
  return mode !== "CORRESPONDENCE" && settings.writtenOpinions.rule !== "NOT_ALLOWED";
}

/** Votes for a line: those of the round, and written ones where the regulation counts them; null while not entered. */
export function votesFor(
  { mode, settings }: Pick<Ballot, "mode" | "settings">,
  line: { readonly agree: number | null; readonly writtenAgree: number | null },
): number | null {
  if (mode === "CORRESPONDENCE" || settings.writtenOpinions.rule !== "COUNTED") return line.agree;
  return line.agree === null || line.writtenAgree === null ? null : line.agree + line.writtenAgree;
}
