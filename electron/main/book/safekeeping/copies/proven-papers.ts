import type { BigIntStats } from "node:fs";
import { stat } from "node:fs/promises";
import type { Database } from "better-sqlite3";
import type { Digest } from "#core/base/ids";
import type { BookContext, Task } from "../../router/handler";

/**
 * Whether a paper file in a copy still holds its bytes. It is read once; after that the disk's word is taken that
 * the file was not written since. A file that rotted in silence is found by the next proof of its copy, which reads
 * every byte.
 */
export async function isProvenPaper(
  context: BookContext,
  { path, digest }: { readonly path: string; readonly digest: Digest },
  task: Task,
): Promise<boolean> {
  const before = await fingerprintAt(path);
  if (before === null) return false;
  if (isNoted(context.database, digest, before)) return true;
  if ((await context.workshop.hashFile(path, { ...task, progress: () => undefined })) !== digest)
    return false;
  noteProvenPaper(context, digest, before);
  return true;
}

/** Notes that the file at a path was read and holds these bytes. A link changes the time of its file: note after it. */
export async function notePaperAt(context: BookContext, path: string, digest: Digest): Promise<void> {
  const fingerprint = await fingerprintAt(path);
  if (fingerprint !== null) noteProvenPaper(context, digest, fingerprint);
}

function noteProvenPaper({ database, clock }: BookContext, digest: Digest, fingerprint: string): void {
  database
    .prepare("INSERT OR REPLACE INTO proven_papers (digest, fingerprint, proved_at) VALUES (?, ?, ?)")
    .run(digest, fingerprint, clock.now());
}

function isNoted(database: Database, digest: Digest, fingerprint: string): boolean {
  return (
    database
      .prepare("SELECT 1 FROM proven_papers WHERE digest = ? AND fingerprint = ?")
      .get(digest, fingerprint) !== undefined
  );
}

/** What changes when a file is written; the time of a new link or name does not count. */
async function fingerprintAt(path: string): Promise<string | null> {
  try {
    return spell(await stat(path, { bigint: true }));
  } catch {
    return null;
  }
}

const spell = ({ dev, ino, size, mtimeNs }: BigIntStats): string => [dev, ino, size, mtimeNs].join(" ");
