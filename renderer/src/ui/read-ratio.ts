import { type Ratio, compareRatios } from "#core/base/ratio";
import { type Result, ok, refuse } from "#core/base/result";
import { ballotWords as words } from "#core/strings/ballot-words";

const percent = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/;
const fraction = /^(\d{1,6})\s*\/\s*(\d{1,6})$/;

/** Reads `80 %`, `66,67 %`, `80` or `2/3` as the exact fraction it says; a sentence where it cannot. */
export function readRatio(text: string): Result<Ratio, string> {
  const ratio = readFraction(text.trim()) ?? readPercent(text.trim());
  if (ratio === null) return refuse(words.ratioUnreadable);
  if (ratio.numerator === 0) return refuse(words.ratioZero);
  return compareRatios(ratio, { numerator: 1, denominator: 1 }) > 0 ? refuse(words.ratioAboveOne) : ok(ratio);
}

function readFraction(text: string): Ratio | null {
  const match = fraction.exec(text);
  const denominator = Number(match?.[2] ?? 0);
  return match === null || denominator === 0 ? null : { numerator: Number(match[1]), denominator };
}

function readPercent(text: string): Ratio | null {
  const match = percent.exec(text);
  if (match === null) return null;
  const decimals = match[2] ?? "";
  return { numerator: Number(`${match[1]}${decimals}`), denominator: 100 * 10 ** decimals.length };
}
