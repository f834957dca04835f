import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Canonical, canonicalText } from "#core/base/canonical-text";

const tree = fc.letrec<{ value: Canonical }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: "binary" }).map((text) => text.normalize("NFC")),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(
      fc.string({ unit: "grapheme-ascii" }).filter((key) => key !== "__proto__"),
      tie("value"),
      { maxKeys: 4 },
    ),
  ),
})).value;

function shuffleKeys(value: Canonical): Canonical {
  if (Array.isArray(value)) return value.map(shuffleKeys);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, shuffleKeys(item)]),
  );
}

describe("canonical text", () => {
  it("does not depend on the order of keys, and reads back to the same document", () => {
    fc.assert(
      fc.property(tree, (value) => {
        const text = canonicalText(value);
        expect(canonicalText(shuffleKeys(value))).toBe(text);
        expect(canonicalText(JSON.parse(text) as Canonical)).toBe(text);
      }),
    );
  });

  it("spells text in NFC, so that one name has one spelling", () => {
    expect(canonicalText({ name: "Sở".normalize("NFD") })).toBe(
      canonicalText({ name: "Sở".normalize("NFC") }),
    );
  });

  it("refuses what has no exact spelling", () => {
    for (const value of [0.5, Number.NaN, 2 ** 53]) expect(() => canonicalText(value)).toThrow(/whole/);
  });

  it("writes minus zero as zero", () => {
    expect(canonicalText(-0)).toBe("0");
  });
});
