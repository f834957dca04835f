import { addonMustBeCompiled, ensureCompiledAddon } from "./addon.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { fallbackIsPossible } from "./electron-fallback.mjs";
import { installedOfficial, officialIsReachable } from "./electron-official.mjs";
import { ensureElectron } from "./electron-runtime.mjs";
import { packagesOfJudges, packagesToPrepare, packagesToRun } from "./needed-packages.mjs";
import { ensureSystemPackages } from "./system-packages.mjs";

/**
 * Starts all preparations at once; each promise ends when its part is there, or fails with a sentence.
 * @param {{ readonly addonFor: "electron" | "node and electron" }} choice who will load the addon
 */
export function prepare({ addonFor }) {
  const dependencies = ensureDependencies();
  const systemPackages = ensureSystemPackages("system libraries", packagesToRun());
  const electron = ensureElectron({ dependencies, systemPackages });
  const addon = (async () => {
    const compileForNode =
      addonFor === "node and electron" && addonMustBeCompiled(Number(process.versions["napi"]));
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

/** What daily work needs: no window, so no Electron. */
export async function prepareForNode() {
  await ensureDependencies();
  if (!addonMustBeCompiled(Number(process.versions["napi"]))) return;
  await ensureSystemPackages("the compiler", packagesToPrepare());
  await ensureCompiledAddon();
}

/**
 * The judges of the tests, installed after the system libraries (apt-get works one at a time).
 * @param {Promise<void>} systemPackages
 */
export async function prepareJudges(systemPackages) {
  await systemPackages.catch(() => {});
  await ensureSystemPackages("the judges of the tests (about 1 GB)", packagesOfJudges());
}

/** Lets the compiler start beside the download: known before Electron itself is there. */
async function fallbackIsSure() {
  if (process.env["ELECTRON_OVERRIDE_DIST_PATH"] || installedOfficial() !== undefined) return false;
  return fallbackIsPossible() && !(await officialIsReachable());
}
