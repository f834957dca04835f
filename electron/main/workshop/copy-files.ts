import { join } from "node:path";
import { readFile } from "node:fs/promises";

/** Lists every file of a copy of a book, as `sha256sum -c` reads it. */
export const manifestName = "manifest-sha256.txt";

/** All that a copy may hold: nothing else is written into one or taken out of one. */
const fileOfCopy = /^(so-thi-dua\.db|manifest-sha256\.txt|papers\/[0-9a-f]{2}\/[0-9a-f]{64})$/;

/** Whether a path inside a copy is one of a copy's own: no way out of its folder. */
export const isFileOfCopy = (path: string): boolean => fileOfCopy.test(path);

/** The files of a copy in the order of its manifest, which comes last. */
export async function filesOfCopy(folder: string): Promise<readonly string[]> {
  const manifest = await readFile(join(folder, manifestName), "utf8");
  const paths = manifest
    .trimEnd()
    .split("\n")
    .map((line) => line.slice(66));
  return [...paths, manifestName];
}
