import { IconArrowRight, IconEqual, IconEqualNot } from "@tabler/icons-react";
import { useState } from "react";
import { lineFiguresOf, missingFigures, totalFiguresOf } from "#core/conference/asked-figures";
import { formatDate } from "#core/base/local-date";
import { checkIdentities } from "#core/conference/check-identities";
import type { BallotGroup } from "#core/conference/count";
import type { Reading } from "#core/conference/double-count";
import type { IdentityFinding } from "#core/conference/identities";
import type { Round } from "#core/conference/meeting";
import { countWords as words } from "#core/strings/count-words";
import { doubleCountWords as doubleWords } from "#core/strings/double-count-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { useScreenKeys } from "../frame/use-screen-keys";
import { useUnsavedGuard } from "../frame/use-unsaved-guard";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Columns } from "../ui/columns";
import { Loading } from "../ui/loading";
import { useLockReason } from "../ui/lock-reason";
import { TabList } from "../ui/tabs";
import { CountGrid } from "./count-grid";
import { CountSentence } from "./count-sentence";
import { readableCount } from "./count-cells";
import { DifferingReadings } from "./differing-readings";
import { IdentitiesCard } from "./identities-card";
import { LateAnswersCard } from "./late-answers-card";
import { RuleCardPanel } from "./rule-card-panel";
import { useCountSaving } from "./use-count-saving";

const panelId = "count-panel";

interface CountStepProps {
  readonly round: Round;
  readonly onNext: () => void;
}

/** The count of a round; where two teams count, that of the team whose turn it is, or where the two differ. */
export function CountStep({ round, onNext }: CountStepProps) {
  const double = round.doubleCount;
  if (double?.turn === "DIFFERING") return <DifferingReadings round={round} double={double} />;
  if (double?.turn === "SECOND") return <SecondReading key="SECOND" round={round} onNext={onNext} />;
  return <CountSheet key={double?.turn ?? "SINGLE"} round={round} reading="FIRST" onNext={onNext} />;
}

/** The second team's own figures, read apart from the round: those of the first are not even here. */
function SecondReading({ round, onNext }: CountStepProps) {
  const { value } = useProcedureQuery("conference.secondReading", { roundId: round.id });
  if (value === undefined) return <Loading />;
  return <CountSheet round={{ ...round, ...value }} reading="SECOND" onNext={onNext} />;
}

interface CountSheetProps extends CountStepProps {
  readonly reading: Reading;
}

/** Keys of the grid, while something can be typed. */
const typingKeys = [
  { keys: ["↑↓←→"], word: words.keyArrows },
  { keys: ["Enter"], word: words.keyEnter },
  { keys: ["Tab"], word: words.keyTab },
  { keys: ["Ctrl Z"], word: words.keyUndo },
];

/** Figures of the count as they are read out; every identity is judged while typing by the book's own rule. */
function CountSheet({ round, reading, onNext }: CountSheetProps) {
  const saving = useCountSaving(round, reading);
  const close = useProcedureCommand("conference.closeReading", { refusals: "given", success: "silent" });
  const withdraw = useProcedureCommand("conference.withdrawThirdReading", { refusals: "given" });
  const [groupId, setGroupId] = useState(round.groups[0]?.id ?? null);
  useUnsavedGuard(`count-${round.id}`, words.draftName(round.name), saving.state === "REFUSED");
  const { rule, groups, state } = round;
  const count = readableCount(saving.count);
  const findings = checkIdentities({ ...round, count });
  const wrong = findings.filter((finding) => finding.state === "WRONG");
  const missing = missingFigures(round, count);
  const group = groups.find(({ id }) => id === groupId) ?? groups[0];
  const turn = round.doubleCount?.turn ?? null;
  const keying = state === "OPEN" && (turn === "FIRST" || turn === "SECOND");
  const settled = turn === "AGREED" || turn === "RESOLVED";
  const notMine = useLockReason(
    reading === "FIRST" ? "conference.saveCount" : "conference.saveSecondReading",
  );
  const locked = state === "SEALED" ? words.sealed : settled ? doubleWords.settled : notMine;
  const endReading = async () => {
    await saving.flush();
    await close.run({ roundId: round.id, expectedRevision: saving.revision(), reading });
  };
  useScreenKeys(locked === null ? typingKeys : []);
  const goOn = () => (keying && notMine === null ? void endReading() : void saving.flush().then(onNext));
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
                  notMine !== null
                    ? null
                    : wrong.length > 0
                      ? words.nextWhyNot(wrong.length)
                      : missing > 0
                        ? words.nextWhyMissing(missing)
                        : null
                }
                working={close.working}
                onClick={goOn}
                testId={keying && notMine === null ? `close-${reading}` : "count-next"}
              >
                {keying && notMine === null
                  ? reading === "FIRST"
                    ? doubleWords.closeFirst
                    : doubleWords.closeSecond
                  : words.next}
              </Button>
              {turn === "RESOLVED" && state === "OPEN" ? (
                <Button
                  does="conference.withdrawThirdReading"
                  working={withdraw.working}
                  onClick={() => void withdraw.run({ roundId: round.id, expectedRevision: round.revision })}
                >
                  {doubleWords.withdrawThird}
                </Button>
              ) : null}
              <span className="conference-secondary" data-testid="count-saved" data-state={saving.state}>
                {locked ?? (saving.state === "REFUSED" ? words.notSaved : words.saved)}
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
          <RefusalNotice error={close.error ?? withdraw.error} />
          {turn === null ? null : (
            <p className="conference-mode-note" data-testid="double-note">
              {doubleWords.turns[turn]}
            </p>
          )}
          <ModeNote round={round} />
          {group === undefined ? null : (
            <CountGrid
              round={round}
              group={group}
              saving={saving}
              findings={findings}
              locked={locked}
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
          {round.mode === "CORRESPONDENCE" ? <LateAnswersCard round={round} /> : null}
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
