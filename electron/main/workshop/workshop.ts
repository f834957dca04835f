import type { Digest } from "#core/base/ids";
import type { PackageVerdict } from "#core/exchange/procedures";
import type { Result } from "#core/base/result";
import type { AppError } from "#core/errors";
import type { Task } from "../book/router/handler";

/** One file of a package to be written: where its bytes are, and where they go inside the package. */
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
  /** Tag files made by the book, path → UTF-8 text (hoso.json, bag-info.txt lines without Payload-Oxum). */
  readonly hosoJson: string;
  readonly bagInfo: readonly (readonly [string, string])[];
}

export interface WrittenPackage {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
  /** SHA-256 of tagmanifest-sha256.txt. */
  readonly digest: Digest;
}

export interface TakenPaper {
  readonly digest: Digest;
  readonly bytes: number;
}

/**
 * Heavy file work without a database: hashing, copying, packages, documents. In the app a worker thread of its
 * own, in tests the same functions called directly. Every method reports progress and stops on the task's signal.
 */
export interface Workshop {
  /** Copies a chosen file into the paper store, hashing on the way; fsynced and renamed before it answers. */
  readonly takePaper: (
    order: { readonly from: string; readonly stagingFolder: string; readonly papersFolder: string },
    task: Task,
  ) => Promise<Result<TakenPaper, AppError>>;
  /** SHA-256 of a file's bytes; null where it cannot be read. */
  readonly hashFile: (path: string, task: Task) => Promise<Digest | null>;
  /** Copies a file and proves the copy by reading it back. */
  readonly copyVerified: (
    order: { readonly from: string; readonly to: string; readonly digest: Digest },
    task: Task,
  ) => Promise<Result<null, AppError>>;
  /** Fills a .docx template; the bytes come back. */
  readonly fillTemplate: (
    order: { readonly template: string; readonly data: unknown; readonly allowedTags: readonly string[] },
    task: Task,
  ) => Promise<Result<Uint8Array, AppError>>;
  readonly writePackage: (order: PackageOrder, task: Task) => Promise<Result<WrittenPackage, AppError>>;
  readonly verifyPackage: (folder: string, task: Task) => Promise<Result<PackageVerdict, AppError>>;
}
