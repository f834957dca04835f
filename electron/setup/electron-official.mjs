import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { cache, root } from "./paths.mjs";
import { step } from "./progress.mjs";
import { run } from "./run.mjs";

const electronPackage = join(root, "node_modules", "electron");
const failureFile = join(cache, "electron-download-failed");
const rememberFailureMs = 12 * 60 * 60 * 1000;
const connectLimitMs = 3000;
const downloadLimitMs = 10 * 60 * 1000;

/**
 * The version comes from package.json, so that it is known before the dependencies are there.
 * @returns {string}
 */
export function officialVersion() {
  return JSON.parse(readFileSync(join(root, "package.json"), "utf8")).devDependencies.electron;
}

/** @returns {string} the executable's path inside a distribution folder */
export function executableName() {
  if (process.platform === "win32") return "electron.exe";
  return process.platform === "darwin" ? "Electron.app/Contents/MacOS/Electron" : "electron";
}

/** @returns {string | undefined} the executable, when Electron's own package has its distribution */
export function installedOfficial() {
  const dist = join(electronPackage, "dist");
  const executable = join(dist, executableName());
  const versionFile = join(dist, "version");
  if (!existsSync(executable) || !existsSync(versionFile)) return undefined;
  return readFileSync(versionFile, "utf8").trim().replace(/^v/, "") === officialVersion()
    ? executable
    : undefined;
}

/** @type {Promise<boolean> | undefined} */
let reachable;

/** Whether a download is worth trying: no failure in the last hours, and the server answers soon. */
export function officialIsReachable() {
  reachable ??= askServer();
  return reachable;
}

async function askServer() {
  if (failureIsFresh()) return false;
  const mirror = process.env["ELECTRON_MIRROR"] ?? process.env["npm_config_electron_mirror"];
  const { hostname, port, protocol } = new URL(mirror ?? "https://github.com/");
  const answered = await answers(hostname, Number(port) || (protocol === "http:" ? 80 : 443));
  if (!answered) rememberFailure();
  return answered;
}

/** @returns {Promise<string | undefined>} the executable, or undefined when the download failed */
export async function downloadOfficial() {
  const script = join(electronPackage, "install.js");
  const result = await step(`Downloading Electron ${officialVersion()}`, () =>
    run(process.execPath, [script], { timeoutMs: downloadLimitMs }),
  );
  const executable = installedOfficial();
  if (result.code !== 0 || executable === undefined) {
    rememberFailure();
    return undefined;
  }
  rmSync(failureFile, { force: true });
  return executable;
}

function failureIsFresh() {
  return existsSync(failureFile) && Date.now() - statSync(failureFile).mtimeMs < rememberFailureMs;
}

function rememberFailure() {
  mkdirSync(cache, { recursive: true });
  writeFileSync(failureFile, "Delete this file to try the download of Electron again at once.\n");
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function answers(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const finish = (/** @type {boolean} */ value) => {
      socket.destroy();
      resolve(value);
    };
    socket.setTimeout(connectLimitMs, () => finish(false));
    socket.on("connect", () => finish(true));
    socket.on("error", () => finish(false));
  });
}
