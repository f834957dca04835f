import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { BackupId } from "#core/base/ids";
import { bookFolder } from "#main/book/book-folder";
import { createBook } from "#main/book/create-book";
import { systemIds } from "#main/book/id-source";
import { openBook } from "#main/book/open-book";
import { addUnit, makeBook, newBook, openedBook, scratchFolder, testParts } from "../support/book-parts";
import { mountDrive, pullOut, secondPathTo, withOwnMounts, writeProtect } from "../workshop/real-drives";

const megabyte = 1024 * 1024;

withOwnMounts(fileURLToPath(import.meta.url), () => {
  describe("a book on a real drive", () => {
    it("that is write-protected is refused and not touched", async () => {
      const drive = mountDrive(join(scratchFolder(), "drive"), "32m");
      const folder = join(drive, "book");
      await makeBook(folder, testParts());
      writeProtect(drive);
      expect(openBook(folder, testParts())).toMatchObject({ error: { code: "BOOK_READ_ONLY" } });
      expect(await createBook(join(drive, "new"), newBook, testParts())).toMatchObject({
        error: { code: "BOOK_READ_ONLY" },
      });
    });

    it("that has no room is not begun, and leaves nothing", async () => {
      const drive = mountDrive(join(scratchFolder(), "drive"), "1m");
      expect(await createBook(join(drive, "book"), newBook, testParts())).toMatchObject({
        error: { code: "DISK_FULL" },
      });
      expect(readdirSync(drive)).toEqual([]);
    });

    it("that fills up refuses the save, keeps what was saved, and goes on when there is room again", async () => {
      const drive = mountDrive(join(scratchFolder(), "drive"), "32m");
      const folder = join(drive, "book");
      await makeBook(folder, testParts());
      const book = openedBook(folder, testParts());
      await addUnit(book, "Đơn vị đã lưu");
      const filler = join(drive, "filler");
      expect(() => writeFileSync(filler, Buffer.alloc(40 * megabyte))).toThrow(/ENOSPC/);
      const note = "x".repeat(1000);
      let refused = null;
      for (let unit = 0; unit < 3000 && refused === null; unit += 1) {
        const answer = await book.router.call("registry.addUnit", {
          name: `Đơn vị ${unit}`,
          shortName: "",
          locality: "",
          categoryId: null,
          parentId: null,
          memberFrom: null,
          memberTo: null,
          note,
        });
        if (!answer.ok) refused = answer.error;
      }
      expect(refused).toMatchObject({ code: "DISK_FULL" });
      expect(book.context.database.pragma("integrity_check", { simple: true })).toBe("ok");
      writeFileSync(filler, "");
      await addUnit(book, "Đơn vị sau khi dọn đĩa");
      const names = book.context.database.prepare("SELECT name FROM unit_events").pluck().all();
      expect([names[0], names.at(-1)]).toEqual(["Đơn vị đã lưu", "Đơn vị sau khi dọn đĩa"]);
      await book.close("SKIP");
    });
  });

  describe("a copy on a real stick", () => {
    async function bookWithStick(size: `${number}m`) {
      const home = scratchFolder();
      const parts = testParts();
      await makeBook(join(home, "book"), parts);
      const book = openedBook(join(home, "book"), parts);
      await addUnit(book, "Sở Tư pháp TP Cần Thơ");
      const stick = mountDrive(join(home, "stick"), size);
      const backUp = () =>
        book.router.call("safekeeping.backupNow", {
          target: parts.grant(stick),
          taskId: parts.ids.next<"task">(),
        });
      return { book, stick, backUp };
    }

    it("that is too small is refused before anything is written", async () => {
      const { stick, backUp, book } = await bookWithStick("1m");
      writeFileSync(join(stick, "other"), Buffer.alloc(megabyte - 64 * 1024));
      expect(await backUp()).toMatchObject({ error: { code: "DISK_FULL", facts: { place: stick } } });
      expect(readdirSync(stick)).toEqual(["other"]);
      expect(readdirSync(bookFolder(book.context.folder.root).staging)).toEqual([]);
    });

    it("that is write-protected is refused", async () => {
      const { stick, backUp } = await bookWithStick("32m");
      writeProtect(stick);
      expect(await backUp()).toMatchObject({ error: { code: "PLACE_READ_ONLY" } });
      expect(readdirSync(stick)).toEqual([]);
    });

    it("is opened and proved for a restore where the stick is write-protected, and not where it is gone", async () => {
      const { book, stick, backUp } = await bookWithStick("32m");
      expect(await backUp()).toMatchObject({ ok: true });
      const backupId = book.context.database.prepare("SELECT id FROM backups").pluck().get() as BackupId;
      const [name = ""] = readdirSync(stick);
      const filesBefore = readdirSync(join(stick, name));
      const preview = () =>
        book.router.call("safekeeping.restorePreview", {
          ...{ copy: { kind: "LIST", backupId }, passphrase: null },
          taskId: systemIds.next<"task">(),
        });
      writeProtect(stick);
      expect(await preview()).toMatchObject({ ok: true, value: { name } });
      expect(readdirSync(join(stick, name))).toEqual(filesBefore);
      pullOut(stick);
      expect(await preview()).toMatchObject({ error: { code: "COPY_NOT_THERE" } });
      expect(readdirSync(bookFolder(book.context.folder.root).staging)).toEqual([]);
    });

    it("that was pulled out leaves nothing that looks whole", async () => {
      const { book, stick, backUp } = await bookWithStick("32m");
      const elsewhere = secondPathTo(stick);
      const { copyVerified } = book.context.workshop;
      Object.assign(book.context, {
        workshop: {
          ...book.context.workshop,
          copyVerified: async (...order: Parameters<typeof copyVerified>) => {
            const copied = await copyVerified(...order);
            pullOut(stick);
            return copied;
          },
        },
      });
      expect(await backUp()).toMatchObject({ error: { code: "PLACE_GONE" } });
      expect(readdirSync(elsewhere).filter((name) => name.startsWith("Sao-luu"))).toEqual([]);
    });
  });
});
