import { dirname, join } from "node:path";
import { ensureBuild } from "./build.mjs";
import { fallbackVersion } from "./electron-fallback.mjs";
import { root } from "./paths.mjs";
import { prepare } from "./prepare.mjs";
import { runEntryPoint } from "./problem.mjs";
import { runInTerminal } from "./run.mjs";

const builder = join(root, "node_modules", "electron-builder", "cli.js");

await runEntryPoint(async () => {
  const parts = prepare({ addonFor: "electron" });
  await parts.dependencies;
  const [electron] = await Promise.all([parts.electron, parts.systemPackages, ensureBuild()]);
  const args = process.platform === "linux" ? trialPackage(electron) : [];
  const code = await runInTerminal(
    process.execPath,
    [builder, ...args, ...process.argv.slice(2)],
    process.env,
  );
  if (code === 0 && electron.version === fallbackVersion) {
    console.log(
      `Made with Electron ${fallbackVersion}, which is out of support: for trying out, not for handing on.`,
    );
  }
  return code;
});

/**
 * A folder for this machine, with the Electron that is here, open to the inspector so that tests can drive it.
 * @param {import("./electron-runtime.mjs").ElectronRuntime} electron
 */
function trialPackage(electron) {
  return [
    ...["--linux", "dir"],
    `-c.electronDist=${dirname(electron.executable)}`,
    `-c.electronVersion=${electron.version}`,
    "-c.electronFuses.enableNodeCliInspectArguments=true",
  ];
}
