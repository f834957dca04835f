import { IconTrophy, IconWriting } from "@tabler/icons-react";
import type { Round } from "#core/conference/meeting";
import { outcomeWords as words } from "#core/strings/outcome-words";
import { useLeaveGuard } from "../frame/use-leave-guard";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Columns } from "../ui/columns";
import { EmptyState } from "../ui/empty-state";
import { TabList } from "../ui/tabs";
import { FactsForm } from "./facts-form";
import { GroupOutcome } from "./group-outcome";
import { RuleCardPanel } from "./rule-card-panel";

const panelId = "outcome-panel";

export type OutcomeView = "result" | "facts";

interface OutcomeStepProps {
  readonly round: Round;
  readonly view: OutcomeView;
  readonly onView: (view: OutcomeView) => void;
  readonly onCount: () => void;
}

/** Who won by the rule, and what the minutes tell besides the figures. */
export function OutcomeStep({ round, view, onView, onCount }: OutcomeStepProps) {
  const leave = useLeaveGuard();
  return (
    <>
      <div className="conference-tabs">
        <TabList
          label={words.tabs}
          tabs={[
            { key: "result", label: words.tabResult },
            { key: "facts", label: words.tabFacts },
          ]}
          value={view}
          onChange={(next) => leave(() => onView(next))}
          panelId={panelId}
        />
      </div>
      <div className="conference-panel" id={panelId} role="tabpanel" aria-label={words.tabs}>
        {view === "facts" ? (
          <FactsForm round={round} />
        ) : (
          <Result round={round} onCount={onCount} onFacts={() => onView("facts")} />
        )}
      </div>
    </>
  );
}

interface ResultProps extends Pick<OutcomeStepProps, "round" | "onCount"> {
  readonly onFacts: () => void;
}

function Result({ round, onCount, onFacts }: ResultProps) {
  const { outcome, groups, findings } = round;
  if (outcome === null) {
    const wrong = findings.filter(({ state }) => state === "WRONG").length;
    return (
      <Card height="fills">
        <EmptyState
          icon={IconTrophy}
          title={words.waitTitle}
          actions={
            <Button kind="primary" onClick={onCount}>
              {words.goCount}
            </Button>
          }
        >
          {wrong > 0 ? words.waitWrong(wrong) : words.waitMissing}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Columns
      left={groups.map((group) => {
        const result = outcome.groups.find(({ groupId }) => groupId === group.id);
        return result === undefined ? null : (
          <GroupOutcome key={group.id} group={group} round={round} result={result} />
        );
      })}
      right={
        <>
          <RuleCardPanel round={round} totals={round.count.totals} quota={null} />
          {round.state === "OPEN" ? (
            <div>
              <Button kind="primary" icon={IconWriting} onClick={onFacts} testId="go-facts">
                {words.toFacts}
              </Button>
            </div>
          ) : null}
        </>
      }
    />
  );
}
