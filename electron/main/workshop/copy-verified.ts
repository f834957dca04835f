import { randomUUID } from "node:crypto";
import { basename, dirname } from "node:path";
import { ok, type Result, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import { readBackDiffers } from "#core/strings/exchange-words";
import type { Task } from "../book/router/handler";
import { CopyFailure, copyHashing } from "./copy-stream";
import { errorCode, type FileSystem, freeSpace, realFileSystem, syncFolder } from "./file-system";
import { hashFile } from "./hash-file";
import { Refusal, refusalOfWriting } from "./refusals";
import type { CopyOrder } from "./workshop";

/**
 * Copies a file whose SHA-256 is known and proves the copy by reading it back; only then it gets its name, over
 * an older file of that name. PAPER_LOST and PAPER_DAMAGED speak of the source, the rest of the target.
 */
export async function copyVerified(
  order: CopyOrder,
  task: Task,
  files: FileSystem = realFileSystem,
): Promise<Result<null, AppError>> {
  const folder = dirname(order.to);
  const staged = `${order.to.slice(0, folder.length + 1)}~chua-xong-${randomUUID().slice(0, 8)}`;
  const file = basename(order.to);
  let neededBytes = 0;
  try {
    const source = await files.open(order.from, "r").catch((error: unknown) => {
      throw new CopyFailure("READING", error);
    });
    try {
      neededBytes = (await source.stat()).size;
      const { freeBytes } = await freeSpace(files, folder);
      if (freeBytes < neededBytes)
        throw new Refusal(appError("DISK_FULL", { place: folder, neededBytes, freeBytes }));
      const copied = await copyHashing({
        files,
        source,
        to: staged,
        signal: task.signal,
        progress: (doneBytes) => task.progress({ stage: "COPY", file, doneBytes, totalBytes: neededBytes }),
      });
      if (copied.digest !== order.digest) throw new Refusal(appError("PAPER_DAMAGED", { file }));
    } finally {
      await source.close();
    }
    const readBack = await hashFile(staged, { ...task, progress: () => undefined }, files);
    if (readBack !== order.digest)
      throw new Refusal(appError("DISK_ERROR", { place: folder, reason: readBackDiffers }));
    await files.rename(staged, order.to);
    await syncFolder(files, folder);
    return ok(null);
  } catch (error) {
    await files.rm(staged, { force: true }).catch(() => undefined);
    if (error instanceof CopyFailure && error.side === "READING" && errorCode(error.cause) !== undefined)
      return refuse(appError(errorCode(error.cause) === "ENOENT" ? "PAPER_LOST" : "PAPER_DAMAGED", { file }));
    return refuse(
      await refusalOfWriting(error instanceof CopyFailure ? error.cause : error, {
        files,
        folder,
        neededBytes,
      }),
    );
  }
}
