import { IconCalendarEvent, IconCircleDashed } from "@tabler/icons-react";
import { useLocation } from "wouter";
import { daysBetween } from "#core/base/calendar-days";
import type { LocalDate } from "#core/base/local-date";
import type { OutputOf } from "#core/contract";
import { lackSentence } from "#core/strings/meeting-day-words";
import { overviewScreen as words } from "#core/strings/overview-words";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Chip } from "../ui/chip";
import { EmptyState } from "../ui/empty-state";
import { formatDate } from "../ui/format";
import { Glyph } from "../ui/glyph";

/** The others are on the meeting's own first page. */
const lacksShown = 4;

type Readiness = OutputOf<"conference.readiness">["meeting"];

interface MeetingCardProps {
  readonly meeting: Readiness;
  readonly today: LocalDate;
}

/** The next meeting and what it still lacks, each line leading to where it is made good. */
export function MeetingCard({ meeting, today }: MeetingCardProps) {
  const [, navigate] = useLocation();
  if (meeting === null)
    return (
      <Card title={words.meeting} icon={IconCalendarEvent}>
        <EmptyState
          icon={IconCalendarEvent}
          title={words.meetingNoneTitle}
          actions={<Button onClick={() => navigate("~/conference")}>{words.meetingAdd}</Button>}
        >
          {words.meetingNoneText}
        </EmptyState>
      </Card>
    );
  const { meetingId, title, date, lacks } = meeting;
  const days = daysBetween(today, date);
  return (
    <Card
      title={words.meeting}
      icon={IconCalendarEvent}
      actions={days >= 0 ? <Chip tone={days <= 14 ? "warn" : "info"}>{words.meetingIn(days)}</Chip> : null}
    >
      <p className="overview-meeting-title">{title}</p>
      <p className="overview-faint">{formatDate(date)}</p>
      {lacks.length === 0 ? (
        <p>{words.meetingReady}</p>
      ) : (
        <ul className="overview-lacks">
          {lacks.slice(0, lacksShown).map(({ code, count, place, roundId }) => (
            <li key={`${code} ${roundId ?? ""}`}>
              <button type="button" onClick={() => navigate(`~/conference/${meetingId}/${place}`)}>
                <Glyph of={IconCircleDashed} />
                {lackSentence(code, count)}
              </button>
            </li>
          ))}
          {lacks.length > lacksShown ? (
            <li className="overview-faint">{words.meetingMore(lacks.length - lacksShown)}</li>
          ) : null}
        </ul>
      )}
      <Button kind="primary" onClick={() => navigate(`~/conference/${meetingId}`)}>
        {words.meetingOpen}
      </Button>
    </Card>
  );
}
