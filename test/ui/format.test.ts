import { describe, expect, it } from "vitest";
import { formatInteger, formatPercent, formatScore, formatSize } from "#renderer/ui/format.ts";

describe("formats", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [1111, "1.111"],
    [1_234_567, "1.234.567"],
  ])("integer %i is %s", (value, text) => expect(formatInteger(value)).toBe(text));

  it.each([
    [0, "0 byte"],
    [1023, "1.023 byte"],
    [62 * 1024, "62 KB"],
    [50_960_794, "48,6 MB"],
    [11.2 * 1024 ** 3, "11,2 GB"],
  ])("%i bytes are %s", (bytes, text) => expect(formatSize(bytes)).toBe(text));

  it("a percent is full only when all is done", () => {
    expect(formatPercent(999, 1000)).toBe("99 %");
    expect(formatPercent(1000, 1000)).toBe("100 %");
    expect(formatPercent(0, 0)).toBe("0 %");
  });

  it("a score has two decimals and a comma", () => expect(formatScore(9805)).toBe("98,05"));
});
