import { readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { filesUnder, root } from "../support/source-files";

/** The order the rooms stand in: a room may use those before it, never those after. */
const rooms = [
  "base",
  "safekeeping",
  "registry",
  "pledges",
  "scoring",
  "awards",
  "dossiers",
  "conference",
  "documents",
  "exchange",
  "overview",
] as const;

interface Import {
  readonly from: string;
  readonly to: string;
}

const importPattern = /(?:from|import)\s*\(?\s*"([^"]+)"/g;

function importsUnder(folder: string): readonly Import[] {
  return filesUnder(folder, /\.tsx?$/).flatMap((file) =>
    [...readFileSync(join(root, file), "utf8").matchAll(importPattern)].map((match) => ({
      from: file,
      to: resolveImport(file, match[1] ?? ""),
    })),
  );
}

/** Path from the root for our own modules, the bare name for the others. */
function resolveImport(file: string, specifier: string): string {
  if (specifier.startsWith("#core/")) return `electron/core/${specifier.slice(6)}`;
  if (specifier.startsWith("#main/")) return `electron/main/${specifier.slice(6)}`;
  if (!specifier.startsWith(".")) return specifier;
  return relative(root, normalize(join(root, dirname(file), specifier)));
}

const roomOf = (path: string, floor: string) =>
  rooms.findIndex((room) => path.startsWith(`${floor}/${room}/`));

describe("imports go down only", () => {
  it("core imports nothing but core and zod", () => {
    const foreign = importsUnder("electron/core").filter(
      ({ to }) => to !== "zod" && !to.startsWith("electron/core/"),
    );
    expect(foreign).toEqual([]);
  });

  it("the renderer imports core and nothing else of electron/", () => {
    const foreign = importsUnder("renderer").filter(
      ({ to }) =>
        to === "electron" ||
        to.startsWith("node:") ||
        (to.startsWith("electron/") && !to.startsWith("electron/core/")),
    );
    expect(foreign).toEqual([]);
  });

  it("only the shell and the preload import electron; only the book thread imports the database", () => {
    const imports = importsUnder("electron");
    const electron = imports.filter(({ to }) => to === "electron" || to.startsWith("electron/main/shell/"));
    const astray = electron.filter(
      ({ from }) => !/^electron\/(main\/shell\/|main\/index\.ts|preload\/)/.test(from),
    );
    expect(astray).toEqual([]);
    expect(
      imports.filter(({ from, to }) => to === "better-sqlite3" && !from.startsWith("electron/main/book/")),
    ).toEqual([]);
  });

  it("no floor below is reached upwards, and no export is a default", () => {
    const upwards = importsUnder("electron").filter(
      ({ to }) => to.startsWith("renderer/") || to.startsWith("test/"),
    );
    expect(upwards).toEqual([]);
    const defaults = ["electron", "renderer"].flatMap((folder) =>
      filesUnder(folder, /\.tsx?$/).filter((file) =>
        /^export default/m.test(readFileSync(join(root, file), "utf8")),
      ),
    );
    expect(defaults).toEqual([]);
  });

  it.each(["electron/core", "electron/main/book", "renderer/src"])(
    "rooms of %s stand in their order",
    (floor) => {
      const against = importsUnder(floor).filter(({ from, to }) => {
        const [here, there] = [roomOf(from, floor), roomOf(to, floor)];
        return here >= 0 && there > here;
      });
      expect(against).toEqual([]);
    },
  );
});
