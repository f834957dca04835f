import { z } from "zod";

/** Signs nobody sees or types: control, zero-width, soft-hyphen and direction marks, halves of a pair. */
const unseen = /(?!\s)[\p{Cc}\p{Cf}\p{Cs}]/gu;

/**
 * NFC, one space between words, none at the ends, nothing invisible: two names that look alike are the same name,
 * and none turns the line around it. Applied to every text that comes in.
 */
export function normalizeText(text: string): string {
  return text.replace(unseen, "").normalize("NFC").replace(/\s+/g, " ").trim();
}

/**
 * The search form of a text: marks dropped, đ → d, lower case. NFD does not take đ apart, so it is mapped by
 * hand; tone placed in the old or the new style (hòa, hoà) folds to the same letters.
 */
export function foldText(text: string): string {
  return normalizeText(text)
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase();
}

const collator = new Intl.Collator("vi", { numeric: true });

/** Order of the Vietnamese alphabet. */
export function compareText(left: string, right: string): number {
  return collator.compare(left, right);
}

/** Order of people: given name (the last word), then family and middle names. */
export function comparePeople(left: string, right: string): number {
  const given = (name: string) => name.slice(name.lastIndexOf(" ") + 1);
  return collator.compare(given(left), given(right)) || collator.compare(left, right);
}

/** Parser of one line of text that must say something; `longest` counts UTF-16 units of what is kept. */
export function requiredText(longest: number): z.ZodType<string, string> {
  return keptText(normalizeText, z.string().min(1).max(longest));
}

/** Parser of one line of text that may be empty. */
export function optionalText(longest: number): z.ZodType<string, string> {
  return keptText(normalizeText, z.string().max(longest));
}

/** Parser of several lines of text; line breaks are kept as `\n`. */
export function longText(longest: number): z.ZodType<string, string> {
  const kept = (text: string) => text.replace(unseen, "").normalize("NFC").replace(/\r\n?/g, "\n").trim();
  return keptText(kept, z.string().max(longest));
}

/** The length is that of the text as kept: NFD, as some keyboards and files bring it, is not longer than NFC. */
function keptText(
  keep: (text: string) => string,
  rule: z.ZodType<string, string>,
): z.ZodType<string, string> {
  return z.string().transform(keep).pipe(rule) as unknown as z.ZodType<string, string>;
}
