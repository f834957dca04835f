import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paperKind } from "#core/dossiers/paper-kind";
import { utf8Length } from "#core/base/utf8-length";
import {
  collisionKey,
  escapesFolder,
  isRefusedByWindows,
  isSystemName,
  safeFileName,
} from "#core/exchange/file-names";
import { packageName, payloadPaths } from "#core/exchange/package-names";

/** Names as people and attackers give them. */
const hostileName = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.constantFrom(
    "con.pdf",
    "AUX",
    "com¹.txt",
    "..",
    "...",
    " .pdf",
    "a.",
    "Thumbs.db",
    ".DS_Store",
    "._x",
    "50%.pdf",
    "a/b\\c:d.pdf",
    "\u202efdp.exe",
    "Tờ trình.pdf",
    "TỜ TRÌNH.PDF",
    "Tờ trình.pdf".normalize("NFD"),
    "ắ".repeat(255),
    `${"x".repeat(300)}.pdf`,
  ),
);
const kind = fc.constantFrom(...paperKind.options);

describe("names inside a package", () => {
  it("are taken by Windows, FAT32, exFAT, macOS and Linux alike, and told apart there", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ kind, fileName: hostileName }), { maxLength: 12 }), (papers) => {
        const paths = payloadPaths(papers);
        expect(new Set(paths.map(collisionKey)).size).toBe(papers.length);
        for (const path of paths) {
          const name = path.split("/").at(-1) ?? "";
          expect(path.split("/").length).toBe(3);
          expect(escapesFolder(path) || isRefusedByWindows(name) || isSystemName(name)).toBe(false);
          expect(path).toBe(path.normalize("NFC"));
          expect(path).not.toContain("%");
          expect(utf8Length(name)).toBe(Buffer.byteLength(name));
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
          // E:\ + package + _CHUA-XONG + path stays under Windows' 259 signs, with room for a folder.
          expect(`E:\\${"x".repeat(60)}_CHUA-XONG\\${path}`.length).toBeLessThanOrEqual(245);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("stay what they were where nothing is wrong with them", () => {
    const names = ["Tờ trình số 12-TTr.pdf", "báo cáo.docx", "Bảng kê (2).xlsx", ".bí mật", "không đuôi"];
    expect(names.map(safeFileName)).toEqual([...names.slice(0, 3), "_.bí mật", names[4]]);
  });

  it.each([
    ["con.pdf", "_con.pdf"],
    ["a:b?.pdf", "a_b_.pdf"],
    ["Đạt 100%.pdf", "Đạt 100_.pdf"],
    ["tên . .", "tên"],
    ["...", "giay-to"],
    ["\u202efdp.exe", "fdp.exe"],
    ["Tờ trình.pdf".normalize("NFD"), "Tờ trình.pdf"],
    ["thumbs.DB", "_thumbs.DB"],
  ])("%s becomes %s", (given, safe) => {
    expect(safeFileName(given)).toBe(safe);
  });

  it("keep the extension when cut, and never cut a letter in two", () => {
    const safe = safeFileName(`${"Báo cáo thành tích 🏆 ".repeat(30)}.docx`);
    expect(safe).toMatch(/\.docx$/);
    expect(safe).not.toMatch(/\p{Cs}/u);
    expect(safe.length).toBeLessThanOrEqual(139);
  });

  it("get a number when they collide in case or Unicode form", () => {
    const nfd = "Tờ trình.pdf".normalize("NFD");
    const papers = ["Tờ trình.pdf", "TỜ TRÌNH.PDF", nfd, "Tờ trình (2).pdf"];
    const paths = payloadPaths(papers.map((fileName) => ({ kind: "SUBMISSION_LETTER", fileName })));
    expect(paths).toEqual([
      "data/01-to-trinh/Tờ trình.pdf",
      "data/01-to-trinh/TỜ TRÌNH (2).PDF",
      "data/01-to-trinh/Tờ trình (3).pdf",
      "data/01-to-trinh/Tờ trình (2) (2).pdf",
    ]);
  });
});

describe("the name of a package", () => {
  it("is short ASCII with cluster, year, number and revision", () => {
    const name = packageName({ clusterCode: "TPTW", year: 2022, number: "HS-0012", revision: 3 });
    expect(name).toBe("CUM-TPTW_2022_HS-0012_r03");
    const long = packageName({
      clusterCode: "Đồng bằng sông Hồng và ven biển",
      year: 2022,
      number: "HS-12345",
      revision: 123,
    });
    expect(long).toBe("CUM-DONG-BANG-SONG-HONG-_2022_HS-12345_r123");
    expect(long.length).toBeLessThanOrEqual(60);
  });
});
