import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Digest } from "#core/base/ids";
import { shortCodeOf } from "#core/base/short-code";
import { readSealDocument, writeSealDocument } from "#core/conference/seal-document";
import { sealedRound } from "./sealed-round";

const golden = readFileSync(new URL("../fixtures/sealed-round-format-1.json", import.meta.url), "utf8");
const digestOf = (sealed: string) => createHash("sha256").update(sealed, "utf8").digest("hex") as Digest;

describe("format 1", () => {
  test("is spelled exactly as in the golden file", () => {
    expect(writeSealDocument(sealedRound)).toBe(golden);
  });
  test("has the digest and short code it always had", () => {
    expect(digestOf(golden)).toBe("b5c3d29d6d1fcd62b710d131415e7a018248e242bc3119644471ccff1cdbc86a");
    expect(shortCodeOf(digestOf(golden))).toBe("PQ1X-57BD-3Z6W");
  });
  test("is read back whole", () => {
    expect(readSealDocument(golden)).toEqual({ ok: true, value: sealedRound });
  });
});

describe("what is not a sealed round is refused", () => {
  test.each([
    ["a torn text", golden.slice(0, -1), "NOT_READABLE"],
    ["another kind of text", "[]", "FIELDS_WRONG"],
    ["a later format", golden.replace('"format":1', '"format":2'), "FORMAT_UNKNOWN"],
    ["a field too many", golden.replace('"format":1', '"format":1,"forged":1'), "FIELDS_WRONG"],
    ["a figure turned into a fraction", golden.replace('"issued":10', '"issued":10.5'), "FIELDS_WRONG"],
    ["another spelling of the same figures", golden.replace('"issued":10', '"issued": 10'), "NOT_CANONICAL"],
    ["letters not in NFC", golden.normalize("NFD"), "NOT_CANONICAL"],
  ])("%s", (_, sealed, error) => {
    expect(readSealDocument(sealed)).toEqual({ ok: false, error });
  });
});

test("one vote more is another code", () => {
  const changed = golden.replace('"agree":9', '"agree":8');
  expect(changed).not.toBe(golden);
  expect(shortCodeOf(digestOf(changed))).not.toBe(shortCodeOf(digestOf(golden)));
});
