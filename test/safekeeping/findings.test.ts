import { appendFileSync, chmodSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Digest } from "#core/base/ids";
import { paperPath } from "#main/book/book-folder";
import { verifyDatabase, verifyPapers } from "#main/book/safekeeping/verify-book";
import { attach, seal, type WorkedBook, workedBook } from "./worked-book";

const task = { signal: new AbortController().signal, progress: () => undefined };

async function findings(book: WorkedBook) {
  const all = [...(await verifyDatabase(book.context)), ...(await verifyPapers(book.context, task))];
  return all.map(({ kind, name }) => `${kind}: ${name}`);
}

/** Changes the file as another program would: triggers and references out of the way, and back in place after. */
function tamper(book: WorkedBook, sql: string, ...values: unknown[]): void {
  const triggers = book.database
    .prepare("SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'")
    .all() as readonly { readonly name: string; readonly sql: string }[];
  for (const { name } of triggers) book.database.exec(`DROP TRIGGER ${name}`);
  book.database.pragma("foreign_keys = OFF");
  book.database.prepare(sql).run(...values);
  book.database.pragma("foreign_keys = ON");
  for (const trigger of triggers) book.database.exec(trigger.sql);
}

function flipByte(bytes: Uint8Array, place: number): Uint8Array {
  const flipped = Uint8Array.from(bytes);
  flipped[place] = (flipped[place] ?? 0) ^ 1;
  return flipped;
}

describe("the check of the whole book", () => {
  it("finds nothing in a sound book", async () => {
    const book = await workedBook();
    await attach(book, book.personNomination, "Báo cáo.pdf");
    await seal(book);
    expect(await findings(book)).toEqual([]);
  });

  it.each([0, 700, -1])("names the sealed round when byte %i of its document is flipped", async (place) => {
    const book = await workedBook();
    const { code } = await seal(book);
    const document = book.database.prepare("SELECT document FROM seals").pluck().get() as Buffer;
    tamper(
      book,
      "UPDATE seals SET document = ?",
      flipByte(document, place < 0 ? document.length - 1 : place),
    );
    expect(await findings(book)).toEqual([`SEAL: Kết quả đã chốt của Vòng 1, mã ${code}`]);
  });

  it("names the sealed round when its digest is changed with its document, since the code no longer fits", async () => {
    const book = await workedBook();
    const { code } = await seal(book);
    const { sha256 } = await import("#main/book/database/sha256");
    const document = book.database.prepare("SELECT document FROM seals").pluck().get() as Buffer;
    const other = flipByte(document, 700);
    tamper(book, "UPDATE seals SET document = ?, digest = ?", other, sha256(other));
    expect(await findings(book)).toEqual([`SEAL: Kết quả đã chốt của Vòng 1, mã ${code}`]);
  });

  it("names the sealed round whose seal was taken away", async () => {
    const book = await workedBook();
    await seal(book);
    tamper(book, "DELETE FROM round_outcomes");
    tamper(book, "DELETE FROM seals");
    expect(await findings(book)).toEqual(["SEAL: Kết quả của Vòng 1"]);
  });

  it("names the sealed round when a table says otherwise", async () => {
    const book = await workedBook();
    const { code } = await seal(book);
    tamper(book, "UPDATE round_lines SET agree = agree + 1 WHERE number = 2");
    expect(await findings(book)).toEqual([`DERIVED: Kết quả đã chốt của Vòng 1, mã ${code}`]);
  });

  it("names the step whose audit payload is flipped by one byte", async () => {
    const book = await workedBook();
    const { seq, payload } = book.database
      .prepare(
        "SELECT seq, payload FROM audit_payloads JOIN steps USING (seq) WHERE label LIKE '%Hà Nội' LIMIT 1",
      )
      .get() as { seq: number; payload: string };
    const flipped = Buffer.from(flipByte(Buffer.from(payload), payload.indexOf("H"))).toString();
    tamper(book, "UPDATE audit_payloads SET payload = ? WHERE seq = ?", flipped, seq);
    const [found] = await findings(book);
    expect(found).toMatch(new RegExp(`^AUDIT: Nội dung sự kiện số ${seq} trong nhật ký: .*Hà Nội$`));
  });

  it("names the first event from which the trail no longer follows", async () => {
    const book = await workedBook();
    tamper(book, "UPDATE audit_events SET moment_at = '2022-11-02T01:30:00.001Z' WHERE seq = 4");
    expect(await findings(book)).toEqual(["AUDIT: Nhật ký của sổ, từ sự kiện số 4"]);
  });

  it.each([
    ["flipped by one byte", (path: string) => writeFileSync(path, flipByte(readFileSync(path), 100))],
    ["longer by one byte", (path: string) => appendFileSync(path, "x")],
    ["gone", (path: string) => rmSync(path)],
  ])("names a paper whose file is %s", async (_how, damage) => {
    const book = await workedBook();
    const digest = (await attach(book, book.personNomination, "Báo cáo thành tích.pdf")) as Digest;
    await attach(book, book.personNomination, "Tờ trình.pdf");
    const path = paperPath(book.folder, digest);
    chmodSync(path, 0o600);
    damage(path);
    expect(await findings(book)).toEqual(["PAPER: Tài liệu “Báo cáo thành tích.pdf” của hồ sơ HS-0001"]);
  });

  it("names the file where rows point at rows that are not there", async () => {
    const book = await workedBook();
    tamper(book, "DELETE FROM categories");
    const found = await verifyDatabase(book.context);
    expect(found.map(({ kind }) => kind)).toContain("STORAGE");
    for (const { kind, name } of found)
      expect([kind, name]).toEqual(["STORAGE", expect.stringContaining("so-thi-dua.db")]);
  });
});
