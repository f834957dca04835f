import { type LocalDate, formatDate, parseTypedDate } from "../../base/local-date";
import { type Result, ok, refuse } from "../../base/result";
import { foldText } from "../../base/vietnamese-text";
import type { Direction } from "./asked";
import { type FigureFault, readHundredths, writeHundredths } from "./hundredths";

/** What a unit reported for a target. `NO` to a day means: not done yet when it was reported. */
export type Figure =
  | { readonly kind: "VALUE"; readonly value: number }
  | { readonly kind: "ANSWER"; readonly answer: "YES" | "NO" }
  | { readonly kind: "DONE_ON"; readonly on: LocalDate };

export type CellFault = FigureFault | "NOT_AN_ANSWER" | "NOT_A_DAY" | "TWO_DIGIT_YEAR" | "NO_SUCH_DAY";

/** Folded words people type for yes and no. */
const yes: readonly string[] = ["co", "dat", "da", "x"];
const no: readonly string[] = ["khong", "chua"];
/** An empty cell, and the dash this program and Excel tables write for one. */
const nothing: readonly string[] = ["", "-", "–", "—"];

/** What was typed into a cell means for a target of this direction; null where nothing is reported. "0" is a figure. */
export function readFigure(direction: Direction, typed: string): Result<Figure | null, CellFault> {
  const text = typed.trim();
  if (nothing.includes(text)) return ok(null);
  const word = foldText(text);
  switch (direction) {
    case "AT_LEAST":
    case "AT_MOST":
    case "RANGE": {
      const value = readHundredths(text.replace(/\s*%$/, ""));
      return value.ok ? ok({ kind: "VALUE", value: value.value }) : value;
    }
    case "YES_NO":
      if (yes.includes(word)) return ok({ kind: "ANSWER", answer: "YES" });
      return no.includes(word) ? ok({ kind: "ANSWER", answer: "NO" }) : refuse("NOT_AN_ANSWER");
    case "BY_DAY": {
      if (no.includes(word)) return ok({ kind: "ANSWER", answer: "NO" });
      const day = parseTypedDate(text);
      if (day.ok) return ok({ kind: "DONE_ON", on: day.value });
      return refuse(day.error === "NOT_A_DATE" ? "NOT_A_DAY" : day.error);
    }
  }
}

/** How the words of an answer are written; the screen's own, so that a copied cell can be pasted again. */
export interface AnswerWords {
  readonly YES: string;
  readonly NO: string;
}

/** The text of a cell, as it can be typed again; empty where nothing is reported. */
export function writeFigure(figure: Figure | null, words: AnswerWords): string {
  if (figure === null) return "";
  switch (figure.kind) {
    case "VALUE":
      return writeHundredths(figure.value);
    case "ANSWER":
      return words[figure.answer];
    case "DONE_ON":
      return formatDate(figure.on);
  }
}
