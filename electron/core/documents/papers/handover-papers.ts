import { z } from "zod";
import type { BallotEnvelope } from "../../conference/day/ballot-envelope";
import { type LocalDate, formatDate, formatDateInProse } from "../../base/local-date";
import { minutesPaperWords as words } from "../../strings/minutes-paper-words";
import { blankLine } from "../../strings/documents-words";
import { countOf, linesOf, listed, orBlank, timeInProse } from "../minutes-pieces";
import { paperSpec, rows, text, texts } from "../paper-spec";
import { type MeetingFacts, meetingTags, meetingView } from "./meeting";

export interface EnvelopeFacts {
  readonly meeting: MeetingFacts;
  readonly envelopes: readonly BallotEnvelope[];
}

/** Biên bản niêm phong và bàn giao phiếu: one row an envelope. */
export const envelopeMinutes = paperSpec(
  z.strictObject({
    ...meetingTags,
    total: text,
    envelopes: rows(
      z.strictObject({
        number: text,
        round: text,
        content: text,
        papers: text,
        closed: text,
        handed: text,
        until: text,
      }),
    ),
  }),
  ({ meeting, envelopes }: EnvelopeFacts) => ({
    ...meetingView(meeting),
    total: words.envelopeTotal(
      countOf(envelopes.length),
      countOf(envelopes.reduce((sum, { papers }) => sum + papers, 0)),
    ),
    envelopes: envelopes.map((envelope, place) => ({
      number: String(place + 1),
      round: envelope.roundName,
      content: words.content[envelope.content],
      papers: countOf(envelope.papers),
      closed: words.closed(
        envelope.closedClock === null ? "" : timeInProse(envelope.closedClock),
        formatDate(envelope.closedOn),
        envelope.closedBy,
      ),
      handed: words.handed(
        envelope.handedTo,
        envelope.handedOn === null ? "" : formatDate(envelope.handedOn),
      ),
      until: dayOrBlank(envelope.keepUntilOn),
    })),
  }),
);

const dayOrBlank = (day: LocalDate | null) => (day === null ? words.blankDay : formatDate(day));

export interface HandoverFacts {
  readonly handedOn: LocalDate;
  readonly place: string;
  readonly forYear: number;
  /** Empty for the first flag, which nobody handed on. */
  readonly from: string;
  readonly to: string;
  readonly handedBy: string;
  readonly receivedBy: string;
  /** What is handed over besides the flag, one thing a line. */
  readonly items: string;
  readonly note: string;
}

/** Biên bản bàn giao cờ luân lưu và hồ sơ. */
export const handoverMinutes = paperSpec(
  z.strictObject({
    subject: text,
    day: text,
    place: text,
    from: text,
    fromPerson: text,
    to: text,
    toPerson: text,
    year: text,
    items: texts,
    notes: texts,
  }),
  ({ handedOn, place, forYear, from, to, handedBy, receivedBy, items, note }: HandoverFacts) => ({
    subject: words.handoverSubject(forYear),
    day: formatDateInProse(handedOn),
    place: orBlank(place),
    from: orBlank(from),
    fromPerson: orBlank(handedBy),
    to,
    toPerson: orBlank(receivedBy),
    year: String(forYear),
    items: listed([words.flag(forYear), ...linesOf(items, [blankLine])]),
    notes: linesOf(note, []),
  }),
);
