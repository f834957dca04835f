import { describe, expect, test } from "vitest";
import { fractionInWords, numberInWords } from "#core/documents/number-in-words";

const table: readonly (readonly [number, string])[] = [
  [0, "không"],
  [1, "một"],
  [4, "bốn"],
  [5, "năm"],
  [10, "mười"],
  [11, "mười một"],
  [14, "mười bốn"],
  [15, "mười lăm"],
  [17, "mười bảy"],
  [20, "hai mươi"],
  [21, "hai mươi mốt"],
  [22, "hai mươi hai"],
  [24, "hai mươi tư"],
  [25, "hai mươi lăm"],
  [31, "ba mươi mốt"],
  [44, "bốn mươi tư"],
  [55, "năm mươi lăm"],
  [91, "chín mươi mốt"],
  [99, "chín mươi chín"],
  [100, "một trăm"],
  [101, "một trăm linh một"],
  [104, "một trăm linh bốn"],
  [105, "một trăm linh năm"],
  [110, "một trăm mười"],
  [111, "một trăm mười một"],
  [115, "một trăm mười lăm"],
  [121, "một trăm hai mươi mốt"],
  [555, "năm trăm năm mươi lăm"],
  [999, "chín trăm chín mươi chín"],
  [1000, "một nghìn"],
  [1001, "một nghìn không trăm linh một"],
  [1010, "một nghìn không trăm mười"],
  [1015, "một nghìn không trăm mười lăm"],
  [1021, "một nghìn không trăm hai mươi mốt"],
  [2024, "hai nghìn không trăm hai mươi tư"],
  [10_000, "mười nghìn"],
  [15_105, "mười lăm nghìn một trăm linh năm"],
  [21_021, "hai mươi mốt nghìn không trăm hai mươi mốt"],
  [99_999, "chín mươi chín nghìn chín trăm chín mươi chín"],
  [100_000, "một trăm nghìn"],
  [105_005, "một trăm linh năm nghìn không trăm linh năm"],
  [1_000_000, "một triệu"],
  [1_000_001, "một triệu không trăm linh một"],
  [1_001_000, "một triệu không trăm linh một nghìn"],
  [2_530_000, "hai triệu năm trăm ba mươi nghìn"],
  [24_000_000, "hai mươi tư triệu"],
  [1_000_000_000, "một tỷ"],
  [1_000_000_005, "một tỷ không trăm linh năm"],
  [5_005_005_005, "năm tỷ không trăm linh năm triệu không trăm linh năm nghìn không trăm linh năm"],
  [
    999_999_999_999,
    "chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín",
  ],
];

describe("numbers in words", () => {
  test.each(table)("%i → %s", (value, words) => {
    expect(numberInWords(value)).toBe(words);
  });

  test("a share of votes is read part over base", () => {
    expect(fractionInWords(17, 22)).toBe("17/22 (mười bảy trên hai mươi hai)");
    expect(fractionInWords(0, 0)).toBe("0/0 (không trên không)");
  });

  test.each([-1, 1.5, 1_000_000_000_000, Number.NaN])("%d is no count", (value) => {
    expect(() => numberInWords(value)).toThrow();
  });
});
