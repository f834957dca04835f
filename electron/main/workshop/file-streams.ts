import { createHash } from "node:crypto";
import type { Digest } from "#core/base/ids";
import { stopIfCancelled } from "./copy-stream";
import type { FileSystem } from "./file-system";

/** Read at once; every piece is a buffer of its own, since the one who takes it may keep it. */
const pieceBytes = 256 * 1024;

/** The bytes of a file, piece by piece. */
export async function* pieceStream(
  files: FileSystem,
  path: string,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const source = await files.open(path, "r");
  try {
    for (let position = 0; ;) {
      stopIfCancelled(signal);
      const buffer = new Uint8Array(pieceBytes);
      const { bytesRead } = await source.read(buffer, 0, pieceBytes, position);
      if (bytesRead === 0) return;
      position += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await source.close();
  }
}

interface StreamWriting {
  readonly files: FileSystem;
  /** A path that does not exist yet. */
  readonly to: string;
  readonly stream: ReadableStream<Uint8Array>;
  readonly signal: AbortSignal;
}

/** Writes a stream to a new path and waits until it is on the disk. */
export async function writeStream({
  files,
  to,
  stream,
  signal,
}: StreamWriting): Promise<{ readonly bytes: number; readonly digest: Digest }> {
  const hash = createHash("sha256");
  const target = await files.open(to, "wx");
  let bytes = 0;
  try {
    for await (const piece of stream) {
      stopIfCancelled(signal);
      hash.update(piece);
      for (let done = 0; done < piece.length;) {
        done += (await target.write(piece, done, piece.length - done, null)).bytesWritten;
      }
      bytes += piece.length;
    }
    await target.sync();
  } finally {
    await target.close();
  }
  return { bytes, digest: hash.digest("hex") as Digest };
}
