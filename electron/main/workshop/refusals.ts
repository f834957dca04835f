import { basename } from "node:path";
import { type AppError, appError } from "#core/errors";
import { diskReason } from "#core/strings/exchange-words";
import { errorCode, type FileSystem, freeSpace } from "./file-system";

/** A refusal on its way up through the copying; never leaves the workshop. */
export class Refusal extends Error {
  readonly refused: AppError;

  constructor(refused: AppError) {
    super(refused.code);
    this.refused = refused;
  }
}

/** Turns a failed write under `folder` into its refusal; what is no disk error is thrown on. */
export async function refusalOfWriting(
  error: unknown,
  place: { readonly files: FileSystem; readonly folder: string; readonly neededBytes: number },
): Promise<AppError> {
  if (error instanceof Refusal) return error.refused;
  const code = errorCode(error);
  if (code === undefined) throw error;
  const facts = { place: place.folder };
  switch (code) {
    case "ENOSPC":
    case "EDQUOT": {
      const free = await freeSpace(place.files, place.folder).catch(() => ({ freeBytes: 0 }));
      return appError("DISK_FULL", {
        ...facts,
        neededBytes: place.neededBytes,
        freeBytes: free.freeBytes,
      });
    }
    case "EROFS":
    case "EACCES":
    case "EPERM":
      return appError("PLACE_READ_ONLY", facts);
    case "ENODEV":
    case "ENXIO":
      return appError("PLACE_GONE", facts);
    default:
      return (await isThere(place.files, place.folder))
        ? appError("DISK_ERROR", { ...facts, reason: diskReason(code) })
        : appError("PLACE_GONE", facts);
  }
}

async function isThere(files: FileSystem, folder: string): Promise<boolean> {
  try {
    await files.readdir(folder);
    return true;
  } catch {
    return false;
  }
}

/** Turns a failed read of a file a person chose into its refusal. */
export async function refusalOfReadingPaper(
  error: unknown,
  paper: { readonly files: FileSystem; readonly path: string },
): Promise<AppError> {
  if (error instanceof Refusal) return error.refused;
  const code = errorCode(error);
  if (code === undefined) throw error;
  const file = basename(paper.path);
  if (code === "ENOENT" || code === "ENOTDIR") return appError("PAPER_VANISHED", { file });
  if (code === "EISDIR") return appError("PAPER_IS_FOLDER", { file });
  const stillThere = await paper.files.stat(paper.path).then(
    () => true,
    (again: unknown) => errorCode(again) !== "ENOENT",
  );
  return stillThere
    ? appError("PAPER_UNREADABLE", { file, reason: diskReason(code) })
    : appError("PAPER_VANISHED", { file });
}

/** Turns a failed read of a package into its refusal. */
export async function refusalOfReadingFolder(
  error: unknown,
  place: { readonly files: FileSystem; readonly folder: string },
): Promise<AppError> {
  if (error instanceof Refusal) return error.refused;
  const code = errorCode(error);
  if (code === undefined) throw error;
  return (await isThere(place.files, place.folder))
    ? appError("DISK_ERROR", { place: place.folder, reason: diskReason(code) })
    : appError("PLACE_GONE", { place: place.folder });
}
