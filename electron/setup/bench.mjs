import { bundleScript, ensureBuild } from "./build.mjs";
import { hasDisplay, withVirtualDisplay } from "./display.mjs";
import { runEntryPoint } from "./entry-point.mjs";
import { testEnvironment } from "./environment.mjs";
import { packagesToTest } from "./needed-packages.mjs";
import { prepare, prepareJudges } from "./prepare.mjs";
import { runInTerminal } from "./run.mjs";

await runEntryPoint(packagesToTest(), async () => {
  const parts = prepare({ addonFor: "node and electron" });
  await parts.dependencies;
  const [script, electron] = await Promise.all([
    ensureBuild().then(() => bundleScript("bench", "test/bench/bench.ts")),
    parts.electron,
    parts.addon,
    prepareJudges(parts.systemPackages),
    parts.systemPackages,
  ]);
  const environment = testEnvironment(electron.executable);
  const measure = (/** @type {NodeJS.ProcessEnv} */ display) =>
    runInTerminal(process.execPath, ["--expose-gc", script, ...process.argv.slice(2)], {
      ...environment,
      ...display,
    });
  return hasDisplay() ? measure({}) : withVirtualDisplay(measure);
});
