import { IconScale } from "@tabler/icons-react";
import type { RoundTotals } from "#core/conference/count";
import { baseOf } from "#core/conference/ballot";
import { ruleCardOf } from "#core/conference/rule-card";
import type { Round } from "#core/conference/meeting";
import {
  baseWords,
  crossWords,
  orderWords,
  shortThresholdWords,
  tieRuleWords,
  writtenWords,
} from "#core/strings/ballot-words";
import { countWords as words } from "#core/strings/count-words";
import { Card } from "../ui/card";
import { FactList } from "../ui/fact-list";
import { Clause } from "../frame/clause";

interface RuleCardPanelProps {
  readonly round: Round;
  readonly totals: RoundTotals;
  /** Places of the group in view. */
  readonly quota: number | null;
}

/** Numerator, denominator, threshold, comparison, source: what a percent of this round means. */
export function RuleCardPanel({ round, totals, quota }: RuleCardPanelProps) {
  const { rule, settings, attendance } = round;
  const card = ruleCardOf(round, attendance, totals);
  const { threshold } = rule;
  const base = baseWords[baseOf({ ...round, base: threshold?.base ?? "VALID" })];
  const needed = card?.votesNeeded ?? null;
  const facts = [
    { label: words.ruleBase, value: card === null ? base : `${base}: ${card.baseCount}` },
    ...(quota === null ? [] : [{ label: words.ruleQuota, value: String(quota) }]),
    { label: words.ruleTie, value: tieRuleWords[settings.tie.rule] },
    ...(settings.resultOrder.rule === "VOTES"
      ? []
      : [{ label: words.ruleOrder, value: orderWords[settings.resultOrder.rule] }]),
    ...(settings.selfVote.rule === "ALLOWED" ? [] : [{ label: words.ruleSelf, value: words.ruleSelfText }]),
    ...(settings.writtenOpinions.rule === "NOT_ALLOWED"
      ? []
      : [{ label: words.ruleWritten, value: writtenWords[settings.writtenOpinions.rule] }]),
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
