import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly license?: string | { readonly type: string };
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;
}

const read = <T>(path: string): T => JSON.parse(readFileSync(join(root, path), "utf8")) as T;
const manifest = read<Manifest>("package.json");
const lock = read<Lock>("package-lock.json");
const installed = Object.keys(lock.packages).filter(
  (path) => path !== "" && existsSync(join(root, path, "package.json")),
);

/** The project's list, and the licences that ask for nothing more than these. */
const allowed = new Set([
  ...["MIT", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MPL-2.0", "OFL-1.1"],
  ...["0BSD", "BlueOak-1.0.0", "CC0-1.0", "Python-2.0", "Unlicense", "WTFPL", "Zlib"],
]);

/** True when one side of every "or" and both sides of every "and" are allowed. */
function isAllowed(expression: string): boolean {
  const bare = expression.replace(/^\((.*)\)$/, "$1");
  if (bare.includes(" OR ")) return bare.split(" OR ").some(isAllowed);
  return bare.split(" AND ").every((name) => allowed.has(name.trim().replace(/[()]/g, "")));
}

describe("dependencies", () => {
  test("are pinned to exact versions", () => {
    const ranges = { ...manifest.dependencies, ...manifest.devDependencies };
    const loose = Object.entries(ranges).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  test("stand in the lock with their hash", () => {
    const without = Object.entries(lock.packages).filter(([path, entry]) => path !== "" && !entry.integrity);
    expect(without).toEqual([]);
  });

  test("bring only what may be handed on: one dependency is shipped as it is, the rest is bundled", () => {
    expect(Object.keys(manifest.dependencies ?? {})).toEqual(["better-sqlite3"]);
  });

  test("have a licence from the list, the whole tree", () => {
    expect(installed.length).toBeGreaterThan(100);
    const others = installed.flatMap((path) => {
      const { license } = read<Manifest>(join(path, "package.json"));
      const expression = typeof license === "object" ? license.type : (license ?? "none");
      return isAllowed(expression) ? [] : [`${path}: ${expression}`];
    });
    expect(others).toEqual([]);
  });
});

describe("the two commands", () => {
  test(".ci/run is executable and calls exactly npm test", () => {
    const script = join(root, ".ci", "run");
    expect(statSync(script).mode & 0o111).not.toBe(0);
    const commands = readFileSync(script, "utf8")
      .split("\n")
      .filter((line) => /\b(npm|npx|node)\b/.test(line));
    expect(commands).toEqual(["exec npm test"]);
  });

  test("every script goes through the set-up", () => {
    const { format, ...others } = manifest.scripts ?? {};
    expect(format).toBe("oxfmt");
    expect(Object.keys(others).toSorted()).toEqual([
      "bench",
      "check",
      "package",
      "start",
      "test",
      "torture",
      "tour",
    ]);
    for (const command of Object.values(others))
      expect(command).toMatch(/^node electron\/setup\/[a-z-]+\.mjs$/);
  });
});
