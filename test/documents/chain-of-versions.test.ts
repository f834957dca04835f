import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import PizZip from "pizzip";
import { describe, expect, test } from "vitest";
import type { DocumentId } from "#core/base/ids";
import { compareCopies } from "#core/documents/compare-copies";
import { documentKind } from "#core/documents/document-kind";
import { paperPath } from "#main/book/book-folder";
import { readChain } from "#main/book/documents/document-store";
import { conferenceBook, meetingWithRoll } from "../conference/conference-book";
import { documentHandlers } from "#main/book/documents/document-handlers";
import { type PaperBook, layLetterhead, paperBook, subjectsOf } from "./support/paper-book";

/** The minutes of the sealed round, made; the chain they begin. */
async function madeMinutes(): Promise<{ readonly book: PaperBook; readonly chainId: DocumentId }> {
  const book = await paperBook();
  const { chainId } = await book.call("documents.make", {
    kind: "SUBMISSION_LETTER",
    subject: { of: "AWARD", id: book.awardCode },
    number: "",
    datedOn: null,
  });
  return { book, chainId };
}

/** The last version with some of its words changed, as a person saves it outside. */
function editedCopy(book: PaperBook, chainId: DocumentId, changes: readonly (readonly [string, string])[]) {
  const last = readChain(book.database, chainId).at(-1);
  if (last === undefined) throw new Error("a version");
  const zip = new PizZip(readFileSync(paperPath(book.folder, last.digest)));
  let xml = zip.file("word/document.xml")?.asText() ?? "";
  for (const [from, to] of changes) {
    if (!xml.includes(from)) throw new Error(`the paper says ${from}`);
    xml = xml.replace(from, to);
  }
  zip.file("word/document.xml", xml);
  const path = join(book.outside("Zalo"), "tờ trình đã sửa.docx");
  writeFileSync(path, zip.generate({ type: "nodebuffer" }));
  return { chainId, file: book.grant(path), taskId: book.taskId() };
}

function scan(book: PaperBook, name: string, bytes: string) {
  const path = join(book.outside("quét"), name);
  writeFileSync(path, bytes);
  return book.grant(path);
}

describe("a paper and its versions", () => {
  test("a copy that fills in blanks and rewords comes back without a difference", async () => {
    const { book, chainId } = await madeMinutes();
    const copy = editedCopy(book, chainId, [
      ["Kính gửi: ………………………………………………………", "Kính gửi: Hội đồng Thi đua - Khen thưởng, số 58 phố Trần Phú"],
      ["kính đề nghị xem xét", "trân trọng kính đề nghị xem xét"],
    ]);
    expect(await book.call("documents.takeBack", copy)).toMatchObject({ differences: [] });
    const { versions } = await book.call("documents.chain", { chainId });
    expect(versions.map(({ version, stage }) => [version, stage])).toEqual([
      [1, "GENERATED"],
      [2, "RETURNED"],
    ]);
  });

  test("a figure changed by hand is named with what the book has", async () => {
    const { book, chainId } = await madeMinutes();
    const copy = editedCopy(book, chainId, [["3/4 (ba trên bốn)", "4/4 (bốn trên bốn)"]]);
    const { differences } = await book.call("documents.takeBack", copy);
    expect(differences).toHaveLength(1);
    expect(differences[0]).toMatchObject({ expected: "3/4", found: "4/4" });
    expect(differences[0]?.line).toContain("Cái Răng");
    const { rows } = await book.call("documents.chains", {
      search: "to trinh",
      kinds: [],
      offset: 0,
      limit: 9,
    });
    expect(rows).toMatchObject([{ stage: "RETURNED", versions: 2, differences: 1 }]);
  });

  test("the signed scan is official: nothing comes after it, and the row cannot be changed", async () => {
    const { book, chainId } = await madeMinutes();
    const file = scan(book, "đã ký.pdf", "%PDF-1.4 ký");
    await book.call("documents.takeSigned", { chainId, file, taskId: book.taskId() });
    const again = scan(book, "lần hai.pdf", "%PDF-1.4 khác");
    const input = { chainId, file: again, taskId: book.taskId() };
    expect(await book.refusal("documents.takeSigned", input)).toBe("DOCUMENT_ALREADY_SIGNED");
    expect(await book.refusal("documents.takeBack", input)).toBe("DOCUMENT_ALREADY_SIGNED");
    expect(() => book.database.prepare("UPDATE documents SET title = 'khác'").run()).toThrow(/never changes/);
    expect(() => book.database.prepare("DELETE FROM documents").run()).toThrow(/never changes/);

    const anew = await book.call("documents.make", {
      kind: "SUBMISSION_LETTER",
      subject: { of: "AWARD", id: book.awardCode },
      number: "",
      datedOn: null,
    });
    expect(anew.chainId).not.toBe(chainId);
    expect(anew.fileName).toContain("(bản 2)");
    const list = await book.call("documents.chains", { search: "", kinds: [], offset: 0, limit: 9 });
    expect([list.all, list.signed]).toEqual([2, 1]);
  });

  test("made again before it is signed, it is a new version of the same paper", async () => {
    const { book, chainId } = await madeMinutes();
    const about = { kind: "SUBMISSION_LETTER", subject: { of: "AWARD", id: book.awardCode } } as const;
    const again = await book.call("documents.make", { ...about, number: "07", datedOn: null });
    expect(again.chainId).toBe(chainId);
    expect(await book.call("documents.prospect", about)).toMatchObject({ openChain: chainId, refusal: null });
  });

  test("what is no Word file, no scan or the same file again is refused, and nothing is kept", async () => {
    const { book, chainId } = await madeMinutes();
    const papers = () => book.database.prepare("SELECT count(*) FROM documents").pluck().get();
    const before = papers();
    const taskId = book.taskId();
    const text = scan(book, "ghi chú.docx", "không phải Word");
    expect(await book.refusal("documents.takeBack", { chainId, file: text, taskId })).toBe("COPY_NOT_WORD");
    const [made] = readChain(book.database, chainId);
    const same = join(book.outside("Zalo"), "nguyên bản.docx");
    writeFileSync(same, readFileSync(paperPath(book.folder, made?.digest as never)));
    const unchanged = { chainId, file: book.grant(same), taskId };
    expect(await book.refusal("documents.takeBack", unchanged)).toBe("COPY_UNCHANGED");
    for (const [name, bytes] of [
      ["ảnh.png", "\u0089PNG"],
      ["giả.pdf", "MZ không phải"],
    ] as const)
      expect(
        await book.refusal("documents.takeSigned", { chainId, file: scan(book, name, bytes), taskId }),
      ).toBe("SCAN_NOT_PICTURE");
    expect(papers()).toBe(before);
  });
});

