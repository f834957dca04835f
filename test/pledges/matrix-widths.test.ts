import { describe, expect, it } from "vitest";
import { matrixWidths } from "#renderer/pledges/targets/matrix-widths.ts";

type Matrix = Parameters<typeof matrixWidths>[0];

/** A matrix of one unit with a target at least each of these, and what it reported for them. */
function matrixOf(values: readonly number[]): Matrix {
  const asked = { direction: "AT_LEAST", valueTo: null, dueOn: null } as const;
  return {
    targets: values.map((value) => ({ target: { ...asked, value } })),
    cells: [values.map((value) => ({ figure: { kind: "VALUE", value } }))],
  } as unknown as Matrix;
}

const percent = 98_25;
const money = 125_000_000_000_000;

describe("columns of the matrix", () => {
  it("share the room alike where every figure is short", () => {
    const { targets, least } = matrixWidths(matrixOf([percent, 100, 200]), 4);
    expect(targets).toEqual([null, null, null]);
    expect(least).toBeLessThan(188 + 4 * 46 + 3 * 104);
  });

  it("are wider for a sum of money alone, and take nothing from the others", () => {
    const { targets, least } = matrixWidths(matrixOf([money, percent, 100]), 4);
    expect(targets.slice(1)).toEqual([null, null]);
    expect(targets[0]).toBeGreaterThan(150);
    expect(targets[0]).toBeLessThan(200);
    expect(least).toBeGreaterThanOrEqual(188 + 4 * 46 + (targets[0] ?? 0) + 2 * 70);
  });

  it("all of money share the room by the widest", () => {
    const { targets, least } = matrixWidths(matrixOf([money, money]), 4);
    expect(targets).toEqual([null, null]);
    expect(least).toBeGreaterThan(188 + 4 * 46 + 300);
  });
});
