import { z } from "zod";
import { type LocalDate, formatDateInProse } from "../base/local-date";
import type { BookKind } from "../safekeeping/book";
import { documentFrameWords as words } from "../strings/document-frame-words";
import { blankWord, bookMarkWords } from "../strings/documents-words";
import { shown, text, texts } from "./paper-spec";

/** Settings of the year every paper is written under, and what the clerk typed. */
export interface FrameFacts {
  readonly bookKind: BookKind;
  /** Lines above the issuing body, and the body itself. */
  readonly above: readonly string[];
  readonly body: string;
  /** Abbreviation of the type, `GM`; empty for a letter. */
  readonly symbol: string;
  /** Abbreviation of the issuing body, `STP`; empty is left blank. */
  readonly numberSymbol: string;
  /** As the clerk typed it; empty stays blank. */
  readonly number: string;
  readonly datedOn: LocalDate | null;
  readonly placeName: string;
  /** Year printed where the day is blank. */
  readonly year: number;
  /** `TM. CỤM THI ĐUA`; empty where the body's own head signs. */
  readonly signerAuthority: string;
  readonly signerPost: string;
}

const bookTags = { bookMarks: texts, isSample: shown, isTraining: shown } as const;

/** Tags of a paper that stands on no letterhead: a form others fill in, a ballot, a plate for the table. */
export const plainTags = z.strictObject({ ...bookTags, clusterName: text });

/** The mark of the book and the cluster's name. */
export function plainView(bookKind: BookKind, clusterName: string): z.output<typeof plainTags> {
  return { ...bookView(bookKind), clusterName: headLine(clusterName) };
}

function bookView(bookKind: BookKind) {
  const mark = bookMarkWords[bookKind];
  return {
    bookMarks: mark === null ? [] : [mark],
    isSample: bookKind === "SAMPLE",
    isTraining: bookKind === "TRAINING",
  };
}

/** Tags of the letterhead, the signer and the mark of the book, the same in every paper. */
export const frameTags = z.strictObject({
  ...bookTags,
  superiors: texts,
  bodyName: text,
  paperNumber: text,
  placeAndDay: text,
  signerAuthorities: texts,
  signerPost: text,
});

/**
 * Words the letterhead by NĐ 30/2020/NĐ-CP, Phụ lục I. Number and day stay blank unless typed: the office's clerk
 * gives them (domain.md §0.4.9).
 */
export function frameView(facts: FrameFacts): z.output<typeof frameTags> {
  const place = facts.placeName === "" ? blankWord : facts.placeName;
  const day = facts.datedOn === null ? words.blankDay(facts.year) : formatDateInProse(facts.datedOn);
  return {
    ...bookView(facts.bookKind),
    superiors: facts.above.map(headLine),
    bodyName: headLine(facts.body),
    paperNumber: words.number(paddedNumber(facts.number), symbolsOf(facts)),
    placeAndDay: words.placeAndDay(place, day),
    signerAuthorities: facts.signerAuthority === "" ? [] : [facts.signerAuthority.toUpperCase()],
    signerPost: facts.signerPost === "" ? words.blankPost : facts.signerPost.toUpperCase(),
  };
}

/**
 * Capitals. A name too long for its column breaks before the place it ends with (`ỦY BAN NHÂN DÂN / TỈNH LẠNG SƠN`);
 * the last two words of any other stay together, so that no word is left alone.
 */
export function headLine(name: string): string {
  const line = name.toUpperCase();
  const place = words.placeAtEnd.exec(line);
  return place === null
    ? line.replace(/ (?=\S+$)/, "\u00A0")
    : `${line.slice(0, place.index)} ${place[0].trim().replaceAll(" ", "\u00A0")}`;
}

/** `5` → `05`: numbers below ten take a nought in front. */
function paddedNumber(number: string): string {
  return /^\d$/.test(number) ? `0${number}` : number;
}

function symbolsOf({ symbol, numberSymbol }: FrameFacts): string {
  const body = numberSymbol === "" ? words.blankSymbol : numberSymbol;
  return symbol === "" ? body : `${symbol}-${body}`;
}
