import { realpath } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/** The real path (links and mapped letters resolved) of the nearest folder at or above `path` that exists. */
export async function existingAncestor(path: string): Promise<string> {
  let candidate = resolve(path);
  for (;;) {
    try {
      return await realpath(candidate);
    } catch {
      const parent = dirname(candidate);
      if (parent === candidate) return candidate;
      candidate = parent;
    }
  }
}
