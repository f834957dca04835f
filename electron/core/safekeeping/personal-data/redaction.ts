import { normalizeText } from "../../base/vietnamese-text";
import type { PublicField } from "./publicity";
import { withoutName } from "./name-in-text";

/** How somebody decided that a nominee is shown in public. */
export type ShownAs = "FULL" | "SHORTENED" | "LEFT_OUT";

/** A nominee as the book knows it; what a public list never prints is not among it. */
export interface PublicEntry {
  readonly kind: "UNIT" | "PERSON";
  readonly name: string;
  /** Post of a person, as typed. */
  readonly post: string;
  /** Unit a person works in, or the one above a unit. */
  readonly unit: string;
  /** Who nominates. */
  readonly member: string;
  readonly award: string;
  readonly shownAs: ShownAs;
}

/** One line as the public reads it. */
export interface PublicLine {
  readonly number: string;
  readonly name: string;
  readonly under: string;
  readonly award: string;
}

export interface PublicList {
  readonly lines: readonly PublicLine[];
  /** People of whom only the first letters stand there. */
  readonly shortened: number;
  readonly leftOut: number;
}

/** Stands for what was taken out of a text. */
export const redactedMark = "…";

/**
 * What the public may read of a list: the published fields only. Who is not named in full is not named by the typed
 * post or unit of another line either, and a number somebody typed into a post does not come out with it. Of a person
 * shown by letters the post goes too: of a head there is only one.
 */
export function redactList(entries: readonly PublicEntry[], published: ReadonlySet<PublicField>): PublicList {
  const shown = entries.map((entry) => ({ entry, as: shownAs(entry) }));
  const hidden = shown.filter(({ as }) => as !== "FULL").map(({ entry }) => entry.name);
  const clean = (text: string) => withoutLongNumbers(withoutNames(text, hidden));
  const cell = (field: PublicField, text: string) => (published.has(field) ? text : "");
  const lines = shown
    .filter(({ as }) => as !== "LEFT_OUT")
    .map(({ entry, as }, place) => ({
      number: cell("NUMBER", String(place + 1)),
      name: cell("NAME", as === "SHORTENED" ? shortenedName(entry.name) : entry.name),
      under: parts([
        cell("POST", as === "SHORTENED" ? "" : clean(entry.post)),
        cell("UNIT", clean(entry.unit)),
        cell("MEMBER", [entry.unit, entry.name].includes(entry.member) ? "" : clean(entry.member)),
      ]),
      award: cell("AWARD", entry.award),
    }));
  const countOf = (as: ShownAs) => shown.filter((one) => one.as === as).length;
  return { lines, shortened: countOf("SHORTENED"), leftOut: countOf("LEFT_OUT") };
}

/** A unit has no first letters to be known by: it is named or it is not. */
function shownAs({ kind, shownAs: as }: PublicEntry): ShownAs {
  return kind === "UNIT" && as === "SHORTENED" ? "LEFT_OUT" : as;
}

const parts = (texts: readonly string[]) => [...new Set(texts.filter((text) => text !== ""))].join(", ");

/** `N. V. A.` of `Nguyễn Văn An`. */
export function shortenedName(name: string): string {
  const words = normalizeText(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => `${([...word][0] ?? "").toUpperCase()}.`).join(" ");
}

/** The text without these people. A name of one word is left: it is a word of half the units there are. */
export function withoutNames(text: string, names: readonly string[]): string {
  return names
    .filter((name) => /\S\s+\S/.test(name.trim()))
    .toSorted((left, right) => right.length - left.length)
    .reduce((rest, name) => withoutName(rest, name, redactedMark), text);
}

const sixDigits = /\d(?:[\s./-]*\d){5,}/g;
const termOfOffice = /^(?:19|20)\d\d\s*-\s*(?:19|20)\d\d$/;

/** The text without days, telephone and identity numbers: six digits or more, but for a term as `2020-2025`. */
export function withoutLongNumbers(text: string): string {
  return text.replace(sixDigits, (number) => (termOfOffice.test(number) ? number : redactedMark));
}
