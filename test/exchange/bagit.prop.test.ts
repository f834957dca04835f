import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bagInfoText,
  bagInfoValues,
  bagitDeclaration,
  encodePath,
  manifestText,
  oxumText,
  parseBagInfo,
  parseManifest,
  readDeclaration,
} from "#core/exchange/bagit";

const digest = fc.stringMatching(/^[0-9a-f]{64}$/);
const path = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
  .map((name) => `data/${name.replace(/[\u0085\u2028\u2029]/g, "")}x`);

describe("BagIt texts (RFC 8493)", () => {
  it("§2.1.3 a manifest read back names the same files with the same digests", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ digest, path }), { selector: (entry) => entry.path }),
        (entries) => {
          const read = parseManifest(manifestText(entries), "sha256");
          expect(read.brokenLines).toEqual([]);
          const byPath = (left: { path: string }, right: { path: string }) =>
            left.path < right.path ? -1 : 1;
          expect([...read.entries].sort(byPath)).toEqual([...entries].sort(byPath));
        },
      ),
    );
  });

  it("§2.1.3 only CR, LF and the percent sign are encoded", () => {
    expect(encodePath("data/a\r\nb %41 ắ.pdf")).toBe("data/a%0D%0Ab %2541 ắ.pdf");
    const line = (rest: string) => parseManifest(`${"a".repeat(64)}${rest}`, "sha256");
    expect(line("\t data/50%25.pdf").entries).toEqual([{ digest: "a".repeat(64), path: "data/50%.pdf" }]);
    expect(line("  data/50%.pdf").brokenLines).toEqual([1]);
    expect(line(" *data/x").entries[0]?.path).toBe("data/x");
  });

  it.each([
    ["a short digest", "abc  data/x\n", [1]],
    ["a digest of another algorithm", `${"a".repeat(128)}  data/x\n`, [1]],
    ["no path", `${"a".repeat(64)}\n`, [1]],
    ["an empty line", `${"a".repeat(64)}  data/x\n\n${"a".repeat(64)}  data/y\n`, [2]],
    ["a file named twice", `${"a".repeat(64)}  data/x\n${"b".repeat(64)}  data/x\n`, [2]],
    ["a byte order mark", `\ufeff${"a".repeat(64)}  data/x\n`, [1]],
  ])("a manifest line is named: %s", (_, text, broken) => {
    expect(parseManifest(text, "sha256").brokenLines).toEqual(broken);
  });

  it("§2.2.2 bag-info read back says the same; no line is longer than 79 signs but for a long word", () => {
    const word = fc.stringMatching(/^[A-Za-zÀ-žẠ-ỹ0-9:,()-]{1,30}$/);
    const value = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(" "));
    const label = fc.stringMatching(/^[A-Z][A-Za-z-]{0,20}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(label, value), { maxLength: 8 }), (lines) => {
        const text = bagInfoText(lines);
        expect(parseBagInfo(text)).toEqual({ lines, brokenLines: [] });
        expect(text.split("\n").every((line) => [...line].length <= 79)).toBe(true);
      }),
    );
  });

  it("labels may repeat, in any case; a line without a label is named", () => {
    const { lines, brokenLines } = parseBagInfo("payload-oxum: 1.1\r\nContact:a\r\n\tb\r\nnothing\r\n");
    expect(bagInfoValues(lines, "Payload-Oxum")).toEqual(["1.1"]);
    expect(bagInfoValues(lines, "contact")).toEqual(["a b"]);
    expect(brokenLines).toEqual([4]);
  });

  it("§2.1.1 the declaration is two lines and nothing else", () => {
    expect(readDeclaration(bagitDeclaration)).toBe("RIGHT");
    expect(readDeclaration(bagitDeclaration.replace("1.0", "0.97"))).toBe("OTHER_VERSION");
    expect(readDeclaration(`\ufeff${bagitDeclaration}`)).toBe("NOT_A_DECLARATION");
    expect(readDeclaration(`${bagitDeclaration}More: 1\n`)).toBe("NOT_A_DECLARATION");
    expect(readDeclaration("BagIt-Version: 1.0\n")).toBe("NOT_A_DECLARATION");
  });

  it("§2.2.2 Payload-Oxum is bytes and files", () => {
    expect(oxumText([{ bytes: 5 }, { bytes: 4_294_967_296 }])).toBe("4294967301.2");
  });
});
