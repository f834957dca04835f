import { resolve } from "node:path";

/** What a start may be asked for on its command line. */
export interface ProgramArguments {
  /** Folder that holds all of the program's data: its own user-data and the place of new books. */
  readonly data: string | null;
  /** Folder of a book to open at once. */
  readonly book: string | null;
}

/** Reads `--data DIR` and `--book DIR` (also with `=`); other words belong to Electron. */
export function readProgramArguments(words: readonly string[], workingFolder: string): ProgramArguments {
  const folderAfter = (name: string): string | null => {
    for (const [index, word] of words.entries()) {
      const value =
        word === name ? words[index + 1] : word.startsWith(`${name}=`) ? word.slice(name.length + 1) : "";
      if (value !== undefined && value !== "" && !value.startsWith("--"))
        return resolve(workingFolder, value);
    }
    return null;
  };
  return { data: folderAfter("--data"), book: folderAfter("--book") };
}
