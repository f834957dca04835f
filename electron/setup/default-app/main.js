// Packed as resources/default_app.asar of the fallback runtime: runs the application folder given in argv,
// as Electron's own default app does.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";

const folder = process.argv.slice(1).find((argument) => !argument.startsWith("-"));
if (folder === undefined) {
  console.error("Usage: electron [switches] <application folder>");
  process.exit(2);
}
const appPath = resolve(folder);
const manifest = JSON.parse(readFileSync(join(appPath, "package.json"), "utf8"));

Object.defineProperty(process, "defaultApp", { value: true, enumerable: true });
app.setAppPath(appPath);
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
app.setDesktopName(`${manifest.name}.desktop`);

await import(pathToFileURL(join(appPath, manifest.main)).href);
