import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { _electron, type ElectronApplication, type Page } from "playwright-core";
import { root } from "../../support/source-files";

/** Answers to the native dialogs, in the order they are asked for; the last one is repeated. */
export interface DialogStubs {
  /** Paths for `showOpenDialog`; an empty list is a dialog closed by the person. */
  readonly open?: readonly (readonly string[])[];
  /** Paths for `showSaveDialog`. */
  readonly save?: readonly string[];
  /** Indexes of buttons for `showMessageBox`. */
  readonly question?: readonly number[];
}

interface LaunchOptions {
  /** Becomes `--data DIR`: everything the program keeps lies in it. */
  readonly dataDir: string;
  readonly stubs?: DialogStubs;
  /** More words of the command line: `["--book", folder]`. */
  readonly args?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Answers for the dialogs from now on; what was there before is gone. */
  readonly stub: (stubs: DialogStubs) => Promise<void>;
  /** What the native dialogs were asked so far, oldest first: method and title. */
  readonly asked: () => Promise<readonly { readonly method: string; readonly title: string }[]>;
  /** Files the program had opened with other programs (`shell.openPath` is stubbed). */
  readonly opened: () => Promise<readonly string[]>;
  /** Puts text on the real clipboard, as Excel would, and presses Ctrl+V. */
  readonly paste: (text: string) => Promise<void>;
  /** Photographs the window into out/pictures/NAME.png. */
  readonly photograph: (name: string) => Promise<void>;
  /** Closes the window as a person would and waits for the end of the program. */
  readonly close: () => Promise<void>;
}

/**
 * One locale that is always there: with a locale the machine lacks, Chromium falls back to "C" and gives dropped
 * files with Vietnamese names no path.
 */
const utf8 = { LC_ALL: "C.UTF-8", LANG: "C.UTF-8" };

/** Starts the built app with the set-up's Electron, as `npm start` does, held until the test is connected. */
export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  // The program makes its own folder only inside one that is there: it may lie on a stick that is not plugged in.
  await mkdir(dirname(options.dataDir), { recursive: true });
  const app = await _electron.launch({
    executablePath: electronExecutable(),
    cwd: root,
    // Chromium refuses its sandbox to root only; Playwright would leave it out for everybody.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      "--disable-gpu",
      "--force-device-scale-factor=1",
      join(root, "test", "e2e", "support", "held-app"),
      "--data",
      options.dataDir,
      ...(options.args ?? []),
    ],
    env: { ...definedEnvironment(), ...utf8, ...options.environment },
  });
  return drive(app, options.stubs, () => letTheAppStart(app));
}

/** Starts a packaged program that lets itself be inspected; it cannot be held, so its page may load meanwhile. */
export async function launchPackaged(program: string, dataDir: string): Promise<LaunchedApp> {
  const app = await _electron.launch({
    executablePath: program,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ["--disable-gpu", "--force-device-scale-factor=1", "--data", dataDir],
    env: { ...definedEnvironment(), ...utf8 },
  });
  return drive(app, undefined, () => Promise.resolve());
}

/** Puts the stubs in place, lets the app go on, and waits for its window. */
async function drive(
  app: ElectronApplication,
  stubs: DialogStubs | undefined,
  goOn: () => Promise<void>,
): Promise<LaunchedApp> {
  await installStubs(app);
  const stub = (stubs: DialogStubs) =>
    app.evaluate((_electronModule, next) => {
      Object.assign(
        (globalThis as unknown as { stubs: object }).stubs,
        { open: [], save: [], question: [] },
        next,
      );
    }, stubs);
  if (stubs !== undefined) await stub(stubs);
  await goOn();
  const page = await app.firstWindow();
  await page.setViewportSize({ width: 1366, height: 768 }).catch(() => {});
  return {
    app,
    page,
    stub,
    asked: () => record(app, "asked"),
    opened: () => record(app, "opened"),
    paste: async (text) => {
      await app.evaluate(({ clipboard }, block) => clipboard.writeText(block), text);
      await page.keyboard.press("Control+V");
    },
    photograph: (name) => photograph(page, name),
    close: () => closeApp(app),
  };
}

/** The Electron the set-up found or fetched. */
export function electronExecutable(): string {
  const executable = process.env["SO_THI_DUA_ELECTRON"];
  if (executable === undefined || executable === "") {
    throw new Error("No Electron: run these tests through npm test, which sets one up.");
  }
  return executable;
}

/** Photographs a window into out/pictures/NAME.png. */
export async function photograph(page: Page, name: string): Promise<void> {
  const folder = join(root, "out", "pictures");
  await mkdir(folder, { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled" });
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries.filter(([name]) => name !== "NODE_OPTIONS"));
}

/** See held-app/main.mjs; it may not have run yet. */
async function letTheAppStart(app: ElectronApplication): Promise<void> {
  await app.evaluate(async () => {
    const held = globalThis as unknown as { readonly letTheAppStart?: () => Promise<void> };
    for (let turn = 0; held.letTheAppStart === undefined; turn += 1) {
      if (turn > 3000) throw new Error("The app's main file did not begin to run");
      await new Promise((resolve) => {
        setTimeout(resolve, 10);
      });
    }
    void held.letTheAppStart();
  });
}

/** Native dialogs cannot be clicked: they are answered from a list, and what was asked is kept. */
async function installStubs(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog, shell }) => {
    const stubs = {
      open: [] as string[][],
      save: [] as string[],
      question: [] as number[],
      asked: [] as { method: string; title: string }[],
      opened: [] as string[],
    };
    (globalThis as unknown as { stubs: typeof stubs }).stubs = stubs;
    const next = <Value>(list: Value[]) => (list.length > 1 ? list.shift() : list[0]);
    const note = (method: string, words: unknown[]) => {
      const { title, message } = (words.at(-1) ?? {}) as { title?: string; message?: string };
      stubs.asked.push({ method, title: message ?? title ?? "" });
    };
    dialog.showOpenDialog = async (...words: unknown[]) => {
      note("showOpenDialog", words);
      const filePaths = next(stubs.open) ?? [];
      return { canceled: filePaths.length === 0, filePaths };
    };
    dialog.showSaveDialog = async (...words: unknown[]) => {
      note("showSaveDialog", words);
      const filePath = next(stubs.save) ?? "";
      return { canceled: filePath === "", filePath };
    };
    dialog.showMessageBox = async (...words: unknown[]) => {
      note("showMessageBox", words);
      const { cancelId } = (words.at(-1) ?? {}) as { cancelId?: number };
      return { response: next(stubs.question) ?? cancelId ?? 0, checkboxChecked: false };
    };
    dialog.showErrorBox = (title) => {
      stubs.asked.push({ method: "showErrorBox", title });
    };
    shell.openPath = async (path) => {
      stubs.opened.push(path);
      return "";
    };
  });
}

function record(app: ElectronApplication, list: "asked"): Promise<{ method: string; title: string }[]>;
function record(app: ElectronApplication, list: "opened"): Promise<string[]>;
function record(app: ElectronApplication, list: "asked" | "opened"): Promise<unknown> {
  return app.evaluate(
    (_electronModule, name) => (globalThis as unknown as { stubs: Record<string, unknown> }).stubs[name],
    list,
  );
}

async function closeApp(app: ElectronApplication): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    if (app.process().exitCode !== null) resolve();
    else app.process().once("exit", () => resolve());
  });
  await app
    .evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.close();
    })
    .catch(() => {});
  await ended;
}
