import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { diskRefusalOf } from "../disk-refusal";
import { refusalOfFileSystem } from "../file-refusal";
import type { BookContext } from "../router/handler";

/**
 * Shows a PDF in the program the system has for it: under a name of its own in the folder that is emptied at the next
 * start; gone at once where no program shows it.
 */
export async function openPdf({ folder, ids, host }: BookContext, fileName: string, pdf: Uint8Array) {
  const own = join(folder.opened, ids.randomHex(8));
  const file = join(own, fileName);
  try {
    await mkdir(own, { recursive: true });
    await writeFile(file, pdf);
    await chmod(file, 0o400);
  } catch (error) {
    return refuse(diskRefusalOf(refusalOfFileSystem(error, folder.opened), folder.opened));
  }
  try {
    await host.openFile(file);
    return ok({});
  } catch {
    await rm(own, { recursive: true, force: true });
    return refuse(appError("FILE_NOT_OPENED", { file: fileName }));
  }
}
