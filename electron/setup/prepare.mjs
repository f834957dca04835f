import { addonMustBeCompiled, compiledAddonIsCached, ensureCompiledAddon } from "./addon.mjs";
import {
  compilerPackage,
  electronPackages,
  fontPackages,
  judges,
  unzipPackage,
  virtualDisplayPackage,
} from "./debian-packages.mjs";
import { unpackedEnvironment } from "./debian-unpack.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { hasDisplay } from "./display.mjs";
import { fallbackIsPossible, preparedFallback } from "./electron-fallback.mjs";
import { installedOfficial, officialIsReachable } from "./electron-official.mjs";
import { ensureElectron } from "./electron-runtime.mjs";
import { fontEnvironment } from "./fonts.mjs";
import { commandExists } from "./run.mjs";
import { ensureSystemPackages } from "./system-packages.mjs";

/** @typedef {import("./debian-packages.mjs").DebianPackage} DebianPackage */

const ownNodeApi = Number(process.versions["napi"]);

/**
 * Starts all preparations at once; each promise ends when its part is there, or fails with a sentence.
 * @param {{ readonly addonFor: "electron" | "node and electron" }} choice who will load the addon
 */
export function prepare({ addonFor }) {
  const dependencies = ensureDependencies();
  const systemPackages = ensureSystemPackages("system libraries", packagesToRun());
  const electron = ensureElectron({ dependencies, systemPackages });
  const addon = (async () => {
    const compileForNode = addonFor === "node and electron" && addonMustBeCompiled(ownNodeApi);
    const needed =
      compileForNode || (await fallbackIsSure()) || addonMustBeCompiled((await electron).nodeApi);
    if (!needed) return;
    await Promise.all([dependencies, systemPackages]);
    await ensureCompiledAddon();
  })();
  // Failures are met where the promise is awaited; until then they must not end the process.
  for (const part of [dependencies, systemPackages, electron, addon]) part.catch(() => {});
  return { dependencies, systemPackages, electron, addon };
}

/**
 * The judges of the tests, installed after the system libraries (apt-get works one at a time).
 * @param {Promise<void>} systemPackages
 */
export async function prepareJudges(systemPackages) {
  await systemPackages.catch(() => {});
  await ensureSystemPackages("the judges of the tests (about 1 GB)", [
    ...judges.map((judge) => judge.package),
    ...fontPackages,
  ]);
}

/**
 * The environment in which Electron and the judges find what the set-up brought.
 * @param {string} executable of Electron
 * @returns {NodeJS.ProcessEnv}
 */
export function runtimeEnvironment(executable) {
  return {
    ...process.env,
    ...unpackedEnvironment(),
    ...fontEnvironment(),
    SO_THI_DUA_ELECTRON: executable,
  };
}

/**
 * As above, for tests and the tour: the same language everywhere.
 * @param {string} executable of Electron
 * @returns {NodeJS.ProcessEnv}
 */
export function testEnvironment(executable) {
  return {
    ...runtimeEnvironment(executable),
    LANG: "vi_VN.UTF-8",
    // The Vietnamese locale need not exist on the machine; file names must be UTF-8 all the same.
    LC_CTYPE: "C.UTF-8",
  };
}

/** Chromium refuses its sandbox to root only. */
export function electronSwitches() {
  return process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}

function packagesToRun() {
  const needsUnzip = installedOfficial() === undefined && preparedFallback() === undefined;
  const mayCompile = !compiledAddonIsCached() && !commandExists("g++");
  return [
    ...electronPackages,
    ...fontPackages,
    ...(hasDisplay() ? [] : [virtualDisplayPackage]),
    ...(needsUnzip && !commandExists("unzip") ? [unzipPackage] : []),
    ...(mayCompile && (addonMustBeCompiled(ownNodeApi) || needsUnzip) ? [compilerPackage] : []),
  ];
}

/** Lets the compiler start beside the download: known before Electron itself is there. */
async function fallbackIsSure() {
  if (process.env["ELECTRON_OVERRIDE_DIST_PATH"] || installedOfficial() !== undefined) return false;
  return fallbackIsPossible() && !(await officialIsReachable());
}
