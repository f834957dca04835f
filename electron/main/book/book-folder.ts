import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import type { Digest } from "#core/base/ids";

/** Places inside a book's folder. */
export interface BookFolder {
  readonly root: string;
  readonly database: string;
  readonly lock: string;
  /** Content-addressed papers, `ab/abcd…`. */
  readonly papers: string;
  /** Half-done copies; emptied at every opening and closing. */
  readonly staging: string;
  /** Read-only copies handed to other programs; emptied at every opening and closing. */
  readonly opened: string;
  /** Verified copies made when the book is closed or about to be migrated. */
  readonly backups: string;
}

/** Names of the files of the book kept in `root`. */
export function bookFolder(root: string): BookFolder {
  return {
    root,
    database: join(root, "so-thi-dua.db"),
    lock: join(root, "book.lock"),
    papers: join(root, "papers"),
    staging: join(root, "staging"),
    opened: join(root, "opened"),
    backups: join(root, "backups"),
  };
}

/** Where the paper with this digest lies. */
export function paperPath(folder: BookFolder, digest: Digest): string {
  return join(folder.papers, digest.slice(0, 2), digest);
}

/** Begins the name of a copy that is not whole yet. */
export const unfinishedCopy = "~chua-xong-";

/** Removes a file or folder with all in it. */
const removeWhole = (place: string): void => rmSync(place, { recursive: true, force: true });

/**
 * What was half done when the program last ended is gone; copies handed out before are old. One that cannot be
 * removed (Word on Windows still holds it) stays until the next start: it is no reason to keep a book shut.
 */
export function prepareFolders(folder: BookFolder, remove: (place: string) => void = removeWhole): void {
  for (const place of [folder.papers, folder.staging, folder.opened, folder.backups]) {
    mkdirSync(place, { recursive: true });
  }
  const leftBehind = [
    ...inside(folder.staging),
    ...inside(folder.opened),
    ...inside(folder.backups).filter((place) => basename(place).startsWith(unfinishedCopy)),
  ];
  for (const place of leftBehind) {
    try {
      remove(place);
    } catch {
      continue;
    }
  }
}

const inside = (place: string): readonly string[] => readdirSync(place).map((name) => join(place, name));
