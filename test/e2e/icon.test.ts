import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../support/source-files";
import { type LaunchedApp, launchApp } from "./support/launch";

const dataDir = mkdtempSync(join(tmpdir(), "icon-"));
const folder = join(root, "resources", "icons");
/** Versions of Chromium smooth edges a little differently; a forgotten change of the drawing costs far more. */
const differsAtMost = 2;
let app: LaunchedApp;

beforeAll(async () => {
  app = await launchApp({ dataDir });
  await app.page.locator(".start-icon img").waitFor();
});
afterAll(async () => {
  await app.close();
  rmSync(dataDir, { recursive: true, force: true });
});

interface Compared {
  readonly edge: number;
  /** Mean difference of a channel, 0 to 255, from the drawing on the page. */
  readonly difference: number;
}

/** Decodes a picture as Chromium does and lays it beside the drawing the page shows. */
function compare(picture: Buffer, type: string): Promise<Compared> {
  return app.page.evaluate(
    async ([base64, mime]) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const file = await createImageBitmap(new Blob([bytes], { type: mime }));
      const edge = file.width;
      const pixelsOf = (image: CanvasImageSource) => {
        const pen = new OffscreenCanvas(edge, edge).getContext("2d") as OffscreenCanvasRenderingContext2D;
        pen.drawImage(image, 0, 0, edge, edge);
        return pen.getImageData(0, 0, edge, edge).data;
      };
      const drawing = document.querySelector(".start-icon img") as HTMLImageElement;
      const [left, right] = [pixelsOf(file), pixelsOf(drawing)];
      const sum = left.reduce((total, byte, at) => total + Math.abs(byte - (right[at] ?? 0)), 0);
      return { edge, difference: sum / left.length };
    },
    [picture.toString("base64"), type] as const,
  );
}

/** The pictures of an .ico, each as an .ico of its own. */
function picturesOf(ico: Buffer): readonly Buffer[] {
  return Array.from({ length: ico.readUInt16LE(4) }, (_, place) => {
    const entry = Buffer.from(ico.subarray(6 + 16 * place, 22 + 16 * place));
    const from = entry.readUInt32LE(12);
    const picture = ico.subarray(from, from + entry.readUInt32LE(8));
    entry.writeUInt32LE(22, 12);
    return Buffer.concat([Buffer.from([0, 0, 1, 0, 1, 0]), entry, picture]);
  });
}

describe("the files of the icon are pictures of its one drawing", () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith(".png")))("%s", async (name) => {
    const { edge, difference } = await compare(readFileSync(join(folder, name)), "image/png");
    expect(name).toBe(`${edge}x${edge}.png`);
    expect(difference).toBeLessThan(differsAtMost);
  });

  it("icon.ico, in every size Windows asks for", async () => {
    const pictures = picturesOf(readFileSync(join(folder, "icon.ico")));
    const compared: Compared[] = [];
    for (const picture of pictures) compared.push(await compare(picture, "image/x-icon"));
    expect(compared.map(({ edge }) => edge)).toEqual([16, 24, 32, 48, 64, 256]);
    expect(compared.filter(({ difference }) => difference >= differsAtMost)).toEqual([]);
  });
});
