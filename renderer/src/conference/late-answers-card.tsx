import { IconMailPlus, IconX } from "@tabler/icons-react";
import { useState } from "react";
import type { VoterId } from "#core/base/ids";
import { formatDate, localDate } from "#core/base/local-date";
import type { Round } from "#core/conference/meeting";
import { doubleCountWords as words } from "#core/strings/double-count-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { DateInput } from "../ui/date-input";
import { FieldsOf } from "../ui/fields-of";
import { IconButton } from "../ui/icon-button";
import { SelectInput } from "../ui/select-input";
import { Stack } from "../ui/stack";

/** Members that answered by correspondence after the last day: listed by name and day, never counted. */
export function LateAnswersCard({ round }: { readonly round: Round }) {
  const { value: meeting } = useProcedureQuery("conference.meeting", { meetingId: round.meetingId });
  const add = useProcedureCommand("conference.addLateAnswer", { refusals: "given", success: "silent" });
  const remove = useProcedureCommand("conference.removeLateAnswer", { refusals: "given" });
  const [voterId, setVoterId] = useState<VoterId | null>(null);
  const [received, setReceived] = useState<string | null>(null);
  const day = localDate.safeParse(received);
  const { lateAnswers, state } = round;
  const named = new Set(lateAnswers.map((answer) => answer.voterId));
  const save = async () => {
    if (voterId === null || !day.success) return;
    const answer = await add.run({ roundId: round.id, voterId, receivedOn: day.data });
    if (answer.ok) setVoterId(null);
  };
  return (
    <Card title={words.lateTitle} facts={words.lateFacts(lateAnswers.length)}>
      <Stack>
        <RefusalNotice error={add.error ?? remove.error} />
        {lateAnswers.length === 0 ? <p className="conference-secondary">{words.lateText}</p> : null}
        {lateAnswers.length === 0 ? null : (
          <ul className="conference-late" data-testid="late-answers">
            {lateAnswers.map(({ id, unitName, receivedOn }) => (
              <li key={id}>
                <span>{unitName}</span>
                <span className="conference-secondary">{words.lateReceived(formatDate(receivedOn))}</span>
                {state === "SEALED" ? null : (
                  <IconButton
                    does="conference.removeLateAnswer"
                    icon={IconX}
                    label={words.lateRemove(unitName)}
                    onClick={() => void remove.run({ lateAnswerId: id })}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
        {state === "SEALED" ? null : (
          <FieldsOf call="conference.addLateAnswer" hold="new">
            <SelectInput
              label={words.lateUnit}
              choices={(meeting?.voters ?? [])
                .filter(({ id }) => !named.has(id))
                .map(({ id, unitName }) => ({ value: id, label: unitName }))}
              value={voterId}
              onChange={setVoterId}
              testId="late-unit"
            />
            <DateInput label={words.lateDay} value={received} onChange={setReceived} testId="late-day" />
            <Button
              does="conference.addLateAnswer"
              icon={IconMailPlus}
              working={add.working}
              disabledReason={voterId === null || !day.success ? words.lateWhyNot : null}
              onClick={() => void save()}
              testId="add-late-answer"
            >
              {words.lateAdd}
            </Button>
          </FieldsOf>
        )}
      </Stack>
    </Card>
  );
}
