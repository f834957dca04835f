import * as promises from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Digest } from "#core/base/ids";
import { assert } from "#core/base/assert";
import Sqlite from "better-sqlite3";
import { type Result, ok, refuse } from "#core/base/result";
import { copyWords } from "#core/strings/copies-words";
import { type AppError, appError } from "#core/errors";
import { bookFolder, paperPath, unfinishedCopy } from "../book-folder";
import { CopyFailure, writeSynced } from "../../workshop/copy-stream";
import { type FileSystem, errorCode, freeSpace, syncFolder } from "../../workshop/file-system";
import { sha256 } from "../database/sha256";
import { refusalOfSqlite } from "../database/sqlite-refusal";
import { takeSnapshot } from "../database/take-snapshot";
import { refusalOfPlace } from "../file-refusal";
import type { BookContext, Task } from "../router/handler";
import { manifestName, manifestText, type ManifestLine } from "./copy-manifest";
import type { CopyProof } from "#core/safekeeping/copies/copy";
import { heldBy } from "./copies/copy-store";
import { isProvenPaper, notePaperAt } from "./copies/proven-papers";
import { proveDatabase } from "./copies/prove-copy";
import type { HeldThen } from "./backup-store";
import { lastAuditSeq } from "../database/audit-trail";
import { type PaperOfBook, papersOfBook } from "./paper-list";

/** The disk a copy is written with; tests make each call fail in turn. */
export type CopyDisk = FileSystem & Pick<typeof promises, "link">;

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
  /** What the copy held and what was found when it was opened. */
  readonly held: HeldThen;
  readonly proof: CopyProof;
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
  disk: CopyDisk = promises,
): Promise<Result<CopyOfBook, AppError>> {
  const place = join(order.target, order.name);
  const staged = join(order.target, `${unfinishedCopy}${context.ids.randomHex(4)}`);
  const snapshot = join(context.folder.staging, `${basename(staged)}.db`);
  let neededBytes = 0;
  try {
    const { papers, held } = await contentOfSnapshot(context, snapshot, task);
    neededBytes = (await disk.stat(snapshot)).size + bytesOf(papers);
    const { freeBytes } = await freeSpace(disk, order.target);
    if (order.earlier === null && freeBytes < neededBytes) {
      return refuse(appError("DISK_FULL", { place: order.target, neededBytes, freeBytes }));
    }
    await disk.mkdir(staged);
    const filling = { ...order, staged, snapshot, papers, totalBytes: neededBytes, disk };
    const copy = await fill(context, filling, task);
    if (!copy.ok) return copy;
    const proof = await proveDatabase(context, { folder: staged, papers: copy.value.papers });
    if (proof.finding !== "") return refuse(appError("BACKUP_NOT_SOUND", { place, finding: proof.finding }));
    if (task.signal.aborted) return refuse(appError("TASK_CANCELLED", {}));
    assert(!(await isThere(disk, place)), "a copy takes a new name");
    await disk.rename(staged, place);
    await syncFolder(disk, order.target);
    return ok({ ...copy.value, place, held, proof });
  } catch (error) {
    if (task.signal.aborted) throw error;
    if (error instanceof Sqlite.SqliteError) return refuse(refusalOfSnapshot(error, context));
    const cause = error instanceof CopyFailure ? error.cause : error;
    return refuse(refusalOfPlace(cause, order.target, neededBytes));
  } finally {
    await removeQuietly(disk, snapshot);
    await removeQuietly(disk, staged);
  }
}

/** Takes the snapshot and reads in it, not in the book: something may have been saved while it was taken. */
async function contentOfSnapshot(
  context: BookContext,
  file: string,
  { signal }: Task,
): Promise<{ readonly papers: readonly PaperOfBook[]; readonly held: HeldThen }> {
  const snapshot = await takeSnapshot(context.database, file, signal);
  try {
    return {
      papers: papersOfBook(snapshot),
      held: { ...heldBy(snapshot), seq: lastAuditSeq(snapshot) },
    };
  } finally {
    snapshot.close();
  }
}

