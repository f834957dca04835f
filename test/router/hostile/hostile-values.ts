import type { Seeded } from "../../durability/support/seeded";

const loop: Record<string, unknown> = { name: "x" };
loop["self"] = loop;

function nested(depth: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? { value } : [value];
  return value;
}

/** What a page taken over could send, as far as a structured clone carries it. */
export const hostileValues: readonly unknown[] = [
  ...[undefined, null, true, false, 0, -0, 1, -1, 0.1, Number.NaN, Number.POSITIVE_INFINITY],
  ...[Number.MAX_SAFE_INTEGER + 1, -Number.MAX_VALUE, Number.MIN_VALUE, 2 ** 31, 10n ** 40n],
  ...["", " ", "\0", "a\0b", "\uD800", "x\uDFFFy", "\u202Egnp.exe", "\uFEFF", "e\u0301".repeat(300)],
  ...["x".repeat(1_000_000), "ạ".repeat(40_000), "9".repeat(400), "1e309", "NaN", "-0", "0x10"],
  ...[
    "' OR 1=1 --",
    '"; DROP TABLE units; --',
    "%",
    "_",
    "*",
    'NEAR("a" "b", 2)',
    "<script>alert(1)</script>",
  ],
  ...["../../etc/passwd", "C:\\Windows\\System32", "\\\\server\\share\\x", "CON", "/dev/zero", "file:///etc"],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "2022-02-30", "2022-13-01", "0000-00-00"],
  ...["9999-12-31", "2022-12-31T23:59:60Z", "=cmd|' /C calc'!A0", "{{#a}}{{/b}}", "&#0;", "]]>"],
  ...[[], {}, [[]], [null], Array.from({ length: 5000 }, () => 0), nested(40), nested(2000), loop],
  ...[new Date(Number.NaN), new Date(0), new Map([["a", 1]]), new Set([1]), /x/, new Error("x")],
  ...[new Uint8Array(16), new ArrayBuffer(8), Object("boxed"), { length: -1 }, { 0: "a", length: 1 }],
  ...[JSON.parse('{"__proto__":{"roles":["KEEPER"]}}'), JSON.parse('{"constructor":{"prototype":{}}}')],
  ...[{ toString: 1 }, { valueOf: null }, { toJSON: "x" }],
];

/** Names of procedures that are none, or not the book's. */
export const hostileNames: readonly string[] = [
  ...["", " ", "\0", "__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "then"],
  ...["safekeeping", "safekeeping.", ".undo", "safekeeping.undo ", "safekeeping.Undo", "SAFEKEEPING.UNDO"],
  ...["safekeeping.undo\0", "registry.addUnit.constructor", "registry['addUnit']", "x".repeat(100_000)],
  ...["\uD800", "DROP TABLE units", "../handlers"],
];

const addedNames = ["__proto__", "constructor", "extra", "roles", "taskId"];

/** The value with one thing in it, drawn by lot, made hostile, left out or put in; all the rest is right. */
export function spoiled(value: unknown, chance: Seeded): unknown {
  const keys = typeof value === "object" && value !== null ? Object.keys(value) : [];
  const key = chance.some(keys);
  if (key === undefined || chance.pick(6) === 0) return chance.some(hostileValues);
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  const way = chance.pick(8);
  if (way === 0) delete copy[key];
  else if (way === 1) {
    const added = { value: chance.some(hostileValues), enumerable: true, writable: true, configurable: true };
    Object.defineProperty(copy, chance.some(addedNames) ?? "extra", added);
  } else copy[key] = spoiled(copy[key], chance);
  return copy;
}
