import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Decrypter } from "age-encryption";
import { ok, type Result, refuse } from "#core/base/result";
import type { Task } from "../book/router/handler";
import { isFileOfCopy } from "./copy-files";
import { errorCode, type FileSystem, realFileSystem } from "./file-system";
import { pieceStream } from "./file-streams";
import { Refusal, refusalOfWriting } from "./refusals";
import { readTarHeader, tarBlock, tarPadding } from "./tar";
import type { PackOrder, UnpackFailure } from "./workshop";

/** What age-encryption says when no passphrase fits. */
const noIdentity = "no identity matched";

/**
 * Opens an encrypted copy into a folder that is there and empty. What is written before the last byte proved the
 * whole lies in that folder only: the one who asked drops it when this refuses.
 */
export async function unpackCopy(
  order: PackOrder,
  task: Task,
  files: FileSystem = realFileSystem,
): Promise<Result<null, UnpackFailure>> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(order.passphrase);
  const pieces = pieceStream(files, order.file, task.signal);
  try {
    const source = ReadableStream.from(pieces);
    const plain = await decrypter.decrypt(source as ReadableStream<Uint8Array>);
    await takeApart(readerOf(plain), order.folder, files);
    return ok(null);
  } catch (error) {
    if (error instanceof Refusal || errorCode(error) !== undefined)
      return refuse(await refusalOfWriting(error, { files, folder: order.folder, neededBytes: 0 }));
    if (!(error instanceof Error)) throw error;
    return refuse({ code: error.message.includes(noIdentity) ? "WRONG_PASSPHRASE" : "DAMAGED" });
  } finally {
    // One who stopped in the middle never asked for the end, where the file is closed.
    await pieces.return(undefined);
  }
}

type Take = (bytes: number) => Promise<Uint8Array>;

async function takeApart(take: Take, folder: string, files: FileSystem): Promise<void> {
  for (;;) {
    const header = readTarHeader(await take(tarBlock));
    if (header === null) break;
    if (!isFileOfCopy(header.name)) throw new Error("A file no copy of a book holds");
    const to = join(folder, header.name);
    await mkdir(dirname(to), { recursive: true });
    const target = await files.open(to, "wx");
    try {
      for (let left = header.bytes; left > 0;) {
        const piece = await take(Math.min(left, tarBlock * 512));
        await target.writeFile(piece);
        left -= piece.length;
      }
      await target.sync();
    } finally {
      await target.close();
    }
    await take(tarPadding(header.bytes).length);
  }
  await take(tarBlock);
  // Only the end of the stream proves that nothing was cut off.
  if ((await take(1).catch(endOfStream)).length !== 0) throw new Error("More than a copy holds");
}

/** Ends a stream whose last byte was read. */
class StreamEnd extends Error {}

function endOfStream(error: unknown): Uint8Array {
  if (error instanceof StreamEnd) return new Uint8Array();
  throw error;
}

/** Exactly so many bytes at a time; throws where the stream ends before. */
function readerOf(stream: ReadableStream<Uint8Array>): Take {
  const reader = stream.getReader();
  let held = new Uint8Array();
  return async (bytes) => {
    const parts: Uint8Array[] = [];
    let missing = bytes;
    while (missing > 0) {
      if (held.length === 0) {
        const { done, value } = await reader.read();
        if (done) throw new StreamEnd("The archive ends too early");
        held = new Uint8Array(value);
        continue;
      }
      const part = held.subarray(0, missing);
      parts.push(part);
      held = held.subarray(part.length);
      missing -= part.length;
    }
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : new Uint8Array(Buffer.concat(parts));
  };
}
