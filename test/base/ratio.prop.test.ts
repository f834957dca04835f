import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareRatios, formatPercent, formatRatio } from "#core/base/ratio";

const fraction = fc.record({
  numerator: fc.nat(1_000_000),
  denominator: fc.integer({ min: 1, max: 1_000_000 }),
});

describe("fractions", () => {
  it("compare by cross-multiplication: antisymmetric, and equal when scaled", () => {
    fc.assert(
      fc.property(fraction, fraction, fc.integer({ min: 1, max: 9 }), (left, right, scale) => {
        expect(compareRatios(left, right) + compareRatios(right, left)).toBe(0);
        const scaled = { numerator: left.numerator * scale, denominator: left.denominator * scale };
        expect(compareRatios(left, scaled)).toBe(0);
      }),
    );
  });

  it("never print a percent above the true share (cut, product.md §2)", () => {
    fc.assert(
      fc.property(fc.nat(99_999), fc.integer({ min: 1, max: 99_999 }), (part, base) => {
        const [whole = "0", decimals = ""] = formatPercent(part, base).replace(" %", "").split(",");
        const printed = BigInt(whole) * 100n + BigInt(decimals.padEnd(2, "0") || "0");
        expect(printed * BigInt(base) <= BigInt(part) * 10_000n).toBe(true);
        expect((printed + 1n) * BigInt(base) > BigInt(part) * 10_000n).toBe(true);
      }),
    );
  });

  it.each([
    [799, 999, "79,97 %"],
    [8, 10, "80 %"],
    [7, 9, "77,77 %"],
    [1, 3, "33,33 %"],
    [0, 5, "0 %"],
    [1, 40, "2,5 %"],
    [3, 0, "–"],
  ])("%i/%i prints %s", (part, base, printed) => {
    expect(formatPercent(part, base)).toBe(printed);
  });

  it("name a threshold as a percent only where it is one", () => {
    expect(formatRatio({ numerator: 4, denominator: 5 })).toBe("80 %");
    expect(formatRatio({ numerator: 6667, denominator: 10_000 })).toBe("66,67 %");
    expect(formatRatio({ numerator: 666, denominator: 1000 })).toBe("66,6 %");
    expect(formatRatio({ numerator: 2, denominator: 3 })).toBe("2/3");
  });
});
