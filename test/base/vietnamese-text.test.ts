import { describe, expect, it } from "vitest";
import {
  comparePeople,
  compareText,
  foldText,
  longText,
  normalizeText,
  requiredText,
} from "#core/base/vietnamese-text";

describe("Vietnamese text", () => {
  it("folds marks and đ, from NFC and NFD alike", () => {
    expect(foldText("Sở Tư pháp TP Đà Nẵng")).toBe("so tu phap tp da nang");
    expect(foldText("Sở Tư pháp TP Đà Nẵng".normalize("NFD"))).toBe("so tu phap tp da nang");
    expect(foldText("hòa") === foldText("hoà") && foldText("Thủy") === foldText("Thuỷ")).toBe(true);
  });

  it("normalises to NFC and single spaces, non-breaking ones included", () => {
    expect(normalizeText("  Cục\u00A0THADS \t Hà Nội\n".normalize("NFD"))).toBe("Cục THADS Hà Nội");
  });

  it("orders by the Vietnamese alphabet, people by given name", () => {
    expect(["Đà Nẵng", "Cần Thơ", "Điện Biên", "Dak", "Ân", "An", "Ăn"].sort(compareText)).toEqual([
      "An",
      "Ăn",
      "Ân",
      "Cần Thơ",
      "Dak",
      "Đà Nẵng",
      "Điện Biên",
    ]);
    expect(["Trần Văn Bình", "Lê Thị An", "Đỗ Văn An"].sort(comparePeople)).toEqual([
      "Đỗ Văn An",
      "Lê Thị An",
      "Trần Văn Bình",
    ]);
  });

  it("parses a line that must say something", () => {
    expect(requiredText(10).safeParse("   ").success).toBe(false);
    expect(requiredText(10).parse("  a  b ")).toBe("a b");
    expect(requiredText(3).safeParse("dài quá").success).toBe(false);
    expect(longText(50).parse("một\r\nhai\r")).toBe("một\nhai");
  });
});
