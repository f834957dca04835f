import { z } from "zod";
import { type LocalDate, formatDate } from "../../base/local-date";
import { reportPaperWords as words } from "../../strings/report-paper-words";
import { blankParagraph } from "../../strings/documents-words";
import { countOf, listed } from "../minutes-pieces";
import { paperSpec, rows, shown, text, texts } from "../paper-spec";

/** Counts of targets by how they stand; `asked` are all that apply. */
export interface TallyFacts {
  readonly asked: number;
  readonly exceeded: number;
  readonly met: number;
  readonly nearly: number;
  readonly missed: number;
  readonly notReported: number;
  readonly notDue: number;
}

export interface ReportFacts {
  readonly period: "MIDYEAR" | "YEAR";
  readonly year: number;
  readonly issuer: string;
  readonly theme: string;
  readonly members: number;
  readonly movements: readonly string[];
  readonly meetings: readonly { readonly title: string; readonly date: LocalDate; readonly place: string }[];
  readonly papers: readonly {
    readonly title: string;
    readonly due: LocalDate | null;
    readonly onTime: number;
    readonly late: number;
    readonly missing: number;
  }[];
  readonly units: readonly { readonly name: string; readonly tally: TallyFacts }[];
  readonly targets: readonly { readonly name: string; readonly tally: TallyFacts }[];
  readonly tally: TallyFacts;
  readonly awards: readonly {
    readonly award: string;
    readonly registered: number;
    readonly nominated: number;
    readonly acclaimed: number;
  }[];
}

const tallyTags = {
  asked: text,
  reached: text,
  exceeded: text,
  met: text,
  missed: text,
  notDue: text,
  notReported: text,
} as const;

/** Báo cáo sơ kết, báo cáo tổng kết: the figures of the book in tables, what only people can judge left to them. */
export const yearReport = paperSpec(
  z.strictObject({
    heading: text,
    subject: text,
    issuer: text,
    members: text,
    hasTheme: shown,
    theme: text,
    hasMovements: shown,
    movements: texts,
    hasMeetings: shown,
    meetings: texts,
    hasPapers: shown,
    papers: rows(
      z.strictObject({ number: text, title: text, due: text, onTime: text, late: text, missing: text }),
    ),
    hasTargets: shown,
    targetsPart: text,
    tallySentence: text,
    units: rows(z.strictObject({ number: text, name: text, ...tallyTags })),
    targets: rows(z.strictObject({ number: text, name: text, ...tallyTags })),
    hasAwards: shown,
    awardsPart: text,
    awards: rows(
      z.strictObject({ number: text, award: text, registered: text, nominated: text, acclaimed: text }),
    ),
    blanks: texts,
    judgedPart: text,
    nextPart: text,
    next: text,
  }),
  (facts: ReportFacts) => ({
    ...partsOf(facts),
    heading: words.heading[facts.period],
    subject: words.subject[facts.period](facts.year),
    issuer: facts.issuer,
    members: countOf(facts.members),
    hasTheme: facts.theme !== "",
    theme: facts.theme,
    hasMovements: facts.movements.length > 0,
    movements: listed(facts.movements),
    hasMeetings: facts.meetings.length > 0,
    meetings: listed(
      facts.meetings.map(({ title, date, place }) => words.meeting(title, formatDate(date), place)),
    ),
    hasPapers: facts.papers.length > 0,
    papers: facts.papers.map(({ title, due, onTime, late, missing }, place) => ({
      number: String(place + 1),
      title,
      due: due === null ? "" : formatDate(due),
      onTime: String(onTime),
      late: String(late),
      missing: String(missing),
    })),
    hasTargets: facts.targets.length > 0,
    tallySentence: tallySentenceOf(facts.tally),
    units: facts.units.map(tallyRow),
    targets: facts.targets.map(tallyRow),
    hasAwards: facts.awards.length > 0,
    awards: facts.awards.map(({ award, registered, nominated, acclaimed }, place) => ({
      number: String(place + 1),
      award,
      registered: String(registered),
      nominated: String(nominated),
      acclaimed: String(acclaimed),
    })),
    blanks: [blankParagraph, blankParagraph],
    next: words.next[facts.period](facts.year),
  }),
);

/** Numbers of the parts after the first: those without figures are left out of the paper, and of the count. */
function partsOf({ targets, awards }: ReportFacts) {
  const numbers = ["II", "III", "IV", "V"];
  const next = () => numbers.shift() ?? "";
  return {
    targetsPart: targets.length > 0 ? next() : "",
    awardsPart: awards.length > 0 ? next() : "",
    judgedPart: next(),
    nextPart: next(),
  };
}

function tallyRow({ name, tally }: { readonly name: string; readonly tally: TallyFacts }, place: number) {
  return {
    number: String(place + 1),
    name,
    asked: String(tally.asked),
    reached: String(tally.exceeded + tally.met),
    exceeded: String(tally.exceeded),
    met: String(tally.met),
    missed: String(tally.nearly + tally.missed),
    notDue: String(tally.notDue),
    notReported: String(tally.notReported),
  };
}

/** Not due and not reported are said apart: neither is met nor missed, and only the second is silence. */
function tallySentenceOf({ asked, exceeded, met, nearly, missed, notReported, notDue }: TallyFacts): string {
  return words.tally(
    countOf(asked),
    countOf(exceeded),
    countOf(met),
    countOf(nearly + missed),
    countOf(notDue),
    countOf(notReported),
  );
}
