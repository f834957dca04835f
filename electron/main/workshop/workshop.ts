import type { Digest } from "#core/base/ids";
import type { Result } from "#core/base/result";
import type { AppError } from "#core/errors";
import type { PackageVerdict } from "#core/exchange/procedures";
import type { Task } from "../book/router/handler";

/** One file of a package to be written: where its bytes are, and where they go inside the package (`data/…`). */
export interface PackageSource {
  readonly from: string;
  readonly path: string;
  readonly bytes: number;
  readonly digest: Digest;
}

export interface PackageOrder {
  /** Folder name of the package, ASCII, at most 60 characters. */
  readonly name: string;
  readonly targetFolder: string;
  readonly payload: readonly PackageSource[];
  /** Canonical text of the data file. */
  readonly hosoJson: string;
  /** Lines of bag-info.txt without Payload-Oxum, which is computed. */
  readonly bagInfo: readonly (readonly [string, string])[];
  /** The largest file the target's file system holds (FAT32: 4 GB less one byte); null where there is no limit. */
  readonly largestFile: { readonly bytes: number; readonly fileSystem: string } | null;
}

export interface WrittenPackage {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
  /** SHA-256 of tagmanifest-sha256.txt. */
  readonly digest: Digest;
}

export interface TakePaperOrder {
  readonly from: string;
  /** On the same file system as the paper store. */
  readonly stagingFolder: string;
  readonly papersFolder: string;
}

export interface TakenPaper {
  readonly digest: Digest;
  readonly bytes: number;
}

export interface CopyOrder {
  readonly from: string;
  readonly to: string;
  readonly digest: Digest;
}

/** A folder of a copy, and the one encrypted file it becomes; or the other way round. */
export interface PackOrder {
  readonly folder: string;
  readonly file: string;
  readonly passphrase: string;
}

export interface PackedCopy {
  readonly bytes: number;
  readonly digest: Digest;
}

export interface TemplateOrder {
  readonly template: string;
  readonly data: unknown;
  readonly allowedTags: readonly string[];
}

/** WRONG_PASSPHRASE, DAMAGED: what was written is not what is read. The rest is the disk. */
export type UnpackFailure = { readonly code: "WRONG_PASSPHRASE" } | { readonly code: "DAMAGED" } | AppError;

/**
 * Heavy file work without a database: hashing, copying, packages, documents. In the app a worker thread of its
 * own, in tests the same functions called directly. Every method reports progress and stops on the task's signal.
 */
export interface Workshop {
  /** Copies a chosen file into the paper store, hashing on the way; fsynced and renamed before it answers. */
  readonly takePaper: (order: TakePaperOrder, task: Task) => Promise<Result<TakenPaper, AppError>>;
  /** SHA-256 of a file's bytes; null where it cannot be read. */
  readonly hashFile: (path: string, task: Task) => Promise<Digest | null>;
  /** Copies a file and proves the copy by reading it back. */
  readonly copyVerified: (order: CopyOrder, task: Task) => Promise<Result<null, AppError>>;
  /** Puts a copy of the book in one encrypted file, reads it back whole, and only then gives it its name. */
  readonly packCopy: (order: PackOrder, task: Task) => Promise<Result<PackedCopy, AppError>>;
  /** Opens such a file into an empty folder. WRONG: the passphrase does not open it. */
  readonly unpackCopy: (order: PackOrder, task: Task) => Promise<Result<null, UnpackFailure>>;
  /** Fills a .docx template; the bytes come back. */
  readonly fillTemplate: (order: TemplateOrder, task: Task) => Promise<Result<Uint8Array, AppError>>;
  /** The text of a .docx line by line, or in plain words why it is none; a path, or the bytes themselves. */
  readonly readDocxLines: (
    source: string | Uint8Array,
    task: Task,
  ) => Promise<Result<readonly string[], string>>;
  readonly writePackage: (order: PackageOrder, task: Task) => Promise<Result<WrittenPackage, AppError>>;
  readonly verifyPackage: (folder: string, task: Task) => Promise<Result<PackageVerdict, AppError>>;
}
