import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Digest } from "#core/base/ids";
import { shortCodeOf } from "#core/base/short-code";
import { decideOutcome } from "#core/conference/decide-outcome";
import {
  fieldsOfFormat1,
  fieldsOfFormat2,
  fieldsOfFormat3,
  readSealDocument,
  writeSealDocument,
} from "#core/conference/seal-document";
import { sealFormat1 } from "#core/conference/seal-format-1";
import { sealedRound, sealedRoundOfFormat3, sealedRoundOfFormat4 } from "./sealed-round";

const golden = readFileSync(new URL("../fixtures/sealed-round-format-1.json", import.meta.url), "utf8");
const golden2 = readFileSync(new URL("../fixtures/sealed-round-format-2.json", import.meta.url), "utf8");
const golden3 = readFileSync(new URL("../fixtures/sealed-round-format-3.json", import.meta.url), "utf8");
const golden4 = readFileSync(new URL("../fixtures/sealed-round-format-4.json", import.meta.url), "utf8");
const digestOf = (sealed: string) => createHash("sha256").update(sealed, "utf8").digest("hex") as Digest;

describe("format 1", () => {
  const old = sealFormat1.parse(JSON.parse(golden));
  test("is spelled exactly as in the golden file", () => {
    expect(writeSealDocument(old)).toBe(golden);
  });
  test("has the digest and short code it always had", () => {
    expect(digestOf(golden)).toBe("b5c3d29d6d1fcd62b710d131415e7a018248e242bc3119644471ccff1cdbc86a");
    expect(shortCodeOf(digestOf(golden))).toBe("PQ1X-57BD-3Z6W");
  });
  test("is read back whole, in the fields of today", () => {
    const read = readSealDocument(golden);
    expect(read).toEqual({ ok: true, value: fieldsOfFormat1(old) });
    expect(read).toMatchObject({
      value: { format: 1, count: old.count, outcome: old.outcome, roll: old.roll },
    });
  });
  test("is decided today as it was then", () => {
    const read = readSealDocument(golden);
    if (!read.ok) throw new Error(read.error);
    expect(decideOutcome({ ...read.value, mode: read.value.round.mode })).toEqual(read.value.outcome);
  });
});

describe("format 2", () => {
  test("is spelled exactly as in the golden file", () => {
    expect(writeSealDocument(sealedRound)).toBe(golden2);
  });
  test("has the digest and short code it always had", () => {
    expect(digestOf(golden2)).toBe("d2e68a3436de63b5d48b30e1dfce30a64733210c613a279d8fec942c1da9a615");
    expect(shortCodeOf(digestOf(golden2))).toBe("TBK8-MD1P-VSH3");
  });
  test("is read back whole", () => {
    expect(readSealDocument(golden2)).toEqual({ ok: true, value: fieldsOfFormat2(sealedRound) });
  });
});

describe("format 3", () => {
  test("is spelled exactly as in the golden file", () => {
    expect(writeSealDocument(sealedRoundOfFormat3)).toBe(golden3);
  });
  test("has the digest and short code it always had", () => {
    expect(digestOf(golden3)).toBe("6d1d2e8bd05bdfd1dad99e23dbc57039a914f65d4eac933fce0f586f2e5968ee");
    expect(shortCodeOf(digestOf(golden3))).toBe("DMEJ-X2YG-BFFK");
  });
  test("is read back whole", () => {
    expect(readSealDocument(golden3)).toEqual({ ok: true, value: fieldsOfFormat3(sealedRoundOfFormat3) });
  });
});

describe("format 4", () => {
  test("is spelled exactly as in the golden file", () => {
    expect(writeSealDocument(sealedRoundOfFormat4)).toBe(golden4);
  });
  test("has the digest and short code it always had", () => {
    expect(digestOf(golden4)).toBe("9d720ea7eae15e2635b3830c04644300ad794c5fa35f761932098ff9a300cbc1");
    expect(shortCodeOf(digestOf(golden4))).toBe("KNS0-X9ZA-W5FM");
  });
  test("is read back whole", () => {
    expect(readSealDocument(golden4)).toEqual({ ok: true, value: sealedRoundOfFormat4 });
  });
});

describe("what is not a sealed round is refused", () => {
  test.each([
    ["a torn text", golden.slice(0, -1), "NOT_READABLE"],
    ["another kind of text", "[]", "FIELDS_WRONG"],
    ["a later format", golden.replace('"format":1', '"format":5'), "FORMAT_UNKNOWN"],
    ["fields of format 1 under number 2", golden.replace('"format":1', '"format":2'), "FIELDS_WRONG"],
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
