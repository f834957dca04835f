import { IconWritingSign } from "@tabler/icons-react";
import { useLocation } from "wouter";
import type { OutputOf } from "#core/contract";
import type { Tally } from "#core/pledges/targets/tally";
import { overviewScreen as words } from "#core/strings/overview-words";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyState } from "../ui/empty-state";

interface TargetsCardProps {
  readonly summary: OutputOf<"pledges.summary">;
  readonly period: string;
}

/** One bar a target: how many members exceeded, met, missed or did not report; the number stands in its segment. */
export function TargetsCard({ summary, period }: TargetsCardProps) {
  const [, navigate] = useLocation();
  const { targets, units } = summary;
  if (targets.length === 0)
    return (
      <Card title={words.targetsTitle} icon={IconWritingSign}>
        <EmptyState
          icon={IconWritingSign}
          title={words.targetsNoneTitle}
          actions={<Button onClick={() => navigate("~/pledges/pledge")}>{words.targetsAdd}</Button>}
        >
          {words.targetsNoneText}
        </EmptyState>
      </Card>
    );
  return (
    <Card
      title={words.targets(targets.length, units.length)}
      icon={IconWritingSign}
      facts={period}
      actions={
        <Button kind="quiet" size="small" onClick={() => navigate("~/pledges/targets")}>
          {words.targetsOpen}
        </Button>
      }
    >
      <ul className="overview-legend" aria-hidden="true">
        {segments.map(({ key, word }) => (
          <li key={key} data-status={key}>
            {word}
          </li>
        ))}
      </ul>
      <ol className="overview-targets">
        {targets.map(({ target, tally }, place) => (
          <li key={target.id}>
            <span className="overview-target-number">{place + 1}</span>
            <span className="ui-clip" title={target.name}>
              {target.name}
            </span>
            <TargetBar tally={tally} />
            <span className="overview-target-sum">
              {words.reached(tally.exceeded + tally.met, tally.asked)}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

const segments: readonly {
  readonly key: string;
  readonly word: string;
  readonly of: (tally: Tally) => number;
}[] = [
  { key: "exceeded", word: words.exceeded, of: (tally) => tally.exceeded },
  { key: "met", word: words.met, of: (tally) => tally.met },
  { key: "missed", word: words.missed, of: (tally) => tally.missed + tally.nearly },
  { key: "notReported", word: words.notReported, of: (tally) => tally.notReported },
  { key: "notDue", word: words.notDue, of: (tally) => tally.notDue },
];

function TargetBar({ tally }: { readonly tally: Tally }) {
  const parts = segments
    .map(({ key, word, of }) => ({ key, word, count: of(tally) }))
    .filter(({ count }) => count > 0);
  return (
    <span
      className="overview-bar"
      role="img"
      aria-label={parts.map(({ word, count }) => `${word} ${count}`).join(", ")}
    >
      {parts.map(({ key, count }) => (
        <span key={key} data-status={key} style={{ flexGrow: count }}>
          {count}
        </span>
      ))}
    </span>
  );
}
