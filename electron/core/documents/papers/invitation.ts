import { z } from "zod";
import type { LocalDate, TimeOfDay } from "../../base/local-date";
import { formatDateInProse } from "../../base/local-date";
import { meetingPaperWords as words } from "../../strings/meeting-paper-words";
import { listed, orBlank, timeInProse } from "../minutes-pieces";
import { paperSpec, shown, text, texts } from "../paper-spec";

/** A meeting as the papers before it tell of it. */
export interface MeetingFacts {
  readonly title: string;
  readonly date: LocalDate;
  readonly startsAt: TimeOfDay | null;
  readonly place: string;
  /** Post (and name, where typed) of who presides; empty where not known. */
  readonly chair: string;
}

export interface InvitationFacts {
  readonly meeting: MeetingFacts;
  readonly issuer: string;
  /** Units with a vote on the meeting's day. */
  readonly members: readonly string[];
  /** Guests as the list of the meeting has them. */
  readonly guests: readonly string[];
  readonly agenda: readonly string[];
}

/** Giấy mời (NĐ 30/2020 Phụ lục III, Mẫu 1.6). */
export const invitation = paperSpec(
  z.strictObject({
    subject: text,
    issuer: text,
    members: texts,
    hasGuests: shown,
    guests: texts,
    meetingTitle: text,
    meetingTime: text,
    meetingPlace: text,
    chair: text,
    hasAgenda: shown,
    agenda: texts,
  }),
  ({ meeting, issuer, members, guests, agenda }: InvitationFacts) => ({
    subject: words.invitationSubject(meeting.title),
    issuer,
    members: listed(members.map(words.leaderOf)),
    hasGuests: guests.length > 0,
    guests: listed(guests),
    meetingTitle: meeting.title,
    meetingTime: words.timeAndDay(timeInProse(meeting.startsAt), formatDateInProse(meeting.date)),
    meetingPlace: orBlank(meeting.place),
    chair: orBlank(meeting.chair),
    hasAgenda: agenda.length > 0,
    agenda: listed(agenda),
  }),
);
