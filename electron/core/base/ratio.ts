import { z } from "zod";
import { assert } from "./assert";

/** An exact fraction of whole numbers; the denominator is above zero. */
export const ratio = z.strictObject({
  numerator: z.int().min(0).max(1_000_000),
  denominator: z.int().min(1).max(1_000_000),
});
export type Ratio = Readonly<z.infer<typeof ratio>>;

/** Negative, zero or positive as the first fraction is below, equal to or above the second. Exact. */
export function compareRatios(left: Ratio, right: Ratio): number {
  const difference =
    BigInt(left.numerator) * BigInt(right.denominator) - BigInt(right.numerator) * BigInt(left.denominator);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * `79,97 %`: cut after two decimals, never rounded up, so that a share below a threshold never reads as if it
 * reached it (product.md §2). An empty base has no percent: `–`.
 */
export function formatPercent(part: number, base: number): string {
  assert(Number.isSafeInteger(part) && Number.isSafeInteger(base) && part >= 0 && base >= 0, "whole counts");
  if (base === 0) return "–";
  const hundredths = (BigInt(part) * 10_000n) / BigInt(base);
  const decimals = String(hundredths % 100n)
    .padStart(2, "0")
    .replace(/0+$/, "");
  return `${hundredths / 100n}${decimals === "" ? "" : `,${decimals}`} %`;
}

/** `80 %`, `66,67 %` where two decimals say the fraction exactly, else `2/3`. */
export function formatRatio({ numerator, denominator }: Ratio): string {
  const isExact = (BigInt(numerator) * 10_000n) % BigInt(denominator) === 0n;
  return isExact ? formatPercent(numerator, denominator) : `${numerator}/${denominator}`;
}
