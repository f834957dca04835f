import { chmodSync, copyFileSync, cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import type { Digest } from "#core/base/ids";
import { bookFolder, paperPath } from "#main/book/book-folder";
import { sha256 } from "#main/book/database/sha256";
import { comparedKinds } from "#main/book/safekeeping/restore/compared-kinds";
import { openedRound } from "../../conference/conference-book";
import { attach, seal, type WorkedBook, workedBook } from "../worked-book";

async function copied(book: WorkedBook): Promise<string> {
  const target = book.grant(book.outside("stick"));
  return (await book.call("safekeeping.backupNow", { target, taskId: book.taskId() })).place;
}

const preview = (book: WorkedBook, place: string) =>
  book.answer("safekeeping.restorePreview", {
    copy: { kind: "FOLDER", folder: book.grant(place) },
    passphrase: null,
    taskId: book.taskId(),
  });

function flipByte(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

describe("what a restore would bring and take", () => {
  it("is told in the user's words, a sealed round by its code", async () => {
    const book = await workedBook();
    const place = await copied(book);
    await attach(book, book.unitNomination, "Báo cáo.pdf");
    const { code } = await seal(book);
    const answer = await preview(book, place);
    if (!answer.ok) throw new Error(JSON.stringify(answer.error), { cause: book.incidents.at(-1) });
    const said = answer.value;
    expect(said.sealsLost.map((lost) => lost.code)).toEqual([code]);
    expect(said.openRounds).toEqual([]);
    const kind = (name: string) => said.kinds.find((one) => one.kind === name);
    expect(kind("PAPER")?.vanish).toEqual({ count: 1, names: ["Báo cáo.pdf (HS-0002)"] });
    expect(kind("ROUND")?.vanish.count).toBe(1);
    expect(kind("MEETING")?.vanish.count).toBe(1);
    expect(kind("UNIT")).toBeUndefined();
    expect(said.stepsLost.count).toBeGreaterThan(3);
    expect(said.stepsBack).toBe(0);
  });

  it("names a round that is being counted, and leaves nothing staged", async () => {
    const book = await workedBook();
    const place = await copied(book);
    const { roundId } = await openedRound(book, 1);
    expect(await preview(book, place)).toMatchObject({
      ok: true,
      value: { openRounds: [{ id: roundId }], sealsLost: [], papersMissing: [] },
    });
    expect(readdirSync(book.folder.staging)).toEqual([]);
  });

  it("names papers that neither the book nor the copy still holds byte for byte", async () => {
    const book = await workedBook();
    const kept = (await attach(book, book.unitNomination, "Báo cáo.pdf")) as Digest;
    const changed = (await attach(book, book.unitNomination, "Biên bản.pdf")) as Digest;
    const place = await copied(book);
    for (const digest of [kept, changed]) rmSync(paperPath(book.folder, digest));
    const inCopy = paperPath(bookFolder(place), changed);
    chmodSync(inCopy, 0o600);
    flipByte(inCopy, 7);
    expect(await preview(book, place)).toMatchObject({
      ok: true,
      value: { papersMissing: ["Tài liệu “Biên bản.pdf” của hồ sơ HS-0002"] },
    });
  });

  it("compares every table but those that are derived, the program's own or kept as they are", async () => {
    const book = await workedBook();
    const compared = new Set(
      comparedKinds.flatMap(({ table, parts = [] }) => [table, ...parts.map((part) => part.table)]),
    );
    const business = book.database
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%binned_at%' ORDER BY name`)
      .pluck()
      .all() as string[];
    expect(business.filter((table) => !compared.has(table) && table !== "unit_changes")).toEqual([]);
  });
});

describe("a copy that is not brought back", () => {
  it("is refused with one flipped bit, and the next sound one is offered", async () => {
    const book = await workedBook();
    const first = await copied(book);
    const second = await copied(book);
    flipByte(bookFolder(second).database, 5000);
    expect(await preview(book, second)).toMatchObject({
      error: { code: "COPY_DAMAGED", facts: { next: `01:30 02/11/2022, ${dirname(first)}` } },
    });
    expect(readdirSync(book.folder.staging)).toEqual([]);
  });

  it("is refused by name where it is another book's", async () => {
    const book = await workedBook();
    const place = await copied(book);
    const { database: file } = bookFolder(place);
    const before = sha256(readFileSync(file));
    const database = new Sqlite(file);
    const guards = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'book'")
      .pluck()
      .all() as string[];
    for (const guard of guards) database.exec(`DROP TRIGGER ${guard}`);
    database.exec("UPDATE book SET id = 'another'");
    database.close();
    const manifest = join(place, "manifest-sha256.txt");
    writeFileSync(manifest, readFileSync(manifest, "utf8").replace(before, sha256(readFileSync(file))));
    expect(await preview(book, place)).toMatchObject({
      error: { code: "COPY_OF_OTHER_BOOK", facts: { other: expect.stringContaining("Khu vực thi đua") } },
    });
  });

  it("is refused where it is gone or has no list of its files", async () => {
    const book = await workedBook();
    const place = await copied(book);
    const bare = book.outside("bare");
    copyFileSync(bookFolder(place).database, bookFolder(bare).database);
    expect(await preview(book, bare)).toMatchObject({ error: { code: "COPY_DAMAGED" } });
    const gone = `${place}-moved`;
    cpSync(place, gone, { recursive: true });
    rmSync(gone, { recursive: true });
    expect(await preview(book, gone)).toMatchObject({ error: { code: "COPY_NOT_THERE" } });
  });
});
