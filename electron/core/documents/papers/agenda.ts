import { z } from "zod";
import type { TimeOfDay } from "../../base/local-date";
import { meetingPaperWords as words } from "../../strings/meeting-paper-words";
import { paperSpec, rows, text } from "../paper-spec";
import { type MeetingFacts, meetingTags, meetingView } from "./meeting";

/** One point of the agenda, as typed. */
export interface AgendaFacts {
  readonly clock: TimeOfDay | null;
  readonly title: string;
  readonly presenter: string;
  readonly note: string;
}

/** Chương trình hội nghị. */
export const agenda = paperSpec(
  z.strictObject({
    ...meetingTags,
    items: rows(z.strictObject({ number: text, clock: text, title: text, presenter: text })),
  }),
  ({ meeting, items }: { readonly meeting: MeetingFacts; readonly items: readonly AgendaFacts[] }) => ({
    ...meetingView(meeting),
    items: items.map(({ clock, title, presenter, note }, place) => ({
      number: String(place + 1),
      clock: clock === null ? "" : words.clock(clock),
      title: note === "" ? title : words.withNote(title, note),
      presenter,
    })),
  }),
);
