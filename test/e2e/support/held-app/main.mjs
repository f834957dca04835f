// Starts the app, but lets it become ready only once the test is connected. A page that is already loading while
// Playwright connects may keep it waiting for ever; its own remedy (loader.js) needs Electron's own default app.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { app } from "electron";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
app.setAppPath(root.replace(/[\\/]$/, ""));
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);

const ready = app.whenReady();
let go = () => {};
const held = new Promise((resolve) => {
  go = resolve;
});
app.whenReady = () => held;
// Called by launch.ts as soon as it is connected and its stubs are in place.
globalThis.letTheAppStart = () => ready.then(go);

await import(pathToFileURL(join(root, manifest.main)).href);
