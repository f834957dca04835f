import { chmod, mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Digest } from "#core/base/ids";
import { type Result, ok, refuse } from "#core/base/result";
import { safeFileName } from "#core/dossiers/file-name";
import { type AppError, appError } from "#core/errors";
import { paperPath } from "./book-folder";
import { type DiskRefusal, diskRefusalOf } from "./disk-refusal";
import { refusalOfFileSystem } from "./file-refusal";
import type { BookContext, Task } from "./router/handler";

/** Most programs of Windows open no path longer than this, in UTF-16 units; elsewhere a name is the limit. */
const longestWindowsPath = 255;
const longestName = 255;

export type HandOutRefusal =
  | DiskRefusal
  | Extract<AppError, { code: "PAPER_LOST" | "PAPER_DAMAGED" | "FILE_NOT_OPENED" }>;

/**
 * Opens a read-only copy of a stored file under its own name, in a folder of its own; what the book keeps is never
 * handed out. The copy is proved against the digest first, so that lost or changed bytes are told, not shown.
 */
export async function handOutCopy(
  context: BookContext,
  { digest, fileName: file }: { readonly digest: Digest; readonly fileName: string },
  task: Task,
): Promise<Result<null, HandOutRefusal>> {
  const { opened } = context.folder;
  const folder = join(opened, context.ids.randomHex(8));
  const longest =
    process.platform === "win32" ? Math.max(24, longestWindowsPath - folder.length - 1) : longestName;
  const to = join(folder, safeFileName(file, longest));
  try {
    await mkdir(folder, { recursive: true });
    const from = paperPath(context.folder, digest);
    const copied = await context.workshop.copyVerified({ from, to, digest }, task);
    if (!copied.ok) {
      const { error } = copied;
      if (error.code === "PAPER_LOST" || error.code === "PAPER_DAMAGED")
        return refuse(appError(error.code, { file }));
      return refuse(diskRefusalOf(error, opened));
    }
    await chmod(to, 0o444);
  } catch (error) {
    return refuse(diskRefusalOf(refusalOfFileSystem(error, opened), opened));
  }
  return await context.host.openFile(to).then(
    () => ok(null),
    () => refuse(appError("FILE_NOT_OPENED", { file })),
  );
}
