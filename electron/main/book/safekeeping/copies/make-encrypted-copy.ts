import { rmSync } from "node:fs";
import { join } from "node:path";
import { type Result, ok } from "#core/base/result";
import type { AppError } from "#core/errors";
import { unfinishedCopy } from "../../book-folder";
import type { BookContext, Task } from "../../router/handler";
import { type CopyOfBook, makeCopyOfBook } from "../make-copy";

/**
 * A whole, proved copy in one encrypted file. The plain copy it is made of lies beside the book only while this
 * runs; what was begun and cut is removed at the next start.
 */
export async function makeEncryptedCopy(
  context: BookContext,
  order: { readonly target: string; readonly name: string; readonly passphrase: string },
  task: Task,
): Promise<Result<CopyOfBook, AppError>> {
  const name = `${unfinishedCopy}${context.ids.randomHex(4)}`;
  const plain = await makeCopyOfBook(context, { target: context.folder.staging, name, earlier: null }, task);
  if (!plain.ok) return plain;
  try {
    const file = join(order.target, order.name);
    const packed = await context.workshop.packCopy(
      { folder: plain.value.place, file, passphrase: order.passphrase },
      task,
    );
    return packed.ok ? ok({ ...plain.value, ...packed.value, place: file }) : packed;
  } finally {
    rmSync(plain.value.place, { recursive: true, force: true });
  }
}
