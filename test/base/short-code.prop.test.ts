import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Digest } from "#core/base/ids";
import { readShortCode, shortCodeOf } from "#core/base/short-code";

const digestOf = (text: string) => createHash("sha256").update(text).digest("hex") as Digest;

describe("short codes", () => {
  it("are stable: a code printed on signed minutes must mean the same for ever", () => {
    expect(shortCodeOf("0".repeat(64) as Digest)).toBe("0000-0000-0000");
    expect(shortCodeOf(digestOf("Sổ Thi Đua"))).toBe("HWTT-Q67A-61BD");
  });

  it("read back whatever the case, spaces and look-alike letters", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const code = shortCodeOf(digestOf(text));
        expect(readShortCode(code)).toBe(code);
        expect(
          readShortCode(
            ` ${code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")} `,
          ),
        ).toBe(code);
      }),
    );
  });

  it("read back as Word and mail paste them: other dashes, zero-width signs", () => {
    expect(readShortCode("HWTT\u2011Q67A\u201461\u200BBD")).toBe("HWTT-Q67A-61BD");
  });

  it("notice one wrong sign and two swapped neighbours", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 0, max: 10 }),
        fc.integer({ min: 1, max: 30 }),
        (text, place, shift) => {
          const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
          const plain = shortCodeOf(digestOf(text)).replaceAll("-", "");
          const old = signs.indexOf(plain[place] ?? "0");
          const fresh = (old + shift) % 32;
          fc.pre(Math.abs(fresh - old) !== 31);
          expect(readShortCode(plain.slice(0, place) + signs[fresh] + plain.slice(place + 1))).toBe(
            "MISTYPED",
          );
          const [left = "", right = ""] = [plain[place], plain[place + 1]];
          fc.pre(place < 10 && left !== right && Math.abs(signs.indexOf(left) - signs.indexOf(right)) !== 31);
          expect(readShortCode(plain.slice(0, place) + right + left + plain.slice(place + 2))).toBe(
            "MISTYPED",
          );
        },
      ),
    );
  });

  it("refuse what is too short, too long or not a sign", () => {
    for (const typed of ["", "K7M3-QX9A", "0000-0000-0000-0", "000!-0000-0000"])
      expect(readShortCode(typed)).toBe("MISTYPED");
  });
});
