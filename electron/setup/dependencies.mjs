import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";
import { SetupProblem } from "./problem.mjs";
import { step } from "./progress.mjs";
import { npm } from "./run.mjs";

const modules = join(root, "node_modules");
const stampFile = join(modules, ".so-thi-dua-stamp");

/** Installs what package-lock.json says, unless it is there already. */
export async function ensureDependencies() {
  refuseOldNode();
  const stamp = currentStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  if (!installedTreeMatchesLock()) {
    await step("Installing the dependencies of package-lock.json", installDependencies);
  }
  writeFileSync(stampFile, stamp);
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new SetupProblem(`Node ${process.versions.node} is too old: please install Node 20.19 or newer.`);
  }
}

function currentStamp() {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  return `${lock} ${process.platform} ${process.arch}`;
}

// Install scripts stay off: the addon is compiled by addon.mjs, and nothing else has one that is needed.
async function installDependencies() {
  const result = await npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
  if (result.code !== 0) {
    throw new SetupProblem(`npm could not install the dependencies:\n${result.output.trim()}`);
  }
}

/** A tree made by a plain "npm ci" carries npm's own list, which can be compared with the lock. */
function installedTreeMatchesLock() {
  const installedFile = join(modules, ".package-lock.json");
  if (!existsSync(installedFile)) return false;
  const wanted = readPackages(join(root, "package-lock.json"));
  const installed = readPackages(installedFile);
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === "" || optional === true || installed[path]?.version === version,
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
}
