import { readFileSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { out, root } from "./paths.mjs";
import { secondsSince } from "./progress.mjs";
import { run } from "./run.mjs";

/** @typedef {{ readonly passed: number, readonly failed: number }} Tally */

const modules = join(root, "node_modules");
const tools = {
  types: [join(modules, "typescript", "bin", "tsc"), "-b", "--pretty", String(process.stdout.isTTY === true)],
  lint: [join(modules, "oxlint", "bin", "oxlint"), "--deny-warnings"],
  format: [join(modules, "oxfmt", "bin", "oxfmt"), "--check"],
  "dead code": [join(modules, "knip", "bin", "knip.js")],
};
const vitest = join(modules, "vitest", "vitest.mjs");

/** @param {keyof typeof tools} name */
export function checkWith(name) {
  return report(name, async () => {
    const { code, output } = await run(process.execPath, tools[name]);
    return { output, tally: code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 } };
  });
}

/**
 * Runs one vitest project; a skipped test counts as failed.
 * @param {"unit" | "e2e"} project
 * @param {NodeJS.ProcessEnv} env
 * @param {{ readonly leaveCores?: number }} [options] cores that something else needs
 */
export function runTests(project, env, { leaveCores = 0 } = {}) {
  return report(`${project} tests`, async () => {
    const resultFile = join(out, "test", `${project}.json`);
    await mkdir(join(out, "test"), { recursive: true });
    await rm(resultFile, { force: true });
    const workers = Math.max(1, availableParallelism() - leaveCores);
    const args = ["run", "--config", "test/vitest.config.mjs", "--project", project];
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${resultFile}`];
    const { code, output } = await run(
      process.execPath,
      [vitest, ...args, ...reporters, `--maxWorkers=${workers}`],
      { env: { ...env, NODE_ENV: "test", NO_COLOR: "1" } },
    );
    return { output, tally: tallyOf(resultFile, code) };
  });
}

/**
 * @param {string} resultFile
 * @param {number} code
 * @returns {Tally}
 */
function tallyOf(resultFile, code) {
  const result = readResult(resultFile);
  const passed = result?.numPassedTests ?? 0;
  const skipped = (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0);
  const failed = (result?.numFailedTests ?? 0) + skipped;
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
}

/**
 * @param {string} file
 * @returns {Record<string, number> | undefined} undefined when vitest could not even begin
 */
function readResult(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/**
 * One line for a step, and all it said when it failed.
 * @param {string} title
 * @param {() => Promise<{ readonly output: string, readonly tally: Tally }>} work
 * @returns {Promise<Tally>}
 */
async function report(title, work) {
  const startedAt = performance.now();
  const { output, tally } = await work();
  const mark = tally.failed === 0 ? "✓" : "✗";
  const counts = tally.passed + tally.failed > 1 ? `, ${tally.passed} passed, ${tally.failed} failed` : "";
  console.log(`${mark} ${title}: ${secondsSince(startedAt)}${counts}`);
  if (tally.failed > 0) console.log(`${output.trim()}\n`);
  return tally;
}

/**
 * Prints the last line.
 * @param {readonly Tally[]} tallies
 * @param {readonly string[]} problems sentences about what was missing; each counts as a failure
 * @returns {number} the exit code
 */
export function conclude(tallies, problems) {
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, problems.length);
  for (const problem of problems) console.log(`✗ ${problem}`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
