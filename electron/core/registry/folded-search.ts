import { foldText } from "../base/vietnamese-text";

/** The words to look for, folded; none for an empty search, which finds everything. */
export function searchWords(typed: string): readonly string[] {
  return foldText(typed)
    .split(" ")
    .filter((word) => word !== "");
}

/** Whether every word typed stands somewhere in the texts, marks and case aside. */
export function matchesSearch(typed: string, texts: readonly string[]): boolean {
  const folded = texts.map(foldText).join(" ");
  return searchWords(typed).every((word) => folded.includes(word));
}

const notInWords = /[^\p{L}\p{N}]+/gu;

/** Texts as the search of a long list keeps them: folded, the words apart by one space. */
export function searchedText(texts: readonly string[]): string {
  return foldText(texts.join(" ")).replace(notInWords, " ").trim();
}

/** Beginnings of words to look for in a `searchedText`; none for an empty search, which finds everything. */
export function wordBeginnings(typed: string): readonly string[] {
  return [...new Set(searchedText([typed]).split(" "))].filter((word) => word !== "");
}
