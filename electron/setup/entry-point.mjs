import { SetupProblem } from "./problem.mjs";
import { missingPackages } from "./system-packages.mjs";
import { runAgainWithUnpacked } from "./unpacked-tree.mjs";

/** @typedef {import("./debian-packages.mjs").DebianPackage} DebianPackage */

/**
 * Runs one of the commands: a SetupProblem ends as one sentence, anything else with its stack; both non-zero.
 * @param {readonly DebianPackage[]} packages what the command needs of the system
 * @param {() => Promise<number>} main resolves to the exit code
 * @param {(problem: SetupProblem) => Promise<number>} [withoutPackages] goes on when they cannot be had
 */
export async function runEntryPoint(packages, main, withoutPackages) {
  try {
    const missing = process.getuid?.() === 0 ? [] : await missingPackages(packages);
    process.exitCode = missing.length > 0 ? await runAgain(missing, withoutPackages) : await main();
  } catch (error) {
    // Last of all: steps that run side by side still finish, and what they made is kept for the next time.
    process.once("exit", () => console.error(error instanceof SetupProblem ? `✗ ${error.message}` : error));
    process.exitCode = 1;
  }
}

/**
 * @param {readonly string[]} missing
 * @param {((problem: SetupProblem) => Promise<number>) | undefined} withoutPackages
 */
async function runAgain(missing, withoutPackages) {
  try {
    return await runAgainWithUnpacked(missing);
  } catch (error) {
    if (withoutPackages === undefined || !(error instanceof SetupProblem)) throw error;
    return withoutPackages(error);
  }
}
