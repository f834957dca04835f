import { execFileSync } from "node:child_process";
import { cp, mkdtemp, readFile, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { damageWords as words } from "#core/strings/damage-words";
import { startupWords } from "#core/strings/startup-words";
import { axeFindings } from "./support/axe";
import { type LaunchedApp, launchApp } from "./support/launch";

const databaseName = "so-thi-dua.db";

/** A sample book with two copies of its own, made once by the program itself. */
let sound = "";
beforeAll(async () => {
  const home = await mkdtemp(join(tmpdir(), "std-damage-"));
  const first = await launchApp({ dataDir: home });
  await first.page.getByRole("button", { name: "Mở sổ mẫu 2022" }).click();
  await first.page.getByTestId("book-kind").waitFor();
  await first.close();
  const [name = ""] = await readdir(join(home, "Sổ Thi Đua", "Mẫu"));
  sound = join(home, "Sổ Thi Đua", "Mẫu", name);
  return () => rm(home, { recursive: true });
});

let home = "";
let folder = "";
const running: LaunchedApp[] = [];
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "std-damaged-"));
  folder = join(home, "sổ");
  await cp(sound, folder, { recursive: true });
});
afterEach(async () => {
  for (const launched of running.splice(0)) await launched.close();
  await rm(home, { recursive: true, force: true });
});

async function open(): Promise<LaunchedApp> {
  const launched = await launchApp({ dataDir: join(home, "máy"), args: ["--book", folder] });
  running.push(launched);
  return launched;
}

/** What the real `sqlite3` says of a book's file. */
const judge = (root: string, sql: string) =>
  execFileSync("sqlite3", [join(root, databaseName), sql], { encoding: "utf8" }).trim();

const asideOf = async () => (await readdir(folder)).filter((name) => name.startsWith("tep-hong"));

async function overwritePagesOf(table: string): Promise<void> {
  const file = join(folder, databaseName);
  const database = new Database(file, { readonly: true });
  const places = database
    .prepare("SELECT pgoffset FROM dbstat WHERE name = ? AND pagetype = 'leaf'")
    .pluck()
    .all(table) as number[];
  database.close();
  const bytes = await readFile(file);
  for (const place of places) bytes.fill(0xa5, place, place + 4096);
  await writeFile(file, bytes);
}

const harm: Readonly<Record<string, () => Promise<unknown>>> = {
  garbage: () => writeFile(join(folder, databaseName), "không còn là cơ sở dữ liệu ".repeat(300)),
  "half written": () => truncate(join(folder, databaseName), 20_000),
  empty: () => truncate(join(folder, databaseName), 0),
  "a page overwritten": () => overwritePagesOf("nominations"),
};

describe("a damaged book", () => {
  it.each(Object.keys(harm))("%s: its newest sound copy is put in its place", async (kind) => {
    await harm[kind]?.();
    const damaged = await readFile(join(folder, databaseName));
    const { page, photograph } = await open();
    await page.getByTestId("refusal-BOOK_DAMAGED").waitFor();
    await page.getByTestId("use-copy").waitFor();
    if (kind === "half written") {
      await photograph("damage-ways");
      expect(await axeFindings(page)).toEqual([]);
    }
    await page.getByTestId("use-copy").click();
    await page.getByRole("dialog").getByText(words.copyAsk).waitFor();
    if (kind === "half written") await photograph("damage-use-copy");
    await page.getByRole("button", { name: words.copyKeep }).click();
    expect(await asideOf()).toEqual([]);
    await page.getByTestId("use-copy").click();
    await page.getByRole("button", { name: words.copyAct }).click();
    await page.getByTestId("book-kind").waitFor();
    const [aside = ""] = await asideOf();
    expect((await readFile(join(folder, aside, databaseName))).equals(damaged)).toBe(true);
    await running.splice(0)[0]?.close();
    expect(judge(folder, "PRAGMA integrity_check")).toBe("ok");
    expect(judge(folder, "SELECT count(*) FROM audit_events WHERE procedure = 'app.restoreDamaged'")).toBe(
      "1",
    );
  });

  it("gone: the copy stands in for it", async () => {
    await rm(join(folder, databaseName));
    const { page, photograph } = await open();
    await page.getByTestId("refusal-BOOK_MISSING").waitFor();
    await page.getByTestId("use-copy").waitFor();
    await photograph("damage-file-gone");
    await page.getByTestId("use-copy").click();
    await page.getByRole("button", { name: words.copyAct }).click();
    await page.getByTestId("book-kind").waitFor();
  });

  it("with the log of another file beside it: nothing of it is read, and it is put aside", async () => {
    const other = new Database(join(home, "khác.db"));
    other.pragma("journal_mode = WAL");
    other.exec("CREATE TABLE other (word TEXT); INSERT INTO other VALUES ('của tệp khác')");
    await cp(join(home, "khác.db-wal"), join(folder, `${databaseName}-wal`));
    other.close();
    const before = await readFile(join(folder, databaseName));
    const { page, photograph } = await open();
    await page.getByTestId("refusal-BOOK_LOG_FOREIGN").waitFor();
    await photograph("damage-foreign-log");
    expect(await axeFindings(page)).toEqual([]);
    expect((await readFile(join(folder, databaseName))).equals(before)).toBe(true);
    await page.getByTestId("way-out").click();
    await photograph("damage-foreign-log-asked");
    await page.getByRole("button", { name: startupWords.setLogAsideAct }).click();
    await page.getByTestId("book-kind").waitFor();
    await running.splice(0)[0]?.close();
    expect(judge(folder, "PRAGMA integrity_check")).toBe("ok");
    const [aside = ""] = await asideOf();
    expect(await readdir(join(folder, aside))).toContain(`${databaseName}-wal`);
  });

  it("without a sound copy: what stands is read into a new book, which says what is lost", async () => {
    await overwritePagesOf("nominations");
    const [copy = ""] = await readdir(join(folder, "backups"));
    const copied = join(folder, "backups", copy, databaseName);
    const bytes = await readFile(copied);
    bytes[5000] = (bytes[5000] ?? 0) ^ 1;
    await writeFile(copied, bytes);
    const damaged = await readFile(join(folder, databaseName));
    const { page, photograph } = await open();
    await page.getByText(words.copyNone).waitFor();
    await page.getByText(words.copiesNotSound([copy])).waitFor();
    await photograph("damage-no-copy");
    await page.getByTestId("salvage").click();
    await page.getByTestId("open-salvaged").waitFor();
    await page.getByText("Hồ sơ đề nghị (đọc được 0)", { exact: false }).waitFor();
    await photograph("damage-salvaged");
    expect(await axeFindings(page)).toEqual([]);
    expect((await readFile(join(folder, databaseName))).equals(damaged)).toBe(true);
    await page.getByTestId("open-salvaged").click();
    await page.getByTestId("book-kind").waitFor();
    await running.splice(0)[0]?.close();
    const [salvaged = ""] = (await readdir(home)).filter((name) => name.startsWith(`${basename(folder)}_`));
    const root = join(home, salvaged);
    expect(judge(root, "PRAGMA integrity_check")).toBe("ok");
    expect(judge(root, "PRAGMA foreign_key_check")).toBe("");
    expect(Number(judge(root, "SELECT count(*) FROM units"))).toBeGreaterThan(5);
    expect(judge(root, "SELECT count(*) FROM nominations")).toBe("0");
  });
});
