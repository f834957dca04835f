import { assertNever } from "../base/assert";
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
  readonly ballotRules: readonly string[];
}

/** Words the rule a sealed round was counted by. */
export function rulesView(sealed: SealDocument): RulesView {
  const { regulation, rule, cluster, facts } = sealed;
  return {
    mode: words.mode,
    ruleSource: words.ruleSource(regulation.title, rule.clause, cluster.word),
    ballotStyle: ballotStyleOf(sealed),
    blankPaperRule: words.blankPaperRule(rule.blankPaper),
    thresholdRule: thresholdOf(sealed),
    ballotRules: linesOf(facts.ballotRules, []),
  };
}

function ballotStyleOf({ rule, groups }: SealDocument): string {
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

function thresholdOf({ rule, outcome: { card } }: SealDocument): string {
  const [base, count] = [baseWords[card.base], countOf(card.baseCount)];
  if (card.threshold === null || card.comparison === null) return words.noThreshold(base, count);
  const line = words.threshold(card.comparison, formatRatio(card.threshold), base, count);
  if (card.votesNeeded === null) return line;
  const needed = fractionInWords(card.votesNeeded, card.baseCount);
  return `${line}${words.votesNeeded(needed, voteWords[rule.ballotStyle])}`;
}
