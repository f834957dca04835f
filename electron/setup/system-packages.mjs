import { judges } from "./debian-packages.mjs";
import { SetupProblem } from "./problem.mjs";
import { step } from "./progress.mjs";
import { commandExists, run } from "./run.mjs";
import { seesUnpackedTree } from "./unpacked-tree.mjs";

/** @typedef {import("./debian-packages.mjs").DebianPackage} DebianPackage */

const quietInstall = { env: { DEBIAN_FRONTEND: "noninteractive" } };
const waitForOthers = ["-o", "DPkg::Lock::Timeout=600"];

/**
 * Installs what is missing, as root. (Ordinary users get theirs before: see entry-point.mjs.)
 * @param {string} purpose for the person watching
 * @param {readonly DebianPackage[]} wanted
 */
export async function ensureSystemPackages(purpose, wanted) {
  if (process.getuid?.() !== 0) return;
  const missing = await missingPackages(wanted);
  if (missing.length === 0) return;
  await step(`Installing ${purpose}: ${missing.join(" ")}`, () => installAsRoot(missing));
}

/** @returns {string[]} one sentence for each judge that the tests cannot call */
export function missingJudges() {
  const absent = judges.filter(({ command }) => !commandExists(command));
  return absent.map(
    ({ command, package: [name] }) =>
      `The judge "${command}" is missing: please install it (on Debian: apt-get install ${name}).`,
  );
}

/**
 * @param {readonly DebianPackage[]} wanted
 * @returns {Promise<string[]>} names to install; none where there are no Debian packages
 */
export async function missingPackages(wanted) {
  if (process.platform !== "linux" || seesUnpackedTree() || !commandExists("dpkg-query")) return [];
  const installed = await installedPackages(wanted.flat());
  const absent = wanted.filter(([first]) => !installed.has(first));
  const names = await Promise.all(
    absent.map(async (alternatives) => {
      const name = alternatives.length === 1 ? alternatives[0] : await firstOffered(alternatives);
      return installed.has(name) ? [] : [name];
    }),
  );
  return [...new Set(names.flat())];
}

/** @param {readonly string[]} names */
async function installedPackages(names) {
  const { stdout } = await run("dpkg-query", ["-W", "-f", "${Package} ${db:Status-Status}\\n", ...names]);
  const lines = stdout.split("\n").filter((line) => line.endsWith(" installed"));
  return new Set(lines.map((line) => line.slice(0, line.indexOf(" "))));
}

/** @param {DebianPackage} alternatives */
async function firstOffered(alternatives) {
  for (const name of alternatives) {
    const { stdout } = await run("apt-cache", ["policy", name], { env: { LC_ALL: "C" } });
    if (/Candidate: (?!\(none\))/.test(stdout)) return name;
  }
  return alternatives[0];
}

/** @param {readonly string[]} names */
async function installAsRoot(names) {
  const install = ["install", "-y", "--no-install-recommends", ...waitForOthers, ...names];
  if ((await run("apt-get", install, quietInstall)).code === 0) return;
  await run("apt-get", ["update", ...waitForOthers], quietInstall);
  const second = await run("apt-get", install, quietInstall);
  if (second.code === 0) return;
  const complaint = second.output.trim().split("\n").slice(-5).join("\n");
  throw new SetupProblem(
    `Debian packages could not be installed; please run: apt-get install ${names.join(" ")}\n${complaint}`,
  );
}
