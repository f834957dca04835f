import { ok, type Result, refuse } from "#core/base/result";
import type { AppError } from "#core/errors";
import { judgePackage } from "#core/exchange/judge-package";
import type { PackageVerdict } from "#core/exchange/procedures";
import type { Task } from "../book/router/handler";
import { CopyFailure } from "./copy-stream";
import { type FileSystem, realFileSystem } from "./file-system";
import { observePackage } from "./observe-package";
import { refusalOfReadingFolder } from "./refusals";

/** Reads a whole package and judges it; faults are part of the verdict, an unreadable drive is a refusal. */
export async function verifyPackage(
  folder: string,
  task: Task,
  files: FileSystem = realFileSystem,
): Promise<Result<PackageVerdict, AppError>> {
  try {
    return ok(judgePackage(await observePackage(folder, task, "VERIFY", files)));
  } catch (error) {
    const cause = error instanceof CopyFailure ? error.cause : error;
    return refuse(await refusalOfReadingFolder(cause, { files, folder }));
  }
}
