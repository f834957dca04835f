import { IconArrowRight, IconEqual, IconEqualNot } from "@tabler/icons-react";
import { useState } from "react";
import { lineFiguresOf, missingFigures, totalFiguresOf } from "#core/conference/asked-figures";
import { formatDate } from "#core/base/local-date";
import { checkIdentities } from "#core/conference/check-identities";
import type { BallotGroup } from "#core/conference/count";
import type { IdentityFinding } from "#core/conference/identities";
import type { Round } from "#core/conference/meeting";
import { countWords as words } from "#core/strings/count-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useScreenKeys } from "../frame/use-screen-keys";
import { useUnsavedGuard } from "../frame/use-unsaved-guard";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Columns } from "../ui/columns";
import { TabList } from "../ui/tabs";
import { CountGrid } from "./count-grid";
import { CountSentence } from "./count-sentence";
import { readableCount } from "./count-cells";
import { IdentitiesCard } from "./identities-card";
import { RuleCardPanel } from "./rule-card-panel";
import { useCountSaving } from "./use-count-saving";

const panelId = "count-panel";

/** Figures of the count as they are read out; every identity is judged while typing by the book's own rule. */
export function CountStep({ round, onNext }: { readonly round: Round; readonly onNext: () => void }) {
  const saving = useCountSaving(round);
  const [groupId, setGroupId] = useState(round.groups[0]?.id ?? null);
  useUnsavedGuard(`count-${round.id}`, words.draftName(round.name), saving.state === "REFUSED");
  useScreenKeys([
    { keys: ["↑↓←→"], word: words.keyArrows },
    { keys: ["Enter"], word: words.keyEnter },
    { keys: ["Tab"], word: words.keyTab },
    { keys: ["Ctrl Z"], word: words.keyUndo },
  ]);
  const { rule, groups, state } = round;
  const count = readableCount(saving.count);
  const findings = checkIdentities({ ...round, count });
  const wrong = findings.filter((finding) => finding.state === "WRONG");
  const missing = missingFigures(round, count);
  const group = groups.find(({ id }) => id === groupId) ?? groups[0];
  const goOn = () => void saving.flush().then(onNext);
  return (
    <Columns
      left={
        <Card
          padding="none"
          height="fills"
          foot={
            <>
              <Button
                kind="primary"
                iconAfter={IconArrowRight}
                disabledReason={
                  wrong.length > 0
                    ? words.nextWhyNot(wrong.length)
                    : missing > 0
                      ? words.nextWhyMissing(missing)
                      : null
                }
                onClick={goOn}
                testId="count-next"
              >
                {words.next}
              </Button>
              <span className="conference-secondary" data-testid="count-saved" data-state={saving.state}>
                {state === "SEALED"
                  ? words.sealed
                  : saving.state === "REFUSED"
                    ? words.notSaved
                    : words.saved}
              </span>
            </>
          }
        >
          {saving.error === null ? null : (
            <RefusalNotice
              error={saving.error}
              actions={
                <Button size="small" onClick={saving.takeStored}>
                  {words.takeStored}
                </Button>
              }
            />
          )}
          <ModeNote round={round} />
          {group === undefined ? null : (
            <CountGrid
              round={round}
              group={group}
              saving={saving}
              findings={findings}
              locked={state === "SEALED" ? words.sealed : null}
              panelId={panelId}
              tabs={
                groups.length < 2 ? null : (
                  <TabList
                    label={words.groups}
                    tabs={groups.map((one) => ({
                      key: one.id,
                      label: words.groupTab(one.name, one.lines.length),
                      ...toneOf(one, findings),
                    }))}
                    value={group.id}
                    onChange={setGroupId}
                    panelId={panelId}
                  />
                )
              }
            />
          )}
          <CountSentence wrong={wrong} rule={rule} missing={missing} total={countOfCells(round)} />
        </Card>
      }
      right={
        <>
          <IdentitiesCard findings={findings} rule={rule} />
          <RuleCardPanel round={round} totals={count.totals} quota={group?.quota ?? null} />
        </>
      }
    />
  );
}

/** What a mode counts: said where there are no papers to see it by. */
function ModeNote({ round: { mode, attendance, openedClock, dueOn } }: { readonly round: Round }) {
  if (mode === "SECRET") return null;
  const facts =
    mode === "CORRESPONDENCE"
      ? [words.modeCorrespondence, ...(dueOn === null ? [] : [words.dueOn(formatDate(dueOn))])]
      : [
          words.modeOpen,
          openedClock === null
            ? words.presentNow(attendance.present)
            : words.presentAt(attendance.present, openedClock),
        ];
  return (
    <p className="conference-mode-note" data-testid="mode-note">
      {facts.join(" ")}
    </p>
  );
}

/** How many cells this ballot has in all. */
function countOfCells(round: Round): number {
  const lines = round.groups.reduce((sum, group) => sum + group.lines.length, 0);
  return totalFiguresOf(round).length + lineFiguresOf(round).length * lines;
}

/** The mark on a group's tab: wrong, all right, or nothing to say yet. */
function toneOf(group: BallotGroup, findings: readonly IdentityFinding[]) {
  const own = findings.filter(({ groupName }) => groupName === group.name);
  if (own.some(({ state }) => state === "WRONG")) return { icon: IconEqualNot, tone: "danger" as const };
  if (own.every(({ state }) => state === "RIGHT")) return { icon: IconEqual, tone: "ok" as const };
  return {};
}
