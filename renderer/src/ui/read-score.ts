import { uiStrings } from "#core/strings/ui-strings";
import type { Reading } from "./typed-input";

/** Reads a score into integer hundredths: "98,25" and "98.25" are 9825. No float is ever made. */
export function readScore(text: string): Reading<number | null> {
  const trimmed = text.trim();
  if (trimmed === "") return { kind: "empty" };
  if (/^[-−]\d/.test(trimmed)) return { kind: "unreadable", sentence: uiStrings.scoreNegative };
  const match = /^(\d+)(?:[.,](\d*))?$/.exec(trimmed);
  if (match === null) return { kind: "unreadable", sentence: uiStrings.scoreUnreadable };
  const whole = match[1] ?? "";
  const decimals = match[2] ?? "";
  if (decimals.length > 2) return { kind: "unreadable", sentence: uiStrings.scoreTooManyDecimals };
  if (whole.replace(/^0+/, "").length > 6) return { kind: "unreadable", sentence: uiStrings.scoreTooLarge };
  return { kind: "value", value: Number(whole) * 100 + Number(decimals.padEnd(2, "0")) };
}
