import { foldText } from "../../base/vietnamese-text";

const word = /[\p{L}\p{M}\p{N}]+/gu;

/** Where a name stands in a text as whole words, in any case, with or without marks, composed or not. */
function placesOf(text: string, fullName: string): readonly { readonly from: number; readonly to: number }[] {
  const name = (fullName.match(word) ?? []).map(foldText);
  if (name.length === 0) return [];
  const words = [...text.matchAll(word)].map((match) => ({
    folded: foldText(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }));
  const places = [];
  for (let start = 0; start + name.length <= words.length; start += 1) {
    const found = words.slice(start, start + name.length);
    if (!found.every(({ folded }, place) => folded === name[place])) continue;
    places.push({ from: found[0]?.from ?? 0, to: found.at(-1)?.to ?? 0 });
    start += name.length - 1;
  }
  return places;
}

/** Whether a text names a person: a person called An is not every word with these letters. */
export function namesPerson(text: string, fullName: string): boolean {
  return placesOf(text, fullName).length > 0;
}

/** The text with every mention of the name replaced; what else it says stays. */
export function withoutName(text: string, fullName: string, instead: string): string {
  return placesOf(text, fullName).reduceRight(
    (rest, { from, to }) => `${rest.slice(0, from)}${instead}${rest.slice(to)}`,
    text,
  );
}
