import { assert } from "../base/assert";
import type { SealDocument } from "../conference/seal-document";
import { minutesWords as words } from "../strings/documents-words";
import { countOf, listed, orBlank, paddedCount } from "./minutes-pieces";
import { numberInWords } from "./number-in-words";

const names = [
  "printed",
  "issued",
  "leftOver",
  "spoiled",
  "returned",
  "valid",
  "invalid",
  "blankPapers",
] as const;
type PaperName = (typeof names)[number];

/** Group 8 of the minutes: each number of papers in figures and in words. */
export type CountsView = Readonly<Record<PaperName | `${PaperName}InWords`, string>> & {
  readonly hasInvalid: boolean;
  readonly invalidReasons: readonly string[];
};

/** Words the numbers of papers of a sealed round; a sealed round has them all. */
export function countsView({ count: { totals }, facts }: SealDocument): CountsView {
  const figures = Object.fromEntries(
    names.flatMap((name) => {
      const papers = totals[name];
      assert(papers !== null, `a sealed round has its ${name}`);
      return [
        [name, paddedCount(papers)],
        [`${name}InWords`, numberInWords(papers)],
      ];
    }),
  ) as Record<PaperName | `${PaperName}InWords`, string>;
  const invalid = totals.invalid ?? 0;
  return { ...figures, hasInvalid: invalid > 0, invalidReasons: reasonsOf(invalid, facts.invalidReasons) };
}

function reasonsOf(invalid: number, reasons: SealDocument["facts"]["invalidReasons"]): readonly string[] {
  if (invalid === 0) return [];
  if (reasons.length === 0) return [words.noInvalidReason(countOf(invalid))];
  return listed(reasons.map(({ reason, papers }) => words.invalidReason(orBlank(reason), countOf(papers))));
}
