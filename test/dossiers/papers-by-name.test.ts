import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { utf8Length } from "#core/base/utf8-length";
import { longestFileName, safeFileName } from "#core/dossiers/file-name";
import { formatNominationNumber } from "#core/dossiers/nomination-number";
import { dangerOf, openingOf } from "#core/dossiers/opening-of";
import { standingOf } from "#core/dossiers/standing-of";

describe("what may start something is not opened", () => {
  it.each([
    ["cai-dat.exe", "PROGRAM"],
    ["Báo cáo thành tích.pdf.exe", "PROGRAM"],
    ["Báo cáo.EXE", "PROGRAM"],
    ["Báo cáo.exe.", "PROGRAM"],
    ["Báo cáo.exe . .", "PROGRAM"],
    ["Báo cáo.exe\u00A0", "PROGRAM"],
    ["Báo cáo.e\u200Bxe", "PROGRAM"],
    ["Báo cáo\u202Efdp.exe", "PROGRAM"],
    ["Báo cáo．ｅｘｅ", "PROGRAM"],
    ["Báo cáo.pdf:an.exe", "PROGRAM"],
    ["Báo cáo.exe::$DATA", "PROGRAM"],
    ["chay.bat", "SCRIPT"],
    ["chay.CMD", "SCRIPT"],
    ["chay.ps1", "SCRIPT"],
    ["chay.vbs", "SCRIPT"],
    ["chay.js", "SCRIPT"],
    ["trang.hta", "SCRIPT"],
    ["trang.svg", "SCRIPT"],
    ["loi-tat.lnk", "SHORTCUT"],
    ["loi-tat.url", "SHORTCUT"],
    ["man-hinh.scr", "PROGRAM"],
    ["cai.msi", "PROGRAM"],
    ["ung-dung.jar", "PROGRAM"],
    ["Tờ trình.docm", "MACRO"],
    ["Bảng điểm.xlsm", "MACRO"],
    ["dia.iso", "IMAGE_OF_DISK"],
    ["doi.reg", "SETTINGS"],
    ["máy.desktop", "SHORTCUT"],
    [".exe", "PROGRAM"],
  ])("%j is %s", (name, kind) => {
    expect(dangerOf(name)).toBe(kind);
    expect(openingOf(name)).toBe("REFUSED");
  });

  it.each([
    "Báo cáo thành tích.pdf",
    "Tờ trình số 12.docx",
    "Bảng điểm.xlsx",
    "ảnh.JPG",
    "exe",
    "Danh sách exe",
    "Phụ lục 1.2",
    "công văn.exe.pdf",
    "băng ghi âm.mp3",
    "Biên bản (2).doc",
    "ghi chú",
  ])("%j is opened", (name) => {
    expect(dangerOf(name)).toBeNull();
  });
});

describe("name of a copy", () => {
  it.each([
    ["Báo cáo thành tích.pdf", "Báo cáo thành tích.pdf"],
    ["a:b*c?.pdf", "a_b_c_.pdf"],
    ["CON.txt", "_CON.txt"],
    ["com1", "_com1"],
    ["LPT9.x.pdf", "_LPT9.x.pdf"],
    ["console.txt", "console.txt"],
    ["cuối. .", "cuối___"],
    ["", "_"],
    ["dòng\nmới.pdf", "dòng_mới.pdf"],
  ])("%j becomes %j", (name, safe) => {
    expect(safeFileName(name, 255)).toBe(safe);
  });

  it("keeps the ending when it must be shortened, and never splits a sign", () => {
    expect(safeFileName(`${"ă".repeat(300)}.pdf`, 40)).toBe(`${"ă".repeat(36)}.pdf`);
    expect(safeFileName(`${"a".repeat(35)}😀bcd.pdf`, 40)).toBe(`${"a".repeat(35)}.pdf`);
  });

  it("is never longer than asked, never empty, and taken by Windows", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 300 }),
        fc.integer({ min: 24, max: 255 }),
        (name, longest) => {
          const safe = safeFileName(name, longest);
          expect(safe.length).toBeLessThanOrEqual(longest);
          expect(safe).not.toBe("");
          expect(safe).not.toMatch(/[<>:"/\\|?*\p{Cc}]|[. ]$/u);
        },
      ),
    );
  });

  it("is counted in UTF-8 bytes as Node counts them", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(utf8Length(text)).toBe(Buffer.byteLength(text));
      }),
    );
    expect(longestFileName).toBe(255);
  });
});

describe("number and standing", () => {
  it.each([
    [1, "HS-0001"],
    [9999, "HS-9999"],
    [12345, "HS-12345"],
  ])("%i reads %s", (number, text) => {
    expect(formatNominationNumber(number)).toBe(text);
  });

  const sealed = (outcome: "WON" | "LEFT_OPEN" | "ABOVE_QUOTA" | "BELOW_THRESHOLD" | "NO_VOTE") =>
    ({ state: "SEALED", outcome }) as const;
  it.each([
    [[], "NOT_ON_BALLOT"],
    [[{ state: "OPEN" }], "ON_BALLOT"],
    [[sealed("WON")], "ACCLAIMED"],
    [[sealed("LEFT_OPEN")], "LEFT_OPEN"],
    [[sealed("ABOVE_QUOTA")], "NOT_ACCLAIMED"],
    [[sealed("BELOW_THRESHOLD")], "NOT_ACCLAIMED"],
    [[sealed("NO_VOTE")], "NOT_ACCLAIMED"],
    [[sealed("LEFT_OPEN"), { state: "OPEN" }], "ON_BALLOT"],
    [[sealed("LEFT_OPEN"), sealed("WON")], "ACCLAIMED"],
  ] as const)("rounds %j leave it at %s", (rounds, standing) => {
    expect(standingOf(rounds)).toBe(standing);
  });
});
