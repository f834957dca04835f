import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyWords } from "#core/strings/copies-words";
import { frameStrings } from "#core/strings/frame-strings";
import { safekeepingWords } from "#core/strings/safekeeping-words";
import { axeFindings } from "./support/axe";
import { type LaunchedApp, launchApp } from "./support/launch";

const passphrase = "bốn từ rất dài để mở";
let dataDir = "";
let launched: LaunchedApp;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "std-copies-"));
  launched = await launchApp({ dataDir });
  await launched.page.getByRole("button", { name: "Mở sổ mẫu 2022" }).click();
  await launched.page.getByTestId("book-kind").waitFor();
  await launched.page.getByRole("link", { name: frameStrings.roomSafekeeping }).click();
  await launched.page.getByRole("tab", { name: safekeepingWords.tabBackups }).click();
});
afterAll(async () => {
  await launched.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function seen(picture: string): Promise<void> {
  await launched.photograph(picture);
  expect(await axeFindings(launched.page)).toEqual([]);
}

async function folder(name: string): Promise<string> {
  const place = join(dataDir, name);
  await mkdir(place);
  await launched.stub({ open: [[place]] });
  return place;
}

const madeIn = async (place: string) => (await readdir(place)).filter((name) => name.startsWith("Sao-luu"));

async function doWhatIsDue(): Promise<void> {
  await launched.page.getByTestId("copies-due").click();
  await launched.page.getByTestId("copies-due-done").waitFor();
}

describe("Bản sao lưu", () => {
  let plain = "";

  it("a place that is added gets its copy by itself, and the book's own folder too", async () => {
    const { page } = launched;
    plain = await folder("Ổ ngoài");
    await page.getByTestId("place-add").click();
    await page.getByTestId("places").getByText("Ổ ngoài").waitFor();
    await seen("copies-place-added");
    await doWhatIsDue();
    await page
      .getByTestId("backed-up-at")
      .getByText(/hôm nay .* · đã thử khôi phục lúc/)
      .waitFor();
    await page
      .getByTestId("places")
      .getByText(/Bản gần nhất/)
      .nth(1)
      .waitFor();
    await seen("copies-due-done");
    expect(await madeIn(plain)).toHaveLength(1);
  });

  it("a place that is away is shown so, and the copy there cannot be opened now", async () => {
    const { page } = launched;
    await rename(plain, `${plain} rút ra`);
    await doWhatIsDue();
    await page.getByTestId("places").getByText(copyWords.placeAway).first().waitFor();
    await seen("copies-place-away");
    await rename(`${plain} rút ra`, plain);
  });

  it("an encrypted place asks for its passphrase once, and is proved with it", async () => {
    const { page } = launched;
    const place = await folder("Tủ khóa");
    await page.getByTestId("place-add-encrypted").click();
    const line = page.getByTestId("places").getByRole("listitem").filter({ hasText: "Tủ khóa" });
    await line.getByText(copyWords.placePassphrase.NEEDED).waitFor();
    await line.getByRole("button", { name: copyWords.placeBackUp }).click();
    await page.getByLabel(copyWords.passphrase, { exact: true }).fill(passphrase);
    await page.getByLabel(copyWords.passphraseAgain).fill(passphrase);
    await seen("copies-passphrase");
    await page.getByTestId("copy-begin").click();
    await page.getByTestId("copy-done").waitFor();
    await page.getByRole("button", { name: safekeepingWords.close, exact: true }).click();
    await line.getByText(copyWords.placePassphrase.HELD).waitFor();
    await seen("copies-passphrase-held");
    expect(await readdir(place)).toEqual([expect.stringMatching(/\.tar\.age$/)]);
  });

  it("a flipped bit is found by opening the copy again, and the next sound one is named", async () => {
    const { page } = launched;
    const [name = ""] = await madeIn(plain);
    const file = join(plain, name, "so-thi-dua.db");
    const bytes = await readFile(file);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    await writeFile(file, bytes);
    const row = page.getByTestId("backups").locator("tbody tr").filter({ hasText: "Ổ ngoài" });
    await row.getByRole("button", { name: copyWords.proveAgain }).click();
    await page.getByTestId("copy-begin").click();
    await page.getByTestId("refusal-COPY_DAMAGED").waitFor();
    await seen("copies-flipped-bit");
    await page.getByRole("button", { name: safekeepingWords.notNow }).click();
    await page
      .getByTestId("faulty")
      .getByText(/Bản gần nhất còn nguyên vẹn/)
      .waitFor();
    await seen("copies-faulty-notice");
  });

  it("the daily copy can be switched off and on again", async () => {
    const { page } = launched;
    await page.getByTestId("copies-daily").click();
    await page.getByText(copyWords.settingsLabel).first().waitFor();
    expect(await page.getByTestId("copies-daily").isChecked()).toBe(false);
    await seen("copies-settings");
  });
});
