import { uiStrings } from "#core/strings/ui-strings";
import type { Reading } from "./typed-input";

/** Reads a whole number, 0 to 999.999.999. Nothing but digits: a comma, a dot or a letter is refused, not dropped. */
export function readInteger(text: string): Reading<number | null> {
  const trimmed = text.trim();
  if (trimmed === "") return { kind: "empty" };
  if (/^[-−]\d+$/.test(trimmed)) return { kind: "unreadable", sentence: uiStrings.integerNegative };
  if (!/^\d+$/.test(trimmed)) return { kind: "unreadable", sentence: uiStrings.integerUnreadable };
  if (trimmed.replace(/^0+/, "").length > 9)
    return { kind: "unreadable", sentence: uiStrings.integerTooLarge };
  return { kind: "value", value: Number(trimmed) };
}
