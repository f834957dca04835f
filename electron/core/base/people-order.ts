import { normalizeText } from "./vietnamese-text";

const alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
/** Grave, hook, tilde, acute, dot: the order of tones within one word; none comes first. */
const tones = "\u0300\u0309\u0303\u0301\u0323";
const isTone = (mark: string) => tones.includes(mark);

/**
 * A text whose code points order people as `comparePeople` does: by given name, then by the whole name; within each
 * the letters of the alphabet, then tones, then small before capital. For an index, which knows no language.
 */
export function peopleSortKey(name: string): string {
  const kept = normalizeText(name);
  return `${keyOf(kept.slice(kept.lastIndexOf(" ") + 1))}\u0002${keyOf(kept)}`;
}

function keyOf(text: string): string {
  let [letters, marks, cases] = ["", "", ""];
  for (const [sign] of text.matchAll(/\p{Nd}+|\P{Nd}/gu)) {
    const apart = [...sign.normalize("NFD")];
    const letter = apart
      .filter((part) => !isTone(part))
      .join("")
      .normalize("NFC");
    const small = letter.toLowerCase();
    letters += placeOf(small);
    marks += 1 + tones.indexOf(apart.find(isTone) ?? "none");
    cases += small === letter ? 0 : 1;
  }
  return `${letters}\u0001${marks}\u0001${cases}`;
}

/** Spaces, then other signs, then numbers by their value, then the alphabet, then what is not in it. */
function placeOf(sign: string): string {
  const place = alphabet.indexOf(sign);
  if (sign.length === 1 && place >= 0) return String.fromCharCode("A".charCodeAt(0) + place);
  if (sign === " ") return sign;
  if (/^\p{L}/u.test(sign)) return `~${sign}`;
  if (!/^\p{Nd}/u.test(sign)) return `!${sign}`;
  const figures = sign.replace(/^0+(?=.)/u, "");
  return `0${String.fromCharCode("0".charCodeAt(0) + Math.min(figures.length, 60))}${figures}`;
}
