import { existsSync, linkSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Digest } from "#core/base/ids";
import { assert } from "#core/base/assert";
import Sqlite from "better-sqlite3";
import { type Result, ok, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import { bookFolder, paperPath, unfinishedCopy } from "../book-folder";
import { freeBytesOf } from "../database/sqlite-refusal";
import { sha256 } from "../database/sha256";
import { refusalOfPlace } from "../file-refusal";
import type { BookContext, Task } from "../router/handler";
import { manifestName, manifestText, type ManifestLine } from "./copy-manifest";
import { syncFile, syncFolders, writeDurably } from "./durable-files";
import { type PaperOfBook, papersOfBook } from "./paper-list";
import { copyFault } from "./verify-copy";

export interface CopyOfBookOrder {
  /** Folder the copy is made in. */
  readonly target: string;
  /** Name of the copy's own folder; it must not be there yet. */
  readonly name: string;
  /** An older copy on the same disk: papers it holds are linked, not copied again. */
  readonly earlier: string | null;
}

export interface CopyOfBook {
  readonly place: string;
  readonly bytes: number;
  readonly papers: number;
  /** SHA-256 of the copy's manifest. */
  readonly digest: Digest;
  /** Papers that are lost or damaged in the book itself, by name. */
  readonly missing: readonly string[];
}

/**
 * Makes a whole book of its own in a new folder: the database as it stands now and every paper, each proved by
 * reading it back, then opened and checked, and only then given its name. A failure or a cancel leaves nothing.
 */
export async function makeCopyOfBook(
  context: BookContext,
  order: CopyOfBookOrder,
  task: Task,
): Promise<Result<CopyOfBook, AppError>> {
  const place = join(order.target, order.name);
  const staged = join(order.target, `${unfinishedCopy}${context.ids.randomHex(4)}`);
  const snapshot = join(context.folder.staging, `${basename(staged)}.db`);
  const papers = papersOfBook(context.database);
  let neededBytes = 0;
  try {
    context.database.prepare("VACUUM INTO ?").run(snapshot);
    neededBytes = statSync(snapshot).size + papers.reduce((sum, paper) => sum + paper.bytes, 0);
    const freeBytes = freeBytesOf(order.target);
    if (order.earlier === null && existsSync(order.target) && freeBytes < neededBytes) {
      return refuse(appError("DISK_FULL", { place: order.target, neededBytes, freeBytes }));
    }
    mkdirSync(staged);
    const copy = await fill(context, { ...order, staged, snapshot, papers, totalBytes: neededBytes }, task);
    if (!copy.ok) return copy;
    const fault = await copyFault(context, staged);
    if (fault !== null) return refuse(appError("BACKUP_NOT_SOUND", { place, finding: fault }));
    if (task.signal.aborted) return refuse(appError("TASK_CANCELLED", {}));
    assert(!existsSync(place), "a copy takes a new name");
    renameSync(staged, place);
    await syncFolders([order.target]);
    return ok({ ...copy.value, place });
  } catch (error) {
    if (error instanceof Sqlite.SqliteError || task.signal.aborted) throw error;
    return refuse(refusalOfPlace(error, order.target, neededBytes));
  } finally {
    removeQuietly(snapshot);
    removeQuietly(staged);
  }
}

/** A stick that was pulled out cannot be tidied; what is left on it has no whole name. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    return;
  }
}

interface Filling extends CopyOfBookOrder {
  readonly staged: string;
  readonly snapshot: string;
  readonly papers: readonly PaperOfBook[];
  readonly totalBytes: number;
}

async function fill(
  context: BookContext,
  filling: Filling,
  task: Task,
): Promise<Result<CopyOfBook, AppError>> {
  const copy = bookFolder(filling.staged);
  syncFile(filling.snapshot);
  const digest = await context.workshop.hashFile(filling.snapshot, task);
  assert(digest !== null, "a snapshot just made can be read");
  let doneBytes = 0;
  const shared = (file: string): Task => ({
    signal: task.signal,
    progress: (step) =>
      task.progress({ ...step, file, doneBytes: doneBytes + step.doneBytes, totalBytes: filling.totalBytes }),
  });
  const copied = await context.workshop.copyVerified(
    { from: filling.snapshot, to: copy.database, digest },
    shared(basename(copy.database)),
  );
  if (!copied.ok) return copied;
  doneBytes += statSync(copy.database).size;

  const lines: ManifestLine[] = [{ digest, path: basename(copy.database) }];
  const missing: string[] = [];
  const folders = new Set([copy.papers]);
  mkdirSync(copy.papers);
  for (const paper of filling.papers) {
    const to = paperPath(copy, paper.digest);
    mkdirSync(dirname(to), { recursive: true });
    folders.add(dirname(to));
    const taken = await takeOver(context, { paper, to, earlier: filling.earlier }, shared(paper.name));
    doneBytes += paper.bytes;
    if (taken.ok)
      lines.push({ digest: paper.digest, path: `papers/${paper.digest.slice(0, 2)}/${paper.digest}` });
    else if (taken.error.code === "PAPER_LOST" || taken.error.code === "PAPER_DAMAGED")
      missing.push(paper.name);
    else return taken;
  }
  const manifest = manifestText(lines);
  writeDurably(join(filling.staged, manifestName), manifest);
  await syncFolders([...folders, filling.staged]);
  const bytes = lines.reduce((sum, { path }) => sum + statSync(join(filling.staged, path)).size, 0);
  return ok({ place: filling.staged, bytes, papers: lines.length - 1, digest: sha256(manifest), missing });
}

/** A paper already proved in an earlier copy is the same file; on a disk without links it is copied again. */
async function takeOver(
  context: BookContext,
  order: { readonly paper: PaperOfBook; readonly to: string; readonly earlier: string | null },
  task: Task,
): Promise<Result<null, AppError>> {
  const { digest, bytes } = order.paper;
  if (order.earlier !== null) {
    const known = paperPath(bookFolder(order.earlier), digest);
    try {
      if (statSync(known).size === bytes) {
        linkSync(known, order.to);
        return ok(null);
      }
    } catch {
      // not in the earlier copy, or links are not possible: copied below
    }
  }
  return await context.workshop.copyVerified(
    { from: paperPath(context.folder, digest), to: order.to, digest },
    task,
  );
}
