import { closeSync, fsyncSync, openSync, writeFileSync } from "node:fs";
import { errorCode, syncFolder, realFileSystem } from "../../workshop/file-system";

/** Waits until the bytes of a file are on the disk. */
export function syncFile(path: string): void {
  const handle = openSync(path, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Writes a small file and waits until it is on the disk. */
export function writeDurably(path: string, content: string | Uint8Array): void {
  writeFileSync(path, content, { flag: "wx" });
  syncFile(path);
}

/** Waits until the names in a folder are on the disk, where the system has a call for it; see `syncFolder`. */
export function syncNames(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } catch (error) {
    if (!["EINVAL", "ENOTSUP"].includes(errorCode(error) ?? "")) throw error;
  } finally {
    closeSync(handle);
  }
}

/** Waits until the names in these folders are on the disk. */
export async function syncFolders(folders: Iterable<string>): Promise<void> {
  for (const folder of folders) await syncFolder(realFileSystem, folder);
}
