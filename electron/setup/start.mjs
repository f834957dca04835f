import { ensureBuild } from "./build.mjs";
import { hasDisplay } from "./display.mjs";
import { electronSwitches, prepare, runtimeEnvironment } from "./prepare.mjs";
import { runEntryPoint } from "./problem.mjs";
import { runInTerminal } from "./run.mjs";
import { playTour } from "./play-tour.mjs";

await runEntryPoint(async () => {
  if (!hasDisplay()) {
    console.log("There is no display here: the app is shown by its tour, on a virtual display.");
    return playTour();
  }
  const parts = prepare({ addonFor: "electron" });
  await parts.dependencies;
  const [electron] = await Promise.all([parts.electron, parts.systemPackages, parts.addon, ensureBuild()]);
  const args = [...electronSwitches(), ".", ...process.argv.slice(2)];
  return runInTerminal(electron.executable, args, runtimeEnvironment(electron.executable));
});
