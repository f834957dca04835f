import { IconLockOpen } from "@tabler/icons-react";
import { useState } from "react";
import type { RoundId } from "#core/base/ids";
import type { Round } from "#core/conference/meeting";
import { dependentSentence } from "#core/strings/reopening-errors";
import { reopeningWords as words } from "#core/strings/reopening-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { ReopenDialog } from "./reopen-dialog";

interface ReopenLineProps {
  readonly round: Round;
  readonly code: string;
  readonly onReopened: (id: RoundId) => void;
}

/** The way to open a sealed round again, or what has to be taken back before. */
export function ReopenLine({ round, code, onReopened }: ReopenLineProps) {
  const [asking, setAsking] = useState(false);
  const { value } = useProcedureQuery("conference.sealDependents", { roundId: round.id });
  const dependents = (value?.dependents ?? []).map(dependentSentence);
  return (
    <>
      <Button
        does="conference.reopenRound"
        icon={IconLockOpen}
        disabledReason={dependents.length === 0 ? null : words.whyNot(dependents)}
        onClick={() => setAsking(true)}
        testId="reopen-round"
      >
        {words.reopen}
      </Button>
      {dependents.length > 0 ? null : <span className="conference-secondary">{words.text}</span>}
      {dependents.length < 2 ? null : (
        <div className="conference-secondary" data-testid="seal-dependents">
          {words.whyNotList}
          <ul>
            {dependents.map((dependent) => (
              <li key={dependent}>{dependent}</li>
            ))}
          </ul>
        </div>
      )}
      {asking ? (
        <ReopenDialog
          round={round}
          code={code}
          onReopened={(id) => {
            setAsking(false);
            onReopened(id);
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
