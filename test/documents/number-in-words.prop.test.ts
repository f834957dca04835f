import fc from "fast-check";
import { expect, test } from "vitest";
import { numberInWords } from "#core/documents/number-in-words";

const digitOf = new Map(
  "không một hai ba bốn năm sáu bảy tám chín"
    .split(" ")
    .map((word, digit): [string, number] => [word, digit])
    .concat([
      ["mốt", 1],
      ["tư", 4],
      ["lăm", 5],
    ]),
);
const placeOf = new Map([
  ["nghìn", 1000],
  ["triệu", 1_000_000],
  ["tỷ", 1_000_000_000],
]);

/** Reads the words back by ear: the other way round, written without a look at the code under test. */
function readWords(words: string): number {
  let [total, group, last] = [0, 0, 0];
  for (const word of words.split(" ")) {
    const place = placeOf.get(word);
    if (place !== undefined) {
      total += (group + last) * place;
      [group, last] = [0, 0];
    } else if (word === "trăm") [group, last] = [group + last * 100, 0];
    else if (word === "mươi") [group, last] = [group + last * 10, 0];
    else if (word === "mười") group += 10;
    else if (word !== "linh") last = digitOf.get(word) ?? Number.NaN;
  }
  return total + group + last;
}

test("what is written in words reads back as the same number", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
      expect(readWords(numberInWords(value))).toBe(value);
    }),
    { numRuns: 2000 },
  );
});

test("each number of three digits has its own words, none of them forbidden", () => {
  const seen = new Set<string>();
  for (let value = 0; value <= 999; value += 1) seen.add(numberInWords(value));
  expect(seen.size).toBe(1000);
  for (const words of seen)
    expect(words).not.toMatch(/mươi (một|năm|bốn)|mười (mốt|tư|năm)|linh (lăm|tư|mốt)|linh$/);
});
