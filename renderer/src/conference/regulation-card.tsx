import { IconScale } from "@tabler/icons-react";
import { useLocation } from "wouter";
import { formatDate, type LocalDate } from "#core/base/local-date";
import { formatRatio } from "#core/base/ratio";
import type { VotingRule } from "#core/registry/regulation";
import type { RegulationSettings } from "#core/registry/regulation-settings";
import {
  ballotStyleWords,
  ballotWords as words,
  blankPaperWords,
  modeWords,
  orderWords,
  tieRuleWords,
  writtenWords,
  thresholdWords,
} from "#core/strings/ballot-words";
import { countWords } from "#core/strings/count-words";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { FactList } from "../ui/fact-list";
import { Notice } from "../ui/notice";
import { Clause } from "../frame/clause";

interface RegulationCardProps {
  readonly date: LocalDate;
  readonly title: string | null;
  readonly rule: VotingRule | null;
  readonly settings: RegulationSettings | null;
  readonly inForceFrom: LocalDate | null;
  /** Why no other regulation can be written for this ballot. */
  readonly fixedBecause: string | null;
}

/** The rule the ballot counts by, each setting with its clause or as the cluster's own. */
export function RegulationCard({
  date,
  title,
  rule,
  settings,
  inForceFrom,
  fixedBecause,
}: RegulationCardProps) {
  const [, navigate] = useLocation();
  return (
    <Card
      title={words.regulationTitle}
      icon={IconScale}
      foot={
        fixedBecause !== null ? (
          <span className="conference-secondary">{fixedBecause}</span>
        ) : (
          <Button
            size="small"
            kind={rule === null ? "primary" : "default"}
            onClick={() => navigate("~/registry/regulation")}
            testId="open-regulation"
          >
            {rule === null ? words.adopt : words.openPage}
          </Button>
        )
      }
    >
      {rule === null ? (
        <Notice tone="warn" title={words.regulationNone}>
          {words.regulationNoneText(formatDate(date))}
        </Notice>
      ) : (
        <>
          <p className="conference-rule-title">{title}</p>
          <FactList
            labelWidth={128}
            facts={[
              { label: words.style, value: ballotStyleWords[rule.ballotStyle] },
              {
                label: words.threshold,
                value: rule.threshold === null ? countWords.ruleNone : thresholdWords(rule.threshold),
              },
              { label: words.blankPaper, value: blankPaperWords[rule.blankPaper] },
              {
                label: words.minimum,
                value: rule.minimumAttendance === null ? words.none : formatRatio(rule.minimumAttendance),
              },
              { label: words.clause, value: <Clause clause={rule.clause} /> },
              ...(settings === null ? [] : settingFacts(settings)),
              ...(inForceFrom === null ? [] : [{ label: words.from, value: formatDate(inForceFrom) }]),
            ]}
          />
        </>
      )}
    </Card>
  );
}

function settingFacts({ modes, selfVote, writtenOpinions, resultOrder, tie }: RegulationSettings) {
  return [
    { label: words.modes, value: modes.allowed.map((mode) => modeWords[mode]).join(", ") },
    { label: words.self, value: selfVote.rule === "ALLOWED" ? words.selfAllowed : words.selfNot },
    { label: words.written, value: writtenWords[writtenOpinions.rule] },
    { label: words.order, value: orderWords[resultOrder.rule] },
    { label: words.tie, value: tieRuleWords[tie.rule] },
  ];
}
