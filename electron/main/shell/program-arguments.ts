import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { ok, refuse, type Result } from "#core/base/result";
import { faultOfWriting, type FolderFault, type System } from "./folder-argument";

/** What a start may be asked for on its command line. */
export interface ProgramArguments {
  /** Folder that holds all of the program's data: its own user-data and the place of new books. */
  readonly data: string | null;
  /** Folder of a book to open at once. */
  readonly book: string | null;
}

export interface ArgumentRefusal {
  readonly name: "--data" | "--book";
  /** As it was written; "" where nothing was. */
  readonly folder: string;
  readonly fault: FolderFault;
}

/**
 * Reads `--data DIR` and `--book DIR` (also with `=`); other words belong to Electron.
 * A folder must be written whole, so that it is the same one wherever the program is started from:
 * in another folder the data would seem lost. What is wrong with the book itself its own screen says.
 */
export function readProgramArguments(
  words: readonly string[],
  system: System,
): Result<ProgramArguments, ArgumentRefusal> {
  const data = folderAfter("--data", words);
  const book = folderAfter("--book", words);
  const refusal = refusalOfData(data, system) ?? refusalOfBook(book, system);
  if (refusal !== null) return refuse(refusal);
  return ok({ data: data === null ? null : resolve(data), book: book === null ? null : resolve(book) });
}

/** Null where the argument is not there, "" where no folder follows it. */
function folderAfter(name: ArgumentRefusal["name"], words: readonly string[]): string | null {
  for (const [index, word] of words.entries()) {
    if (word.startsWith(`${name}=`)) return word.slice(name.length + 1);
    if (word !== name) continue;
    const next = words[index + 1] ?? "";
    return next.startsWith("--") ? "" : next;
  }
  return null;
}

function refusalOfData(folder: string | null, system: System): ArgumentRefusal | null {
  if (folder === null) return null;
  const fault = faultOfWriting(folder, system) ?? faultOnDisk(folder);
  return fault === null ? null : { name: "--data", folder, fault };
}

function refusalOfBook(folder: string | null, system: System): ArgumentRefusal | null {
  if (folder === null) return null;
  const fault = faultOfWriting(folder, system);
  return fault === null || fault === "NETWORK" ? null : { name: "--book", folder, fault };
}

/** A folder that is not there yet is made, but only inside one that is: a missing drive is not made. */
function faultOnDisk(folder: string): FolderFault | null {
  const found = whatIsAt(folder);
  if (found === "FOLDER") return null;
  if (found === "FILE") return "IS_FILE";
  return whatIsAt(dirname(resolve(folder))) === "FOLDER" ? null : "NOT_THERE";
}

function whatIsAt(path: string): "FOLDER" | "FILE" | "NOTHING" {
  try {
    return statSync(path).isDirectory() ? "FOLDER" : "FILE";
  } catch {
    return "NOTHING";
  }
}
