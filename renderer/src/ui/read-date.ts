import { isLocalDate, parseTypedDate } from "#core/base/local-date";
import { uiStrings } from "#core/strings/ui-strings";
import type { Reading } from "./typed-input";

/** Reads a day typed dd/MM/yyyy (or its eight digits) into `YYYY-MM-DD`; a two-digit year is refused, never guessed. */
export function readDate(text: string): Reading<string | null> {
  const trimmed = text.trim();
  if (trimmed === "") return { kind: "empty" };
  if (isLocalDate(trimmed)) return { kind: "value", value: trimmed };
  const eightDigits = /^(\d{2})(\d{2})(\d{4})$/.exec(trimmed);
  const parsed = parseTypedDate(eightDigits === null ? trimmed : eightDigits.slice(1).join("/"));
  if (parsed.ok) return { kind: "value", value: parsed.value };
  switch (parsed.error) {
    case "TWO_DIGIT_YEAR":
      return { kind: "unreadable", sentence: uiStrings.dateTwoDigitYear };
    case "NO_SUCH_DAY":
      return { kind: "unreadable", sentence: uiStrings.dateImpossible };
    case "NOT_A_DATE":
      return { kind: "unreadable", sentence: uiStrings.dateUnreadable };
  }
}
