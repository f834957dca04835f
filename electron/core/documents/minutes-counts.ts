import { assert } from "../base/assert";
import { formatDate } from "../base/local-date";
import type { SealDocument } from "../conference/seal-document";
import { minutesWords as words } from "../strings/documents-words";
import { countOf, listed, orBlank, paddedCount, timeInProse } from "./minutes-pieces";
import { numberInWords } from "./number-in-words";

const paperNames = [
  "printed",
  "issued",
  "leftOver",
  "spoiled",
  "returned",
  "valid",
  "invalid",
  "blankPapers",
] as const;
const letterNames = ["sent", "returned", "late", "notReturned"] as const;
type PaperName = (typeof paperNames)[number] | "sent" | "inTime" | "late" | "notReturned";

/** Group 8 of the minutes: each number of papers in figures and in words. */
export type CountsView = Readonly<Record<PaperName | `${PaperName}InWords`, string>> & {
  /** Exactly one of the three is what a mode counts. */
  readonly hasPapers: boolean;
  readonly hasLetters: boolean;
  /** What the numbers do not tell: a result it replaces, who was there for raised hands, how papers were counted twice, who answered late. */
  readonly handsNote: readonly string[];
  readonly countTitle: string;
  readonly writtenNote: string;
  readonly hasInvalid: boolean;
  readonly invalidReasons: readonly string[];
};

/** Words the numbers of a sealed round, those its mode counts; the others stay empty and are not shown. */
export function countsView(sealed: SealDocument): CountsView {
  const { count, facts, attendance, settings } = sealed;
  const { mode, openedClock } = sealed.round;
  const shown: Readonly<Record<typeof mode, readonly (keyof typeof count.totals)[]>> = {
    SECRET: paperNames,
    OPEN: [],
    CORRESPONDENCE: letterNames,
  };
  const figures = Object.fromEntries(
    [...paperNames, ...letterNames].flatMap((name) => {
      const papers = shown[mode].includes(name) ? count.totals[name] : null;
      assert(papers !== null || !shown[mode].includes(name), `a sealed round has its ${name}`);
      const places = name !== "returned" ? [name] : mode === "CORRESPONDENCE" ? ["inTime"] : ["returned"];
      return places.flatMap((place) => [
        [place, papers === null ? "" : paddedCount(papers)],
        [`${place}InWords`, papers === null ? "" : numberInWords(papers)],
      ]);
    }),
  ) as Record<PaperName | `${PaperName}InWords`, string>;
  const invalid = count.totals.invalid ?? 0;
  const written = settings.writtenOpinions.rule === "NOT_ALLOWED" ? 0 : (count.totals.written ?? 0);
  const title: Readonly<Record<typeof mode, string>> = words.countTitles;
  return {
    ...figures,
    hasPapers: mode === "SECRET",
    hasLetters: mode === "CORRESPONDENCE",
    handsNote: [
      ...replacedNote(sealed),
      ...(mode === "OPEN"
        ? [words.hands(countOf(attendance.present), openedClock === null ? null : timeInProse(openedClock))]
        : []),
      ...doubleCountNotes(sealed),
      ...lateNotes(sealed),
    ],
    countTitle: title[mode],
    writtenNote:
      mode === "CORRESPONDENCE"
        ? words.lettersNotSecret
        : written === 0
          ? words.noWritten
          : words.written(countOf(written), settings.writtenOpinions.rule === "COUNTED"),
    hasInvalid: mode === "SECRET" && invalid > 0,
    invalidReasons: reasonsOf(invalid, facts.invalidReasons),
  };
}

/** Which sealed result this one stands in place of, and why that was opened again. */
function replacedNote({ replaces }: SealDocument): readonly string[] {
  return replaces === null ? [] : [words.replaces(replaces.code, replaces.reason.replace(/\.$/, ""))];
}

/** Both readings, every comparison that found something, and what both teams counted together. */
function doubleCountNotes({ doubleCount, groups }: SealDocument): readonly string[] {
  if (doubleCount === null) return [];
  const { differences, third } = doubleCount;
  const names = new Map(groups.flatMap(({ lines }) => lines).map(({ number, name }) => [number, name]));
  const placesOf = (numbers: readonly number[]) =>
    numbers.map((number) => words.readingPlace(number, names.get(number) ?? "")).join("; ");
  const differing = differences.filter((numbers) => numbers.length > 0);
  return [
    words.countedTwice(countOf(differences.length)),
    ...differing.map((numbers, place) => words.readingsDiffered(place + 1, placesOf(numbers))),
    third === null
      ? words.readingsAgree
      : words.thirdReading(placesOf(third.numbers), third.countedBy, third.reason.replace(/\.$/, "")),
  ];
}

/** Who answered by correspondence after the last day, and when it came. */
function lateNotes({ lateAnswers }: SealDocument): readonly string[] {
  if (lateAnswers.length === 0) return [];
  return [
    words.lateAnswers(
      lateAnswers
        .map(({ unitName, receivedOn }) => words.lateAnswer(unitName, formatDate(receivedOn)))
        .join("; "),
    ),
  ];
}

function reasonsOf(invalid: number, reasons: SealDocument["facts"]["invalidReasons"]): readonly string[] {
  if (invalid === 0) return [];
  if (reasons.length === 0) return [words.noInvalidReason(countOf(invalid))];
  return listed(reasons.map(({ reason, papers }) => words.invalidReason(orBlank(reason), countOf(papers))));
}
