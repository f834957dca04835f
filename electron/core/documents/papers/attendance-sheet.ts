import { z } from "zod";
import { blankLine } from "../../strings/documents-words";
import { meetingPaperWords as words } from "../../strings/meeting-paper-words";
import { countOf } from "../minutes-pieces";
import { paperSpec, rows, shown, text } from "../paper-spec";
import { type MeetingFacts, meetingTags, meetingView } from "./meeting";

/** Who comes for a unit, as the roll has it; empty where nobody was named yet. */
export interface RollFacts {
  readonly unit: string;
  readonly delegate: string;
  readonly deputy: string;
}

export interface GuestFacts {
  readonly name: string;
  readonly post: string;
  readonly body: string;
}

export interface AttendanceFacts {
  readonly meeting: MeetingFacts;
  readonly roll: readonly RollFacts[];
  readonly guests: readonly GuestFacts[];
}

const line = z.strictObject({ number: text, person: text, body: text });

/** Danh sách đại biểu ký nhận: the voters, then the guests, who have no vote. */
export const attendanceSheet = paperSpec(
  z.strictObject({
    ...meetingTags,
    voters: rows(line),
    voterCount: text,
    hasGuests: shown,
    guests: rows(line),
    guestCount: text,
  }),
  ({ meeting, roll, guests }: AttendanceFacts) => ({
    ...meetingView(meeting),
    voters: roll.map(({ unit, delegate, deputy }, place) => ({
      number: String(place + 1),
      person: personOf(delegate, deputy),
      body: unit,
    })),
    voterCount: countOf(roll.length),
    hasGuests: guests.length > 0,
    guests: guests.map(({ name, post, body }, place) => ({
      number: String(place + 1),
      person: words.guest(name, post, ""),
      body,
    })),
    guestCount: countOf(guests.length),
  }),
);

function personOf(delegate: string, deputy: string): string {
  if (deputy !== "") return words.deputyOf(deputy);
  return delegate === "" ? blankLine : delegate;
}
