import * as promises from "node:fs/promises";

/** The part of `node:fs/promises` the workshop writes and reads with; tests make each call fail in turn. */
export type FileSystem = Pick<
  typeof promises,
  "open" | "mkdir" | "rename" | "rm" | "unlink" | "stat" | "lstat" | "readdir" | "statfs"
>;

/** The real disk. */
export const realFileSystem: FileSystem = promises;

/** Bytes an ordinary user may still write in the file system that holds `folder`, and the size of its blocks. */
export async function freeSpace(
  files: FileSystem,
  folder: string,
): Promise<{ readonly freeBytes: number; readonly blockBytes: number }> {
  const { bavail, bsize } = await files.statfs(folder);
  return { freeBytes: bavail * bsize, blockBytes: bsize };
}

/**
 * Makes the names inside a folder durable. Windows has no such call for an ordinary user (FlushFileBuffers wants
 * write access to the folder) and journals names by itself; some drivers of FAT answer EINVAL.
 */
export async function syncFolder(files: FileSystem, folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await files.open(folder, "r");
  try {
    await handle.sync();
  } catch (error) {
    if (!["EINVAL", "ENOTSUP"].includes(errorCode(error) ?? "")) throw error;
  } finally {
    await handle.close();
  }
}

/** The operating system's name of an error, `ENOSPC`; undefined for anything that is not its error. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || !("errno" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
