import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { registryHandlers } from "#main/book/registry/registry-handlers";
import { copyHandlersOn } from "#main/book/safekeeping/copies/copy-handlers";
import { safekeepingHandlers } from "#main/book/safekeeping/safekeeping-handlers";
import { addUnit, makeBook, openedBook, scratchFolder, testParts } from "../../support/book-parts";
import { mountDrive, pullOut, secondPathTo, withOwnMounts, writeProtect } from "../../workshop/real-drives";

const megabyte = 1024 * 1024;
/** Longer than the pause after a copy that failed. */
const aWhile = 20;
/** No stick: the drives are folders chosen on this PC. */
const platform = { removableDrives: async () => [], volumeOf: async () => undefined } as never;
const handlers = { ...safekeepingHandlers, ...registryHandlers, ...copyHandlersOn(platform) };

async function bookIn(folder: string) {
  const parts = testParts({ handlers });
  await makeBook(folder, parts);
  const book = openedBook(folder, parts);
  await addUnit(book, "Sở Tư pháp TP Cần Thơ");
  const makeDue = async () => {
    const answer = await book.router.call("safekeeping.makeDueCopies", { taskId: parts.ids.next<"task">() });
    expect(answer).toMatchObject({ ok: true });
  };
  const places = async () => {
    const answer = await book.router.call("safekeeping.copies", {});
    return (answer as { readonly value: { readonly places: readonly { readonly failure: unknown }[] } }).value
      .places;
  };
  return { book, parts, makeDue, places };
}

/** A book on this PC, and a drive its daily copies go to. */
async function bookWithDrive() {
  const made = await bookIn(join(scratchFolder(), "book"));
  const drive = mountDrive(join(scratchFolder(), "drive"), "32m");
  const input = { folder: made.parts.grant(drive), form: "FOLDER", rhythm: "DAILY" };
  expect(await made.book.router.call("safekeeping.addBackupPlace", input)).toMatchObject({ ok: true });
  return { ...made, drive };
}

const fill = (drive: string) => {
  expect(() => writeFileSync(join(drive, "filler"), Buffer.alloc(64 * megabyte))).toThrow(/ENOSPC/);
};
const failing = (reason: RegExp) => ({ failure: { reason: expect.stringMatching(reason) as string } });

withOwnMounts(fileURLToPath(import.meta.url), () => {
  describe("the day's copy", () => {
    it("onto a full drive is refused with its reason, leaves nothing there, and is made when there is room", async () => {
      const { drive, makeDue, places, parts, book } = await bookWithDrive();
      fill(drive);
      await makeDue();
      expect(await places()).toMatchObject([{ failure: null, copies: 1 }, failing(/đã đầy/)]);
      expect(readdirSync(drive)).toEqual(["filler"]);
      writeFileSync(join(drive, "filler"), "");
      parts.clock.pass(aWhile);
      await makeDue();
      expect(await places()).toMatchObject([{ copies: 1 }, { failure: null, copies: 1 }]);
      await book.close("SKIP");
    });

    it("onto a write-protected drive is refused with its reason and touches nothing", async () => {
      const { drive, makeDue, places, book } = await bookWithDrive();
      writeProtect(drive);
      await makeDue();
      expect(await places()).toMatchObject([{ failure: null, copies: 1 }, failing(/chỉ cho đọc/)]);
      expect(readdirSync(drive)).toEqual([]);
      await book.close("SKIP");
    });

    it("onto a drive pulled out in the middle is refused with its reason and never looks whole", async () => {
      const { drive, makeDue, places, book } = await bookWithDrive();
      const elsewhere = secondPathTo(drive);
      const { copyVerified } = book.context.workshop;
      Object.assign(book.context, {
        workshop: {
          ...book.context.workshop,
          copyVerified: async (...order: Parameters<typeof copyVerified>) => {
            const copied = await copyVerified(...order);
            if (order[0].to.startsWith(drive)) pullOut(drive);
            return copied;
          },
        },
      });
      await makeDue();
      expect(await places()).toMatchObject([{ failure: null, copies: 1 }, failing(/không còn đó/)]);
      expect(readdirSync(elsewhere).filter((name) => name.startsWith("Sao-luu"))).toEqual([]);
      await book.close("SKIP");
    });
  });

  describe("a book whose own drive filled up", () => {
    it("says so by the day and at closing, stays open, and closes whole with a copy or without", async () => {
      const drive = mountDrive(join(scratchFolder(), "drive"), "32m");
      const folder = join(drive, "book");
      const { book, parts, makeDue, places } = await bookIn(folder);
      fill(drive);
      await makeDue();
      expect(await places()).toMatchObject([failing(/đã đầy/)]);
      expect(await book.close("MAKE")).toMatchObject({
        error: {
          code: "CLOSING_BACKUP_FAILED",
          facts: { reason: expect.stringMatching(/đã đầy/) as string },
        },
      });
      expect(parts.incidents).toEqual([]);
      expect(book.context.database.pragma("integrity_check", { simple: true })).toBe("ok");
      expect(await book.close("SKIP")).toMatchObject({ ok: true });
      expect(readdirSync(join(folder, "backups"))).toEqual([]);

      writeFileSync(join(drive, "filler"), "");
      const again = openedBook(folder, testParts({ handlers }));
      const names = again.context.database.prepare("SELECT name FROM unit_events").pluck().all();
      expect(names).toEqual(["Sở Tư pháp TP Cần Thơ"]);
      expect(await again.close("MAKE")).toMatchObject({ ok: true });
      expect(readdirSync(join(folder, "backups"))).toHaveLength(1);
    });
  });
});
