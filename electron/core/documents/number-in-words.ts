import { assert } from "../base/assert";

const digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"] as const;
/** Places of a thousand, from the right. */
const places = ["", "nghìn", "triệu", "tỷ"] as const;
const largest = 999_999_999_999;

/**
 * A count in Vietnamese words, `105` → `một trăm linh năm`. Takes whole numbers 0–999.999.999.999.
 * A whole group of noughts is not spoken; a group below one hundred after a larger one is (`không trăm`).
 */
export function numberInWords(value: number): string {
  assert(Number.isSafeInteger(value) && value >= 0 && value <= largest, "a whole count up to 999 tỷ");
  if (value === 0) return digits[0];
  const words: string[] = [];
  for (let place = places.length - 1; place >= 0; place -= 1) {
    const group = Math.floor(value / 1000 ** place) % 1000;
    if (group === 0) continue;
    words.push(...groupInWords(group, words.length === 0 ? "FIRST" : "LATER"));
    const placeWord = places[place];
    if (placeWord !== undefined && placeWord !== "") words.push(placeWord);
  }
  return words.join(" ");
}

/** `17/22 (mười bảy trên hai mươi hai)`, as a share of votes is written in minutes. */
export function fractionInWords(part: number, base: number): string {
  return `${part}/${base} (${numberInWords(part)} trên ${numberInWords(base)})`;
}

function groupInWords(group: number, standing: "FIRST" | "LATER"): readonly string[] {
  const [hundreds, tens, units] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const spoken = hundreds > 0 || standing === "LATER";
  return [
    ...(spoken ? [digitWord(hundreds), "trăm"] : []),
    ...tensInWords(tens, units, spoken ? "AFTER_HUNDREDS" : "ALONE"),
  ];
}

function tensInWords(tens: number, units: number, standing: "AFTER_HUNDREDS" | "ALONE"): readonly string[] {
  if (tens === 0) {
    if (units === 0) return [];
    return standing === "AFTER_HUNDREDS" ? ["linh", digitWord(units)] : [digitWord(units)];
  }
  const head = tens === 1 ? ["mười"] : [digitWord(tens), "mươi"];
  return units === 0 ? head : [...head, unitAfterTens(tens, units)];
}

/** After `mươi` one, four and five change: mốt, tư, lăm; after `mười` only five does. */
function unitAfterTens(tens: number, units: number): string {
  if (units === 5) return "lăm";
  if (tens > 1 && units === 1) return "mốt";
  if (tens > 1 && units === 4) return "tư";
  return digitWord(units);
}

function digitWord(digit: number): string {
  const word = digits[digit];
  assert(word !== undefined, "a digit is 0–9");
  return word;
}
