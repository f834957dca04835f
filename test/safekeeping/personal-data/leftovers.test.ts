import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasStayed, leftoverKind, leftoverRulesOn } from "#core/safekeeping/personal-data/leftovers";
import type { LocalDate } from "#core/base/local-date";
import { safekeepingHandlers } from "#main/book/safekeeping/safekeeping-handlers";
import { sweepLeftovers } from "#main/book/safekeeping/personal-data/sweep-leftovers";
import { registryHandlers } from "#main/book/registry/registry-handlers";
import { sweepLogs } from "#main/shell/sweep-logs";
import { makeBook, openedBook, scratchFolder, testParts } from "../../support/book-parts";
import { scratchBook } from "../../support/scratch-book";
import { root } from "../../support/source-files";

const resources = join(root, "resources");

describe("what the program leaves behind", () => {
  it("copies handed out, half-done files and old drafts go; a draft still in its time stays", async () => {
    const book = scratchBook({ handlers: { ...safekeepingHandlers, ...registryHandlers } });
    for (const place of [book.folder.opened, book.folder.staging]) {
      mkdirSync(join(place, "a"));
      writeFileSync(join(place, "a", "Báo cáo của Nguyễn Văn An.pdf"), "%PDF-1.4\n");
    }
    await book.call("safekeeping.saveDraft", { form: "old", content: "{}" });
    book.clock.pass(60 * 24 * 60);
    await book.call("safekeeping.saveDraft", { form: "new", content: "{}" });
    book.clock.pass(40 * 24 * 60);
    const forms = () =>
      (book.database.prepare("SELECT form FROM drafts ORDER BY form").pluck().all() as string[]).map((form) =>
        form.split(" ").at(-1),
      );
    sweepLeftovers(book.context);
    expect(readdirSync(book.folder.opened)).toEqual([]);
    expect(readdirSync(book.folder.staging)).toEqual([]);
    // Nobody worked in the book since: what was half typed is still there for who comes back.
    expect(forms()).toEqual(["new", "old"]);
    await book.call("registry.addCategory", { name: "Sở Tư pháp" });
    sweepLeftovers(book.context);
    expect(forms()).toEqual(["new"]);
  });

  it("is told one by one, with its time and when it was last swept; logs are the program's own", async () => {
    const book = scratchBook({ handlers: safekeepingHandlers });
    sweepLeftovers(book.context);
    const { leftovers } = await book.call("personalData.leftovers", {});
    const sweptAt = book.clock.now();
    expect(leftovers).toEqual([
      { kind: "OPENED", days: 0, clause: "", lastSweptAt: sweptAt },
      { kind: "STAGING", days: 0, clause: "", lastSweptAt: sweptAt },
      { kind: "DRAFT", days: 90, clause: "", lastSweptAt: sweptAt },
      { kind: "LOG", days: 90, clause: "", lastSweptAt: null },
    ]);
  });

  it("is swept when a real book is closed, whatever was opened while somebody worked", async () => {
    const folder = join(scratchFolder(), "Sổ cụm 7");
    await makeBook(folder, testParts());
    const book = openedBook(folder, testParts());
    const { opened } = book.context.folder;
    mkdirSync(join(opened, "a"));
    writeFileSync(join(opened, "a", "Giấy chứng nhận.pdf"), "%PDF-1.4\n");
    expect((await book.close("SKIP")).ok).toBe(true);
    expect(readdirSync(opened)).toEqual([]);
  });
});

describe("logs", () => {
  it("nothing was written into for ninety days go at the start; a younger one stays", () => {
    const folder = scratchFolder();
    const now = Date.parse("2022-11-02T00:00:00.000Z");
    for (const [name, days] of [
      ["so-thi-dua.old.log", 91],
      ["so-thi-dua.log", 89],
    ] as const) {
      writeFileSync(join(folder, name), "line\n");
      const at = new Date(now - days * 86_400_000);
      utimesSync(join(folder, name), at, at);
    }
    sweepLogs(folder, resources, now);
    expect(readdirSync(folder)).toEqual(["so-thi-dua.log"]);
  });

  it("are no reason not to start: without a folder or without the data nothing happens", () => {
    const folder = scratchFolder();
    rmSync(folder, { recursive: true });
    expect(() => sweepLogs(folder, resources, 0)).not.toThrow();
    expect(() => sweepLogs(folder, folder, 0)).not.toThrow();
  });
});

it("the later of two rules of a kind holds from its own day on", () => {
  const rule = (inForceFrom: string, days: number) => ({
    ...{ kind: "DRAFT" as const, days, inForceFrom: inForceFrom as LocalDate, clause: "" },
  });
  const rules = [rule("2026-01-01", 30), rule("2000-01-01", 90)];
  expect(leftoverRulesOn(rules, "2025-12-31" as LocalDate).map(({ days }) => days)).toEqual([90]);
  expect(leftoverRulesOn(rules, "2026-01-01" as LocalDate).map(({ days }) => days)).toEqual([30]);
  expect(leftoverKind.options).toHaveLength(4);
});

it.each([
  [89, false],
  [90, true],
])("after %i days of ninety: gone is %s", (days, gone) =>
  expect(hasStayed(0, 90, days * 86_400_000)).toBe(gone),
);
