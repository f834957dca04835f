import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { NominationPaperId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { monthsAfter } from "#core/base/months-after";
import { foldText } from "#core/base/vietnamese-text";
import { namesPerson, withoutName } from "#core/safekeeping/personal-data/name-in-text";
import { attach, personName, seal, type WorkedBook, workedBook } from "./worked-book";

const reason = "Theo yêu cầu của người có dữ liệu";

/** Files of the book's folder that spell the name, in any form Unicode, Windows or the index writes it. */
function filesNaming(book: WorkedBook): string[] {
  const forms = [personName, personName.normalize("NFD"), foldText(personName)].flatMap((form) => [
    Buffer.from(form, "utf8"),
    Buffer.from(form, "utf16le"),
  ]);
  const found: string[] = [];
  for (const entry of readdirSync(book.folder.root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    const named = namesPerson(entry.name, personName) || forms.some((form) => bytes.includes(form));
    if (named) found.push(path.slice(book.folder.root.length + 1));
  }
  return found;
}

describe("a name in a text", () => {
  it.each([
    ["Đồng chí Nguyễn Thị Đặng Hòa, chuyên viên", true],
    ["bao cao nguyen-thi-dang-hoa.pdf", true],
    ["NGUYỄN THỊ ĐẶNG HÒA".normalize("NFD"), true],
    ["Nguyễn Thị Đặng Hòaa", false],
    ["Nguyễn Thị Đặng", false],
  ])("%s: %s", (text, named) => {
    expect(namesPerson(text, personName)).toBe(named);
    expect(namesPerson(withoutName(text, personName, "(đã xóa)"), personName)).toBe(false);
  });

  it("is taken out alone; the rest of the text stays", () => {
    expect(withoutName(`Trao cờ cho ${personName} lúc 9 giờ`, personName, "(đã xóa)")).toBe(
      "Trao cờ cho (đã xóa) lúc 9 giờ",
    );
  });
});

describe("erasing a person whole", () => {
  it("leaves the name in no file of the book's folder, papers and their names included", async () => {
    const book = await workedBook();
    await attach(book, book.personNomination, `Báo cáo ${personName}.pdf`);
    await attach(book, book.personNomination, `Thành tích ${personName}.pdf`);
    book.database.pragma("wal_checkpoint(TRUNCATE)");
    expect(filesNaming(book).length).toBeGreaterThan(1);
    const { papers, places, name } = await book.call("personalData.whereNamed", { personId: book.personId });
    expect(name).toBe(personName);
    expect(papers.map(({ why }) => why)).toEqual(["NAMED", "NAMED"]);
    expect(places.filter(({ fate }) => fate === "STAYS")).toEqual([]);
    const answer = await book.call("safekeeping.erasePerson", {
      ...{ personId: book.personId, reason },
      removePapers: papers.map(({ paperId }) => paperId),
    });
    expect(answer).toMatchObject({ number: 1, papersRemoved: 2 });
    expect(filesNaming(book)).toEqual([]);
  });

  it("renames the papers that stay, and tells of everything in a certificate without the name", async () => {
    const book = await workedBook();
    await attach(book, book.personNomination, `Báo cáo ${personName}.pdf`);
    await seal(book);
    await book.call("safekeeping.erasePerson", { personId: book.personId, reason: `${personName} yêu cầu` });
    const file = book.database.prepare("SELECT file_name FROM nomination_papers").pluck().get();
    expect(file).toBe("Báo cáo (đã xóa).pdf");
    const { erasures } = await book.call("personalData.erasures", {});
    expect(erasures[0]?.facts).toMatchObject({
      reason: "(đã xóa) yêu cầu",
      ...{ papersRemoved: 0, papersRenamed: 1 },
      stays: ["Kết quả đã chốt giữ tên như biên bản đã ký: Hội nghị tổng kết năm 2022 – Vòng 1."],
    });
    expect(() => book.database.exec("DELETE FROM erasures")).toThrow("never changes");
  });

  it("opens the certificate as a paper that tells number, doer, what went and what stays, and no name", async () => {
    const pages: string[] = [];
    const book = await workedBook({
      printPdf: async (html) => Buffer.from(pages[pages.push(html) - 1] ?? ""),
    });
    await seal(book);
    await book.call("safekeeping.erasePerson", { personId: book.personId, reason: `${personName} yêu cầu` });
    await book.call("personalData.printCertificate", { number: 1 });
    const [page = ""] = pages;
    const event = book.database.prepare("SELECT seq, hash FROM audit_events ORDER BY seq DESC").get() as {
      readonly seq: number;
      readonly hash: string;
    };
    for (const told of [
      ...["Số: 01/GXN-2022", "ngày 02 tháng 11 năm 2022", "(đã xóa) yêu cầu", event.hash],
      ...["Người giữ sổ (sổ một người dùng", "Kết quả đã chốt giữ tên như biên bản đã ký"],
    ])
      expect(page).toContain(told);
    expect(page).not.toContain(personName);
    expect(book.openedFiles.map((path) => basename(path))).toEqual([
      "Giấy xác nhận xóa dữ liệu 01-GXN-2022.pdf",
    ]);
    expect(await book.refusal("personalData.printCertificate", { number: 2 })).toBe("NOT_FOUND");
  });

  it("removes only papers that exist", async () => {
    const book = await workedBook();
    const gone = book.personId as unknown as NominationPaperId;
    const answer = await book.call("safekeeping.erasePerson", {
      ...{ personId: book.personId, reason, removePapers: [gone] },
    });
    expect(answer.papersRemoved).toBe(0);
  });
});

describe("timers", () => {
  it("bring up a former contact, which is kept for a reason, undone, and erased", async () => {
    const book = await workedBook();
    const { id } = await book.call("registry.addContact", {
      ...{ unitId: book.members[0] as never, fullName: "Lê Văn Cũ", post: "", duty: "CONCURRENT" },
      ...{ phone: "0900 000 009", from: null, to: "2020-12-31" as LocalDate, note: "" },
    });
    const due = async () => (await book.call("personalData.due", {})).items;
    expect(await due()).toMatchObject([{ subject: "CONTACT", name: "Lê Văn Cũ", dueOn: "2021-12-31" }]);
    const keep = (until: string) => ({
      ...({ subject: "CONTACT", id } as const),
      keeping: { until: until as LocalDate, reason: "Còn bàn giao" },
    });
    expect(await book.refusal("personalData.keepUntil", keep("2020-01-01"))).toBe("KEEP_UNTIL_PAST");
    const { stepId } = await book.undoable("personalData.keepUntil", keep("2099-01-01"));
    expect((await due())[0]?.kept).toEqual({ until: "2099-01-01", reason: "Còn bàn giao" });
    await book.call("safekeeping.undo", { stepId });
    expect((await due())[0]?.kept).toBeNull();
    await book.call("personalData.eraseContact", { contactId: id, reason });
    expect(await due()).toEqual([]);
    book.database.pragma("wal_checkpoint(TRUNCATE)");
    expect(readFileSync(book.folder.database).includes(Buffer.from("Lê Văn Cũ"))).toBe(false);
  });

  it("end on the last day of a month that is shorter", () => {
    expect(monthsAfter("2023-08-31" as LocalDate, 6)).toBe("2024-02-29");
  });
});
