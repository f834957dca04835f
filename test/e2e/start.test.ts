import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { root } from "../support/source-files";
import { axeFindings } from "./support/axe";
import { electronExecutable, type LaunchedApp, launchApp } from "./support/launch";
import { clusterName, createBook, question } from "./support/new-book";

let dataDir = "";
const running: LaunchedApp[] = [];
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "std-start-"));
});
afterEach(async () => {
  for (const launched of running.splice(0)) await launched.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function start(args: readonly string[] = [], folder = dataDir): Promise<LaunchedApp> {
  const launched = await launchApp({ dataDir: folder, args });
  running.push(launched);
  if (!args.includes("--book")) await launched.page.getByRole("heading", { name: question }).waitFor();
  return launched;
}

async function close(launched: LaunchedApp): Promise<void> {
  running.splice(running.indexOf(launched), 1);
  await launched.close();
}

describe("the start screen", () => {
  it("offers three ways in, chosen by 1, 2, 3, and says where the data will lie", async () => {
    const { page, photograph } = await start();
    await expect.poll(() => page.getByRole("radio", { name: "Xem sổ mẫu" }).first().isChecked()).toBe(true);
    await expect
      .poll(() => page.getByTestId("start-place").getAttribute("title"))
      .toBe(`${dataDir}/Sổ Thi Đua/Mẫu`);
    await expect.poll(() => page.getByText(/^còn trống [\d.,]+ [GT]B$/).count()).toBe(1);
    await photograph("start-sample");
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("1");
    await page.getByLabel("Tên đầy đủ").waitFor();
    await photograph("start-new-book");
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel("Tên đầy đủ").fill("Khối 2");
    await page.getByLabel("Tên đầy đủ").press("3");
    await expect.poll(() => page.getByLabel("Tên đầy đủ").inputValue()).toBe("Khối 23");
    await page.getByRole("radio", { name: "Lập sổ mới" }).focus();
    await page.keyboard.press("2");
    await page.getByText("Chưa có sổ nào được mở trên máy này.", { exact: false }).waitFor();
    await page.getByText("Chưa chọn sổ.").waitFor();
    await photograph("start-open-nothing");
  });

  it("keeps another place for books when one is chosen", async () => {
    const { page, stub, asked } = await start();
    const place = join(dataDir, "ổ D", "Công việc");
    await mkdir(place, { recursive: true });
    await stub({ open: [[place]] });
    await page.getByRole("button", { name: "Đổi thư mục…" }).click();
    await page.locator(`[data-testid="start-place"][title="${place}/Mẫu"]`).waitFor();
    expect(await asked()).toEqual([{ method: "showOpenDialog", title: "Chọn thư mục đặt sổ" }]);
    await createBook(running[0] as LaunchedApp);
    expect(await readdir(place)).toEqual([`${clusterName} ${new Date().getFullYear()}`]);
  });

  it("makes a book, closes it with a copy, and opens it again from the list", async () => {
    const first = await start();
    await first.page.keyboard.press("1");
    await first.page.getByLabel("Ký hiệu").fill("một");
    await first.page.getByRole("button", { name: "Lập sổ" }).click();
    await first.page.getByText("Cần nhập mục này.").waitFor();
    await first.page.getByText("Chỉ gồm 2–12 chữ cái không dấu", { exact: false }).waitFor();
    await first.photograph("start-new-book-wrong");
    await createBook(first);
    await expect.poll(() => first.page.getByTestId("book-kind").innerText()).toBe("Sổ thật");
    await first.page.getByText(clusterName).first().waitFor();
    await first.photograph("start-new-book-open");
    const folder = join(dataDir, "Sổ Thi Đua", `${clusterName} ${new Date().getFullYear()}`);
    await close(first);
    expect(await readdir(join(folder, "backups"))).not.toEqual([]);

    const second = await start();
    await second.page.getByRole("radio", { name: clusterName }).waitFor();
    await second.photograph("start-open-recent");
    await second.page.getByRole("button", { name: "Mở sổ" }).click();
    await second.page.getByTestId("book-kind").waitFor();
  });

  it("does not make a second book over the first", async () => {
    const first = await start();
    await createBook(first);
    await close(first);
    const second = await start();
    await second.page.keyboard.press("1");
    await second.page.getByLabel("Tên đầy đủ").fill(clusterName);
    await second.page.getByLabel("Ký hiệu").fill("KV2");
    await second.page.getByRole("button", { name: "Lập sổ" }).click();
    await second.page.getByTestId("refusal-BOOK_ALREADY_THERE").waitFor();
    await expect.poll(() => second.page.getByLabel("Tên đầy đủ").inputValue()).toBe(clusterName);
    await second.photograph("start-new-book-there-already");
  });

  it("opens the sample, and the same one the next time", async () => {
    const first = await start();
    await first.page.getByRole("button", { name: "Mở sổ mẫu 2022" }).click();
    await first.page.getByTestId("book-kind").waitFor();
    await expect.poll(() => first.page.getByTestId("book-kind").innerText()).toContain("Sổ mẫu");
    await first.photograph("start-sample-open");
    await close(first);
    const second = await start();
    await second.page.keyboard.press("3");
    await second.page.keyboard.press("Enter");
    await second.page.getByTestId("book-kind").waitFor();
    expect(await readdir(join(dataDir, "Sổ Thi Đua", "Mẫu"))).toHaveLength(1);
  });

  it("is one program: a second start brings the first to the front and ends", async () => {
    const first = await start();
    await first.app.evaluate(({ app }) => {
      app.on("second-instance", () => {
        (globalThis as unknown as { seconds: number }).seconds = 1;
      });
    });
    const args = [".", "--data", dataDir, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
    const second = spawn(electronExecutable(), args, { cwd: root, stdio: "ignore" });
    const code = await new Promise((resolve) => {
      second.once("exit", resolve);
    });
    expect(code).toBe(0);
    expect(await first.app.evaluate(() => (globalThis as unknown as { seconds: number }).seconds)).toBe(1);
    expect(await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });
});

describe("a book that does not open", () => {
  /** A book made by the program itself, once for all tests here. */
  let sound = "";
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), "std-sound-"));
    const launched = await launchApp({ dataDir: folder });
    await createBook(launched);
    await launched.close();
    sound = join(folder, "Sổ Thi Đua", `${clusterName} ${new Date().getFullYear()}`);
    return () => rm(folder, { recursive: true });
  });

  const databaseName = "so-thi-dua.db";
  const query = (folder: string, sql: string) => {
    const database = new Database(join(folder, databaseName));
    database.exec(sql);
    database.close();
  };
  const harm: Readonly<Record<string, (folder: string) => Promise<unknown> | void>> = {
    BOOK_NEWER: (folder) => query(folder, "PRAGMA user_version = 99"),
    BOOK_FOREIGN: (folder) => query(folder, "PRAGMA application_id = 7"),
    BOOK_DAMAGED: (folder) =>
      writeFile(join(folder, databaseName), "đây không phải cơ sở dữ liệu ".repeat(200)),
    BOOK_MISSING: (folder) => rm(join(folder, databaseName)),
    BOOK_CLOUD_SYNCED: (folder) => writeFile(join(folder, ".dropbox.cache"), ""),
  };

  it.each(Object.keys(harm))("%s has its screen, and leaves every file as it was", async (code) => {
    const folder = join(dataDir, "sổ");
    await cp(sound, folder, { recursive: true });
    await harm[code]?.(folder);
    const before = (await readdir(folder, { recursive: true })).sort();
    const { page, photograph } = await start(["--book", folder]);
    const screen = page.getByTestId(`refusal-${code}`);
    await screen.waitFor();
    for (const part of ["Việc cần làm", "Vẫn an toàn"]) await screen.getByText(part).waitFor();
    expect(await page.getByRole("button", { name: /xóa/i }).count()).toBe(0);
    await photograph(`refused-${code.toLowerCase().replaceAll("_", "-")}`);
    await page.getByRole("button", { name: "Về màn hình đầu" }).click();
    await page.getByRole("heading", { name: question }).waitFor();
    expect((await readdir(folder, { recursive: true })).sort()).toEqual(before);
  });

  it("BOOK_LOCKED says who holds it, and opens once it is free", async () => {
    const folder = join(dataDir, "sổ");
    await cp(sound, folder, { recursive: true });
    const holder = await start(["--book", folder], join(dataDir, "máy kia"));
    await holder.page.getByTestId("book-kind").waitFor();
    const { page, stub, photograph } = await start([], join(dataDir, "máy này"));
    await stub({ open: [[folder]] });
    await page.keyboard.press("2");
    await page.getByRole("button", { name: "Chọn thư mục của sổ…" }).click();
    await page.getByTestId("refusal-BOOK_LOCKED").waitFor();
    await photograph("refused-book-locked");
    expect(await axeFindings(page)).toEqual([]);
    await close(holder);
    await page.getByRole("button", { name: "Thử mở lại" }).click();
    await page.getByTestId("book-kind").waitFor();
  });

  it("a closing copy that fails is asked about; nothing closes by itself", async () => {
    const folder = join(dataDir, "sổ");
    await cp(sound, folder, { recursive: true });
    const launched = await start(["--book", folder]);
    const { page, app, stub, asked } = launched;
    await page.getByTestId("book-kind").waitFor();
    await rename(join(folder, "backups"), join(folder, "backups-cũ"));
    await writeFile(join(folder, "backups"), "");
    const closeWindow = () =>
      app.evaluate(({ BrowserWindow }) => {
        BrowserWindow.getAllWindows()[0]?.close();
      });
    await stub({ question: [1] });
    await closeWindow();
    await expect.poll(async () => (await asked()).length).toBe(1);
    expect((await asked())[0]).toEqual({
      method: "showMessageBox",
      title: "Chưa làm được bản sao lưu khi đóng sổ.",
    });
    await page.getByTestId("book-kind").waitFor();
    await stub({ question: [0, 2] });
    const ended = new Promise((resolve) => {
      app.process().once("exit", resolve);
    });
    await closeWindow();
    expect(await ended).toBe(0);
    running.splice(running.indexOf(launched), 1);
  });
});
