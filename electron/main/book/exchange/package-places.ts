import { access } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Platform } from "../../platform/platform";

/** FAT32 keeps the size of a file in 32 bits. */
const fat32 = new Set(["vfat", "fat32", "fat", "msdos"]);
const fat32Limit = 2 ** 32 - 1;

/** The largest file a file system holds; null where no paper comes near its limit. */
export function largestFileOn(
  fileSystem: string,
): { readonly bytes: number; readonly fileSystem: string } | null {
  return fat32.has(fileSystem.toLowerCase()) ? { bytes: fat32Limit, fileSystem: "FAT32" } : null;
}

/** How many folders of the old place may still be below the stick's new letter or folder. */
const deepest = 6;

/**
 * Where a package lies now: where it was written, or, as a stick comes back under another letter, under the same
 * last folders of a drive plugged in. Undefined where it is nowhere.
 */
export async function findPackage(place: string, platform: Platform): Promise<string | undefined> {
  const tails = [basename(place)];
  for (let up = dirname(place); tails.length < deepest && up !== dirname(up); up = dirname(up))
    tails.push(join(basename(up), tails.at(-1) ?? ""));
  const drives = await platform.removableDrives();
  const candidates = [
    place,
    ...drives.flatMap(({ root }) => tails.toReversed().map((tail) => join(root, tail))),
  ];
  for (const candidate of candidates) if (await isThere(candidate)) return candidate;
  return undefined;
}

async function isThere(folder: string): Promise<boolean> {
  return await access(folder).then(
    () => true,
    () => false,
  );
}
