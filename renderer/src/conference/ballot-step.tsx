import { IconFilePlus, IconForms, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { RoundId } from "#core/base/ids";
import type { Meeting, Round } from "#core/conference/meeting";
import { ballotWords as words } from "#core/strings/ballot-words";
import { conferenceWords } from "#core/strings/conference-words";
import { reopeningWords } from "#core/strings/reopening-words";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Columns } from "../ui/columns";
import { EmptyState } from "../ui/empty-state";
import { useLockReason } from "../ui/lock-reason";
import { BallotTable } from "./ballot-table";
import { CancelRoundDialog } from "./cancel-round-dialog";
import { NewBallot } from "./new-ballot";
import { RegulationCard } from "./regulation-card";
import type { MeetingStep } from "./steps";

interface BallotStepProps {
  readonly meeting: Meeting;
  readonly round: Round | null;
  readonly onStep: (step: MeetingStep, roundId?: RoundId | null) => void;
}

/** The ballot: made from nominations while there is none, shown as fixed afterwards. */
export function BallotStep({ meeting, round, onStep }: BallotStepProps) {
  const [another, setAnother] = useState(false);
  const [cancelling, setCancelling] = useState(false);
  const notMine = useLockReason("conference.openRound");
  const open = meeting.rounds.find(({ state }) => state === "OPEN");
  if (round === null && notMine !== null)
    return (
      <Card height="fills">
        <EmptyState icon={IconForms} title={conferenceWords.noRoundTitle}>
          {notMine}
        </EmptyState>
      </Card>
    );
  if (round === null || another) {
    return (
      <NewBallot
        meeting={meeting}
        onOpened={(id) => {
          setAnother(false);
          onStep("count", id);
        }}
        onStop={round === null ? null : () => setAnother(false)}
      />
    );
  }
  const lines = round.groups.reduce((sum, group) => sum + group.lines.length, 0);
  const places = round.groups.reduce((sum, group) => sum + group.quota, 0);
  return (
    <>
      <Columns
        left={
          <Card
            title={words.ballotTitle}
            facts={words.ballotFacts(lines, places)}
            padding="none"
            height="fills"
            foot={
              <>
                {round.state === "OPEN" ? (
                  <Button
                    does="conference.cancelRound"
                    kind="danger"
                    icon={IconTrash}
                    disabledReason={round.replaces === null ? null : reopeningWords.cancelWhyNot}
                    onClick={() => setCancelling(true)}
                    testId="cancel-round"
                  >
                    {words.cancelRound}
                  </Button>
                ) : (
                  <Button
                    does="conference.openRound"
                    icon={IconFilePlus}
                    disabledReason={open === undefined ? null : words.anotherWhyNot(open.name)}
                    onClick={() => setAnother(true)}
                  >
                    {words.anotherRound}
                  </Button>
                )}
                <Button kind="primary" onClick={() => onStep("count")} testId="go-count">
                  {conferenceWords.goCount}
                </Button>
              </>
            }
          >
            <BallotTable round={round} />
          </Card>
        }
        right={
          <RegulationCard
            date={round.meetingDate}
            title={round.regulationTitle}
            rule={round.rule}
            settings={round.settings}
            inForceFrom={null}
            fixedBecause={words.adoptFixed}
          />
        }
      />
      {cancelling ? (
        <CancelRoundDialog
          round={round}
          onCancelled={() => {
            setCancelling(false);
            onStep("ballot", null);
          }}
          onClose={() => setCancelling(false)}
        />
      ) : null}
    </>
  );
}
