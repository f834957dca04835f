import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { NominationId, PackageId } from "#core/base/ids";
import { foldText } from "#core/base/vietnamese-text";
import type { Answer, InputOf, OutputOf, ServedBy } from "#core/contract";
import { readDossierText } from "#core/exchange/dossier-data";
import { conferenceHandlers } from "#main/book/conference/conference-handlers";
import { documentHandlers } from "#main/book/documents/document-handlers";
import { dossierHandlers } from "#main/book/dossiers/dossier-handlers";
import { exchangeHandlersOn } from "#main/book/exchange/exchange-handlers";
import type { BookContext } from "#main/book/router/handler";
import { createRouter } from "#main/book/router/router";
import type { Platform, Volume } from "#main/platform/platform";
import {
  type ConferenceBook,
  conferenceBook,
  openedRound,
  sealedRoundOf,
} from "../conference/conference-book";

type BookProcedure = ServedBy<"BOOK">;

const everyPackage = { search: "", offset: 0, limit: 50 };

/** A stick that can be pulled out and plugged in again, under another letter too. */
function fakeStick() {
  const state = {
    volumeId: "STICK",
    times: 1,
    removable: "REMOVABLE" as Volume["removable"],
    fileSystem: "vfat",
  };
  const roots: string[] = [];
  const platform: Platform = {
    removableDrives: async () =>
      roots.map((root) => ({ name: "USB", root, fileSystem: "vfat", freeBytes: 1 })),
    volumeOf: async () => ({ ...state, mountId: `${state.volumeId} ${state.times}` }),
    freeBytes: async () => 1_000_000_000,
    cloudServiceOf: async () => null,
    isOnNetwork: async () => false,
    syncFolder: async () => undefined,
  };
  return { state, roots, platform };
}

async function setUp(kind: BookContext["bookKind"] = "REAL") {
  const book = await conferenceBook();
  const stick = fakeStick();
  const router = createRouter({
    context: { ...book.context, bookKind: kind },
    handlers: {
      ...dossierHandlers,
      ...conferenceHandlers,
      ...documentHandlers,
      ...exchangeHandlersOn(stick.platform),
    },
    onChanged: () => undefined,
    onProgress: () => undefined,
    onIncident: (_, cause) => {
      throw cause;
    },
  });
  const answer = async <Name extends BookProcedure>(name: Name, input: InputOf<Name>) =>
    (await router.call(name, input)) as Answer<Name>;
  const call = async <Name extends BookProcedure>(name: Name, input: InputOf<Name>) => {
    const given = await answer(name, input);
    if (!given.ok) throw new Error(JSON.stringify(given.error));
    return given.value as OutputOf<Name>;
  };
  const nominationId = book.nominations[0] as NominationId;
  const target = book.outside("USB");
  const write = (id = nominationId) =>
    answer("exchange.writePackage", { nominationId: id, target: book.grant(target), taskId: book.taskId() });
  const written = async (id = nominationId) => {
    const given = await write(id);
    if (!given.ok) throw new Error(JSON.stringify(given.error));
    return given.value as OutputOf<"exchange.writePackage">;
  };
  const recheck = (packageId: PackageId) =>
    call("exchange.recheckPackage", { packageId, taskId: book.taskId() });
  return { book, stick, answer, call, nominationId, target, write, written, recheck };
}

async function addPapers(
  book: ConferenceBook,
  call: Awaited<ReturnType<typeof setUp>>["call"],
  id: NominationId,
) {
  const folder = book.outside("papers of a person");
  const files = ["Tờ trình.pdf", "Báo cáo thành tích năm 2022.docx"].map((name) => {
    writeFileSync(join(folder, name), `nội dung ${name}`);
    return book.grant(join(folder, name));
  });
  await call("dossiers.addPapers", {
    nominationId: id,
    kind: "SUBMISSION_LETTER",
    files,
    taskId: book.taskId(),
  });
}

