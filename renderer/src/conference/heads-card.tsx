import { IconUserCheck } from "@tabler/icons-react";
import type { Round } from "#core/conference/meeting";
import { outcomeWords as words } from "#core/strings/outcome-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { Button } from "../ui/button";
import { Card } from "../ui/card";

/** What a sealed election leads to: its winners among the head and deputies of the next year. */
export function HeadsCard({ round }: { readonly round: Round }) {
  const write = useProcedureCommand("conference.writeHeads");
  const nameOf = new Map(round.groups.flatMap(({ lines }) => lines).map((line) => [line.id, line]));
  const won = (round.outcome?.groups ?? [])
    .flatMap(({ lines }) => lines)
    .filter(({ outcome }) => outcome === "WON")
    .flatMap(({ lineId }) => nameOf.get(lineId) ?? []);
  const unfilled = (round.outcome?.groups ?? []).some((group) => group.unfilled > 0 || group.tie !== null);
  return (
    <Card
      title={words.headsTitle}
      icon={IconUserCheck}
      foot={
        <Button
          does="conference.writeHeads"
          kind="primary"
          working={write.working}
          disabledReason={
            round.headsWritten !== null
              ? words.headsWritten(round.headsWritten)
              : won.length === 0
                ? words.headsNobody
                : null
          }
          onClick={() => void write.run({ roundId: round.id })}
          testId="write-heads"
        >
          {words.headsWrite}
        </Button>
      }
    >
      {won.length === 0 ? (
        <p>{words.headsNobody}</p>
      ) : (
        <ul className="conference-ways">
          {won.map(({ id, name, awardName }) => (
            <li key={id}>{words.headsLine(name, awardName)}</li>
          ))}
        </ul>
      )}
      {unfilled ? <p className="conference-secondary">{words.headsUnfilled}</p> : null}
      {round.headsWritten !== null || won.length === 0 ? null : (
        <p className="conference-secondary">{words.headsYear}</p>
      )}
      {round.headsWritten === null ? null : (
        <p className="conference-secondary" data-testid="heads-written">
          {words.headsWritten(round.headsWritten)}
        </p>
      )}
    </Card>
  );
}
