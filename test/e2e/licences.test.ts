import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesUnder, root } from "../support/source-files";

interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/** They ask for no more than to be named. Of a choice the first is taken. */
const permissive = new Set([
  ...["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "OFL-1.1", "0BSD", "Unlicense", "Zlib"],
  // SQLite was given to everybody.
  "blessing",
]);

const licences = JSON.parse(readFileSync(join(root, "out/build/licences.json"), "utf8")) as Licence[];
const names = licences.map(({ name }) => name);

/** What a bundle's own map says it was made of: nothing of how the list is made. */
function packagesInMap(file: string): readonly string[] {
  const { sources } = JSON.parse(readFileSync(join(root, file), "utf8")) as { readonly sources: string[] };
  return sources.flatMap((source) => {
    const path = source.split("node_modules/").at(-1) ?? "";
    const name = /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
    return source.includes("node_modules/") && name !== undefined ? [name] : [];
  });
}

describe("the licences that go with the program", () => {
  it("name every package in the bundles", () => {
    const maps = ["out/build/main", "out/build/renderer"].flatMap((folder) => filesUnder(folder, /\.map$/));
    const bundled = new Set(maps.flatMap(packagesInMap));
    expect(bundled.size).toBeGreaterThan(30);
    expect([...bundled].filter((name) => !names.includes(name))).toEqual([]);
  });

  it("name what goes along without being bundled", () => {
    expect(names).toEqual(
      expect.arrayContaining([
        ...["better-sqlite3", "SQLite", "electron", "Chromium", "@fontsource-variable/source-sans-3"],
      ]),
    );
  });

  it("name nothing that stays behind", () => {
    expect(
      names.filter((name) => /vitest|playwright|typescript|electron-builder|axe-core/.test(name)),
    ).toEqual([]);
  });

  it("are permissive", () => {
    const others = licences.filter(({ licence }) => {
      const choice = licence.replaceAll(/[()]/g, "").split(" OR ")[0] ?? "";
      return !choice.split(" AND ").every((part) => permissive.has(part.trim()));
    });
    expect(others.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
  });

  it("bring their text, and stand there once", () => {
    expect(licences.filter(({ text }) => text.length < 200).map(({ name }) => name)).toEqual([]);
    const both = licences.map(({ name, version }) => `${name} ${version}`);
    expect(both.filter((one, place) => both.indexOf(one) !== place)).toEqual([]);
  });
});
