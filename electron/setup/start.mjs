import { ensureBuild } from "./build.mjs";
import { hasDisplay } from "./display.mjs";
import { runEntryPoint } from "./entry-point.mjs";
import { appEnvironment, electronSwitches } from "./environment.mjs";
import { packagesToRun } from "./needed-packages.mjs";
import { playTour } from "./play-tour.mjs";
import { prepare } from "./prepare.mjs";
import { runInTerminal } from "./run.mjs";

await runEntryPoint(packagesToRun(), async () => {
  if (!hasDisplay()) {
    console.log("There is no display here: the app is shown by its tour, on a virtual display.");
    return playTour();
  }
  const parts = prepare({ addonFor: "electron" });
  await parts.dependencies;
  const [electron] = await Promise.all([parts.electron, parts.systemPackages, parts.addon, ensureBuild()]);
  const args = [...electronSwitches(), ".", ...process.argv.slice(2)];
  return runInTerminal(electron.executable, args, appEnvironment(electron.executable));
});
