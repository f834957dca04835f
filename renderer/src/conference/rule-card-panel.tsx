import { IconScale } from "@tabler/icons-react";
import type { PaperTotals } from "#core/conference/count";
import { ruleCardOf } from "#core/conference/rule-card";
import type { Round } from "#core/conference/meeting";
import { baseWords, crossWords, shortThresholdWords } from "#core/strings/ballot-words";
import { countWords as words } from "#core/strings/count-words";
import { Card } from "../ui/card";
import { FactList } from "../ui/fact-list";
import { Clause } from "./regulation-card";

interface RuleCardPanelProps {
  readonly round: Round;
  readonly totals: PaperTotals;
  /** Places of the group in view. */
  readonly quota: number | null;
}

/** Numerator, denominator, threshold, comparison, source: what a percent of this round means. */
export function RuleCardPanel({ round: { rule, attendance }, totals, quota }: RuleCardPanelProps) {
  const card = ruleCardOf(rule, attendance, totals);
  const { threshold } = rule;
  const base = baseWords[threshold?.base ?? "VALID"];
  const needed = card?.votesNeeded ?? null;
  const facts = [
    { label: words.ruleBase, value: card === null ? base : `${base}: ${card.baseCount}` },
    ...(quota === null ? [] : [{ label: words.ruleQuota, value: String(quota) }]),
    { label: words.ruleTie, value: words.ruleTieText },
    { label: words.ruleClause, value: <Clause clause={rule.clause} /> },
  ];
  return (
    <Card title={words.ruleTitle} icon={IconScale}>
      {threshold === null ? (
        <p className="conference-rule-line">
          {words.ruleNone} {words.ruleNoVote}
        </p>
      ) : card === null ? (
        <p className="conference-rule-line">{words.ruleWaiting(base)}</p>
      ) : needed === null ? (
        <p className="conference-rule-line">{words.ruleNobody}</p>
      ) : (
        <div className="conference-rule-figure" data-testid="rule-figure">
          <span className="conference-rule-needed">
            <strong>{needed}</strong>
            <span> / {card.baseCount}</span>
          </span>
          <span>
            {needed > card.baseCount ? words.ruleUnreachable : words.ruleVotes}
            <span className="conference-secondary">
              {words.ruleFrom(
                shortThresholdWords(threshold),
                crossWords(needed, card.baseCount, threshold.ratio, threshold.comparison),
              )}
            </span>
          </span>
        </div>
      )}
      <FactList labelWidth={104} facts={facts} />
    </Card>
  );
}
