import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { NominationId, PersonId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { paperPath } from "#main/book/book-folder";
import { documentHandlers } from "#main/book/documents/document-handlers";
import { readDocument } from "#main/book/documents/document-store";
import { dossierHandlers } from "#main/book/dossiers/dossier-handlers";
import { auditHandlers } from "#main/book/safekeeping/audit/audit-handlers";
import { awardHandlers } from "#main/book/awards/award-handlers";
import { safekeepingHandlers } from "#main/book/safekeeping/safekeeping-handlers";
import { registryHandlers } from "#main/book/registry/registry-handlers";
import type { InputOf } from "#core/contract";
import { type ScratchBook, scratchBook } from "../support/scratch-book";
import { root } from "../support/source-files";
import { PrintedPaper } from "./support/paper";
import { layLetterhead } from "./support/paper-book";

const everything = (): InputOf<"documents.publicList"> => ({ awardCodes: [], categoryIds: [] });
const order = {
  ...{ awardCodes: [], categoryIds: [], number: "", datedOn: null },
  ...{ opinionsTo: "Sở Tư pháp TP Cần Thơ (Phòng Tổ chức)", opinionsUntil: "2022-11-15" as LocalDate },
} satisfies InputOf<"documents.makePublicList">;

/** Three people and a unit put forward and received; posts and notes hold what the public must not read. */
async function nominatedBook() {
  const book = scratchBook({
    handlers: {
      ...registryHandlers,
      ...awardHandlers,
      ...dossierHandlers,
      ...documentHandlers,
      ...safekeepingHandlers,
      ...auditHandlers,
    },
  });
  layLetterhead(book);
  const { id: categoryId } = await book.call("registry.addCategory", { name: "Cục THADS" });
  const blank = { note: "", shortName: "", locality: "", parentId: null, memberTo: null };
  const member = (
    await book.call("registry.addUnit", {
      ...{ ...blank, name: "Cục THADS TP Cần Thơ", memberFrom: "2022-01-01" as LocalDate, categoryId },
    })
  ).id;
  const nominate = async (nominee: InputOf<"dossiers.addNomination">["nominee"], awardCode: string) => {
    const { id } = await book.call("dossiers.addNomination", {
      ...{
        nominee,
        memberId: member,
        awardCode,
        year: 2022,
        note: "Thành tích: xử lý vụ án của bà Phạm Thị Kín",
      },
    });
    book.database.prepare("UPDATE nominations SET state = 'RECEIVED' WHERE id = ?").run(id);
    return id;
  };
  const person = (fullName: string, post: string) =>
    nominate({ kind: "PERSON", personId: null, fullName, post, unitId: member }, "CSTDCS");
  const unit = await nominate({ kind: "UNIT", unitId: member }, "CO_NGANH_TU_PHAP");
  const open = await person("Trần Thị Bình", "Chấp hành viên, sinh 01/02/1975, thay ông Lê Văn Khuất");
  const short = await person("Nguyễn Văn An", "Chi cục trưởng");
  const hidden = await person("Lê Văn Khuất", "Kế toán, ĐT 0912 345 678");
  return { book, unit, open, short, hidden, categoryId, nominate, member };
}

const show = (book: ScratchBook, nominationId: NominationId, shownAs: "FULL" | "SHORTENED" | "LEFT_OUT") =>
  book.call("documents.setPublicName", {
    ...{ nominationId, shownAs, reason: shownAs === "FULL" ? "" : "Người được đề nghị xin không nêu tên" },
  });

describe("a list for the public", () => {
  it("as LibreOffice prints it: names, units, awards, where opinions go; no birth day, telephone, note or hidden name", async () => {
    const { book, short, hidden } = await nominatedBook();
    await show(book, short, "SHORTENED");
    await show(book, hidden, "LEFT_OUT");
    const { id } = await book.call("documents.makePublicList", order);
    const digest = readDocument(book.database, id)?.digest;
    if (digest === undefined) throw new Error("a list that was made");
    const paper = new PrintedPaper(readFileSync(paperPath(book.folder, digest)));
    const words = paper.words();
    for (const present of [
      "Cục THADS TP Cần Thơ",
      "Trần Thị Bình Chấp hành viên, sinh …, thay ông …, Cục THADS TP Cần Thơ",
      "N. V. A.",
      "Chiến sĩ thi đua cơ sở",
      "01 trường hợp chỉ nêu chữ cái đầu của họ và tên.",
      "01 trường hợp không nêu tên.",
      "Sở Tư pháp TP Cần Thơ (Phòng Tổ chức), chậm nhất ngày 15/11/2022.",
    ])
      expect(words).toContain(present);
    const withoutDeadline = words.replace("15/11/2022", "");
    expect(withoutDeadline).not.toMatch(/\d(?:[\s./-]*\d){5,}/);
    for (const absent of [
      "Nguyễn Văn An",
      "Khuất",
      "Kế toán",
      "Chi cục trưởng",
      "Thành tích",
      "Phạm Thị Kín",
      "xin không",
    ])
      expect(words).not.toContain(absent);
    const look = process.env["LOOK"];
    if (look === undefined) return;
    mkdirSync(join(root, look), { recursive: true });
    execFileSync("pdftoppm", ["-r", "70", "-png", paper.path, join(root, look, "PUBLIC_LIST")]);
  });

  it("is told in the audit by how many stand on it, and by no name", async () => {
    const { book, short, hidden } = await nominatedBook();
    await show(book, short, "SHORTENED");
    await show(book, hidden, "LEFT_OUT");
    await book.call("documents.makePublicList", order);
    const payload = book.database
      .prepare(
        `SELECT payload FROM audit_payloads JOIN audit_events USING (seq)
         WHERE procedure = 'documents.makePublicList' ORDER BY seq DESC LIMIT 1`,
      )
      .pluck()
      .get() as string;
    expect(JSON.parse(payload)).toMatchObject({ after: { namedInFull: 2, shortened: 1, leftOut: 1 } });
    expect(payload).not.toMatch(/Bình|Khuất|Nguyễn/);
    const { events } = await book.call("audit.events", { words: "", only: "ALL" });
    const { fields } = await book.call("audit.event", { seq: events[0]?.seq ?? 0 });
    const said = Object.fromEntries(fields.map(({ label, after }) => [label, after]));
    expect(said).toMatchObject({ "Nêu đủ tên": "2", "Nêu chữ cái đầu": "1", "Không nêu tên": "1" });
    expect(Object.values(said).join(" ")).toContain("Danh sách công khai lấy ý kiến");
    expect(Object.values(said).join(" ")).not.toMatch(/[A-Z]_[A-Z]/);
  });

  it("shows beforehand what it prints, who is not in it yet, and what is never in it", async () => {
    const { book, hidden, nominate, member } = await nominatedBook();
    await show(book, hidden, "LEFT_OUT");
    const draft = await nominate(
      { kind: "PERSON", personId: null, fullName: "Vũ Thị Nháp", post: "", unitId: member },
      "CSTDCS",
    );
    book.database.prepare("UPDATE nominations SET state = 'DRAFT' WHERE id = ?").run(draft);
    const list = await book.call("documents.publicList", everything());
    expect(list.lines.map(({ name }) => name)).toEqual([
      "Cục THADS TP Cần Thơ",
      "Trần Thị Bình",
      "Nguyễn Văn An",
    ]);
    expect(list.entries.map(({ shownAs }) => shownAs)).toEqual(["FULL", "FULL", "FULL", "LEFT_OUT"]);
    expect(list).toMatchObject({ drafts: 1, notes: ["01 trường hợp không nêu tên."] });
    expect(list.never).toEqual(
      expect.arrayContaining(["BIRTH_DATE", "IDENTITY_NUMBER", "TELEPHONE", "NOTE", "VOTES"]),
    );
    const flags = await book.call("documents.publicList", {
      ...everything(),
      awardCodes: ["CO_NGANH_TU_PHAP"],
    });
    expect(flags.lines).toHaveLength(1);
  });

  it("keeps who is not named through the next version; to name in full again is undone like any step", async () => {
    const { book, hidden } = await nominatedBook();
    await show(book, hidden, "LEFT_OUT");
    await book.call("documents.makePublicList", order);
    const again = await book.call("documents.publicList", everything());
    expect(again.lines.map(({ name }) => name)).not.toContain("Lê Văn Khuất");
    await show(book, hidden, "FULL");
    expect((await book.call("documents.publicList", everything())).lines).toHaveLength(4);
  });

  it("does not name whoever was erased, whatever was decided", async () => {
    const { book, open } = await nominatedBook();
    book.database
      .prepare(
        `UPDATE people SET full_name = '', erased_at = '2022-11-01T00:00:00.000Z'
         WHERE id = (SELECT person_id FROM nominations WHERE id = ?)`,
      )
      .run(open);
    const { lines, notes } = await book.call("documents.publicList", everything());
    expect(lines).toHaveLength(3);
    expect(notes).toEqual(["01 trường hợp không nêu tên."]);
  });

  it("is spoken of before a person's data is erased: a list that was issued keeps the name", async () => {
    const { book, open } = await nominatedBook();
    const personId = book.database
      .prepare("SELECT person_id FROM nominations WHERE id = ?")
      .pluck()
      .get(open) as PersonId;
    const stays = async () =>
      (await book.call("personalData.whereNamed", { personId })).places.filter(
        ({ fate }) => fate === "STAYS",
      );
    expect(await stays()).toEqual([]);
    await book.call("documents.makePublicList", order);
    expect((await stays()).map(({ words }) => words)).toEqual([expect.stringContaining("1 văn bản đã lập")]);
  });

  it("asks why somebody is not named, and is not made of nothing", async () => {
    const { book, hidden } = await nominatedBook();
    expect(
      await book.refusal("documents.setPublicName", {
        nominationId: hidden,
        shownAs: "LEFT_OUT",
        reason: "",
      }),
    ).toBe("PUBLIC_NAME_NEEDS_REASON");
    expect(
      await book.refusal("documents.makePublicList", { ...order, awardCodes: ["HUAN_CHUONG_SAO_VANG"] }),
    ).toBe("DOCUMENT_NEEDS");
  });
});
