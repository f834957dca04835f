import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { basename, join } from "node:path";
import { appError } from "#core/errors";
import { isManifestAlgorithm, type ManifestAlgorithm, manifestOf } from "#core/exchange/bagit";
import { dataFileName } from "#core/exchange/dossier-data";
import { isSystemName } from "#core/exchange/file-names";
import type { ObservedFile, ObservedPackage } from "#core/exchange/judge-package";
import type { Task } from "../book/router/handler";
import { readInPieces, stopIfCancelled } from "./copy-stream";
import type { FileSystem } from "./file-system";
import { Refusal } from "./refusals";

/** A package of a dossier holds hundreds of files; a whole drive chosen by mistake is not walked to its end. */
const mostEntries = 20_000;
/** Tag files are texts of a few kilobytes; a larger one is hashed but not read. Bytes. */
const largestText = 16 * 1024 * 1024;

/** A file that became a link since it was looked at is not followed; Windows has no such flag. */
const readWithoutFollowing = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);

interface Found {
  readonly files: { readonly path: string; readonly bytes: number }[];
  readonly links: string[];
  /** Gone through; counted, so that a tree of empty folders has an end too. */
  readonly folders: string[];
  readonly systemFolders: string[];
}

/** Walks a package without following a link, hashes every file and reads the texts of its tag files. */
export async function observePackage(
  folder: string,
  task: Task,
  stage: "VERIFY" | "READ_BACK",
  files: FileSystem,
): Promise<ObservedPackage> {
  await refuseUnlessPackage(folder, files);
  const found: Found = { files: [], links: [], folders: [], systemFolders: [] };
  await walk(folder, "", found, { files, signal: task.signal });
  const totalBytes = found.files.reduce((sum, { bytes }) => sum + bytes, 0);
  const algorithms = algorithmsOf(found);
  const texts = new Map<string, string | null>();
  const hashed: ObservedFile[] = [];
  let doneBytes = 0;
  for (const { path, bytes } of found.files) {
    const isText = isTagText(path) && bytes <= largestText;
    const kept: Buffer[] = [];
    const hashes = algorithms.map((algorithm) => ({ algorithm, hash: createHash(algorithm) }));
    const source = await files.open(join(folder, path), readWithoutFollowing);
    let size = 0;
    try {
      size = await readInPieces({
        source,
        signal: task.signal,
        take: (piece) => {
          for (const { hash } of hashes) hash.update(piece);
          if (isText) kept.push(Buffer.from(piece));
          doneBytes += piece.length;
          task.progress({ stage, file: path, doneBytes, totalBytes });
        },
      });
    } finally {
      await source.close();
    }
    const digests = Object.fromEntries(hashes.map(({ algorithm, hash }) => [algorithm, hash.digest("hex")]));
    hashed.push({ path, bytes: size, digests });
    if (isTagText(path)) texts.set(path, isText ? utf8Text(Buffer.concat(kept)) : null);
  }
  const { links, systemFolders } = found;
  return { name: basename(folder), files: hashed, links, systemFolders, texts };
}

/** The tag files that are judged by what they say; of any other file only the hash counts. */
function isTagText(path: string): boolean {
  return ["bagit.txt", "bag-info.txt", dataFileName].includes(path) || manifestOf(path) !== undefined;
}

async function refuseUnlessPackage(folder: string, files: FileSystem): Promise<void> {
  const names = (await files.lstat(folder)).isDirectory() ? await files.readdir(folder) : [];
  if (!names.some((name) => name === "bagit.txt" || manifestOf(name) !== undefined))
    throw new Refusal(appError("PACKAGE_NOT_A_PACKAGE", { folder: basename(folder) }));
}

async function walk(
  root: string,
  under: string,
  found: Found,
  { files, signal }: { readonly files: FileSystem; readonly signal: AbortSignal },
): Promise<void> {
  const names = (await files.readdir(join(root, under))).sort();
  for (const name of names) {
    stopIfCancelled(signal);
    const path = under === "" ? name : `${under}/${name}`;
    const entry = await files.lstat(join(root, path));
    if (entry.isFile()) found.files.push({ path, bytes: entry.size });
    else if (!entry.isDirectory()) found.links.push(path);
    else if (isSystemName(name)) found.systemFolders.push(path);
    else {
      found.folders.push(path);
      await walk(root, path, found, { files, signal });
    }
    if (found.files.length + found.links.length + found.folders.length > mostEntries)
      throw new Refusal(appError("PACKAGE_NOT_A_PACKAGE", { folder: basename(root) }));
  }
}

/** SHA-256 always, for the package's own digest; others where a manifest asks for them. */
function algorithmsOf(found: Found): readonly ManifestAlgorithm[] {
  const asked = found.files.map(({ path }) => manifestOf(path)?.algorithm ?? "").filter(isManifestAlgorithm);
  return [...new Set<ManifestAlgorithm>(["sha256", ...asked])];
}

function utf8Text(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
