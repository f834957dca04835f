import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const tsc = join(root, "node_modules", "typescript", "bin", "tsc");

/** Compiles one line with a floor's own settings and returns what the compiler says. */
function complaints(floor: string, line: string): string {
  mkdirSync(join(root, "out"), { recursive: true });
  const folder = mkdtempSync(join(root, "out", "floor-"));
  try {
    writeFileSync(join(folder, "probe.ts"), `${line}\n`);
    const tsconfig = {
      extends: join(root, floor, "tsconfig.json"),
      include: ["probe.ts"],
      references: [],
      compilerOptions: {
        noEmit: true,
        rootDir: ".",
        outDir: "types",
        tsBuildInfoFile: "types/probe.tsbuildinfo",
      },
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(tsconfig));
    return spawnSync(process.execPath, [tsc, "-p", folder, "--pretty", "false"], { encoding: "utf8" }).stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A real file of the main floor, as a relative path from the probe's folder. */
const mainFloor = relative(join(root, "out", "probe"), join(root, "electron/main/index")).replaceAll(
  "\\",
  "/",
);

describe("the floors are held by the compiler", () => {
  test.each([
    ["electron/core", "Node", `import { readFileSync } from "node:fs"; export const read = readFileSync;`],
    ["electron/core", "Node's globals", "export const environment = process.env;"],
    ["electron/core", "the DOM", "export const title = document.title;"],
    ["electron/core", "a timer", "setTimeout(() => {}, 1);"],
    ["electron/core", "Electron", `import { app } from "electron"; export const name = app.name;`],
    ["electron/core", "the main floor", `export * from "${mainFloor}";`],
    ["renderer", "Node", `import { readFileSync } from "node:fs"; export const read = readFileSync;`],
    ["renderer", "Node's globals", "export const environment = process.env;"],
    ["renderer", "Electron", `import { ipcRenderer } from "electron"; export const ipc = ipcRenderer;`],
    ["renderer", "the main floor", `export * from "${mainFloor}";`],
  ])("%s refuses %s", (floor, _what, line) => {
    expect(complaints(floor, line)).toMatch(/error TS/);
  });

  test.each([
    ["electron/core", `import { z } from "zod"; export const text = z.string();`],
    [
      "electron/main",
      `import { app } from "electron"; export const path = (): string => app.getPath("temp");`,
    ],
    ["renderer", "export const title = (): string => document.title;"],
  ])("%s accepts what is its own", (floor, line) => {
    expect(complaints(floor, line)).toBe("");
  });
});
