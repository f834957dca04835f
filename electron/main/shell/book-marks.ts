import { mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import { bookMark, type BookMark } from "#core/safekeeping/startup/mark";

const content = z.array(bookMark);

/** How far each book had come when it was last used on this PC: `marks.json` in the user-data folder. */
export interface BookMarks {
  readonly list: () => Promise<readonly BookMark[]>;
  /** Takes the place of the book's earlier mark, on the disk before it answers; after a restore it may lie back. */
  readonly note: (mark: BookMark) => Promise<void>;
}

/** Keeps the marks in `file`. A missing or damaged one is no reason to refuse a book: it counts as empty. */
export function bookMarks(file: string): BookMarks {
  let writing: Promise<void> = Promise.resolve();

  const read = async (): Promise<readonly BookMark[]> => {
    try {
      return content.parse(JSON.parse(await readFile(file, "utf8")));
    } catch {
      return [];
    }
  };

  return {
    list: () => writing.then(read),
    note: (mark) => {
      writing = writing
        .then(async () => {
          const others = (await read()).filter(({ bookId }) => bookId !== mark.bookId);
          await replaceDurably(file, JSON.stringify([mark, ...others], null, 2));
        })
        .catch(() => {});
      return writing;
    },
  };
}

async function replaceDurably(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(`${file}.new`, "w");
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.new`, file);
}
