import { addonMustBeCompiled, compiledAddonIsCached } from "./addon.mjs";
import {
  compilerPackage,
  electronPackages,
  fontPackages,
  judges,
  unzipPackage,
  virtualDisplayPackage,
} from "./debian-packages.mjs";
import { hasDisplay } from "./display.mjs";
import { preparedFallback } from "./electron-fallback.mjs";
import { installedOfficial } from "./electron-official.mjs";
import { commandExists } from "./run.mjs";

/** @typedef {import("./debian-packages.mjs").DebianPackage} DebianPackage */

/**
 * What the system must have to run the app.
 * @returns {DebianPackage[]}
 */
export function packagesToRun() {
  return [
    ...electronPackages,
    ...fontPackages,
    ...(hasDisplay() ? [] : [virtualDisplayPackage]),
    ...packagesToPrepare(),
  ];
}

/**
 * The independent judges of the tests.
 * @returns {DebianPackage[]}
 */
export function packagesOfJudges() {
  return judges.map((judge) => judge.package);
}

/**
 * The tests always have a display of their own, so as not to disturb the person's.
 * @returns {DebianPackage[]}
 */
export function packagesToTest() {
  return [...packagesToRun(), virtualDisplayPackage, ...packagesOfJudges()];
}

/**
 * What is needed once, to unpack the runtime and to compile the addon.
 * @returns {DebianPackage[]}
 */
export function packagesToPrepare() {
  const fetchesElectron = installedOfficial() === undefined && preparedFallback() === undefined;
  const oldRuntime = fetchesElectron || addonMustBeCompiled(Number(process.versions["napi"]));
  return [
    ...(fetchesElectron && !commandExists("unzip") ? [unzipPackage] : []),
    ...(oldRuntime && !compiledAddonIsCached() && !commandExists("g++") ? [compilerPackage] : []),
  ];
}