/** What stops SQLite from writing the snapshot beside the book; throws on what is no fault of the disk. */
function refusalOfSnapshot(error: unknown, { database, folder }: BookContext): AppError {
  const refusal = refusalOfSqlite(error, folder.staging);
  if (refusal?.code === "DISK_ERROR") return refusal;
  if (refusal?.code !== "DISK_FULL") throw error;
  const pragma = (name: string) => database.pragma(name, { simple: true }) as number;
  const neededBytes = pragma("page_count") * pragma("page_size") + bytesOf(papersOfBook(database));
  return appError("DISK_FULL", { ...refusal.facts, neededBytes });
}

const bytesOf = (papers: readonly PaperOfBook[]): number => papers.reduce((sum, { bytes }) => sum + bytes, 0);

async function isThere(disk: CopyDisk, path: string): Promise<boolean> {
  try {
    await disk.lstat(path);
    return true;
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
    return false;
  }
}

/** A stick that was pulled out cannot be tidied; what is left on it has no whole name. */
async function removeQuietly(disk: CopyDisk, path: string): Promise<void> {
  try {
    await disk.rm(path, { recursive: true, force: true });
  } catch {
    return;
  }
}

interface Filling extends CopyOfBookOrder {
  readonly staged: string;
  readonly snapshot: string;
  readonly papers: readonly PaperOfBook[];
  readonly totalBytes: number;
  readonly disk: CopyDisk;
}

type FilledCopy = Omit<CopyOfBook, "held" | "proof">;

async function fill(
  context: BookContext,
  filling: Filling,
  task: Task,
): Promise<Result<FilledCopy, AppError>> {
  const { disk } = filling;
  const copy = bookFolder(filling.staged);
  await syncFile(disk, filling.snapshot);
  const digest = await context.workshop.hashFile(filling.snapshot, task);
  const unreadable = appError("DISK_ERROR", {
    place: context.folder.staging,
    reason: copyWords.snapshotUnreadable,
  });
  if (digest === null) return refuse(unreadable);
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
  if (!copied.ok) return isPaperRefusal(copied.error) ? refuse(unreadable) : copied;
  doneBytes += (await disk.stat(copy.database)).size;

  const lines: ManifestLine[] = [{ digest, path: basename(copy.database) }];
  const missing: string[] = [];
  const folders = new Set([copy.papers]);
  await disk.mkdir(copy.papers);
  for (const paper of filling.papers) {
    const to = paperPath(copy, paper.digest);
    await disk.mkdir(dirname(to), { recursive: true });
    folders.add(dirname(to));
    const taken = await takeOver(context, { paper, to, earlier: filling.earlier, disk }, shared(paper.name));
    doneBytes += paper.bytes;
    if (taken.ok)
      lines.push({ digest: paper.digest, path: `papers/${paper.digest.slice(0, 2)}/${paper.digest}` });
    else if (isPaperRefusal(taken.error)) missing.push(paper.name);
    else return taken;
  }
  const manifest = manifestText(lines);
  await writeSynced(disk, join(filling.staged, manifestName), Buffer.from(manifest));
  for (const folder of [...folders, filling.staged]) await syncFolder(disk, folder);
  let bytes = 0;
  for (const { path } of lines) bytes += (await disk.stat(join(filling.staged, path))).size;
  return ok({ place: filling.staged, bytes, papers: lines.length - 1, digest: sha256(manifest), missing });
}

/** Whether what is copied could not be read, rather than written. */
const isPaperRefusal = ({ code }: AppError): boolean => code === "PAPER_LOST" || code === "PAPER_DAMAGED";

/** A paper that an earlier copy is proved to hold is the same file; on a disk without links it is copied again. */
async function takeOver(
  context: BookContext,
  order: {
    readonly paper: PaperOfBook;
    readonly to: string;
    readonly earlier: string | null;
    readonly disk: CopyDisk;
  },
  task: Task,
): Promise<Result<null, AppError>> {
  const { digest } = order.paper;
  if (order.earlier !== null) {
    const path = paperPath(bookFolder(order.earlier), digest);
    if (await isProvenPaper(context, { path, digest }, task)) {
      const linked = await order.disk.link(path, order.to).then(
        () => true,
        () => false,
      );
      if (linked) return ok(null);
    }
  }
  const from = paperPath(context.folder, digest);
  const copied = await context.workshop.copyVerified({ from, to: order.to, digest }, task);
  if (copied.ok) await notePaperAt(context, order.to, digest);
  return copied;
}

/** Waits until the bytes of a file are on the disk. */
async function syncFile(disk: CopyDisk, path: string): Promise<void> {
  const handle = await disk.open(path, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
