import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LaunchedApp } from "../support/launch";

/** A small file a person might choose, in a folder of its own that ends with the machine's temporary ones. */
export function paperCalled(name: string): string {
  const file = join(mkdtempSync(join(tmpdir(), "every-screen-paper-")), name);
  writeFileSync(file, "%PDF-1.4\n");
  return file;
}

/** A photo as a phone might leave it, painted by the program's own Electron. */
export async function photoCalled({ app }: LaunchedApp, name: string): Promise<string> {
  const base64 = await app.evaluate(({ nativeImage }) => {
    const size = { width: 600, height: 800 };
    const grey = Buffer.alloc(size.width * size.height * 4, 215);
    return nativeImage.createFromBitmap(grey, size).toJPEG(80).toString("base64");
  });
  const file = paperCalled(name);
  writeFileSync(file, Buffer.from(base64, "base64"));
  return file;
}
