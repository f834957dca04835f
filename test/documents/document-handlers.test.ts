import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import PizZip from "pizzip";
import { describe, expect, test } from "vitest";
import type { RoundId } from "#core/base/ids";
import { paperPath } from "#main/book/book-folder";
import { conference2022, sealed2022 } from "./support/conference-2022";
import { PrintedPaper, shippedTemplate } from "./support/paper";
import { bookWithRound } from "./support/sealed-book";
import { sealedRound } from "./support/sealed-round";

/** A table of the book as the sqlite3 program reads it. */
function rowsOf(database: string, query: string): readonly Record<string, unknown>[] {
  const answer = execFileSync("sqlite3", ["-json", "-readonly", database, query], { encoding: "utf8" });
  return answer === "" ? [] : (JSON.parse(answer) as Record<string, unknown>[]);
}

describe("making minutes", () => {
  test("every figure on the paper is the one sqlite3 reads", { timeout: 120_000 }, async () => {
    const sealed = sealed2022();
    const book = bookWithRound(sealed);
    const made = await book.call("documents.makeMinutes", { roundId: sealed.round.id });
    const [row] = rowsOf(book.folder.database, "SELECT digest, code, file_name FROM documents");
    expect(row).toMatchObject({ file_name: made.fileName });
    const paper = new PrintedPaper(readFileSync(paperPath(book.folder, row?.["digest"] as never)));
    const text = paper.layout();

    const [round] = rowsOf(book.folder.database, "SELECT * FROM rounds");
    const labels = {
      printed: "Phiếu in \\(nhận vào\\)",
      issued: "Phiếu phát ra",
      left_over: "Phiếu còn lại",
      spoiled: "Phiếu hỏng, đổi",
      returned: "Phiếu thu về",
      valid: "Phiếu hợp lệ",
      invalid: "Phiếu không hợp lệ",
      blank_papers: "Phiếu để trắng toàn bộ \\(đếm riêng\\)",
    };
    for (const [column, label] of Object.entries(labels)) {
      const printed = new RegExp(`^\\s*${label}\\s+(\\d+)\\s`, "m").exec(text)?.[1];
      expect([column, Number(printed)]).toEqual([column, round?.[column]]);
    }

    const lines = rowsOf(
      book.folder.database,
      `SELECT number, round_lines.agree, disagree, blank, invalid, base, rank
       FROM round_lines JOIN round_outcomes ON line_id = round_lines.id ORDER BY number`,
    );
    expect(lines).toHaveLength(14);
    const shares = [...text.matchAll(/(\d+)\/(\d+) {2,}\S/g)].map(([, agree, base]) => [
      Number(agree),
      Number(base),
    ]);
    const rows = [
      ...text.matchAll(/^\s*(\d{1,2})\s+(?:\S.*?\s{2,})?(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*$/gm),
    ];
    expect(rows.map((match) => match.slice(1).map(Number))).toEqual(
      lines.map(({ number, agree, disagree, blank, invalid, rank }) => [
        number,
        agree,
        disagree,
        blank,
        invalid,
        rank,
      ]),
    );
    expect(shares).toEqual(lines.map(({ agree, base }) => [agree, base]));
    expect(text).toContain(`Mã chốt: ${String(row?.["code"])}`);
    expect(rowsOf(book.folder.database, "SELECT code FROM seals")[0]).toEqual({ code: row?.["code"] });
  });

  test("the paper is stored under its digest and recorded with its template", async () => {
    const sealed = sealed2022();
    const book = bookWithRound(sealed);
    const { id, fileName } = await book.call("documents.makeMinutes", { roundId: sealed.round.id });
    const { documents } = await book.call("documents.list", { roundId: sealed.round.id });
    const [document] = documents;
    expect(documents).toHaveLength(1);
    expect(document).toMatchObject({ id, fileName });
    expect(fileName).toMatch(/^Biên bản kiểm phiếu - 02-11-2022 - \w{4}-\w{4}-\w{4}\.docx$/);
    const bytes = readFileSync(paperPath(book.folder, document?.digest as never));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(document?.digest);
    expect(bytes.length).toBe(document?.bytes);
    const shipped = createHash("sha256").update(readFileSync(shippedTemplate)).digest("hex");
    expect(rowsOf(book.folder.database, "SELECT template_digest FROM documents")).toEqual([
      { template_digest: shipped },
    ]);
    expect(readdirSync(book.folder.staging)).toEqual([]);
    expect(rowsOf(book.folder.database, "SELECT procedure FROM audit_events").at(-1)).toEqual({
      procedure: "documents.makeMinutes",
    });
  });

  test("made again, a second paper stands beside the first", async () => {
    const sealed = sealed2022();
    const book = bookWithRound(sealed);
    await book.call("documents.makeMinutes", { roundId: sealed.round.id });
    await book.call("documents.makeMinutes", { roundId: sealed.round.id });
    const { documents } = await book.call("documents.list", { roundId: null });
    expect(documents.map(({ fileName }) => fileName.endsWith(" (bản 2).docx"))).toEqual([true, false]);
  });

  test("three other votes give other winners and another paper", { timeout: 120_000 }, async () => {
    const text = async (sealed: ReturnType<typeof sealed2022>) => {
      const book = bookWithRound(sealed);
      await book.call("documents.makeMinutes", { roundId: sealed.round.id });
      const { documents } = await book.call("documents.list", { roundId: null });
      const bytes = readFileSync(paperPath(book.folder, documents[0]?.digest as never));
      return new PizZip(bytes).file("word/document.xml")?.asText() ?? "";
    };
    const [first, ...others] = conference2022.groups;
    const votes = [5, 8, 9, 3, 2];
    const lines = first?.lines.map((line, place) => ({ ...line, agree: votes[place] ?? 0 })) ?? [];
    const changed = sealedRound({
      ...conference2022,
      groups: [{ name: "Sở Tư pháp", quota: 2, lines }, ...others],
    });
    const won = /Sở Tư pháp TP Hà Nội – Cờ thi đua/;
    expect(await text(sealed2022())).toMatch(won);
    const second = await text(changed);
    expect(second).not.toMatch(won);
    expect(second).toMatch(/Sở Tư pháp TP Hải Phòng – Cờ thi đua/);
  });

  test("a round that is not sealed gets no minutes, one that is not there neither", async () => {
    const sealed = sealed2022();
    const book = bookWithRound(sealed, "OPEN");
    expect(await book.refusal("documents.makeMinutes", { roundId: sealed.round.id })).toBe(
      "MINUTES_NEED_SEAL",
    );
    const nowhere = "01930000-0000-7000-8000-00000000ffff" as RoundId;
    expect(await book.refusal("documents.makeMinutes", { roundId: nowhere })).toBe("NOT_FOUND");
    expect((await book.call("documents.list", { roundId: null })).documents).toEqual([]);
  });

  test("while a figure is wrong the refusal names it", async () => {
    const sealed = sealed2022();
    const book = bookWithRound(sealed, "OPEN");
    book.database.prepare("UPDATE round_lines SET agree = agree + 1 WHERE number = 3").run();
    const answer = await book.answer("documents.makeMinutes", { roundId: sealed.round.id });
    expect(answer).toMatchObject({
      error: {
        code: "IDENTITIES_RED",
        facts: { findings: [{ identity: "LINE_SUM", lineNumber: 3, difference: 1 }] },
      },
    });
  });

  test("a round sealed in the conference room gives the paper its figures, names and code", async () => {
    const sealed = sealed2022();
    const book = bookWithRound(sealed, "OPEN");
    const { code } = await book.call("conference.sealRound", {
      roundId: sealed.round.id,
      expectedRevision: 1,
    });
    const { fileName } = await book.call("documents.makeMinutes", { roundId: sealed.round.id });
    expect(fileName).toContain(code);
    const { documents } = await book.call("documents.list", { roundId: sealed.round.id });
    expect(documents[0]?.code).toBe(code);
    const bytes = readFileSync(paperPath(book.folder, documents[0]?.digest as never));
    const text =
      new PizZip(bytes)
        .file("word/document.xml")
        ?.asText()
        .replace(/<[^>]+>/g, " ") ?? "";
    expect(text).toContain(`Mã chốt: ${code}`);
    expect(text).toContain("Sở Tư pháp TP Cần Thơ (Giám đốc): ủy quyền cho Phó Giám đốc Võ Hồng Yến");
  });

  test("the book's own template is used where there is one, and refused where it is broken", async () => {
    const sealed = sealed2022();
    const book = bookWithRound(sealed);
    const own = join(book.folder.root, "templates", "bien-ban-kiem-phieu.docx");
    mkdirSync(join(book.folder.root, "templates"));
    writeFileSync(own, "hỏng");
    expect(await book.refusal("documents.makeMinutes", { roundId: sealed.round.id })).toBe(
      "TEMPLATE_UNREADABLE",
    );
    expect(rowsOf(book.folder.database, "SELECT * FROM papers")).toEqual([]);

    const zip = new PizZip(readFileSync(shippedTemplate));
    zip.file(
      "word/document.xml",
      zip.file("word/document.xml")?.asText().replace("{title}", "MẪU RIÊNG") ?? "",
    );
    writeFileSync(own, zip.generate({ type: "nodebuffer" }));
    await book.call("documents.makeMinutes", { roundId: sealed.round.id });
    const { documents } = await book.call("documents.list", { roundId: null });
    const bytes = readFileSync(paperPath(book.folder, documents[0]?.digest as never));
    expect(new PizZip(bytes).file("word/document.xml")?.asText()).toContain("MẪU RIÊNG");
  });
});

test("the newest minutes are those issued last, also where the clock was set back in between", async () => {
  const sealed = sealed2022();
  const book = bookWithRound(sealed);
  const roundId = sealed.round.id;
  await book.call("documents.makeMinutes", { roundId });
  // A PC whose clock is set back gives smaller ids.
  const late = book.database.prepare("SELECT id FROM documents").pluck().get() as string;
  book.database.exec("DROP TRIGGER documents_are_fixed");
  const lateId = `02${late.slice(2)}`;
  book.database.exec(`BEGIN; PRAGMA defer_foreign_keys = ON;
    UPDATE documents SET id = '${lateId}', chain_id = '${lateId}' WHERE id = '${late}';
    UPDATE document_chains SET last_id = '${lateId}', chain_id = '${lateId}' WHERE chain_id = '${late}';
    COMMIT`);
  const { id } = await book.call("documents.makeMinutes", { roundId });
  const { documents } = await book.call("documents.list", { roundId });
  expect(documents[0]?.id).toBe(id);
  expect((await book.call("conference.round", { roundId })).minutesId).toBe(id);
});

describe("handing documents out", () => {
  async function issued() {
    const sealed = sealed2022();
    const book = bookWithRound(sealed);
    const { id, fileName } = await book.call("documents.makeMinutes", { roundId: sealed.round.id });
    const { documents } = await book.call("documents.list", { roundId: null });
    return { book, id, fileName, stored: paperPath(book.folder, documents[0]?.digest as never) };
  }

  test("opening gives a read-only copy under the document's own name", async () => {
    const { book, id, fileName, stored } = await issued();
    expect(await book.call("documents.open", { documentId: id })).toEqual({ fileName });
    const [opened = ""] = book.openedFiles;
    expect(basename(opened)).toBe(fileName);
    expect(opened.startsWith(book.folder.opened)).toBe(true);
    expect(statSync(opened).mode & 0o222).toBe(0);
    expect(readFileSync(opened)).toEqual(readFileSync(stored));
  });

  test("a copy is saved over the file chosen or into the folder chosen", async () => {
    const { book, id, fileName, stored } = await issued();
    const folder = book.outside("USB");
    const file = join(folder, "Biên bản của tôi.docx");
    const chosen = await book.call("documents.saveCopy", { documentId: id, target: book.grant(file) });
    expect(chosen).toEqual({ place: file });
    expect(readFileSync(file)).toEqual(readFileSync(stored));
    await book.call("documents.saveCopy", { documentId: id, target: book.grant(folder) });
    expect(readFileSync(join(folder, fileName))).toEqual(readFileSync(stored));
  });

  test("a lost or changed paper is named, and nothing of it is handed out", async () => {
    const { book, id, stored } = await issued();
    const target = book.grant(join(book.outside("USB"), "ra.docx"));
    const bytes = readFileSync(stored);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(stored, bytes);
    expect(await book.refusal("documents.open", { documentId: id })).toBe("DOCUMENT_LOST");
    copyFileSync(stored, `${stored}.old`);
    execFileSync("rm", [stored]);
    expect(await book.refusal("documents.saveCopy", { documentId: id, target })).toBe("DOCUMENT_LOST");
    expect(existsSync(join(book.outside("USB"), "ra.docx"))).toBe(false);
    expect(book.openedFiles).toEqual([]);
  });

  test("a place nobody chose, or one that is gone, is refused", async () => {
    const { book, id } = await issued();
    const gone = book.grant(join(book.outside("USB"), "đã rút", "ra.docx"));
    expect(await book.refusal("documents.saveCopy", { documentId: id, target: gone })).toBe("PLACE_GONE");
    const unknown = "0".repeat(32) as never;
    expect(await book.refusal("documents.saveCopy", { documentId: id, target: unknown })).toBe(
      "GRANT_EXPIRED",
    );
  });
});