describe("a dossier on its way out", () => {
  it("carries its papers, the sealed result of its own line, and the minutes", async () => {
    const { book, call, nominationId, target, written } = await setUp();
    await addPapers(book, call, nominationId);
    const opened = await openedRound(book);
    const code = await sealedRoundOf(book, opened, [4, 3, 1]);
    await call("documents.makeMinutes", { roundId: opened.roundId });
    const newest = await call("documents.makeMinutes", { roundId: opened.roundId });
    const preview = await call("exchange.preview", { nominationId, target: book.grant(target) });

    const { name, digest } = await written();

    const folder = join(target, name);
    expect(name).toBe("CUM-TPTTTU_2022_HS-0001_r01");
    execFileSync("sha256sum", ["--check", "--strict", "--quiet", "manifest-sha256.txt"], { cwd: folder });
    execFileSync("sha256sum", ["--check", "--strict", "--quiet", "tagmanifest-sha256.txt"], { cwd: folder });
    expect(readdirSync(join(folder, "data", "01-to-trinh")).sort()).toEqual(
      ["Tờ trình.pdf", "Báo cáo thành tích năm 2022.docx"].sort(),
    );
    expect(readdirSync(join(folder, "data", "90-bien-ban-kiem-phieu"))).toEqual([newest.fileName]);
    const text = readFileSync(join(folder, "hoso.json"), "utf8");
    const data = readDossierText(text);
    expect(data.ok && data.value.results).toMatchObject([
      {
        round: { name: "Vòng 1", meetingTitle: "Hội nghị tổng kết năm 2022" },
        line: { number: 1, agree: 4, base: 4, rank: 1, outcome: "WON" },
        ruleCard: { base: "VALID", baseCount: 4 },
        seal: { code },
      },
    ]);
    // The other names of the ballot and the delegates stay at home.
    expect(text).not.toMatch(/Cái Răng|Ô Môn|Người kiểm phiếu/);
    expect(preview).toMatchObject({
      name,
      revision: 1,
      warnings: [],
      freeBytes: 1_000_000_000,
      fileSystem: "FAT32",
    });
    expect(preview.files.map(({ path }) => path)).toEqual([
      "hoso.json",
      ...(data.ok ? data.value.papers.map(({ path }) => path) : []),
    ]);
    expect(preview.bytes).toBe(
      preview.files.reduce((sum, { path }) => sum + readFileSync(join(folder, path)).length, 0),
    );
    const row = { name, digest, place: folder, state: "WRITTEN", number: "HS-0001", recheckedAt: null };
    const { rows, ...counts } = await call("exchange.packages", everyPackage);
    expect(rows).toMatchObject([row]);
    expect(counts).toEqual({ total: 1, all: 1, rechecked: 0 });
    expect(await call("exchange.package", { packageId: rows[0]?.id as PackageId })).toMatchObject(row);
    expect((await call("dossiers.details", { nominationId })).packages).toMatchObject([{ name }]);
  });

  it("counts its revisions and names the one before", async () => {
    const { target, written } = await setUp();
    const first = await written();
    const second = await written();
    expect(second.name).toBe("CUM-TPTTTU_2022_HS-0001_r02");
    const info = readFileSync(join(target, second.name, "bag-info.txt"), "utf8");
    expect(info.replace(/\n /g, " ")).toContain(`Previous-Tagmanifest-SHA256: ${first.digest}\n`);
  });

  it("says beforehand what is missing", async () => {
    const { call, nominationId } = await setUp("SAMPLE");
    const preview = await call("exchange.preview", { nominationId, target: null });
    expect(preview).toMatchObject({
      warnings: ["NO_PAPER", "NOT_SEALED", "SAMPLE"],
      freeBytes: null,
      fileSystem: "",
    });
  });

  it("says when a sealed round has no minutes yet", async () => {
    const { book, call, nominationId } = await setUp();
    await sealedRoundOf(book, await openedRound(book), [4, 3, 1]);
    const preview = await call("exchange.preview", { nominationId, target: null });
    expect(preview.warnings).toEqual(["NO_PAPER", "NO_MINUTES"]);
  });

  it("stays in the book, unchanged, when a paper is damaged there", async () => {
    const { book, call, nominationId, target, write } = await setUp();
    await addPapers(book, call, nominationId);
    const { files } = await call("exchange.preview", { nominationId, target: null });
    const digest = files[1]?.digest ?? "";
    writeFileSync(join(book.folder.papers, digest.slice(0, 2), digest), "x");
    expect(await write()).toMatchObject({ error: { code: "PACKAGE_PAPER_DAMAGED" } });
    expect(readdirSync(target)).toEqual([]);
    expect(await call("exchange.packages", everyPackage)).toMatchObject({ rows: [], all: 0 });
  });

  it("is refused with a grant that expired and for a dossier in the bin", async () => {
    const { book, answer, call, nominationId, target } = await setUp();
    const taskId = book.taskId();
    const token = "0".repeat(32) as InputOf<"exchange.writePackage">["target"];
    expect(await answer("exchange.writePackage", { nominationId, target: token, taskId })).toMatchObject({
      error: { code: "GRANT_EXPIRED" },
    });
    expect(await answer("exchange.verifyPackage", { folder: token, taskId })).toMatchObject({
      error: { code: "GRANT_EXPIRED" },
    });
    await call("dossiers.binNomination", { nominationId });
    expect(
      await answer("exchange.writePackage", { nominationId, target: book.grant(target), taskId }),
    ).toMatchObject({ error: { code: "NOT_FOUND" } });
  });
});

