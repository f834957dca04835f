import { statfs } from "node:fs/promises";
import { existingAncestor } from "./existing-ancestor";

/** Bytes an ordinary user may still write where `path` lies; null where the system does not say. */
export async function freeBytesAt(path: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(await existingAncestor(path));
    return bavail * bsize;
  } catch {
    return null;
  }
}
