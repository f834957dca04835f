import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Digest } from "#core/base/ids";
import { paperPath } from "#main/book/book-folder";
import { dossierBook } from "./dossier-book";

async function nominationWithFiles() {
  const made = await dossierBook();
  const { book, cuc, nominate } = made;
  const { id: nominationId } = await book.call("dossiers.addNomination", nominate(cuc, cuc));
  const home = book.outside("giay-to");
  const write = (name: string, text: string) => {
    writeFileSync(join(home, name), text);
    return join(home, name);
  };
  const add = (paths: readonly string[]) =>
    book.call("dossiers.addPapers", {
      nominationId,
      kind: "ACHIEVEMENT_REPORT",
      files: paths.map((path) => book.grant(path)),
      taskId: book.taskId(),
    });
  const papers = async () => (await book.call("dossiers.details", { nominationId })).papers;
  return { ...made, nominationId, home, write, add, papers };
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex") as Digest;

describe("papers of a nomination", () => {
  it("are taken one by one under their own names; the originals may vanish", async () => {
    const { book, write, add, papers } = await nominationWithFiles();
    const decomposed = "Báo cáo thành tích – Hòa.pdf".normalize("NFD");
    const first = write(decomposed, "một");
    const second = write("Tờ trình.docx", "hai");
    const { added, refused } = await add([first, second]);
    expect([added.length, refused]).toEqual([2, []]);
    rmSync(dirname(first), { recursive: true });
    expect((await papers()).map(({ fileName, bytes, digest }) => [fileName, bytes, digest])).toEqual([
      [decomposed, 5, sha256("một")],
      ["Tờ trình.docx", 3, sha256("hai")],
    ]);
    expect(readFileSync(paperPath(book.folder, sha256("một")), "utf8")).toBe("một");
    expect(readdirSync(book.folder.staging)).toEqual([]);
  });

  it("are refused each by itself, with its own reason", async () => {
    const { home, write, add, papers } = await nominationWithFiles();
    const good = write("a.pdf", "a");
    const same = write("b.pdf", "a");
    const empty = write("c.pdf", "");
    mkdirSync(join(home, "thư mục"));
    const { added, refused } = await add([
      good,
      same,
      empty,
      join(home, "thư mục"),
      join(home, "không có.pdf"),
      join(home, `${"ắ".repeat(90)}.pdf`),
    ]);
    expect(added).toHaveLength(1);
    expect(Object.fromEntries(refused.map(({ file, error }) => [file, error.code]))).toEqual({
      "c.pdf": "PAPER_EMPTY",
      "thư mục": "PAPER_IS_FOLDER",
      "không có.pdf": "PAPER_VANISHED",
      [`${"ắ".repeat(90)}.pdf`]: "PAPER_NAME_TOO_LONG",
      "b.pdf": "PAPER_ALREADY_THERE",
    });
    expect(refused.find(({ file }) => file === "b.pdf")?.error.facts).toEqual({
      file: "b.pdf",
      name: "a.pdf",
    });
    const again = await add([good]);
    expect([again.added, again.refused[0]?.error.code]).toEqual([[], "PAPER_ALREADY_THERE"]);
    expect(await papers()).toHaveLength(1);
  });

  it("may have a Vietnamese name of 255 bytes", async () => {
    const { book, write, add, papers } = await nominationWithFiles();
    const name = `${"ế".repeat(83)}ab.pdf`;
    expect(Buffer.byteLength(name)).toBe(255);
    const { added } = await add([write(name, "dài")]);
    expect((await papers())[0]?.fileName).toBe(name);
    await book.call("dossiers.openPaper", { paperId: added[0] as never });
    expect(basename(book.openedFiles[0] ?? "")).toBe(name);
  });

  it("come and go by undo, and by undo of the removal", async () => {
    const { book, nominationId, write, papers } = await nominationWithFiles();
    const input = {
      nominationId,
      kind: "EVIDENCE" as const,
      files: [book.grant(write("a.pdf", "a"))],
      taskId: book.taskId(),
    };
    const { stepId, label } = await book.undoable("dossiers.addPapers", input);
    expect(label).toBe("Thêm 1 giấy tờ vào HS-0001");
    const [paper] = await papers();
    await book.call("safekeeping.undo", { stepId });
    expect(await papers()).toEqual([]);
    const paperIds = [paper?.id as never];
    await book.call("dossiers.restorePapers", { paperIds });
    const removal = await book.undoable("dossiers.removePapers", { paperIds });
    expect(await book.refusal("dossiers.openPaper", { paperId: paperIds[0] as never })).toBe("NOT_FOUND");
    await book.call("safekeeping.undo", { stepId: removal.stepId });
    expect(await papers()).toEqual([paper]);
  });

  it("taken out and taken in anew are not there twice", async () => {
    const { book, write, add, papers } = await nominationWithFiles();
    const path = write("a.pdf", "a");
    const { added } = await add([path]);
    await book.call("dossiers.removePapers", { paperIds: added });
    await add([path]);
    expect(await book.refusal("dossiers.restorePapers", { paperIds: added })).toBe("PAPER_ALREADY_THERE");
    expect(await papers()).toHaveLength(1);
  });

  it("change their kind and get it back by undo", async () => {
    const { book, write, add, papers } = await nominationWithFiles();
    const { added } = await add([write("a.pdf", "a")]);
    const { stepId } = await book.undoable("dossiers.changePaperKind", {
      paperId: added[0] as never,
      kind: "CONFIRMATION",
    });
    expect((await papers())[0]?.kind).toBe("CONFIRMATION");
    await book.call("safekeeping.undo", { stepId });
    expect((await papers())[0]?.kind).toBe("ACHIEVEMENT_REPORT");
  });

  it("leave nothing when the task is cancelled or a choice has expired", async () => {
    const { book, nominationId, write, papers } = await nominationWithFiles();
    const taskId = book.taskId();
    const files = [book.grant(write("a.pdf", "a")), book.grant(write("b.pdf", "b"))];
    const running = book.answer("dossiers.addPapers", { nominationId, kind: "EVIDENCE", files, taskId });
    book.router.cancel(taskId);
    expect(await running).toMatchObject({ ok: false, error: { code: "TASK_CANCELLED" } });
    const unknown = ["0".repeat(32) as never];
    const expired = { nominationId, kind: "EVIDENCE" as const, files: unknown, taskId: book.taskId() };
    expect(await book.refusal("dossiers.addPapers", expired)).toBe("GRANT_EXPIRED");
    expect(await papers()).toEqual([]);
  });
});

describe("opening a paper", () => {
  it("hands out a read-only copy under its own name, away from the book's own", async () => {
    const { book, write, add } = await nominationWithFiles();
    const { added } = await add([write("Báo cáo: quý 1?.pdf", "nội dung")]);
    const { fileName } = await book.call("dossiers.openPaper", { paperId: added[0] as never });
    expect(fileName).toBe("Báo cáo: quý 1?.pdf");
    const [opened = ""] = book.openedFiles;
    expect(basename(opened)).toBe("Báo cáo_ quý 1_.pdf");
    expect(dirname(dirname(opened))).toBe(book.folder.opened);
    expect(readFileSync(opened, "utf8")).toBe("nội dung");
    expect(statSync(opened).mode & 0o222).toBe(0);
  });

  it("names a paper that is lost or was changed outside the program", async () => {
    const { book, write, add } = await nominationWithFiles();
    const { added } = await add([write("a.pdf", "a"), write("b.pdf", "b")]);
    const lost = paperPath(book.folder, sha256("a"));
    const damaged = paperPath(book.folder, sha256("b"));
    rmSync(lost);
    chmodSync(damaged, 0o644);
    writeFileSync(damaged, "c");
    expect(await book.refusal("dossiers.openPaper", { paperId: added[0] as never })).toBe("PAPER_LOST");
    expect(await book.refusal("dossiers.openPaper", { paperId: added[1] as never })).toBe("PAPER_DAMAGED");
    expect(book.openedFiles).toEqual([]);
  });

  it("says so where the PC has nothing to open it with, in words and not in codes", async () => {
    const { book, write, add } = await nominationWithFiles();
    const { added } = await add([write("bản vẽ.dwg", "vẽ")]);
    Object.assign(book.context.host, { openFile: () => Promise.reject(new Error("0x80070483")) });
    const answer = await book.answer("dossiers.openPaper", { paperId: added[0] as never });
    expect(answer).toEqual({ ok: false, error: { code: "FILE_NOT_OPENED", facts: { file: "bản vẽ.dwg" } } });
  });

  it("is told to stop, not that the disk is broken, when the book is closed meanwhile", async () => {
    const { book, write, add } = await nominationWithFiles();
    const { added } = await add([write("a.pdf", "a")]);
    const opening = book.answer("dossiers.openPaper", { paperId: added[0] as never });
    await book.router.finish();
    expect(await opening).toMatchObject({ error: { code: "TASK_CANCELLED" } });
  });

  it("is refused for what may start a program; the paper itself is kept", async () => {
    const { book, write, add, papers } = await nominationWithFiles();
    const { added } = await add([
      write("Báo cáo.pdf.exe", "MZ"),
      write("Bảng.xlsm", "PK"),
      write("ảnh.png", "png"),
    ]);
    expect((await papers()).map(({ opening }) => opening)).toEqual(["REFUSED", "REFUSED", "ALLOWED"]);
    for (const paperId of added.slice(0, 2))
      expect(await book.refusal("dossiers.openPaper", { paperId })).toBe("PAPER_DANGEROUS");
    expect(book.openedFiles).toEqual([]);
    expect(existsSync(paperPath(book.folder, sha256("MZ")))).toBe(true);
  });
});
