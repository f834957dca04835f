import { useState } from "react";
import type { BallotGroup } from "#core/conference/count";
import type { Round } from "#core/conference/meeting";
import type { GroupResult } from "#core/conference/outcome";
import { outcomeWords as words, tieHowWords } from "#core/strings/outcome-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { TieDialog } from "./tie-dialog";

interface TieNoticeProps {
  readonly round: Round;
  readonly group: BallotGroup;
  readonly result: GroupResult;
}

/** A tie at the cut: left open with the ways out of it, or how the meeting resolved it. */
export function TieNotice({ round, group, result }: TieNoticeProps) {
  const [resolving, setResolving] = useState(false);
  const reopen = useProcedureCommand("conference.resolveTie");
  const nameOf = new Map(group.lines.map(({ id, name }) => [id, name]));
  const named = (ids: readonly BallotGroup["lines"][number]["id"][]) =>
    ids.map((id) => nameOf.get(id) ?? "").join(", ");
  const { tie, resolved } = result;
  if (resolved !== null) {
    const { how, tied, lineIds, decidedBy, reason } = resolved;
    return (
      <div className="conference-tie">
        <Notice
          tone="info"
          title={words.tieResolved(tieHowWords[how])}
          testId="tie-resolved"
          actions={
            round.state === "SEALED" ? null : (
              <Button
                size="small"
                working={reopen.working}
                onClick={() =>
                  void reopen.run({
                    roundId: round.id,
                    expectedRevision: round.revision,
                    groupId: group.id,
                    resolution: null,
                  })
                }
              >
                {words.tieReopen}
              </Button>
            )
          }
        >
          <p>{words.tieTaken(named(lineIds), named(tied))}</p>
          {decidedBy === "" && reason === "" ? null : <p>{words.tieBecause(decidedBy, reason)}</p>}
        </Notice>
      </div>
    );
  }
  if (tie === null) return null;
  const votes = result.lines.find(({ lineId }) => tie.lineIds.includes(lineId))?.agree ?? 0;
  return (
    <div className="conference-tie">
      <Notice
        tone="warn"
        title={words.tieTitle(tie.lineIds.length, tie.places)}
        testId="tie"
        actions={
          round.state === "SEALED" ? null : (
            <Button
              does="conference.resolveTie"
              size="small"
              onClick={() => setResolving(true)}
              testId="resolve-tie"
            >
              {words.tieResolve}
            </Button>
          )
        }
      >
        <p>{words.tieNames(named(tie.lineIds), votes)}</p>
        <p>{words.tieWays}</p>
        <ul className="conference-ways">
          {words.tieWayList.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
        <p className="conference-secondary">{words.tieInfo}</p>
      </Notice>
      {resolving ? (
        <TieDialog
          round={round}
          group={group}
          tied={tie.lineIds}
          places={tie.places}
          onClose={() => setResolving(false)}
        />
      ) : null}
    </div>
  );
}
