import { type LocalDate, type TimeOfDay, formatDateInProse } from "../../base/local-date";
import { meetingPaperWords as words } from "../../strings/meeting-paper-words";
import { orBlank, timeInProse } from "../minutes-pieces";
import { text } from "../paper-spec";

/** A meeting as the papers around it tell of it. */
export interface MeetingFacts {
  readonly title: string;
  readonly date: LocalDate;
  readonly startsAt: TimeOfDay | null;
  readonly place: string;
  /** Post (and name, where typed) of who presides; empty where not known. */
  readonly chair: string;
}

/** Tags every paper of a meeting may use. */
export const meetingTags = {
  meetingTitle: text,
  meetingTime: text,
  meetingDate: text,
  meetingPlace: text,
  chair: text,
} as const;

/** What is not known stays dots for a hand. */
export function meetingView({ title, date, startsAt, place, chair }: MeetingFacts) {
  const day = formatDateInProse(date);
  return {
    meetingTitle: title,
    meetingTime: words.timeAndDay(timeInProse(startsAt), day),
    meetingDate: day,
    meetingPlace: orBlank(place),
    chair: orBlank(chair),
  };
}
