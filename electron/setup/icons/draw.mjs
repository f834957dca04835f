// Runs in Electron, for make-icons.mjs: draws the SVG named in ICON_SVG at each of ICON_SIZES and prints, as JSON,
// what became of it: the bytes of a PNG and the pixels (RGBA, row by row), both in base64.
import { readFileSync } from "node:fs";
import { app, BrowserWindow } from "electron";

const drawing = readFileSync(process.env["ICON_SVG"] ?? "").toString("base64");
const sizes = (process.env["ICON_SIZES"] ?? "").split(",").map(Number);

/** Begins in the page. */
async function draw(address, edges) {
  const image = Object.assign(new Image(), { src: address });
  await image.decode();
  return edges.map((edge) => {
    const canvas = Object.assign(document.createElement("canvas"), { width: edge, height: edge });
    const pen = canvas.getContext("2d");
    pen.drawImage(image, 0, 0, edge, edge);
    const { data } = pen.getImageData(0, 0, edge, edge);
    const pixels = btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join(""));
    return { edge, png: canvas.toDataURL("image/png").split(",")[1], pixels };
  });
}

// Not awaited: Electron is ready only after this file has run to its end.
void app.whenReady().then(async () => {
  const { webContents } = new BrowserWindow({ show: false });
  await webContents.loadURL("data:text/html,");
  const asked = `(${draw})("data:image/svg+xml;base64,${drawing}", ${JSON.stringify(sizes)})`;
  process.stdout.write(JSON.stringify(await webContents.executeJavaScript(asked)), () => app.exit(0));
});
