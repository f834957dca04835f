import { cpSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Result, ok, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import { startupWords } from "#core/strings/startup-words";
import { bookFolder, prepareFolders, unfinishedCopy } from "../../book-folder";
import { takeBookLock } from "../../book-lock";
import type { BookParts } from "../../book-parts";
import type { MendedFrom } from "../../protocol";
import type { Task } from "../../router/handler";
import { stampOf } from "../closing-backup";
import { forgetPlacing, putInPlace } from "../restore/put-in-place";
import { digestOfDatabase, proveOwnCopy } from "./find-sound-copy";

/** Nobody follows it and nobody stops it. */
const quiet: Task = { signal: new AbortController().signal, progress: () => undefined };

/**
 * Puts one of a book's own copies in the place of a file that does not open, and brings back papers only the copy
 * still has. The damaged file goes aside with its log, byte for byte as it is; whatever fails, one of the two stands.
 */
export async function mendWithCopy(
  root: string,
  name: string,
  parts: BookParts,
): Promise<Result<MendedFrom, AppError>> {
  const folder = bookFolder(root);
  const now = parts.clockOf(null).now();
  const lock = takeBookLock(folder.lock, root, now, "RESPECT");
  if (!lock.ok) return lock;
  try {
    prepareFolders(folder);
    const copy = await proveOwnCopy(folder, parts, { name, marks: [] });
    const place = join(folder.backups, name);
    const digest = digestOfDatabase(place);
    if (copy === null || digest === null) return refuse(appError("NO_SOUND_COPY", { folder: root, name }));
    const staged = join(folder.staging, `${unfinishedCopy}${parts.ids.randomHex(4)}.db`);
    const taken = await parts.workshop.copyVerified(
      { from: bookFolder(place).database, to: staged, digest },
      quiet,
    );
    if (!taken.ok) return taken.error.code === "DISK_FULL" ? taken : refuse(noSoundCopy(root, name));
    bringPapers(bookFolder(place).papers, folder.papers);
    const aside = `${startupWords.asideFolder}_${stampOf(now)}_${parts.ids.randomHex(2)}`;
    putInPlace({
      ...{ folder, staged, old: { asideIn: join(root, aside) } },
      copy: { name, madeAt: null, at: now },
    });
    // The opening that follows writes down what is missing; cut off before it, the mark asks for it.
    forgetPlacing(folder);
    return ok({ copy: name, aside });
  } finally {
    lock.value.release();
  }
}

const noSoundCopy = (folder: string, name: string) => appError("NO_SOUND_COPY", { folder, name });

/** Papers are named by their digest: one that is there already is the same; the check after opening reads them all. */
export function bringPapers(from: string, to: string): number {
  if (!existsSync(from)) return 0;
  let brought = 0;
  for (const shelf of readdirSync(from)) {
    mkdirSync(join(to, shelf), { recursive: true });
    for (const digest of readdirSync(join(from, shelf))) {
      const target = join(to, shelf, digest);
      if (existsSync(target)) continue;
      cpSync(join(from, shelf, digest), target);
      brought += 1;
    }
  }
  return brought;
}
