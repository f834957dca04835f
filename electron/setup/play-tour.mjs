import { bundleScript, ensureBuild } from "./build.mjs";
import { hasDisplay, withVirtualDisplay } from "./display.mjs";
import { testEnvironment } from "./environment.mjs";
import { prepare } from "./prepare.mjs";
import { step } from "./progress.mjs";
import { runInTerminal } from "./run.mjs";

/**
 * Sets everything up and plays the tour: the real app, driven as a person would, leaving out/tour/.
 * @returns {Promise<number>} the exit code
 */
export async function playTour() {
  const parts = prepare({ addonFor: "node and electron" });
  await parts.dependencies;
  const [script, electron] = await Promise.all([
    ensureBuild().then(() => bundleScript("tour", "test/e2e/tour/tour.ts")),
    parts.electron,
    parts.systemPackages,
    parts.addon,
  ]);
  const environment = testEnvironment(electron.executable);
  const play = (/** @type {NodeJS.ProcessEnv} */ display) =>
    step("Playing the tour", () => runInTerminal(process.execPath, [script], { ...environment, ...display }));
  return hasDisplay() ? play({}) : withVirtualDisplay(play);
}
