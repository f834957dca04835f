import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bookFolder, paperPath } from "#main/book/book-folder";
import { makeOwnCopy } from "#main/book/safekeeping/closing-backup";
import { readSummary } from "#main/book/book-summary";
import { handlers } from "#main/book/handlers";
import { copyHandlersOn } from "#main/book/safekeeping/copies/copy-handlers";
import { openCopy } from "#main/book/safekeeping/copies/open-copy";
import { watchedTask } from "../../workshop/support";
import { attach, seal, type WorkedBook, workedBook } from "../worked-book";

const passphrase = "trâu vàng cày ruộng sâu";

async function soundBook(): Promise<WorkedBook> {
  const book = await workedBook();
  await attach(book, book.personNomination, "Báo cáo thành tích.pdf");
  await seal(book);
  return book;
}

const own = async (book: WorkedBook) => {
  const made = await makeOwnCopy(book.context, "DAILY", watchedTask().task);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

function flipOneBit(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

const prove = (book: WorkedBook, backupId: string, words: string | null = null) =>
  book.answer("safekeeping.proveCopy", {
    backupId: backupId as never,
    passphrase: words,
    taskId: book.taskId(),
  });

describe("what is protected now", () => {
  it("says what stood in a copy, when it was opened, and that none lies outside this PC", async () => {
    const book = await soundBook();
    await own(book);
    const { copies, newestProven, daysSinceOutside, places } = await book.call("safekeeping.copies", {});
    expect(copies).toMatchObject([
      {
        reason: "DAILY",
        presence: "THERE",
        papers: 1,
        proof: { finding: "", seals: 1, papers: 1 },
        kept: "LAST_SOUND",
      },
    ]);
    expect(copies[0]?.proof?.rows).toBeGreaterThan(50);
    expect(newestProven).toMatchObject({ places: 1 });
    expect(daysSinceOutside).toBeNull();
    expect(places).toMatchObject([{ id: null, kind: "OWN", copies: 1 }]);
  });

  it.each(["so-thi-dua.db", "papers"])(
    "one flipped bit in %s is found, and the next sound copy named",
    async (part) => {
      const book = await soundBook();
      const first = await own(book);
      const second = await own(book);
      const newest = join(book.folder.backups, readdirSync(book.folder.backups).sort().at(-1) ?? "");
      const digest = book.database.prepare("SELECT digest FROM papers").pluck().get() as never;
      // The copies share the file of a paper: the flipped one takes its own first.
      const file = part === "papers" ? paperPath(bookFolder(newest), digest) : join(newest, part);
      const bytes = readFileSync(file);
      rmSync(file);
      writeFileSync(file, bytes);
      flipOneBit(file, Math.floor(bytes.length / 2));
      expect(await prove(book, second)).toMatchObject({
        error: { code: "COPY_DAMAGED", facts: { next: expect.stringContaining("0001_") } },
      });
      const { copies } = await book.call("safekeeping.copies", {});
      expect(copies[0]?.proof?.finding).not.toBe("");
      expect(readSummary(book.database, book.folder).lastBackupProof?.finding).toBe("FAULTY");
      expect(await prove(book, first)).toMatchObject({ ok: true, value: { seals: 1, papers: 1 } });
    },
  );

  it("a paper that rotted in the last copy is copied anew, not shared", async () => {
    const book = await soundBook();
    await own(book);
    const [first = ""] = readdirSync(book.folder.backups);
    const digest = book.database.prepare("SELECT digest FROM papers").pluck().get() as never;
    flipOneBit(paperPath(bookFolder(join(book.folder.backups, first)), digest), 0);
    const second = await own(book);
    expect(await prove(book, second)).toMatchObject({ ok: true });
  });

  it("a book that suddenly holds far less keeps every older copy until a person says it is right", async () => {
    const book = await soundBook();
    const first = await own(book);
    book.database.prepare("UPDATE backups SET units = 40, nominations = 90 WHERE id = ?").run(first);
    const second = await own(book);
    const listed = async () => (await book.call("safekeeping.copies", {})).copies;
    expect(await listed()).toMatchObject([
      { id: second, shrunk: { nominationsBefore: 90, nominations: 2 }, kept: "LAST_SOUND" },
      { id: first, shrunk: null, kept: "BEFORE_LOSS" },
    ]);
    await book.call("safekeeping.acceptSmallerBook", { backupId: second });
    expect(await listed()).toMatchObject([{ shrunk: null }, { kept: "NEWEST" }]);
  });
});

describe("an encrypted copy", () => {
  async function encrypted() {
    const book = await soundBook();
    const stick = book.outside("stick");
    const input = { target: book.grant(stick), passphrase, taskId: book.taskId() };
    const { place, papers } = await book.call("safekeeping.backupNow", input);
    const { copies } = await book.call("safekeeping.copies", {});
    return { book, stick, place, papers, id: copies[0]?.id ?? "" };
  }

  it("is one file that holds no readable name, and opens to the same files", async () => {
    const { book, stick, place, papers, id } = await encrypted();
    expect(papers).toBe(1);
    expect(readdirSync(stick)).toEqual([expect.stringMatching(/\.tar\.age$/)]);
    expect(readFileSync(place).subarray(0, 21).toString()).toBe("age-encryption.org/v1");
    expect(readFileSync(place).includes("SQLite format")).toBe(false);
    expect(readdirSync(book.folder.staging)).toEqual([]);
    const opened = await openCopy(book.context, { place, placeName: "USB", passphrase }, watchedTask().task);
    if (!opened.ok) throw new Error(opened.error.code);
    expect(
      execFileSync("sha256sum", ["-c", "--strict", "manifest-sha256.txt"], {
        cwd: opened.value.folder,
      }).toString(),
    ).toMatch(/so-thi-dua.db: OK/);
    opened.value.release();
    expect(await prove(book, id, passphrase)).toMatchObject({ ok: true, value: { papers: 1, seals: 1 } });
  });

  it("refuses a wrong passphrase and a flipped bit by name, and leaves nothing", async () => {
    const { book, place, id } = await encrypted();
    expect(await prove(book, id, "không phải mật khẩu này")).toMatchObject({
      error: { code: "COPY_PASSPHRASE_WRONG" },
    });
    flipOneBit(place, statSync(place).size - 40);
    expect(await prove(book, id, passphrase)).toMatchObject({ error: { code: "COPY_DAMAGED" } });
    const opened = await openCopy(book.context, { place, placeName: "USB", passphrase }, watchedTask().task);
    expect(opened).toMatchObject({ ok: false, error: { code: "COPY_DAMAGED" } });
    expect(readdirSync(book.folder.staging)).toEqual([]);
  });
});

describe("a place that was added", () => {
  it("is known by its volume when it is plugged in under another letter; what lies in the book is refused", async () => {
    let root = "";
    const drive = { name: "KINGSTON", fileSystem: "exfat", freeBytes: 1e9 };
    const platform = {
      removableDrives: async () => [{ ...drive, root }],
      volumeOf: async () => ({ volumeId: "1234", mountId: "1", removable: "REMOVABLE", fileSystem: "exfat" }),
    };
    Object.assign(handlers, copyHandlersOn(platform as never));
    const book = await soundBook();
    const [first, second] = [book.outside("E"), book.outside("F")];
    root = first;
    mkdirSync(join(first, "Sao lưu"));
    const added = await book.call("safekeeping.addBackupPlace", {
      folder: book.grant(join(first, "Sao lưu")),
      form: "FOLDER",
      rhythm: "ASKED",
    });
    expect(
      await book.refusal("safekeeping.addBackupPlace", {
        folder: book.grant(join(first, "Sao lưu")),
        form: "FOLDER",
        rhythm: "ASKED",
      }),
    ).toBe("BACKUP_PLACE_KNOWN");
    expect(
      await book.refusal("safekeeping.addBackupPlace", {
        folder: book.grant(book.folder.backups),
        form: "FOLDER",
        rhythm: "ASKED",
      }),
    ).toBe("BACKUP_PLACE_INSIDE");
    root = second;
    expect(
      await book.refusal("safekeeping.backupToPlace", {
        placeId: added.id,
        passphrase: null,
        taskId: book.taskId(),
      }),
    ).toBe("BACKUP_PLACE_AWAY");
    mkdirSync(join(second, "Sao lưu"));
    await book.call("safekeeping.backupToPlace", {
      placeId: added.id,
      passphrase: null,
      taskId: book.taskId(),
    });
    expect(readdirSync(join(second, "Sao lưu"))).toHaveLength(1);
    const { places, daysSinceOutside } = await book.call("safekeeping.copies", {});
    expect(places[1]).toMatchObject({ kind: "STICK", state: "THERE", copies: 1 });
    expect(daysSinceOutside).toBe(0);
  });
});
