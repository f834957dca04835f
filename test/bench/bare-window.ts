import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Rides in the main process of both programs (`NODE_OPTIONS=--require`) and says on stdout when the page's table has
 * a row and it is painted, or after 30 s what stands there instead. Nothing is attached from outside, and the app itself knows nothing of it.
 */
const probe = `
const { isMainThread } = require("node:worker_threads");
const rowPainted = () => new Promise((resolve) => {
  // The room with a list; the bare page has none and stays where it is.
  location.hash = "#/registry";
  const look = () => {
    if (document.querySelector("tbody tr[data-row]") === null) return;
    watch.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  };
  const watch = new MutationObserver(look);
  watch.observe(document, { childList: true, subtree: true });
  look();
});
if (isMainThread && process.type === "browser") process.nextTick(() => {
  require("electron").app.on("web-contents-created", (_event, contents) => {
    const say = async () => console.log("SHOWN " + await contents.executeJavaScript("document.body.innerText"));
    setTimeout(() => say().catch(() => {}), 30_000).unref();
    contents.once("dom-ready", async () => {
      await contents.executeJavaScript("(" + rowPainted + ")()");
      console.log("USABLE " + process.versions.electron);
    });
  });
});
`;

const main = `
import { fileURLToPath } from "node:url";
import { app, BrowserWindow } from "electron";
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, show: false, webPreferences: { sandbox: true } });
  window.once("ready-to-show", () => window.show());
  window.loadFile(fileURLToPath(new URL("index.html", import.meta.url)));
});
`;

const page = `<!doctype html><meta charset="utf-8"><title>Bare</title>
<table><tbody><tr data-row="1"><td>one row</td></tr></tbody></table>
`;

export interface BareWindow {
  /** Folder of the program with nothing but a window. */
  readonly folder: string;
  readonly probe: string;
}

/** Writes the bare program and the probe. */
export function writeBareWindow(out: string): BareWindow {
  const folder = join(out, "bare");
  mkdirSync(folder, { recursive: true });
  const manifest = { name: "bare-window", version: "1.0.0", type: "module", main: "main.js" };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, "main.js"), main);
  writeFileSync(join(folder, "index.html"), page);
  const probeFile = join(out, "window-probe.cjs");
  writeFileSync(probeFile, probe);
  return { folder, probe: probeFile };
}
