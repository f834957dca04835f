import { describe, expect, it } from "vitest";
import {
  comparePeople,
  compareText,
  foldText,
  longText,
  normalizeText,
  optionalText,
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

  it("keeps nothing invisible: two names that look alike are the same", () => {
    const name = "Sở Tư pháp";
    for (const sign of ["\u200B", "\u200F", "\u202E", "\u2066", "\u00AD", "\uFEFF", "\u0000", "\uD800"])
      expect(normalizeText(`Sở${sign} Tư pháp`), JSON.stringify(sign)).toBe(name);
    expect(normalizeText("Hoa\u200D\u0300")).toBe("Hoà");
    expect(longText(50).parse("một\u202E\nhai\u0007\t3")).toBe("một\nhai\t3");
  });

  it("measures a text as it is kept, not as a keyboard spelled it", () => {
    const name = "Ủy ban".normalize("NFD");
    expect(name.length).toBeGreaterThan(6);
    expect(requiredText(6).parse(name)).toBe("Ủy ban");
    expect(optionalText(5).safeParse(name).success).toBe(false);
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
