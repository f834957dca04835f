import { type Result, ok, refuse } from "../../base/result";

export type FigureFault = "NOT_A_FIGURE" | "AMBIGUOUS_POINT" | "NEGATIVE" | "TOO_MANY_DECIMALS" | "TOO_LARGE";

/** Digits before the comma: money in đồng up to tens of thousands of tỷ. In hundredths that is below 2^53. */
const mostDigits = 13;

/** The largest figure a target or a result may have, in hundredths. */
export const largestHundredths = 10 ** (mostDigits + 2) - 1;

/**
 * Reads a figure as offices type it into whole hundredths: "98,25" is 9825, "1.234,5" is 123450. A single full stop
 * may be a decimal or a thousand ("9.25", "1.234") and is refused, never guessed (domain.md §0.4.17). No float.
 */
export function readHundredths(typed: string): Result<number, FigureFault> {
  const text = typed.trim();
  if (/^[-−]\d/.test(text)) return refuse("NEGATIVE");
  if (/^\d+\.\d*$/.test(text)) return refuse("AMBIGUOUS_POINT");
  const match = /^(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/.exec(text);
  if (match === null) return refuse("NOT_A_FIGURE");
  const whole = (match[1] ?? "").replaceAll(".", "").replace(/^0+(?=\d)/, "");
  const decimals = match[2] ?? "";
  if (decimals.length > 2) return refuse("TOO_MANY_DECIMALS");
  if (whole.length > mostDigits) return refuse("TOO_LARGE");
  return ok(Number(whole) * 100 + Number(decimals.padEnd(2, "0")));
}

/** `98,25`, `98,2`, `100`: whole hundredths without needless zeros, as they can be typed again. */
export function writeHundredths(hundredths: number): string {
  const decimals = String(hundredths % 100)
    .padStart(2, "0")
    .replace(/0+$/, "");
  return `${(hundredths - (hundredths % 100)) / 100}${decimals === "" ? "" : `,${decimals}`}`;
}
