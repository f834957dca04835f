import { readdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { cloudServiceOf, type FolderTrail } from "./cloud-folders";
import { existingAncestor } from "./existing-ancestor";

/** The service that copies the folder, by its name as asked or by the place a link leads to; or null. */
export async function cloudServiceOnDisk(
  folder: string,
  letterCase: FolderTrail["letterCase"],
): Promise<string | null> {
  const asked = resolve(folder);
  const real = await existingAncestor(asked);
  return (
    (await cloudServiceOf(folderTrail(real, letterCase))) ??
    (real === asked ? null : await cloudServiceOf(folderTrail(asked, letterCase)))
  );
}

/** The folder and all above it, read from the disk. */
function folderTrail(folder: string, letterCase: FolderTrail["letterCase"]): FolderTrail {
  const folders = [folder];
  for (let above = dirname(folder); above !== folders.at(-1); above = dirname(above)) folders.push(above);
  return {
    folders,
    letterCase,
    environment: process.env,
    entriesOf: async (each) => {
      try {
        return await readdir(each);
      } catch {
        return [];
      }
    },
  };
}
