import { copyFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { addonMustBeCompiled, compiledAddon } from "./addon.mjs";
import { ensureBuild } from "./build.mjs";
import { runEntryPoint } from "./entry-point.mjs";
import { packagesToRun } from "./needed-packages.mjs";
import { out, root } from "./paths.mjs";
import { prepare } from "./prepare.mjs";
import { runInTerminal } from "./run.mjs";

const builder = join(root, "node_modules", "electron-builder", "cli.js");

await runEntryPoint(packagesToRun(), async () => {
  const parts = prepare({ addonFor: "electron" });
  await parts.dependencies;
  const [electron] = await Promise.all([parts.electron, parts.systemPackages, parts.addon, ensureBuild()]);
  const args = process.platform === "linux" ? trialPackage(electron) : [];
  const code = await runInTerminal(
    process.execPath,
    [builder, ...args, ...process.argv.slice(2)],
    process.env,
  );
  if (code === 0 && process.platform === "linux" && addonMustBeCompiled(electron.nodeApi)) {
    finishTrialPackage();
    console.log(
      `Made with Electron ${electron.version}, which is out of support: to try out, not to hand on.`,
    );
  }
  return code;
});

/**
 * A folder for this machine, with the Electron that is here; all else is as users get it.
 * @param {import("./electron-runtime.mjs").ElectronRuntime} electron
 */
function trialPackage(electron) {
  return [
    "--linux",
    "dir",
    `-c.electronDist=${dirname(electron.executable)}`,
    `-c.electronVersion=${electron.version}`,
  ];
}

/** The ready-made binary would end the old Electron of a trial package without a word; the default app stays out. */
function finishTrialPackage() {
  const resources = join(out, "package", "linux-unpacked", "resources");
  rmSync(join(resources, "default_app.asar"), { force: true });
  const unpacked = join(resources, "app.asar.unpacked");
  copyFileSync(
    compiledAddon,
    join(unpacked, "node_modules", "better-sqlite3", "prebuilds", `linux-${process.arch}.node`),
  );
}
