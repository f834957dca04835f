import { randomUUID } from "node:crypto";
import { basename, join } from "node:path";
import type { BigIntStats } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import type { Digest } from "#core/base/ids";
import { ok, type Result, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import { notAnOrdinaryFile } from "#core/strings/exchange-words";
import type { Task } from "../book/router/handler";
import { CopyFailure, copyHashing } from "./copy-stream";
import { type FileSystem, freeSpace, realFileSystem, syncFolder } from "./file-system";
import { hashFile } from "./hash-file";
import { Refusal, refusalOfReadingPaper, refusalOfWriting } from "./refusals";
import type { TakenPaper, TakePaperOrder } from "./workshop";

/** Left free after a paper, so that the book itself can still be saved. Bytes. */
const spaceLeftForTheBook = 4 * 1024 * 1024;

/**
 * Copies a chosen file into the paper store under its SHA-256. The original may vanish once this has answered:
 * bytes, name and folder are synced. A file that changes while it is read is refused, never half taken.
 */
export async function takePaper(
  order: TakePaperOrder,
  task: Task,
  files: FileSystem = realFileSystem,
): Promise<Result<TakenPaper, AppError>> {
  const staged = join(order.stagingFolder, `paper-${randomUUID()}`);
  let neededBytes = 0;
  try {
    const source = await openPaper(files, order.from);
    try {
      const before = await ordinaryFile(source, order.from);
      neededBytes = Number(before.size);
      await refuseWithoutSpace(files, order.stagingFolder, neededBytes);
      const taken = await copyHashing({
        files,
        source,
        to: staged,
        signal: task.signal,
        mostBytes: neededBytes,
        progress: (doneBytes) =>
          task.progress({
            stage: "COPY",
            file: basename(order.from),
            doneBytes,
            totalBytes: neededBytes,
          }),
      });
      await refuseIfChanged({ files, source, path: order.from, before, copiedBytes: taken.bytes });
      await putAway(files, staged, order.papersFolder, taken.digest);
      return ok(taken);
    } finally {
      await source.close();
    }
  } catch (error) {
    await files.rm(staged, { force: true }).catch(() => undefined);
    if (error instanceof CopyFailure && error.side === "READING")
      return refuse(await refusalOfReadingPaper(error.cause, { files, path: order.from }));
    return refuse(
      await refusalOfWriting(error instanceof CopyFailure ? error.cause : error, {
        files,
        folder: order.papersFolder,
        neededBytes,
      }),
    );
  }
}

async function openPaper(files: FileSystem, path: string): Promise<FileHandle> {
  try {
    // Asked before opening: opening a pipe would wait for its other end for ever.
    const found = await files.stat(path, { bigint: true });
    refuseUnlessOrdinary(found, path);
    return await files.open(path, "r");
  } catch (error) {
    throw error instanceof Refusal ? error : new CopyFailure("READING", error);
  }
}

async function ordinaryFile(source: FileHandle, path: string): Promise<BigIntStats> {
  const found = await source.stat({ bigint: true });
  refuseUnlessOrdinary(found, path);
  return found;
}

function refuseUnlessOrdinary(found: BigIntStats, path: string): void {
  const file = basename(path);
  if (found.isDirectory()) throw new Refusal(appError("PAPER_IS_FOLDER", { file }));
  if (!found.isFile()) throw new Refusal(appError("PAPER_UNREADABLE", { file, reason: notAnOrdinaryFile }));
  if (found.size === 0n) throw new Refusal(appError("PAPER_EMPTY", { file }));
}

async function refuseWithoutSpace(files: FileSystem, folder: string, bytes: number): Promise<void> {
  const { freeBytes } = await freeSpace(files, folder);
  const neededBytes = bytes + spaceLeftForTheBook;
  if (freeBytes < neededBytes)
    throw new Refusal(appError("DISK_FULL", { place: folder, neededBytes, freeBytes }));
}

/** Compares what is at the path now, and the open file itself, with what was there at the beginning. */
async function refuseIfChanged(paper: {
  readonly files: FileSystem;
  readonly source: FileHandle;
  readonly path: string;
  readonly before: BigIntStats;
  readonly copiedBytes: number;
}): Promise<void> {
  const { before } = paper;
  const changing = new Refusal(appError("PAPER_CHANGING", { file: basename(paper.path) }));
  if (BigInt(paper.copiedBytes) !== before.size) throw changing;
  let after: readonly BigIntStats[];
  try {
    after = [await paper.source.stat({ bigint: true }), await paper.files.stat(paper.path, { bigint: true })];
  } catch (error) {
    throw new CopyFailure("READING", error);
  }
  if (after.some((now) => now.size !== before.size || now.mtimeNs !== before.mtimeNs)) throw changing;
}

/** Gives the staged copy its lasting name; a sound paper already there stays, a damaged one is replaced. */
async function putAway(
  files: FileSystem,
  staged: string,
  papersFolder: string,
  digest: Digest,
): Promise<void> {
  const shelf = join(papersFolder, digest.slice(0, 2));
  const place = join(shelf, digest);
  await files.mkdir(shelf, { recursive: true });
  const there = await hashFile(place, uncancelled, files);
  if (there === digest) return await files.unlink(staged);
  await files.rename(staged, place);
  await syncFolder(files, shelf);
  await syncFolder(files, papersFolder);
}

const uncancelled: Task = { signal: new AbortController().signal, progress: () => undefined };
