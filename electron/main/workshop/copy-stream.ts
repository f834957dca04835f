import { createHash, type Hash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import type { Digest } from "#core/base/ids";
import { appError } from "#core/errors";
import type { FileSystem } from "./file-system";
import { Refusal } from "./refusals";

/** Read and written at once: large enough for a hard disk, small enough to stop quickly. */
const chunkBytes = 1024 * 1024;

/** Which side failed: a source and a target that break are different sentences. */
export class CopyFailure extends Error {
  readonly side: "READING" | "WRITING";
  /** Name of the file, where the one who copies several knows it. */
  readonly file: string;

  constructor(side: "READING" | "WRITING", cause: unknown, file = "") {
    super(`${side} failed`, { cause });
    this.side = side;
    this.file = file;
  }
}

interface Reading {
  readonly source: FileHandle;
  readonly signal: AbortSignal;
  /** Called with every piece in order. */
  readonly take: (piece: Uint8Array) => Promise<void> | void;
  /** Bytes after which reading stops: a file that grows while it is read must not be followed for ever. */
  readonly mostBytes?: number;
}

/** Reads a file piece by piece; answers how many bytes came. Stops with a refusal when cancelled. */
export async function readInPieces({ source, signal, take, mostBytes }: Reading): Promise<number> {
  const buffer = Buffer.allocUnsafe(chunkBytes);
  let position = 0;
  for (;;) {
    stopIfCancelled(signal);
    let bytesRead: number;
    try {
      ({ bytesRead } = await source.read(buffer, 0, chunkBytes, position));
    } catch (error) {
      throw new CopyFailure("READING", error);
    }
    if (bytesRead === 0) return position;
    position += bytesRead;
    await take(buffer.subarray(0, bytesRead));
    if (mostBytes !== undefined && position > mostBytes) return position;
  }
}

/** Throws the refusal that a cancelled task answers with. */
export function stopIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new Refusal(appError("TASK_CANCELLED", {}));
}

interface Copying {
  readonly files: FileSystem;
  readonly source: FileHandle;
  /** A path that does not exist yet. */
  readonly to: string;
  readonly signal: AbortSignal;
  readonly mostBytes?: number;
  /** Bytes copied so far. */
  readonly progress: (doneBytes: number) => void;
}

/** Copies an open file to a new path, hashing on the way; the copy is synced before this answers. */
export async function copyHashing(
  copying: Copying,
): Promise<{ readonly digest: Digest; readonly bytes: number }> {
  const hash = createHash("sha256");
  const target = await writing(copying.files.open(copying.to, "wx"));
  let done = 0;
  try {
    const bytes = await readInPieces({
      source: copying.source,
      signal: copying.signal,
      ...(copying.mostBytes === undefined ? {} : { mostBytes: copying.mostBytes }),
      take: async (piece) => {
        hash.update(piece);
        await writing(writeWhole(target, piece));
        done += piece.length;
        copying.progress(done);
      },
    });
    await writing(target.sync());
    return { digest: digestOf(hash), bytes };
  } finally {
    await writing(target.close());
  }
}

/** Writes bytes to a new path and syncs them. */
export async function writeSynced(files: FileSystem, to: string, content: Uint8Array): Promise<void> {
  const target = await writing(files.open(to, "wx"));
  try {
    await writing(writeWhole(target, content));
    await writing(target.sync());
  } finally {
    await writing(target.close());
  }
}

/** SHA-256 of an open file. */
export async function hashHandle(
  source: FileHandle,
  signal: AbortSignal,
  progress: (doneBytes: number) => void,
): Promise<Digest> {
  const hash = createHash("sha256");
  let done = 0;
  await readInPieces({
    source,
    signal,
    take: (piece) => {
      hash.update(piece);
      done += piece.length;
      progress(done);
    },
  });
  return digestOf(hash);
}

/** A short write is how some systems say that the drive is full. */
async function writeWhole(target: FileHandle, piece: Uint8Array): Promise<void> {
  let written = 0;
  while (written < piece.length) {
    const { bytesWritten } = await target.write(piece, written, piece.length - written, null);
    written += bytesWritten;
  }
}

async function writing<Value>(action: Promise<Value>): Promise<Value> {
  try {
    return await action;
  } catch (error) {
    throw new CopyFailure("WRITING", error);
  }
}

function digestOf(hash: Hash): Digest {
  return hash.digest("hex") as Digest;
}