describe("comparing a copy with the paper", () => {
  test.each([
    ["nothing changed", ["Phiếu hợp lệ: 9"], ["Phiếu hợp lệ: 9"], []],
    ["a blank filled in", ["Số: ……/BB"], ["Số: 12/BB"], []],
    ["a line added", ["Có mặt: 9"], ["Ghi chú 7", "Có mặt: 9"], []],
    ["a figure changed", ["Có mặt: 9"], ["Có mặt: 8"], [["9", "8"]]],
    ["a line gone", ["Có mặt: 9", "Vắng: 1"], ["Vắng: 1"], [["9", ""]]],
    [
      "two rows swapped figures",
      ["Đơn vị A | 3", "Đơn vị B | 5"],
      ["Đơn vị A | 5", "Đơn vị B | 3"],
      [
        ["3", "5"],
        ["5", "3"],
      ],
    ],
    [
      "words around the figure changed",
      ["Tổng số phiếu thu về là 22"],
      ["Tổng số phiếu đã thu về là 22"],
      [],
    ],
  ] as const)("%s", (_name, made, returned, expected) => {
    const found = compareCopies(made, returned).map((difference) => [difference.expected, difference.found]);
    expect(found).toEqual(expected);
  });
});

describe("every kind of the catalogue", () => {
  test("in a book with everything has a prospect without refusal; in an almost empty one a clear refusal or a paper", async () => {
    const full = await paperBook();
    for (const [kind, subject] of subjectsOf(full)) {
      const prospect = await full.call("documents.prospect", { kind, subject });
      expect([kind, prospect.refusal], kind).toEqual([kind, null]);
      const { choices } = await full.call("documents.subjects", { kind });
      expect(
        choices.map((choice) => JSON.stringify(choice.subject)),
        kind,
      ).toContain(JSON.stringify(subject));
    }
    expect(subjectsOf(full)).toHaveLength(documentKind.options.length);

    const bare = await conferenceBook(null, documentHandlers);
    const meetingId = await meetingWithRoll(bare);
    bare.database.exec("DELETE FROM voters");
    layLetterhead(bare);
    const refused: string[] = [];
    for (const [kind, subject] of subjectsOf(full)) {
      const own = subject.of === "MEETING" ? ({ of: "MEETING", id: meetingId } as const) : subject;
      const answer = await bare.answer("documents.make", { kind, subject: own, number: "", datedOn: null });
      if (answer.ok) continue;
      refused.push(kind);
      expect(["DOCUMENT_NEEDS", "NOT_FOUND"], kind).toContain(answer.error.code);
    }
    const made = documentKind.options.filter((kind) => !refused.includes(kind));
    expect(made).toEqual([
      "MIDYEAR_REPORT",
      "INVITATION",
      "PROXY_LETTER",
      "MEETING_MINUTES",
      "SUPPLEMENT_LETTER",
      "YEAR_REPORT",
    ]);
  });
});
