import { access, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";

const remembered = z.object({
  books: z.array(z.object({ folder: z.string(), title: z.string() })),
  /** Folder chosen for new books, or null for the usual one. */
  place: z.string().nullable(),
});
type Remembered = Readonly<z.infer<typeof remembered>>;
export type RecentBook = Remembered["books"][number];

const most = 8;

/** What the program remembers between two starts: `recent.json` in the user-data folder. */
export interface RecentBooks {
  /** Latest first; those whose folder is not there now (a stick pulled out) are left out. */
  readonly list: () => Promise<readonly RecentBook[]>;
  readonly add: (book: RecentBook) => Promise<void>;
  readonly place: () => Promise<string | null>;
  readonly setPlace: (folder: string) => Promise<void>;
}

/** Keeps the list in `file`; an unreadable one counts as empty, for nothing depends on it. */
export function recentBooks(file: string): RecentBooks {
  let writing: Promise<void> = Promise.resolve();

  const read = async (): Promise<Remembered> => {
    try {
      return remembered.parse(JSON.parse(await readFile(file, "utf8")));
    } catch {
      return { books: [], place: null };
    }
  };
  const change = (next: (before: Remembered) => Remembered): Promise<void> => {
    writing = writing
      .then(async () => replaceFile(file, JSON.stringify(next(await read()), null, 2)))
      .catch(() => {});
    return writing;
  };
  const settled = () => writing.then(read);

  return {
    list: async () => {
      const { books } = await settled();
      const there = await Promise.all(books.map(({ folder }) => exists(folder)));
      return books.filter((_, index) => there[index]);
    },
    add: (book) =>
      change((before) => ({
        ...before,
        books: [book, ...before.books.filter(({ folder }) => folder !== book.folder)].slice(0, most),
      })),
    place: async () => (await settled()).place,
    setPlace: (folder) => change((before) => ({ ...before, place: folder })),
  };
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

async function replaceFile(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}
