import { z } from "zod";
import { meetingPaperWords as words } from "../../strings/meeting-paper-words";
import { listed } from "../minutes-pieces";
import { paperSpec, shown, text, texts } from "../paper-spec";
import { type MeetingFacts, meetingTags, meetingView } from "./meeting";

export interface InvitationFacts {
  readonly meeting: MeetingFacts;
  readonly issuer: string;
  /** Units with a vote on the meeting's day. */
  readonly members: readonly string[];
  /** Guests as the list of the meeting has them. */
  readonly guests: readonly string[];
  readonly agenda: readonly string[];
}

/** More points than these go into the agenda sent with the invitation, not into it. */
const pointsTold = 6;

/** Giấy mời (NĐ 30/2020 Phụ lục III, Mẫu 1.6). */
export const invitation = paperSpec(
  z.strictObject({
    ...meetingTags,
    subject: text,
    issuer: text,
    members: texts,
    hasGuests: shown,
    guests: texts,
    hasAgenda: shown,
    agenda: texts,
    agendaApart: shown,
  }),
  ({ meeting, issuer, members, guests, agenda }: InvitationFacts) => ({
    ...meetingView(meeting),
    subject: words.invitationSubject(meeting.title),
    issuer,
    members: listed(members.map(words.leaderOf)),
    hasGuests: guests.length > 0,
    guests: listed(guests),
    hasAgenda: agenda.length > 0 && agenda.length <= pointsTold,
    agenda: listed(agenda),
    agendaApart: agenda.length > pointsTold,
  }),
);
