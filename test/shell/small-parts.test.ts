import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Platform } from "#main/platform/platform";
import { bookFolderName } from "#main/shell/book-folder-name";
import { defaultPlace } from "#main/shell/default-place";
import { createGrants } from "#main/shell/grants";
import { recentBooks } from "#main/shell/recent-books";

describe("name of a new book's folder", () => {
  it.each([
    [
      "Khu vực thi đua các TP trực thuộc Trung ương",
      2022,
      "Khu vực thi đua các TP trực thuộc Trung ương 2022",
    ],
    ['Cụm: "A/B" <1>?', 2026, "Cụm A B 1 2026"],
    ["...", 2026, "2026"],
    ["Cụm số 1...", 2026, "Cụm số 1 2026"],
  ])("%s, %i → %s", (name, year, folder) => {
    expect(bookFolderName(name, year)).toBe(folder);
  });

  it("is a name every file system takes, whatever the cluster is called", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 200 }),
        fc.integer({ min: 2000, max: 2100 }),
        (name, year) => {
          const folder = bookFolderName(name, year);
          expect(folder).toBe(folder.trim());
          expect(folder.endsWith(String(year))).toBe(true);
          expect(Buffer.byteLength(folder)).toBeLessThanOrEqual(255);
          expect([...folder].every((sign) => sign >= " " && !'<>:"/\\|?*'.includes(sign))).toBe(true);
        },
      ),
    );
  });
});

describe("grants", () => {
  it("gives a path one token, tells of it once, and knows no other", () => {
    const told: string[] = [];
    const grants = createGrants((_token, path) => told.push(path));
    const first = grants.grant("/media/usb/đơn.pdf");
    expect(first).toMatchObject({ name: "đơn.pdf", place: "/media/usb/đơn.pdf" });
    expect(first.token).toMatch(/^[0-9a-f]{32}$/);
    expect(grants.grant("/media/usb/đơn.pdf", "Đơn").token).toBe(first.token);
    expect(grants.grant("/media/usb").token).not.toBe(first.token);
    expect(told).toEqual(["/media/usb/đơn.pdf", "/media/usb"]);
    expect(grants.pathOf(first.token)).toBe("/media/usb/đơn.pdf");
    expect(grants.pathOf("f".repeat(32) as typeof first.token)).toBeUndefined();
  });
});

describe("where new books go", () => {
  const platformWith = (cloud: (folder: string) => string | null): Platform =>
    ({
      cloudServiceOf: async (folder: string) => cloud(folder),
      isOnNetwork: async () => false,
    }) as unknown as Platform;
  const folders = { documents: "/nha/Tài liệu", home: "/nha" };

  it("is the documents folder", async () => {
    expect(
      await defaultPlace(
        platformWith(() => null),
        folders,
      ),
    ).toBe("/nha/Tài liệu/Sổ Thi Đua");
  });

  it("is the home folder where the documents are copied to the internet", async () => {
    const oneDrive = platformWith((folder) => (folder.includes("Tài liệu") ? "OneDrive" : null));
    expect(await defaultPlace(oneDrive, folders)).toBe("/nha/Sổ Thi Đua");
  });
});

describe("recent books", () => {
  let root = "";
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), "std-recent-"));
  });
  afterEach(() => rm(root, { recursive: true }));

  it("keeps eight, latest first, each once, and leaves out those that are gone now", async () => {
    const file = join(root, "user-data", "recent.json");
    const books = recentBooks(file);
    const folders = Array.from({ length: 10 }, (_, index) => join(root, `so-${index}`));
    for (const folder of folders) {
      await mkdir(folder);
      await books.add({ folder, title: folder });
    }
    await books.add({ folder: folders[5] ?? "", title: "mới" });
    const listed = (await books.list()).map(({ folder }) => folder);
    expect(listed).toEqual([5, 9, 8, 7, 6, 4, 3, 2].map((index) => folders[index]));
    await rm(folders[9] ?? "", { recursive: true });
    expect(await books.list()).toHaveLength(7);
    expect(JSON.parse(await readFile(file, "utf8")).books).toHaveLength(8);
  });

  it("loses no book when two are added at the same time, and keeps the chosen place", async () => {
    const books = recentBooks(join(root, "recent.json"));
    await Promise.all([books.setPlace("/kho"), books.add({ folder: root, title: "A" })]);
    await books.add({ folder: root, title: "B" });
    expect(await books.place()).toBe("/kho");
    expect(await books.list()).toEqual([{ folder: root, title: "B" }]);
  });

  it.each(["", "{", '{"books":[{"folder":1}]}'])("counts the unreadable file %j as empty", async (text) => {
    const file = join(root, "recent.json");
    await writeFile(file, text);
    expect(await recentBooks(file).list()).toEqual([]);
  });
});
