import { IconAlertTriangle } from "@tabler/icons-react";
import type { MeetingDay } from "#core/conference/day/meeting-day";
import type { MeetingLack } from "#core/conference/day/readiness";
import { dayScreen as words, lackSentence, meetingKindWords } from "#core/strings/meeting-day-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { PaperMenu } from "../../frame/paper-menu";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Columns } from "../../ui/columns";
import { FactList } from "../../ui/fact-list";
import { Glyph } from "../../ui/glyph";
import { Notice } from "../../ui/notice";
import { AgendaCard } from "./agenda-card";

interface PrepareStepProps {
  readonly day: MeetingDay;
  readonly onPlace: (lack: MeetingLack) => void;
  readonly onEdit: () => void;
}

/** Before the day: the agenda, who presides and writes, and what is still missing. */
export function PrepareStep({ day, onPlace, onEdit }: PrepareStepProps) {
  const { value } = useProcedureQuery("conference.readiness", { meetingId: day.meetingId });
  const lacks = value?.meeting?.lacks ?? [];
  return (
    <Columns
      left={<AgendaCard day={day} />}
      right={
        <>
          <Card
            title={words.factsTitle}
            actions={
              <Button does="conference.editMeeting" size="small" onClick={onEdit} testId="edit-day">
                {words.editFacts}
              </Button>
            }
          >
            <FactList
              labelWidth={130}
              facts={[
                { label: words.fieldKind, value: meetingKindWords[day.kind] },
                { label: words.fieldStarts, value: day.startsClock },
                { label: words.fieldChair, value: day.chair },
                { label: words.fieldSecretary, value: day.secretary },
                { label: words.fieldHost, value: day.hostName },
                { label: words.guestCount, value: day.guests.length },
              ]}
            />
          </Card>
          {lacks.length === 0 ? (
            value === undefined ? null : (
              <Notice tone="ok" title={words.lacksNone} testId="nothing-lacks" />
            )
          ) : (
            <Card title={words.lacksTitle} padding="none">
              <ul className="day-lacks" data-testid="lacks">
                {lacks.map((lack) => (
                  <li key={`${lack.code}-${lack.roundId ?? ""}`}>
                    <Glyph of={IconAlertTriangle} size={16} />
                    <span>{lackSentence(lack.code, lack.count)}</span>
                    {lack.code === "NO_INVITATIONS" ? (
                      <PaperMenu papers={[["INVITATION", { of: "MEETING", id: day.meetingId }]]} />
                    ) : lack.place === "prepare" && !isField(lack) ? null : (
                      <Button
                        size="small"
                        kind="quiet"
                        onClick={() => (isField(lack) ? onEdit() : onPlace(lack))}
                      >
                        {words.lackGo}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </>
      }
    />
  );
}

/** Lacks the edit form of the meeting makes good. */
function isField({ code }: MeetingLack): boolean {
  return ["NO_START_HOUR", "NO_PLACE", "NO_CHAIR", "NO_SECRETARY"].includes(code);
}
