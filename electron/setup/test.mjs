import { ensureBuild } from "./build.mjs";
import { checkWith, conclude, runTests } from "./checks.mjs";
import { withVirtualDisplay } from "./display.mjs";
import { runEntryPoint } from "./entry-point.mjs";
import { testEnvironment } from "./environment.mjs";
import { packagesToTest } from "./needed-packages.mjs";
import { prepare, prepareJudges } from "./prepare.mjs";
import { SetupProblem } from "./problem.mjs";
import { missingJudges } from "./system-packages.mjs";

/** @type {Set<string>} */
const problems = new Set();

/**
 * Something missing must not keep the rest from running; it is said at the end, and the end is red.
 * @template T
 * @param {Promise<T>} part
 * @returns {Promise<T | undefined>}
 */
async function noting(part) {
  try {
    return await part;
  } catch (error) {
    problems.add(error instanceof SetupProblem ? error.message : String(error));
    return undefined;
  }
}

await runEntryPoint(packagesToTest(), testEverything, (problem) => {
  problems.add(problem.message);
  return testEverything();
});

async function testEverything() {
  const parts = prepare({ addonFor: "node and electron" });
  const judges = noting(prepareJudges(parts.systemPackages));
  await parts.dependencies;
  const environment = noting(parts.electron).then((electron) => testEnvironment(electron?.executable ?? ""));
  const ready = Promise.all([noting(parts.systemPackages), noting(parts.addon), judges]);

  const lookedAt = lookAtSources();
  const built = noting(ensureBuild().then(() => true));
  const window = Promise.all([built, environment, ready, noting(parts.electron)]).then(
    ([isBuilt, env, , electron]) =>
      isBuilt && electron !== undefined
        ? noting(withVirtualDisplay((display) => runTests("e2e", { ...env, ...display })))
        : undefined,
  );
  const unit = Promise.all([environment, ready, lookedAt]).then(([env]) =>
    runTests("unit", env, { leaveCores: 1 }),
  );
  const tallies = [...(await lookedAt), await unit, await window].filter((tally) => tally !== undefined);
  for (const sentence of missingJudges()) problems.add(sentence);
  return conclude(tallies, [...problems]);
}

/** One after another, so that a core is left for the preparations. */
async function lookAtSources() {
  return [
    await checkWith("types"),
    await checkWith("lint"),
    await checkWith("format"),
    await checkWith("dead code"),
  ];
}
