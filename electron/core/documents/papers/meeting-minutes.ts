import { z } from "zod";
import { formatDateInProse } from "../../base/local-date";
import type { MeetingMinutes } from "../../conference/day/minutes-facts";
import { blankParagraph, documentNouns } from "../../strings/documents-words";
import { minutesPaperWords as words } from "../../strings/minutes-paper-words";
import { countOf, linesOf, listed, orBlank, percentOf, timeInProse } from "../minutes-pieces";
import { fractionInWords } from "../number-in-words";
import { paperSpec, rows, shown, text, texts } from "../paper-spec";

type Vote = MeetingMinutes["votes"][number];

/** Biên bản hội nghị: from the day's log, its roll and its sealed rounds (domain.md §5.5, last paragraph). */
export const meetingMinutes = paperSpec(
  z.strictObject({
    meetingTitle: text,
    meetingDate: text,
    openedAt: text,
    closedAt: text,
    meetingPlace: text,
    chair: text,
    secretary: text,
    summoned: text,
    present: text,
    absentCount: text,
    hasDeputies: shown,
    deputies: texts,
    hasAbsent: shown,
    absent: texts,
    hasMoves: shown,
    moves: texts,
    hasGuests: shown,
    guests: texts,
    course: rows(z.strictObject({ hasHeading: shown, heading: text, entries: texts })),
    hasVotes: shown,
    votes: rows(z.strictObject({ round: text, results: texts, code: text })),
    conclusions: texts,
    chairName: text,
    secretaryName: text,
  }),
  (facts: MeetingMinutes) => ({
    meetingTitle: facts.title,
    meetingDate: formatDateInProse(facts.date),
    openedAt: timeInProse(facts.openedClock),
    closedAt: timeInProse(facts.closedClock),
    meetingPlace: orBlank(facts.place),
    chair: orBlank(facts.chair),
    secretary: orBlank(facts.secretary),
    ...rollOf(facts.attendance),
    hasDeputies: facts.deputies.length > 0,
    deputies: listed(
      facts.deputies.map(({ unitName, deputy, paper, paperOn }) =>
        words.deputy(unitName, orBlank(deputy), paper, paperOn === null ? "" : formatDateInProse(paperOn)),
      ),
    ),
    hasAbsent: facts.absent.length > 0,
    absent: listed(facts.absent.map(({ unitName, reason }) => words.absent(unitName, orBlank(reason)))),
    hasMoves: facts.moves.length > 0,
    moves: listed(
      facts.moves.map(({ unitName, kind, clock }) => words.move[kind](unitName, clock.replace(":", "h"))),
    ),
    hasGuests: facts.guests.length > 0,
    guests: listed(facts.guests.map(({ name, post, body }) => words.guest(name, post, body))),
    course: (facts.course.length === 0 ? [untold] : facts.course).map(({ title, entries }) => ({
      hasHeading: title !== "",
      heading: title,
      entries: entries.flatMap(({ clock, speaker, text: said }) =>
        linesOf(said, []).map((line, place) =>
          place === 0 ? words.entry(clock === null ? "" : clock.replace(":", "h"), speaker, line) : line,
        ),
      ),
    })),
    hasVotes: facts.votes.length > 0,
    votes: facts.votes.map((vote) => ({
      round: vote.name,
      results: listed(resultsOf(vote)),
      code: words.code(vote.code),
    })),
    conclusions:
      facts.conclusions.length === 0 ? [orBlank("")] : facts.conclusions.flatMap((said) => linesOf(said, [])),
    chairName: facts.chair,
    secretaryName: facts.secretary,
  }),
);

/** Lines for a hand where nothing was written down of the day. */
const untold = {
  title: "",
  entries: [blankParagraph, blankParagraph].map((said) => ({ clock: null, speaker: "", text: said })),
} as const;

/** A roll not taken is blank, not nought; so is who came while somebody is not marked. */
function rollOf({ summoned, present, absent }: MeetingMinutes["attendance"]) {
  const marked = summoned > 0 && present + absent === summoned;
  return {
    summoned: summoned === 0 ? orBlank("") : countOf(summoned),
    present: marked ? countOf(present) : orBlank(""),
    absentCount: marked ? countOf(absent) : orBlank(""),
  };
}

/** What each group of a sealed round came to. */
function resultsOf({ groups, mode, subject }: Vote): readonly string[] {
  return groups.flatMap(({ name, quota, won, tied, places, unfilled }) => [
    ...(won.length === 0 ? [words.nobody[subject](name, countOf(quota))] : []),
    ...won.map((line) =>
      words.won[subject](
        name,
        line.name,
        `${fractionInWords(line.agree, line.base)} ${words.voice[mode]}`,
        percentOf(line.agree, line.base),
      ),
    ),
    ...(tied.length === 0
      ? []
      : [words.tied(words.group[subject](name), tied.map((line) => line.name).join(", "), countOf(places))]),
    ...(unfilled === 0 ? [] : [words.unfilled(words.group[subject](name), countOf(unfilled))]),
  ]);
}

export interface ConclusionFacts {
  readonly minutes: MeetingMinutes;
  readonly issuer: string;
  readonly tasks: readonly { readonly content: string; readonly owner: string; readonly due: string }[];
}

/** Thông báo kết luận: what was concluded, what was voted, and the tasks given with it. */
export const conclusionNotice = paperSpec(
  z.strictObject({
    subject: text,
    issuer: text,
    meetingTitle: text,
    meetingDate: text,
    meetingPlace: text,
    chair: text,
    present: text,
    conclusions: texts,
    hasVotes: shown,
    results: texts,
    hasTasks: shown,
    tasks: rows(z.strictObject({ number: text, content: text, owner: text, due: text })),
  }),
  ({ minutes, issuer, tasks }: ConclusionFacts) => ({
    subject: words.conclusionSubject(minutes.title),
    issuer,
    meetingTitle: minutes.title,
    meetingDate: formatDateInProse(minutes.date),
    meetingPlace: orBlank(minutes.place),
    chair: orBlank(minutes.chair),
    present: `${rollOf(minutes.attendance).present} ${documentNouns.unit}`,
    conclusions: minutes.conclusions
      .flatMap((said) => linesOf(said, []))
      .map((line, place) => words.numbered(place + 1, line)),
    hasVotes: minutes.votes.length > 0,
    results: listed(
      minutes.votes.flatMap((vote) => resultsOf(vote).map((result) => words.inRound(vote.name, result))),
    ),
    hasTasks: tasks.length > 0,
    tasks: tasks.map(({ content, owner, due }, place) => ({
      number: String(place + 1),
      content,
      owner: orBlank(owner),
      due,
    })),
  }),
);
