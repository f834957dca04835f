import { createHash, randomUUID } from "node:crypto";
import { dirname, join } from "node:path";
import { Decrypter, Encrypter } from "age-encryption";
import type { Digest } from "#core/base/ids";
import { ok, type Result, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import { readBackDiffers } from "#core/strings/exchange-words";
import type { Task } from "../book/router/handler";
import { filesOfCopy } from "./copy-files";
import { stopIfCancelled } from "./copy-stream";
import { type FileSystem, realFileSystem, syncFolder } from "./file-system";
import { pieceStream, writeStream } from "./file-streams";
import { Refusal, refusalOfWriting } from "./refusals";
import { tarEnd, tarHeader, tarPadding } from "./tar";
import type { PackedCopy, PackOrder } from "./workshop";

/**
 * scrypt with 2^15 rounds: 32 MB and about a tenth of a second for the one who knows the words, and the same for
 * every guess.
 */
const scryptWorkFactor = 15;

interface Packing {
  readonly files: FileSystem;
  /** A test that packs hundreds of times takes one that costs nothing. */
  readonly workFactor: number;
}

/**
 * Writes a copy of the book as one encrypted file (a tar archive in the age format), reads it back to the last byte
 * that proves the whole, and only then gives it its name. A failure or a cancel leaves nothing.
 */
export async function packCopy(
  order: PackOrder,
  task: Task,
  { files, workFactor }: Packing = { files: realFileSystem, workFactor: scryptWorkFactor },
): Promise<Result<PackedCopy, AppError>> {
  const target = dirname(order.file);
  const staged = join(target, `~chua-xong-${randomUUID().slice(0, 8)}`);
  let neededBytes = 0;
  try {
    const plain = createHash("sha256");
    const paths = await filesOfCopy(order.folder);
    for (const path of paths) neededBytes += (await files.stat(join(order.folder, path))).size;
    const encrypter = new Encrypter();
    encrypter.setPassphrase(order.passphrase);
    encrypter.setScryptWorkFactor(workFactor);
    const archive = tarOf({ folder: order.folder, paths, task, files, totalBytes: neededBytes });
    const encrypted = await encrypter.encrypt(streamOf(archive, (piece) => void plain.update(piece)));
    const stream = { files, to: staged, stream: encrypted, signal: task.signal };
    // Where the target cannot be opened nobody reads the archive to its end, where its file is closed.
    const written = await writeStream(stream).finally(() => archive.return(undefined));
    const readBack = await plainDigest(staged, { ...order, signal: task.signal, files });
    if (readBack !== plain.digest("hex"))
      throw new Refusal(appError("DISK_ERROR", { place: target, reason: readBackDiffers }));
    stopIfCancelled(task.signal);
    await files.rename(staged, order.file);
    await syncFolder(files, target);
    return ok(written);
  } catch (error) {
    await files.rm(staged, { force: true }).catch(() => undefined);
    return refuse(await refusalOfWriting(error, { files, folder: target, neededBytes }));
  }
}

interface Archiving {
  readonly folder: string;
  readonly paths: readonly string[];
  readonly task: Task;
  readonly files: FileSystem;
  readonly totalBytes: number;
}

async function* tarOf({ folder, paths, task, files, totalBytes }: Archiving): AsyncGenerator<Uint8Array> {
  let doneBytes = 0;
  for (const path of paths) {
    const from = join(folder, path);
    const { size } = await files.stat(from);
    yield tarHeader(path, size);
    for await (const piece of pieceStream(files, from, task.signal)) {
      yield piece;
      doneBytes += piece.length;
      task.progress({ stage: "COPY", file: path, doneBytes, totalBytes });
    }
    yield tarPadding(size);
  }
  yield tarEnd();
}

function streamOf(
  pieces: AsyncGenerator<Uint8Array>,
  see: (piece: Uint8Array) => void,
): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: async (controller) => {
      const next = await pieces.next();
      if (next.done === true) return controller.close();
      see(next.value);
      controller.enqueue(next.value);
    },
    cancel: async () => void (await pieces.return(undefined)),
  });
}

/** SHA-256 of what an encrypted file opens to; an error of the format is no error of the disk and is thrown. */
async function plainDigest(
  file: string,
  { passphrase, signal, files }: { passphrase: string; signal: AbortSignal; files: FileSystem },
): Promise<Digest | null> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const hash = createHash("sha256");
  let failure: unknown = null;
  async function* read(): AsyncGenerator<Uint8Array> {
    try {
      yield* pieceStream(files, file, signal);
    } catch (error) {
      failure = error;
      throw error;
    }
  }
  const pieces = read();
  const source = streamOf(pieces, () => undefined);
  try {
    for await (const piece of await decrypter.decrypt(source)) hash.update(piece);
  } catch (error) {
    if (failure !== null) throw failure;
    if (error instanceof Error) return null;
    throw error;
  } finally {
    await pieces.return(undefined);
  }
  return hash.digest("hex") as Digest;
}