describe("the list of packages", () => {
  it("turns its pages from the last written, and finds by words with and without marks", async () => {
    const { book, call, nominationId } = await setUp();
    const insert = book.database.prepare(
      `INSERT INTO packages (id, nomination_id, revision, name, place, volume, mount, digest, files, bytes, written_at)
       VALUES (@id, @nominationId, @revision, @name, '', '', '', @digest, 1, 1, '2022-11-02T01:30:00.000Z')`,
    );
    const names = Array.from({ length: 7 }, (_none, place) => `CUM-TPTTTU_2022_HS-0001_r0${place + 1}`);
    names.forEach((name, place) =>
      insert.run({
        ...{ id: book.context.ids.next(), nominationId, name, revision: place + 1 },
        digest: "a".repeat(64),
      }),
    );
    const page = async (offset: number, search = "") =>
      await call("exchange.packages", { search, offset, limit: 3 });
    const pages = [await page(0), await page(3), await page(6)];
    expect(pages.flatMap(({ rows }) => rows.map(({ name }) => name))).toEqual(names.toReversed());
    expect(pages.map(({ total }) => total)).toEqual([7, 7, 7]);
    const [nominee] = pages[0]?.rows ?? [];
    for (const search of [nominee?.nominee ?? "", foldText(nominee?.nominee ?? ""), "hs-0001", "TPTTTU"])
      expect(await page(6, search), search).toMatchObject({ total: 7, rows: [{ name: names[0] }] });
    expect(await page(0, "r05")).toMatchObject({ total: 1, all: 7, rows: [{ name: names[4] }] });
    expect(await page(0, "không có")).toMatchObject({ total: 0, all: 7, rows: [] });
  });
});

describe("a package whose stick comes back", () => {
  it("turns from written to rechecked only after it was pulled out", async () => {
    const { call, stick, written, recheck } = await setUp();
    const { id } = await written();
    const stateNow = async () => (await call("exchange.packages", everyPackage)).rows[0]?.state;

    expect(await recheck(id)).toEqual({ plugging: "NOT_UNPLUGGED", verdict: null, state: "WRITTEN" });
    stick.state.times = 2;
    expect(await recheck(id)).toMatchObject({
      plugging: "PLUGGED_AGAIN",
      verdict: { validBagIt: "YES", mayBeImported: "YES", faults: [] },
      state: "RECHECKED",
    });
    expect(await stateNow()).toBe("RECHECKED");
    expect(await call("exchange.packages", everyPackage)).toMatchObject({ all: 1, rechecked: 1 });
  });

  it("is found under another letter, and below a folder there", async () => {
    const { book, target, stick, written, recheck } = await setUp();
    const { id, name } = await written();
    stick.state.times = 2;
    const other = book.outside("F");
    stick.roots.push(other);
    renameSync(join(target, name), join(other, name));
    expect(await recheck(id)).toMatchObject({ plugging: "PLUGGED_AGAIN", state: "RECHECKED" });
    cpSync(join(other, name), join(other, "USB", name), { recursive: true });
    rmSync(join(other, name), { recursive: true });
    expect(await recheck(id)).toMatchObject({ plugging: "PLUGGED_AGAIN", state: "RECHECKED" });
  });

  it("stays written on a fixed disk, on another stick, and while it is not there", async () => {
    const { target, stick, written, recheck } = await setUp();
    const { id, name } = await written();
    stick.state.times = 2;
    stick.state.volumeId = "ANOTHER";
    expect(await recheck(id)).toEqual({ plugging: "OTHER_VOLUME", verdict: null, state: "WRITTEN" });
    stick.state.removable = "FIXED";
    expect(await recheck(id)).toMatchObject({
      plugging: "FIXED_DISK",
      verdict: { faults: [] },
      state: "WRITTEN",
    });
    rmSync(join(target, name), { recursive: true });
    expect(await recheck(id)).toEqual({ plugging: "ABSENT", verdict: null, state: "WRITTEN" });
  });

  it("loses its good mark when a later check finds damage", async () => {
    const { target, stick, written, recheck } = await setUp();
    const { id, name } = await written();
    stick.state.times = 2;
    await recheck(id);
    writeFileSync(join(target, name, "hoso.json"), "{}");
    expect(await recheck(id)).toMatchObject({
      plugging: "PLUGGED_AGAIN",
      verdict: { validBagIt: "NO", mayBeImported: "NO" },
      state: "WRITTEN",
    });
  });

  it("is not taken for another package of the same name that is sound in itself", async () => {
    const one = await setUp();
    const two = await setUp();
    await addPapers(two.book, two.call, two.nominationId);
    const { id, name } = await one.written();
    await two.written();
    rmSync(join(one.target, name), { recursive: true });
    cpSync(join(two.target, name), join(one.target, name), { recursive: true });
    one.stick.state.times = 2;
    expect(
      await one.answer("exchange.recheckPackage", { packageId: id, taskId: one.book.taskId() }),
    ).toMatchObject({ error: { code: "PACKAGE_NOT_SAME", facts: { name } } });
    expect(existsSync(join(one.target, name))).toBe(true);
  });
});

describe("any package", () => {
  it("of a book of another kind is read, but would not be taken in", async () => {
    const { book, call, target, written } = await setUp("SAMPLE");
    const { name } = await written();
    const real = await setUp("REAL");
    const verdict = await real.call("exchange.verifyPackage", {
      folder: real.book.grant(join(target, name)),
      taskId: book.taskId(),
    });
    expect(verdict).toMatchObject({
      validBagIt: "YES",
      mayBeImported: "NO",
      faults: [{ code: "KIND_DIFFERS", detail: "SAMPLE" }],
      contents: { number: "HS-0001", kind: "SAMPLE", sealCode: null },
    });
    const own = await call("exchange.verifyPackage", {
      folder: book.grant(join(target, name)),
      taskId: book.taskId(),
    });
    expect(own.mayBeImported).toBe("YES");
  });
});
