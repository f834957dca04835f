import { IconBook2 } from "@tabler/icons-react";
import { conclusionToRead } from "#core/strings/conclusion-words";
import type { Meeting } from "#core/conference/meeting";
import { conferenceWords } from "#core/strings/conference-words";
import { dayScreen as words } from "#core/strings/meeting-day-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Columns } from "../../ui/columns";
import { EmptyState } from "../../ui/empty-state";
import { FactList } from "../../ui/fact-list";
import { Loading } from "../../ui/loading";

interface ConcludeStepProps {
  readonly meeting: Meeting;
  readonly onLog: () => void;
}

/** What the chair reads aloud, in large type, and the figures the minutes of the meeting will have. */
export function ConcludeStep({ meeting, onLog }: ConcludeStepProps) {
  const { value: facts } = useProcedureQuery("conference.meetingMinutes", { meetingId: meeting.id });
  if (facts === undefined) return <Loading />;
  const parts = conclusionToRead(facts);
  const { summoned, present, absent } = facts.attendance;
  return (
    <Columns
      left={
        <Card title={words.readTitle} facts={words.readFacts} padding="none" height="fills">
          {parts.length === 0 ? (
            <EmptyState
              icon={IconBook2}
              title={words.readEmptyTitle}
              actions={<Button onClick={onLog}>{words.readGoLog}</Button>}
            >
              {words.readEmptyText}
            </EmptyState>
          ) : (
            <article className="reading" aria-label={words.readTitle} tabIndex={0} data-testid="reading">
              {parts.map(({ key, heading, sentences }) => (
                <section key={key}>
                  <h3>{heading}</h3>
                  {sentences.map((sentence) => (
                    <p key={sentence}>{sentence}</p>
                  ))}
                </section>
              ))}
            </article>
          )}
        </Card>
      }
      right={
        <Card title={words.minutesTitle}>
          <FactList
            labelWidth={130}
            facts={[
              { label: words.opened, value: facts.openedClock },
              { label: words.closed, value: facts.closedClock },
              { label: words.fieldChair, value: facts.chair },
              { label: words.fieldSecretary, value: facts.secretary },
              { label: conferenceWords.presentWord, value: `${present}/${summoned}` },
              {
                label: words.absentUnits,
                value: absent === 0 ? "0" : facts.absent.map(({ unitName }) => unitName).join("; "),
              },
              { label: words.deputies, value: String(facts.deputies.length) },
              { label: words.guestCount, value: String(facts.guests.length) },
              { label: words.votes, value: String(facts.votes.length) },
              { label: words.conclusions, value: String(facts.conclusions.length) },
            ]}
          />
        </Card>
      }
    />
  );
}
