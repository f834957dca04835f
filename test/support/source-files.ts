import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository, also from within a bundled script. */
export const root = rootAbove(dirname(fileURLToPath(import.meta.url)));

function rootAbove(folder: string): string {
  return existsSync(join(folder, "package.json")) ? `${folder}/` : rootAbove(dirname(folder));
}

/** Files below a folder whose name fits, as paths from the root with `/`. */
export function filesUnder(folder: string, fits: RegExp): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && fits.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(root.length).replaceAll("\\", "/").replace(/^\//, ""),
    )
    .filter((path) => !path.includes("node_modules/"))
    .sort();
}
