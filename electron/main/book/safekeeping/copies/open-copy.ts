import { mkdirSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { type Result, ok, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import { copyWords } from "#core/strings/copies-words";
import { unfinishedCopy } from "../../book-folder";
import type { BookContext, Task } from "../../router/handler";

/** A copy as a plain folder; `release` drops what was unpacked for it. */
export interface OpenedCopy {
  readonly folder: string;
  readonly release: () => void;
}

/** Ends the name of an encrypted copy: a tar archive in the age format. */
export const encryptedEnding = ".tar.age";

/** What opening a copy may be refused with. */
export type OpeningRefusal = Extract<
  AppError,
  {
    code:
      | "COPY_NOT_THERE"
      | "COPY_DAMAGED"
      | "COPY_PASSPHRASE_WRONG"
      | "DISK_FULL"
      | "DISK_ERROR"
      | "TASK_CANCELLED";
  }
>;

/**
 * Opens a copy that lies at `place`: a folder as it is, an encrypted file unpacked beside the book. Proves nothing of
 * what is inside.
 */
export async function openCopy(
  context: BookContext,
  {
    place,
    placeName,
    passphrase,
  }: { readonly place: string; readonly placeName: string; readonly passphrase: string | null },
  task: Task,
): Promise<Result<OpenedCopy, OpeningRefusal>> {
  const name = basename(place);
  const kind = kindOf(place);
  if (kind === "NOTHING") return refuse(appError("COPY_NOT_THERE", { name, placeName }));
  if (kind === "FOLDER") return ok({ folder: place, release: () => undefined });
  if (passphrase === null) return refuse(appError("COPY_PASSPHRASE_WRONG", { name }));
  const folder = join(context.folder.staging, `${unfinishedCopy}${context.ids.randomHex(4)}`);
  const release = () => rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const unpacked = await context.workshop.unpackCopy({ folder, file: place, passphrase }, task);
  if (unpacked.ok) return ok({ folder, release });
  release();
  switch (unpacked.error.code) {
    case "WRONG_PASSPHRASE":
      return refuse(appError("COPY_PASSPHRASE_WRONG", { name }));
    case "DISK_FULL":
    case "DISK_ERROR":
    case "TASK_CANCELLED":
      return refuse(unpacked.error);
    default:
      return refuse(appError("COPY_DAMAGED", { name, finding: copyWords.archiveDamaged, next: null }));
  }
}

function kindOf(place: string): "FOLDER" | "FILE" | "NOTHING" {
  try {
    return statSync(place).isDirectory() ? "FOLDER" : "FILE";
  } catch {
    return "NOTHING";
  }
}
