import type { FigureDifference } from "./figure-difference";

/** Longest words of a line that a difference quotes. */
const longestQuote = 160;
/** Share of common words from which two lines are taken for the same line edited; a fraction. */
const alike = { part: 6, of: 10 };

interface Line {
  readonly text: string;
  /** Words without figures and without what is left for a hand. */
  readonly words: readonly string[];
  readonly figures: readonly string[];
}

/**
 * Figures of the paper as the book makes it that a copy taken back writes otherwise. Both are given line by line,
 * a row of a table as one line. Figures filled in where dots stood, and lines added, are no difference.
 */
export function compareCopies(
  made: readonly string[],
  returned: readonly string[],
): readonly FigureDifference[] {
  const ours = made.map(lineOf);
  const theirs = returned.map(lineOf);
  const partners = alignLines(ours, theirs);
  return ours.flatMap((line, place) => {
    if (line.figures.length === 0) return [];
    const partner = partners[place];
    if (partner === undefined)
      return [{ line: quote(line.text), expected: line.figures.join("; "), found: "" }];
    return differencesOf(line, partner);
  });
}

function lineOf(text: string): Line {
  const plain = text.normalize("NFC").replace(/\s+/g, " ").trim();
  const figures = plain.match(/\d+(?:[.,/:]\d+)*/g) ?? [];
  const words = plain
    .replace(/\d+(?:[.,/:]\d+)*/g, " ")
    .replace(/[…._]{2,}|…/g, " ")
    .toLowerCase()
    .split(/[^\p{L}\p{M}%]+/u)
    .filter((word) => word !== "");
  return { text: plain, words, figures };
}

/** For each of our lines the line of the copy it became: equal words first, in order, then the likest in each gap. */
function alignLines(ours: readonly Line[], theirs: readonly Line[]): readonly (Line | undefined)[] {
  const partners: (Line | undefined)[] = Array.from({ length: ours.length });
  let [from, begin] = [0, 0];
  const closeGap = (to: number, end: number) => {
    pairAlike(ours, theirs, { from, to, begin, end }, partners);
    [from, begin] = [to + 1, end + 1];
  };
  for (const [place, other] of commonLines(ours, theirs)) {
    closeGap(place, other);
    partners[place] = theirs[other];
  }
  closeGap(ours.length, theirs.length);
  return partners;
}

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly begin: number;
  readonly end: number;
}

function pairAlike(
  ours: readonly Line[],
  theirs: readonly Line[],
  { from, to, begin, end }: Gap,
  partners: (Line | undefined)[],
): void {
  const free = new Set(theirs.slice(begin, end));
  for (let place = from; place < to; place += 1) {
    const line = ours[place];
    if (line === undefined) continue;
    const partner = [...free].find((candidate) => areAlike(line, candidate));
    if (partner === undefined) continue;
    free.delete(partner);
    partners[place] = partner;
  }
}

function areAlike(left: Line, right: Line): boolean {
  if (left.words.length === 0 || right.words.length === 0)
    return left.words.length === right.words.length && left.figures.length === right.figures.length;
  const there = new Set(right.words);
  const common = new Set(left.words.filter((word) => there.has(word))).size;
  return common * alike.of >= new Set([...left.words, ...right.words]).size * alike.part;
}

/** Longest common subsequence of lines by their words, as pairs of places. */
function commonLines(ours: readonly Line[], theirs: readonly Line[]): readonly (readonly [number, number])[] {
  const left = ours.map(({ words }) => words.join(" "));
  const right = theirs.map(({ words }) => words.join(" "));
  return longestCommon(left, right);
}

function differencesOf(line: Line, partner: Line): readonly FigureDifference[] {
  const same = longestCommon(line.figures, partner.figures);
  const kept = new Set(same.map(([place]) => place));
  const taken = new Set(same.map(([, place]) => place));
  const others = partner.figures.filter((_figure, place) => !taken.has(place));
  const missing = line.figures.filter((_figure, place) => !kept.has(place));
  return missing.map((expected, place) => ({
    line: quote(line.text),
    expected,
    found: others[place] ?? "",
  }));
}

/** Places of a longest common subsequence. */
function longestCommon(
  left: readonly string[],
  right: readonly string[],
): readonly (readonly [number, number])[] {
  const width = right.length + 1;
  const lengths = new Uint16Array((left.length + 1) * width);
  for (let row = left.length - 1; row >= 0; row -= 1)
    for (let column = right.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        left[row] === right[column]
          ? 1 + (lengths[(row + 1) * width + column + 1] ?? 0)
          : Math.max(lengths[(row + 1) * width + column] ?? 0, lengths[row * width + column + 1] ?? 0);
  const pairs: (readonly [number, number])[] = [];
  let [row, column] = [0, 0];
  while (row < left.length && column < right.length) {
    if (left[row] === right[column]) {
      pairs.push([row, column]);
      row += 1;
      column += 1;
    } else if ((lengths[(row + 1) * width + column] ?? 0) >= (lengths[row * width + column + 1] ?? 0))
      row += 1;
    else column += 1;
  }
  return pairs;
}

function quote(text: string): string {
  return text.length <= longestQuote ? text : `${text.slice(0, longestQuote - 1)}…`;
}
