import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { createLocalWorkshop } from "#main/workshop/local-workshop";
import { workedBook } from "./worked-book";

describe("the check of a PC", () => {
  it("tries everything that touches the disk, saves its report and leaves nothing else", async () => {
    const book = await workedBook();
    const folder = book.outside("chosen");
    const { items, reportName, text } = await book.call("safekeeping.checkMachine", {
      folder: book.grant(folder),
      taskId: book.taskId(),
    });
    expect(items.filter(({ state }) => state === "FAILED")).toEqual([]);
    expect(items.map(({ name }) => name).sort()).toEqual([
      "BOOK",
      "DOCUMENT",
      "PACKAGE",
      "PAPER",
      "RENAME",
      "SEARCH",
      "SPACE",
      "SYNC",
    ]);
    expect(readdirSync(folder)).toEqual([reportName]);
    const saved = readFileSync(join(folder, reportName), "utf8");
    expect(saved.replace("\uFEFF", "").replaceAll("\r\n", "\n").trim()).toBe(text);
    expect(text).toContain("Kết luận: máy dùng được.");
    expect(text).toContain("gõ “dak lak” ra “Sở Tư pháp tỉnh Đắk Lắk”");
  });

  it("names what does not work and goes on with the rest", async () => {
    const book = await workedBook();
    Object.assign(book.context, {
      workshop: {
        ...createLocalWorkshop(),
        fillTemplate: async () =>
          refuse(appError("TEMPLATE_UNREADABLE", { template: "bien-ban-kiem-phieu.docx", reason: "hỏng" })),
      },
    });
    const { items, text } = await book.call("safekeeping.checkMachine", {
      folder: book.grant(book.outside("chosen")),
      taskId: book.taskId(),
    });
    expect(items.filter(({ state }) => state === "FAILED").map(({ name }) => name)).toEqual(["DOCUMENT"]);
    expect(text).toContain("Kết luận: 1 mục không đạt");
  });

  it("is refused where the chosen folder is gone", async () => {
    const book = await workedBook();
    const folder = book.grant(join(book.outside("chosen"), "gone"));
    expect(await book.refusal("safekeeping.checkMachine", { folder, taskId: book.taskId() })).toBe(
      "PLACE_GONE",
    );
    expect(existsSync(join(book.outside("chosen"), "gone"))).toBe(false);
  });
});
