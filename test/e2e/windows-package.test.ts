import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { getRawHeader, listPackage } from "@electron/asar";
import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../support/source-files";

/** The smallest program for Windows at hand that carries a version, as electron.exe does. */
const anyWindowsProgram = join(root, "node_modules/electron-winstaller/vendor/rcedit.exe");
/** What electron.exe carries for its fuses: a mark, version 1, their count, all off. */
const fuseWire = Buffer.from("dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009000000000", "latin1");

/** Fuses as they are written in the program. */
const off = "0".charCodeAt(0);
const on = "1".charCodeAt(0);

let folder = "";
let packed: readonly string[] = [];
const app = () => join(folder, "made", "win-unpacked");
const archive = () => join(app(), "resources", "app.asar");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "windows-package-"));
  const stub = join(folder, "stub");
  await mkdir(join(stub, "locales"), { recursive: true });
  await writeFile(join(stub, "electron.exe"), Buffer.concat([await readFile(anyWindowsProgram), fuseWire]));
  for (const language of ["vi", "en-US", "de"])
    await writeFile(join(stub, "locales", `${language}.pak`), "stub");
  await promisify(execFile)(
    process.execPath,
    [
      ...[join(root, "node_modules/electron-builder/cli.js"), "--win", "dir", "--x64"],
      ...[`-c.directories.output=${join(folder, "made")}`, `-c.electronDist=${stub}`],
      "-c.electronVersion=45.4.1",
    ],
    { cwd: root },
  );
  packed = listPackage(archive(), { isPack: false }).map((path) => path.replaceAll("\\", "/"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** As electron-builder.yml packs for Windows; the program itself is a stand-in, so nothing is started. */
describe("the package for Windows", () => {
  it("holds what runs: bundles, page, data, licences, the addon's script", () => {
    expect(packed).toEqual(
      expect.arrayContaining([
        ...["/package.json", "/out/build/main/index.js", "/out/build/main/book-worker.js"],
        ...["/out/build/main/workshop-worker.js", "/out/build/preload/index.cjs"],
        ...["/out/build/renderer/index.html", "/out/build/licences.json", "/resources/rulesets"],
        ...["/resources/templates", "/node_modules/better-sqlite3/lib/index.js"],
      ]),
    );
  });

  it("holds no source, no map, no test, no other package", () => {
    const foreign = packed.filter((path) =>
      /\.(?:ts|tsx|mts|map|c|h|gyp|yml)$|^\/(?:electron|renderer|test|out\/(?!build))/.test(path),
    );
    expect(foreign.filter((path) => path !== "/out/build")).toEqual([]);
    const modules = packed.filter((path) => /^\/node_modules\/[^/]+$/.test(path));
    expect(modules).toEqual(["/node_modules/better-sqlite3"]);
  });

  it("brings the addon of Windows alone, outside the archive", async () => {
    expect(packed.filter((path) => path.endsWith(".node"))).toEqual([
      "/node_modules/better-sqlite3/prebuilds/win32-x64.node",
    ]);
    const unpacked = join(app(), "resources", "app.asar.unpacked");
    const files = (await readdir(unpacked, { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    );
    expect(files.map(({ name }) => name)).toEqual(["win32-x64.node"]);
    const addon = await readFile(join(unpacked, "node_modules/better-sqlite3/prebuilds/win32-x64.node"));
    expect(addon.subarray(0, 2).toString()).toBe("MZ");
  });

  it("knows the hash of its archive, and its fuses stand as the list says", async () => {
    const program = join(app(), "so-thi-dua.exe");
    const bytes = await readFile(program);
    expect(bytes.includes(Buffer.from("ELECTRONASAR", "utf16le"))).toBe(true);
    const { headerString } = getRawHeader(archive());
    expect(bytes.includes(createHash("sha256").update(headerString).digest("hex"))).toBe(true);
    const fuses = await getCurrentFuseWire(program);
    expect(fuses).toMatchObject({
      [FuseV1Options.RunAsNode]: off,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
      [FuseV1Options.EnableNodeCliInspectArguments]: off,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
      [FuseV1Options.OnlyLoadAppFromAsar]: on,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
    });
  });

  it("bears the program's icon, in the largest size too", async () => {
    const icon = await readFile(join(root, "resources/icons/256x256.png"));
    const program = await readFile(join(app(), "so-thi-dua.exe"));
    expect(program.includes(icon)).toBe(true);
  });

  it("speaks Vietnamese and English alone", async () => {
    expect((await readdir(join(app(), "locales"))).toSorted()).toEqual(["en-US.pak", "vi.pak"]);
  });
});

describe("the installer for Windows", () => {
  it("asks for no administrator, speaks Vietnamese, and leaves the data when it is taken away", async () => {
    const settings = await readFile(join(root, "electron-builder.yml"), "utf8");
    for (const line of [
      ...["perMachine: false", "allowElevation: false", "requestedExecutionLevel: asInvoker"],
      ...[
        "deleteAppDataOnUninstall: false",
        'language: "1066"',
        "differentialPackage: false",
        "publish: null",
      ],
    ])
      expect(settings).toMatch(new RegExp(`^ *${line}$`, "m"));
  });
});
