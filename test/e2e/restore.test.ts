import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CommandName, InputOf, OutputOf, QueryName } from "#core/contract";
import { frameStrings } from "#core/strings/frame-strings";
import { restoreScreenWords as words } from "#core/strings/restore-screen-words";
import { axeFindings } from "./support/axe";
import { bookOfSample } from "./support/book-of-sample";
import { type LaunchedApp, launchApp } from "./support/launch";

let dataDir = "";
let launched: LaunchedApp;
let book = "";

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "std-restore-"));
  launched = await launchApp({ dataDir });
  await launched.page.getByRole("button", { name: "Mở sổ mẫu 2022" }).click();
  await launched.page.getByTestId("book-kind").waitFor();
  book = bookOfSample(dataDir);
});
afterAll(async () => {
  await launched.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** Asks the book as the screens do; a refusal ends the test. */
async function call<Name extends QueryName | CommandName>(
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const answer = await launched.page.evaluate(
    ([sentName, sentInput]) => {
      type Bridge = { readonly call: (name: unknown, input: unknown) => Promise<unknown> };
      return (window["soThiDua" as never] as unknown as Bridge).call(sentName, sentInput);
    },
    [name, input] as const,
  );
  const { ok, value } = answer as { readonly ok: boolean; readonly value: OutputOf<Name> };
  if (!ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return value;
}

/** What an outsider reads in the file while the window has it open. */
const sqlite = (sql: string): string =>
  execFileSync("sqlite3", ["-readonly", book, sql], { encoding: "utf8" }).trim();

const addUnit = (name: string) =>
  call("registry.addUnit", {
    ...{ name, shortName: "", locality: "", categoryId: null, parentId: null, note: "" },
    ...{ memberFrom: null, memberTo: null },
  });

/** Makes a copy on a stick by the window's own button; answers its folder. */
async function copyToStick(name: string): Promise<string> {
  const { page, stub } = launched;
  const target = join(dataDir, name);
  await mkdir(target);
  await stub({ open: [[target]] });
  await page.getByTestId("backup-now").click();
  await page.getByTestId("backup-folder").click();
  await page.getByRole("radio", { name: target }).waitFor();
  await page.getByTestId("backup-start").click();
  await page.getByTestId("backup-done").waitFor();
  await page.getByRole("button", { name: "Đóng", exact: true }).click();
  const [copy = ""] = await readdir(target);
  return join(target, copy);
}

/** Agrees to the restore that was previewed and waits for the window to stand on the other book. */
async function goThrough(): Promise<void> {
  const { page } = launched;
  await page.getByTestId("restore-go").click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.getByTestId("restore-done").waitFor();
}

const restoreButtons = () =>
  launched.page.getByTestId("backups").getByRole("button", { name: words.restore });

describe("Khôi phục một bản sao lưu", () => {
  it("says what would be lost and kept, and begins on the button that changes nothing", async () => {
    const { page, photograph } = launched;
    await page.getByRole("link", { name: frameStrings.roomSafekeeping }).click();
    await page.getByRole("tab", { name: "Bản sao lưu" }).click();
    await copyToStick("USB 1");
    await addUnit("Sở Tư pháp TP Huế");
    await restoreButtons().first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Sở Tư pháp TP Huế").waitFor();
    await dialog.getByText(words.keptBefore).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(words.keep);
    await photograph("restore-preview");
    expect(await axeFindings(page)).toEqual([]);
    await page.getByTestId("restore-keep").click();
    expect(
      sqlite("SELECT count(*) FROM units JOIN unit_names ON unit_id = units.id WHERE name LIKE '%TP Huế'"),
    ).toBe("1");
  });

  it("brings it back, and the notice leads back to how it was", async () => {
    const { page, photograph } = launched;
    await restoreButtons().first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(words.keptBefore).waitFor();
    await dialog.getByLabel(words.reason).fill("Nhập nhầm đơn vị");
    await goThrough();
    await photograph("restore-done");
    expect(await axeFindings(page)).toEqual([]);
    expect(sqlite("SELECT count(*) FROM unit_names WHERE name LIKE '%TP Huế'")).toBe("0");
    expect(sqlite("PRAGMA integrity_check")).toBe("ok");
    expect(sqlite("SELECT procedure FROM audit_events ORDER BY seq DESC LIMIT 1")).toBe(
      "safekeeping.restore",
    );

    await page.getByTestId("take-back").click();
    await dialog.getByText("Sở Tư pháp TP Huế").waitFor();
    await photograph("restore-take-back");
    await dialog.getByLabel(words.reason).fill("Đơn vị đó có thật");
    await goThrough();
    expect(sqlite("SELECT count(*) FROM unit_names WHERE name LIKE '%TP Huế'")).toBe("1");
  });

  it("refuses a copy with one flipped bit and offers the next sound one", async () => {
    const { page, photograph } = launched;
    await page.getByRole("tab", { name: "Bản sao lưu" }).click();
    const copy = await copyToStick("USB 2");
    const file = join(copy, "so-thi-dua.db");
    const bytes = readFileSync(file);
    bytes[20_000] = (bytes[20_000] ?? 0) ^ 4;
    writeFileSync(file, bytes);
    await restoreButtons().first().click();
    await page.getByTestId("refusal-COPY_DAMAGED").waitFor();
    await photograph("restore-damaged-copy");
    expect(await axeFindings(page)).toEqual([]);
    await page.getByTestId("restore-next").click();
    await page.getByRole("dialog").getByText(words.keptBefore).waitFor();
    await page.getByTestId("restore-keep").click();
  });

  it("asks for the passphrase of an encrypted copy until it opens", async () => {
    const { page, stub, photograph } = launched;
    const place = join(dataDir, "USB khóa");
    await mkdir(place);
    await stub({ open: [[place]] });
    const { grants } = await call("app.choose", { purpose: "BACKUP_TARGET", suggestedName: "" });
    const folder = grants[0]?.token;
    if (folder === undefined) throw new Error("a folder");
    const { id } = await call("safekeeping.addBackupPlace", { folder, form: "ENCRYPTED", rhythm: "ASKED" });
    await call("safekeeping.backupToPlace", {
      ...{ placeId: id, passphrase: "bốn chữ đủ dài đây", taskId: uuidv7() as never },
    });
    // Not the first line: the book may have made a copy by itself meanwhile.
    const line = page.getByTestId("backups").getByRole("row").filter({ hasText: "Mã hóa" });
    await line.getByRole("button", { name: words.restore }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(words.passphrase).fill("bốn chữ không đúng");
    await page.getByTestId("restore-open").click();
    await page.getByTestId("refusal-COPY_PASSPHRASE_WRONG").waitFor();
    await photograph("restore-passphrase");
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByLabel(words.passphrase).fill("bốn chữ đủ dài đây");
    await page.getByTestId("restore-open").click();
    await dialog.getByText(words.keptBefore).waitFor();
    await dialog.getByLabel(words.reason).fill("Thử bản mã hóa");
    await goThrough();
    expect(sqlite("PRAGMA integrity_check")).toBe("ok");
  });

  it("brings back a copy from a folder a person points at", async () => {
    const { page, stub } = launched;
    const [stick = ""] = await readdir(join(dataDir, "USB 1"));
    await stub({ open: [[join(dataDir, "USB 1", stick)]] });
    await page.getByRole("tab", { name: "Bản sao lưu" }).click();
    await page.getByTestId("restore-folder").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Sở Tư pháp TP Huế").waitFor();
    await dialog.getByLabel(words.reason).fill("Về bản trên USB");
    await goThrough();
    expect(sqlite("SELECT count(*) FROM unit_names WHERE name LIKE '%TP Huế'")).toBe("0");
    expect(sqlite("PRAGMA integrity_check")).toBe("ok");
  });
});
