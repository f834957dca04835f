import { IconCircleCheckFilled, IconCircleDashed, IconLock } from "@tabler/icons-react";
import { useState } from "react";
import type { RoundId } from "#core/base/ids";
import { missingFigures } from "#core/conference/asked-figures";
import { isSettled } from "#core/conference/double-count";
import type { Round } from "#core/conference/meeting";
import { doubleCountWords as doubleWords } from "#core/strings/double-count-words";
import { outcomeWords as words } from "#core/strings/outcome-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Columns } from "../ui/columns";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { EmptyState } from "../ui/empty-state";
import { FactList } from "../ui/fact-list";
import { formatMoment } from "../ui/format";
import { Glyph } from "../ui/glyph";
import { CompareCode } from "./compare-code";
import { HeadsCard } from "./heads-card";
import { MinutesCard } from "./minutes-card";
import { deedOfSeal } from "./seal-deed";
import { ReopenLine } from "./reopen-line";
import { ReplacementNotice } from "./replacement-notice";

interface SealStepProps {
  readonly round: Round;
  readonly onCount: () => void;
  readonly onFacts: () => void;
  /** Turns to another round: the one this was opened as, or from. */
  readonly onRound: (id: RoundId) => void;
}

/** Ends a round for good, and what follows from it: the code, its comparison, the minutes. */
export function SealStep({ round, onCount, onFacts, onRound }: SealStepProps) {
  return (
    <Columns
      left={
        round.seal === null ? (
          <>
            <ReplacementNotice round={round} onRound={onRound} onCount={onCount} />
            <ToSeal round={round} onCount={onCount} onFacts={onFacts} />
          </>
        ) : (
          <>
            <ReplacementNotice round={round} onRound={onRound} onCount={onCount} />
            <Card
              title={words.sealedTitle}
              facts={words.sealedAt(formatMoment(round.seal.sealedAt))}
              icon={IconLock}
              foot={
                round.replacedBy === null ? (
                  <ReopenLine round={round} code={round.seal.code} onReopened={onRound} />
                ) : undefined
              }
            >
              <p className="conference-code-label">{words.code}</p>
              <p className="conference-code" data-testid="seal-code">
                {round.seal.code}
              </p>
              <p className="conference-secondary">{words.codeHint}</p>
              <FactList
                labelWidth={130}
                facts={[
                  {
                    label: words.digest,
                    value: <span className="conference-digest">{round.seal.digest}</span>,
                  },
                ]}
              />
            </Card>
            <MinutesCard round={round} />
            {round.subject === "HEADS" ? <HeadsCard round={round} /> : null}
          </>
        )
      }
      right={
        round.seal === null ? (
          <Card title={words.compareTitle}>
            <EmptyState icon={IconLock} title={words.notSealedTitle}>
              {words.notSealedText}
            </EmptyState>
          </Card>
        ) : (
          <CompareCode roundId={round.id} />
        )
      }
    />
  );
}

interface Check {
  readonly word: string;
  readonly done: boolean;
  readonly cure: "count" | "facts";
  readonly need: "must" | "should";
}

function ToSeal({ round, onCount, onFacts }: Omit<SealStepProps, "onRound">) {
  const [asking, setAsking] = useState(false);
  const seal = useProcedureCommand("conference.sealRound", { deed: () => deedOfSeal(round) });
  const act = async () => {
    const answer = await seal.run({ roundId: round.id, expectedRevision: round.revision });
    // Where the second person did not agree, the question stands as it was.
    if (answer.ok || answer.error.code !== "SECOND_PERSON_NEEDED") setAsking(false);
  };
  const { facts, findings, count, outcome } = round;
  const wrong = findings.filter(({ state }) => state === "WRONG").length;
  const missing = missingFigures(round, count);
  const hasTellers = facts.tellers.some(({ name }) => name !== "");
  const invalid = count.totals.invalid ?? 0;
  const explained = facts.invalidReasons.reduce((sum, { papers }) => sum + papers, 0);
  const tied = outcome?.groups.some(({ tie }) => tie !== null) ?? false;
  const settled = isSettled(round.doubleCount);
  const checks: readonly Check[] = [
    { word: words.checkIdentities, done: wrong === 0 && missing === 0, cure: "count", need: "must" },
    ...(round.doubleCount === null
      ? []
      : [{ word: doubleWords.check, done: settled, cure: "count", need: "must" } as const]),
    { word: words.checkTellers, done: hasTellers, cure: "facts", need: "must" },
    {
      word: words.checkTimes,
      done: facts.startedAt !== null && facts.endedAt !== null,
      cure: "facts",
      need: "should",
    },
    ...(invalid === 0
      ? []
      : [{ word: words.checkInvalid, done: explained === invalid, cure: "facts", need: "should" } as const]),
    ...(tied
      ? [{ word: words.checkTie, done: facts.tieHandling !== "", cure: "facts", need: "should" } as const]
      : []),
  ];
  const whyNot = !settled
    ? doubleWords.sealWhyNot
    : wrong > 0
      ? words.sealWhyIdentities(wrong)
      : missing > 0
        ? words.sealWhyMissing
        : hasTellers
          ? null
          : words.sealWhyTellers;
  return (
    <Card
      title={words.sealTitle}
      icon={IconLock}
      padding="none"
      foot={
        <Button
          does="conference.sealRound"
          kind="primary"
          icon={IconLock}
          disabledReason={whyNot}
          working={seal.working}
          onClick={() => setAsking(true)}
          testId="seal-round"
        >
          {words.seal}
        </Button>
      }
    >
      <ul className="conference-checks" aria-label={words.sealChecks}>
        {checks.map(({ word, done, cure, need }) => (
          <li key={word} data-done={done}>
            <Glyph of={done ? IconCircleCheckFilled : IconCircleDashed} />
            <span>{word}</span>
            {done ? null : (
              <>
                <span className="conference-secondary">
                  {need === "must" ? words.checkOpen : words.checkOptional}
                </span>
                <Button size="small" kind="quiet" onClick={cure === "count" ? onCount : onFacts}>
                  {cure === "count" ? words.goCount : words.toFacts}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        opened={asking}
        title={words.sealAskTitle(round.name)}
        detail={words.sealAskDetail}
        lose={words.sealLose}
        keep={words.sealKeep}
        keepWord={words.sealKeepWord}
        actWord={words.sealAct}
        actIcon={IconLock}
        working={seal.working}
        onKeep={() => setAsking(false)}
        onAct={() => void act()}
      />
    </Card>
  );
}
