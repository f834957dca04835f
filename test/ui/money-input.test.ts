import { describe, expect, it } from "vitest";
import { readMoney } from "../../renderer/src/ui/money-input";

describe("money as typed", () => {
  it.each([
    ["2235000", 2_235_000],
    ["2.235.000", 2_235_000],
    [" 2 235 000 ", 2_235_000],
    ["0", 0],
    ["007", 7],
    ["999.999.999.999", 999_999_999_999],
  ])("%s is read", (text, value) => {
    expect(readMoney(text)).toEqual({ kind: "value", value });
  });

  it.each(["2,5", "2.23", "2.2350.00", "-5", "hai triệu", "1.000.000.000.000", "..", "1..000"])(
    "%s is refused, nothing is guessed",
    (text) => {
      expect(readMoney(text).kind).toBe("unreadable");
    },
  );

  it("nothing typed is not 0", () => {
    expect(readMoney("  ")).toEqual({ kind: "empty" });
  });
});
