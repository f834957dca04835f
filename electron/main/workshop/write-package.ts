import { basename, dirname, join } from "node:path";
import type { Digest } from "#core/base/ids";
import { ok, type Result, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import { judgePackage } from "#core/exchange/judge-package";
import { unfinishedMark } from "#core/exchange/package-names";
import type { PackageVerdict } from "#core/exchange/procedures";
import type { Task } from "../book/router/handler";
import { CopyFailure, copyHashing, stopIfCancelled, writeSynced } from "./copy-stream";
import { errorCode, type FileSystem, freeSpace, realFileSystem, syncFolder } from "./file-system";
import { observePackage } from "./observe-package";
import { digestOf, type TagFile, tagFilesOf } from "./package-texts";
import { Refusal, refusalOfWriting } from "./refusals";
import type { PackageOrder, PackageSource, WrittenPackage } from "./workshop";

/** Kept free beside the package: FAT's own tables and what Windows adds to a drive. Bytes. */
const spaceMargin = 1024 * 1024;

interface Writing {
  readonly order: PackageOrder;
  readonly task: Task;
  readonly files: FileSystem;
  readonly tagFiles: readonly TagFile[];
  /** Named `…_CHUA-XONG` until everything has been read back. */
  readonly staging: string;
  readonly finished: string;
}

/**
 * Writes a package so that its name appears only when every byte of it has been synced, read back and judged.
 * Whatever fails, or stops it, leaves nothing under that name.
 */
export async function writePackage(
  order: PackageOrder,
  task: Task,
  files: FileSystem = realFileSystem,
): Promise<Result<WrittenPackage, AppError>> {
  const finished = join(order.targetFolder, order.name);
  const tagFiles = tagFilesOf(order);
  const writing: Writing = {
    order,
    task,
    files,
    tagFiles,
    finished,
    staging: `${finished}${unfinishedMark}`,
  };
  let neededBytes = 0;
  let name: "STAGING" | "FINISHED" = "STAGING";
  try {
    refuseTooLarge(order);
    await refuseIfThere(writing);
    // A power cut may have left a half-written one.
    await files.rm(writing.staging, { recursive: true, force: true });
    neededBytes = await refuseWithoutSpace(writing);
    await makeFolders(writing);
    await copyEverything(writing);
    for (const folder of [...foldersOf(writing), order.targetFolder]) await syncFolder(files, folder);
    const verdict = await readBack(writing);
    stopIfCancelled(task.signal);
    await refuseIfThere(writing);
    task.progress({ stage: "NAME", file: order.name, doneBytes: verdict.bytes, totalBytes: verdict.bytes });
    await files.rename(writing.staging, finished);
    name = "FINISHED";
    await syncFolder(files, order.targetFolder);
    const digest = digestOf(lastOf(tagFiles).content);
    return ok({ folder: finished, files: verdict.files, bytes: verdict.bytes, digest });
  } catch (error) {
    // First away with it, then the question how much space is free.
    await takeAway(writing, name);
    if (error instanceof CopyFailure && error.side === "READING")
      return refuse(refusalOfSource(error.cause, error.file));
    const cause = error instanceof CopyFailure ? error.cause : error;
    return refuse(await refusalOfWriting(cause, { files, folder: order.targetFolder, neededBytes }));
  }
}

function refuseTooLarge({ payload, largestFile }: PackageOrder): void {
  if (largestFile === null) return;
  for (const { path, bytes } of payload)
    if (bytes > largestFile.bytes)
      throw new Refusal(
        appError("PACKAGE_FILE_TOO_LARGE", {
          file: basename(path),
          bytes,
          limitBytes: largestFile.bytes,
          fileSystem: largestFile.fileSystem,
        }),
      );
}

async function refuseIfThere({ files, finished, order }: Writing): Promise<void> {
  const there = await files.lstat(finished).then(
    () => "THERE",
    (error: unknown) => {
      if (errorCode(error) !== "ENOENT") throw error;
      return "FREE";
    },
  );
  if (there === "THERE") throw new Refusal(appError("PACKAGE_EXISTS", { name: order.name }));
}

/** Every file and folder takes whole blocks of the drive. */
async function refuseWithoutSpace(writing: Writing): Promise<number> {
  const { order, files, tagFiles, task } = writing;
  const { freeBytes, blockBytes } = await freeSpace(files, order.targetFolder);
  const sizes = [
    ...order.payload.map(({ bytes }) => bytes),
    ...tagFiles.map(({ content }) => content.length),
  ];
  const blocks = sizes.reduce((sum, bytes) => sum + Math.ceil(bytes / blockBytes), foldersOf(writing).length);
  const neededBytes = blocks * blockBytes + spaceMargin;
  task.progress({ stage: "CHECK", file: "", doneBytes: 0, totalBytes: neededBytes });
  if (freeBytes < neededBytes)
    throw new Refusal(appError("DISK_FULL", { place: order.targetFolder, neededBytes, freeBytes }));
  return neededBytes;
}

/** Deepest first, the order in which they are synced. */
function foldersOf({ order, staging }: Writing): readonly string[] {
  const inside = new Set(order.payload.map(({ path }) => join(staging, dirname(path))));
  const data = join(staging, "data");
  inside.delete(data);
  return [...inside, data, staging];
}

async function makeFolders(writing: Writing): Promise<void> {
  for (const folder of foldersOf(writing).toReversed()) await writing.files.mkdir(folder);
}

async function copyEverything({ order, task, files, tagFiles, staging }: Writing): Promise<void> {
  const totalBytes =
    order.payload.reduce((sum, { bytes }) => sum + bytes, 0) +
    tagFiles.reduce((sum, { content }) => sum + content.length, 0);
  let before = 0;
  const report = (file: string, bytes: number) =>
    task.progress({ stage: "COPY", file, doneBytes: before + bytes, totalBytes });
  for (const paper of order.payload) {
    await copyPaper(paper, join(staging, paper.path), {
      files,
      task,
      report: (bytes) => report(paper.path, bytes),
    });
    before += paper.bytes;
  }
  for (const { path, content } of tagFiles) {
    stopIfCancelled(task.signal);
    await writeSynced(files, join(staging, path), content);
    report(path, content.length);
    before += content.length;
  }
}

async function copyPaper(
  paper: PackageSource,
  to: string,
  { files, task, report }: Pick<Writing, "files" | "task"> & { readonly report: (doneBytes: number) => void },
): Promise<void> {
  const file = basename(paper.path);
  const source = await files.open(paper.from, "r").catch((error: unknown) => {
    throw new CopyFailure("READING", error, file);
  });
  try {
    const copied = await copyHashing({ files, source, to, signal: task.signal, progress: report });
    if (copied.digest !== paper.digest || copied.bytes !== paper.bytes)
      throw new Refusal(appError("PACKAGE_PAPER_DAMAGED", { file }));
  } catch (error) {
    throw error instanceof CopyFailure && error.side === "READING"
      ? new CopyFailure("READING", error.cause, file)
      : error;
  } finally {
    await source.close();
  }
}

/** Reads the staged package as a stranger would and wants it spotless. */
async function readBack({ order, task, files, tagFiles, staging }: Writing): Promise<PackageVerdict> {
  const observed = await observePackage(staging, task, "READ_BACK", files).catch((error: unknown) => {
    throw error instanceof CopyFailure ? error.cause : error;
  });
  const verdict = judgePackage({ ...observed, name: order.name });
  const written: Digest = digestOf(lastOf(tagFiles).content);
  const fault = verdict.faults.find(({ code }) => code !== "DATA_NOT_VALID");
  if (fault !== undefined || verdict.digest !== written)
    throw new Refusal(appError("PACKAGE_READ_BACK_DIFFERS", { file: fault?.path ?? order.name }));
  const wrongOrder = verdict.faults[0];
  if (wrongOrder !== undefined)
    throw new Error(`The book ordered data that does not fit: ${wrongOrder.path} ${wrongOrder.detail}`);
  return verdict;
}

async function takeAway({ files, staging, finished }: Writing, name: "STAGING" | "FINISHED"): Promise<void> {
  if (name === "FINISHED") await files.rename(finished, staging).catch(() => undefined);
  await files.rm(staging, { recursive: true, force: true }).catch(() => undefined);
}

function refusalOfSource(cause: unknown, file: string): AppError {
  const code = errorCode(cause);
  if (code === undefined) throw cause;
  return appError(code === "ENOENT" ? "PACKAGE_PAPER_MISSING" : "PACKAGE_PAPER_DAMAGED", { file });
}

function lastOf(tagFiles: readonly TagFile[]): TagFile {
  const last = tagFiles.at(-1);
  if (last === undefined) throw new Error("a package has tag files");
  return last;
}
