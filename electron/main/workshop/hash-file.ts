import type { Digest } from "#core/base/ids";
import type { Task } from "../book/router/handler";
import { CopyFailure, hashHandle } from "./copy-stream";
import { errorCode, type FileSystem, realFileSystem } from "./file-system";

/** SHA-256 of a file's bytes; null where it cannot be read. Throws when cancelled: no answer is not *damaged*. */
export async function hashFile(
  path: string,
  task: Task,
  files: FileSystem = realFileSystem,
): Promise<Digest | null> {
  try {
    const source = await files.open(path, "r");
    try {
      const totalBytes = (await source.stat()).size;
      return await hashHandle(source, task.signal, (doneBytes) =>
        task.progress({ stage: "HASH", file: path, doneBytes, totalBytes }),
      );
    } finally {
      await source.close();
    }
  } catch (error) {
    if (errorCode(error instanceof CopyFailure ? error.cause : error) === undefined) throw error;
    return null;
  }
}
