import { z } from "zod";

/** NFC, one space between words, none at the ends. Applied to every text that comes in. */
export function normalizeText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00A0\u2000-\u200B\u202F\u3000\s]+/g, " ")
    .trim();
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

/** Parser of one line of text that must say something; `longest` counts UTF-16 units. */
export function requiredText(longest: number): z.ZodType<string, string> {
  return z.string().max(longest).transform(normalizeText).pipe(z.string().min(1)) as unknown as z.ZodType<
    string,
    string
  >;
}

/** Parser of one line of text that may be empty. */
export function optionalText(longest: number): z.ZodType<string, string> {
  return z.string().max(longest).transform(normalizeText) as unknown as z.ZodType<string, string>;
}

/** Parser of several lines of text; line breaks are kept as `\n`. */
export function longText(longest: number): z.ZodType<string, string> {
  return z
    .string()
    .max(longest)
    .transform((text) => text.normalize("NFC").replace(/\r\n?/g, "\n").trim()) as unknown as z.ZodType<
    string,
    string
  >;
}
