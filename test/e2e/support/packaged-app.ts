import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { flipFuses, FuseV1Options, FuseVersion } from "@electron/fuses";
import { root } from "../../support/source-files";

/** Where `npm run package` puts a folder for Linux. */
export const packageFolder = join(root, "out", "package", "linux-unpacked");
export const programName = "so-thi-dua";
/** Chromium refuses its sandbox to root only. */
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/** Makes the package anew, as `npm run package` does. */
export function makePackage(): void {
  rmSync(packageFolder, { recursive: true, force: true });
  const entry = join(root, "electron", "setup", "package.mjs");
  execFileSync(process.execPath, [entry], { cwd: root, encoding: "utf8", stdio: "pipe" });
}

/**
 * A copy of the package that lets itself be inspected, so that a test can drive it. What users get does not, which is
 * tested too; everything else in the copy is as they get it.
 */
export async function copyToDrive(folder: string): Promise<string> {
  cpSync(packageFolder, folder, { recursive: true });
  const program = join(folder, programName);
  await flipFuses(program, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  return program;
}

interface Start {
  readonly program: string;
  readonly dataDir: string;
  readonly args?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** How a start came out: it ended by itself with a code, or took its place as the one running program. */
interface StartOutcome {
  readonly outcome: "RUNS" | number;
  /** Everything it wrote to the terminal. */
  readonly said: string;
}

/** Starts a program as a shortcut would, waits until it runs or has ended, and ends it. */
export function tryToStart({ program, dataDir, args = [], environment = {} }: Start): Promise<StartOutcome> {
  const words = [...sandbox, "--disable-gpu", "--data", dataDir, ...args];
  const child = spawn(program, words, { env: { ...process.env, ...environment }, detached: true });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += String(text)));
  return new Promise((resolve, reject) => {
    let runs = false;
    // The page keeps something only when it has run: by then the whole program stands.
    const watch = setInterval(() => {
      if (!existsSync(join(dataDir, "user-data", "Local Storage"))) return;
      runs = true;
      clearInterval(watch);
      // The leader of a group of its own: Chromium's helpers end with it.
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    }, 100);
    child.once("error", reject);
    child.once("close", (code) => {
      clearInterval(watch);
      resolve({ outcome: runs ? "RUNS" : (code ?? -1), said });
    });
  });
}
