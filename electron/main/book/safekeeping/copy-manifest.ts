import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Digest } from "#core/base/ids";
import { manifestName } from "../../workshop/copy-files";

export { manifestName };

export interface ManifestLine {
  readonly digest: Digest;
  /** Path inside the copy, with `/`. */
  readonly path: string;
}

/** The text of a manifest, in order of the paths. */
export function manifestText(lines: readonly ManifestLine[]): string {
  return lines
    .toSorted((left, right) => (left.path < right.path ? -1 : 1))
    .map(({ digest, path }) => `${digest}  ${path}\n`)
    .join("");
}

/** The lines of the manifest in a copy's folder; null where there is none. */
export function readManifest(folder: string): readonly ManifestLine[] | null {
  try {
    return readFileSync(join(folder, manifestName), "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => ({ digest: line.slice(0, 64) as Digest, path: line.slice(66) }));
  } catch {
    return null;
  }
}
