import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { extractFile, listPackage } from "@electron/asar";
import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../support/source-files";
import { askBook } from "./support/judges";
import { type LaunchedApp, launchPackaged } from "./support/launch";
import { copyToDrive, makePackage, packageFolder, programName, tryToStart } from "./support/packaged-app";
import { keepDossiers, keepUnits, openSample } from "./tour/office-chapters";
import { personAt } from "./tour/person";
import { setScene } from "./tour/scene";
import { unitAddedOnTheWay } from "./tour/votes";

const scratch = mkdtempSync(join(tmpdir(), "package-"));
const program = join(packageFolder, programName);
const archive = join(packageFolder, "resources", "app.asar");
const mark = join(scratch, "mark");
const hostileScript = join(scratch, "hostile.cjs");

beforeAll(() => {
  makePackage();
  writeFileSync(hostileScript, `require("node:fs").writeFileSync(${JSON.stringify(mark)}, "ran");\n`);
}, 400_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 20 }));

let starts = 0;
const newDataDir = () => join(scratch, `data-${(starts += 1)}`);

describe("the packaged program", () => {
  it("holds what runs and nothing else: no source, test, map or foreign binary", () => {
    const files = listPackage(archive, { isPack: false }).filter((path) => /\.[a-z0-9]+$/.test(path));
    const expected = [
      /^\/package\.json$/,
      /^\/out\/build\/main\/(?:index|book-worker|workshop-worker|chunks\/[^/]+)\.js$/,
      /^\/out\/build\/preload\/index\.cjs$/,
      /^\/out\/build\/licences\.json$/,
      /^\/out\/build\/renderer\/(?:index\.html|assets\/[^/]+\.(?:js|css|woff2|svg))$/,
      /^\/resources\/(?:[^/]+\/)+[^/]+\.(?:json|docx)$/,
      /^\/resources\/icons\/256x256\.png$/,
      /^\/node_modules\/better-sqlite3\/(?:package\.json|lib\/[^.]+\.js|prebuilds\/linux-x64\.node)$/,
    ];
    expect(files.filter((file) => !expected.some((form) => form.test(file)))).toEqual([]);
    for (const form of expected) expect(files.some((file) => form.test(file))).toBe(true);
  });

  it("tells nothing of the machine it was made on", () => {
    const texts = listPackage(archive, { isPack: false }).filter((path) =>
      /\.(?:js|cjs|json|html|css)$/.test(path),
    );
    const telling = texts.filter((path) => extractFile(archive, path.slice(1)).includes(root));
    expect(telling).toEqual([]);
  });

  it("has the fuses that electron-builder.yml sets", async () => {
    const wire = await getCurrentFuseWire(program);
    const [off, on] = [48, 49];
    expect(wire).toMatchObject({
      [FuseV1Options.RunAsNode]: off,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
      [FuseV1Options.EnableNodeCliInspectArguments]: off,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
      [FuseV1Options.OnlyLoadAppFromAsar]: on,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
    });
  });
});

describe("the first steps of the thread, clicked in the packaged program", () => {
  let app: LaunchedApp;
  const dataDir = join(scratch, "clicked");
  beforeAll(async () => {
    app = await launchPackaged(await copyToDrive(join(scratch, "driven")), dataDir);
  }, 240_000);

  it("opens a sample, keeps a unit, a nomination and a paper, which sqlite3 reads", async () => {
    const person = personAt(app.page, join(root, "out", "pictures", "packaged"));
    const scene = await setScene(app, person, join(scratch, "scene"));
    await openSample(scene);
    await keepUnits(scene);
    await keepDossiers(scene);
    const samples = join(dataDir, "Sổ Thi Đua", "Mẫu");
    const book = join(samples, readdirSync(samples)[0] ?? "", "so-thi-dua.db");
    const units = `SELECT count(*) FROM units u JOIN unit_events e ON e.unit_id = u.id
      WHERE e.name = '${unitAddedOnTheWay}' AND u.binned_at IS NULL`;
    expect(askBook(book, units)).toEqual(["1"]);
    expect(await app.opened()).toHaveLength(1);
  });

  it("has the icon its window bears", async () => {
    const size = await app.app.evaluate(({ app: running, nativeImage }) =>
      nativeImage.createFromPath(`${running.getAppPath()}/resources/icons/256x256.png`).getSize(),
    );
    expect(size).toEqual({ width: 256, height: 256 });
  });

  it("has no developer tools, by no key and no call", async () => {
    for (const keys of ["Control+Shift+I", "F12", "Control+Shift+J"]) await app.page.keyboard.press(keys);
    const opened = await app.app.evaluate(({ app: running, BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0] as Electron.BrowserWindow;
      webContents.openDevTools();
      return { packaged: running.isPackaged, tools: webContents.isDevToolsOpened() };
    });
    expect(opened).toEqual({ packaged: true, tools: false });
    await app.close();
  });
});

describe("a hostile start of the packaged program", () => {
  it.each([
    ["--inspect=0"],
    ["--remote-debugging-port=0"],
    ["--load-extension=/tmp"],
    ["--disable-web-security"],
    ["--renderer-cmd-prefix=/bin/false"],
    ["-e", "process.exit(7)"],
  ])("refuses %s, says so, and listens to nobody", async (...args) => {
    const { outcome, said } = await tryToStart({ program, dataDir: newDataDir(), args });
    expect(outcome).toBe(1);
    expect(said).toContain(`“${args[0]}”`);
    expect(said).not.toMatch(/listening on/i);
  });

  it.each([
    ["NODE_OPTIONS", { NODE_OPTIONS: `--require=${hostileScript}` }, []],
    ["ELECTRON_RUN_AS_NODE", { ELECTRON_RUN_AS_NODE: "1" }, [hostileScript]],
  ])("runs nothing for %s", async (_name, environment, args) => {
    const { outcome } = await tryToStart({ program, dataDir: newDataDir(), args, environment });
    expect(outcome).toBe("RUNS");
    expect(existsSync(mark)).toBe(false);
  });

  it("runs no program laid beside its archive, not even when the archive is gone", async () => {
    const copy = join(scratch, "beside");
    cpSync(packageFolder, copy, { recursive: true });
    const resources = join(copy, "resources");
    mkdirSync(join(resources, "app"));
    writeFileSync(join(resources, "app", "package.json"), '{"main":"main.cjs"}');
    cpSync(hostileScript, join(resources, "app", "main.cjs"));
    const start = { program: join(copy, programName), dataDir: newDataDir() };
    expect((await tryToStart(start)).outcome).toBe("RUNS");
    renameSync(join(resources, "app.asar"), join(resources, "aside.asar"));
    expect((await tryToStart({ ...start, dataDir: newDataDir() })).outcome).not.toBe("RUNS");
    expect(existsSync(mark)).toBe(false);
  });
});
