import { formatPercent } from "../base/ratio";
import { blankLine, blankWord, minutesWords as words } from "../strings/documents-words";
import { numberInWords } from "./number-in-words";

/** `08 (tám)`: counts below ten take a nought in front, as official papers write them (domain.md §10.1). */
export function countOf(count: number): string {
  return `${paddedCount(count)} (${numberInWords(count)})`;
}

/** `95,5` of 9550 hundredths; `0` is a score. */
export function scoreText(hundredths: number): string {
  const decimals = String(hundredths % 100)
    .padStart(2, "0")
    .replace(/0+$/, "");
  return `${Math.trunc(hundredths / 100)}${decimals === "" ? "" : `,${decimals}`}`;
}

/** `08`; nought itself stays `0`. */
export function paddedCount(count: number): string {
  return count >= 1 && count <= 9 ? `0${count}` : String(count);
}

/** The text, or dots for a hand to fill where it was not given. */
export function orBlank(text: string): string {
  return text === "" ? blankLine : text;
}

/** Paragraphs of a long text; `whenEmpty` where nothing was given. */
export function linesOf(text: string, whenEmpty: readonly string[]): readonly string[] {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines.length === 0 ? whenEmpty : lines;
}

/** `09 giờ 05 phút`. */
export function timeInProse(time: string | null): string {
  const [hours = blankWord, minutes = blankWord] = time === null ? [] : time.split(":");
  return words.timeOfDay(hours, minutes);
}

/** Items of a list as official papers end them: each with a semicolon, the last with a full stop. */
export function listed(items: readonly string[]): readonly string[] {
  return items.map((item, place) => `${item.replace(/[;.]$/, "")}${place === items.length - 1 ? "." : ";"}`);
}

/** A share in percent that no line end tears from its sign. */
export function percentOf(part: number, base: number): string {
  return formatPercent(part, base).replace(" ", "\u00A0");
}
