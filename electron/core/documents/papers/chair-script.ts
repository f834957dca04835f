import { z } from "zod";
import { meetingPaperWords as words } from "../../strings/meeting-paper-words";
import { countOf, listed } from "../minutes-pieces";
import { paperSpec, rows, shown, text, texts } from "../paper-spec";
import type { AgendaFacts } from "./agenda";
import { type MeetingFacts, meetingTags, meetingView } from "./meeting";

export interface ChairScriptFacts {
  readonly meeting: MeetingFacts;
  readonly items: readonly AgendaFacts[];
  readonly guests: readonly string[];
  readonly members: readonly string[];
}

/** Kịch bản điều hành: what is said before each point of the agenda. */
export const chairScript = paperSpec(
  z.strictObject({
    ...meetingTags,
    hasGuests: shown,
    guests: texts,
    memberCount: text,
    members: texts,
    steps: rows(z.strictObject({ heading: text, words: text })),
  }),
  ({ meeting, items, guests, members }: ChairScriptFacts) => ({
    ...meetingView(meeting),
    hasGuests: guests.length > 0,
    guests: listed(guests),
    memberCount: countOf(members.length),
    members: listed(members),
    steps: items.map(({ clock, title, presenter }, place) => ({
      heading: words.scriptHeading(place + 1, title, clock === null ? "" : words.clock(clock)),
      words: words.scriptWords(title, presenter),
    })),
  }),
);
