import { assertNever } from "../base/assert";
import { formatDate } from "../base/local-date";
import { formatRatio } from "../base/ratio";
import type { SealDocument } from "../conference/seal-document";
import { baseWords, minutesWords as words, voteWords } from "../strings/documents-words";
import { countOf, linesOf } from "./minutes-pieces";
import { fractionInWords } from "./number-in-words";

/** Group 7 of the minutes: how the vote was held and what a valid paper is. */
export interface RulesView {
  readonly mode: string;
  readonly ruleSource: string;
  readonly ballotStyle: string;
  readonly blankPaperRule: string;
  readonly thresholdRule: string;
  /** What else the regulation and the round's own history say. */
  readonly roundRules: readonly string[];
  readonly ballotRules: readonly string[];
}

/** Words the rule a sealed round was counted by. */
export function rulesView(sealed: SealDocument): RulesView {
  const { regulation, rule, cluster, facts } = sealed;
  return {
    mode: words.modes[sealed.round.mode](sealed.doubleCount === null ? "SINGLE" : "DOUBLE"),
    ruleSource: words.ruleSource(regulation.title, rule.clause, cluster.word),
    ballotStyle: ballotStyleOf(sealed),
    blankPaperRule: sealed.round.mode === "SECRET" ? words.blankPaperRule(rule.blankPaper) : "",
    roundRules: roundRulesOf(sealed),
    thresholdRule: thresholdOf(sealed),
    ballotRules: linesOf(facts.ballotRules, []),
  };
}

function roundRulesOf({ round, settings }: SealDocument): readonly string[] {
  const { follows, dueOn } = round;
  return [
    ...(follows === null ? [] : [words.follows[follows.how](follows.name, follows.code)]),
    ...(dueOn === null ? [] : [words.dueOn(formatDate(dueOn))]),
    ...(settings.selfVote.rule === "NOT_ALLOWED" ? [words.noSelfVote] : []),
    ...(settings.resultOrder.rule === "VOTES" ? [] : [words.resultOrder[settings.resultOrder.rule]]),
  ];
}

function ballotStyleOf({ rule, groups, round }: SealDocument): string {
  if (round.mode !== "SECRET") return words.voicesRule;
  const choices = groups.map((group) => words.choicesOfGroup(group.name, countOf(group.choices))).join("; ");
  switch (rule.ballotStyle) {
    case "YES_NO":
      return words.yesNoRule;
    case "PICK_K":
      return words.pickRule(choices);
    case "STRIKE_OUT":
      return words.strikeOutRule(choices);
    default:
      return assertNever(rule.ballotStyle);
  }
}

function thresholdOf({ rule, round, outcome: { card } }: SealDocument): string {
  const [base, count] = [baseWords[card.base], countOf(card.baseCount)];
  if (card.threshold === null || card.comparison === null) return words.noThreshold(base, count);
  const line = words.threshold(card.comparison, formatRatio(card.threshold), base, count);
  if (card.votesNeeded === null) return line;
  const needed = fractionInWords(card.votesNeeded, card.baseCount);
  const vote = round.mode === "SECRET" ? voteWords[rule.ballotStyle] : words.voice;
  return `${line}${words.votesNeeded(needed, vote)}`;
}
