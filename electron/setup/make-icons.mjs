// Draws the program's icon files from resources/icons/icon.svg. Run after a change there:
// node electron/setup/make-icons.mjs
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { withVirtualDisplay } from "./display.mjs";
import { runEntryPoint } from "./entry-point.mjs";
import { appEnvironment, electronSwitches } from "./environment.mjs";
import { packagesToRun } from "./needed-packages.mjs";
import { root } from "./paths.mjs";
import { prepare } from "./prepare.mjs";

/** @typedef {{ readonly edge: number, readonly png: Buffer, readonly pixels: Buffer }} Drawn RGBA, row by row */

const folder = join(root, "resources", "icons");
/** What desktops of Linux ask for. */
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512];
/** What Windows asks for between 100 and 200 %. */
const windowsSizes = [16, 24, 32, 48, 64, 256];

await runEntryPoint(packagesToRun(), async () => {
  const parts = prepare({ addonFor: "electron" });
  await parts.systemPackages;
  const { executable } = await parts.electron;
  const drawn = await withVirtualDisplay(async (display) => drawIn(executable, display));
  for (const { edge, png } of drawn) writeFileSync(join(folder, `${edge}x${edge}.png`), png);
  writeFileSync(join(folder, "icon.ico"), icoOf(drawn.filter(({ edge }) => windowsSizes.includes(edge))));
  return 0;
});

/**
 * @param {string} executable of Electron
 * @param {{ readonly DISPLAY: string }} display
 * @returns {readonly Drawn[]}
 */
function drawIn(executable, display) {
  const answer = execFileSync(
    executable,
    [...electronSwitches(), "--disable-gpu", join(root, "electron", "setup", "icons")],
    {
      env: {
        ...appEnvironment(executable),
        ...display,
        ICON_SVG: join(folder, "icon.svg"),
        ICON_SIZES: linuxSizes.join(),
      },
      maxBuffer: 2 ** 24,
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  /** @type {readonly { edge: number, png: string, pixels: string }[]} */
  const drawn = JSON.parse(answer.toString());
  return drawn.map(({ edge, png, pixels }) => ({
    edge,
    png: Buffer.from(png, "base64"),
    pixels: Buffer.from(pixels, "base64"),
  }));
}

/**
 * An .ico: its head, an entry of 16 bytes a picture, the pictures.
 * @param {readonly Drawn[]} drawn
 */
function icoOf(drawn) {
  const head = Buffer.alloc(6 + 16 * drawn.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(drawn.length, 4);
  const pictures = drawn.map((one) => (one.edge === 256 ? one.png : bitmapOf(one)));
  let offset = head.length;
  for (const [place, picture] of pictures.entries()) {
    const entry = 6 + 16 * place;
    const edge = drawn[place]?.edge ?? 0;
    // 256 is written as 0.
    head.writeUInt8(edge % 256, entry);
    head.writeUInt8(edge % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(picture.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += picture.length;
  }
  return Buffer.concat([head, ...pictures]);
}

/**
 * A BITMAPINFOHEADER, BGRA from the last row to the first, and a mask that hides nothing: the small pictures of an
 * .ico are read in this form by every tool there is, as PNG only by newer ones.
 * @param {Drawn} drawn
 */
function bitmapOf({ edge, pixels }) {
  const head = Buffer.alloc(40);
  head.writeUInt32LE(40, 0);
  head.writeInt32LE(edge, 4);
  // The height counts the mask too.
  head.writeInt32LE(edge * 2, 8);
  head.writeUInt16LE(1, 12);
  head.writeUInt16LE(32, 14);
  const row = edge * 4;
  const rows = Array.from({ length: edge }, (_, at) => blueFirst(pixels.subarray(at * row, (at + 1) * row)));
  const mask = Buffer.alloc(Math.ceil(edge / 32) * 4 * edge);
  return Buffer.concat([head, ...rows.toReversed(), mask]);
}

/**
 * RGBA as BGRA.
 * @param {Buffer} pixels
 */
function blueFirst(pixels) {
  const from = [2, 1, 0, 3];
  return pixels.map((_byte, at) => pixels[at - (at % 4) + (from[at % 4] ?? 0)] ?? 0);
}
