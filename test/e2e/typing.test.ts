import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { frameStrings } from "#core/strings/frame-strings";
import { registryScreen } from "#core/strings/registry-screen-words";
import { safekeepingWords } from "#core/strings/safekeeping-words";
import { startWords } from "#core/strings/start-words";
import { uiStrings } from "#core/strings/ui-strings";
import { type LaunchedApp, launchApp } from "./support/launch";

let dataDir: string;
let launched: LaunchedApp;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "so-thi-dua-typing-"));
  launched = await launchApp({ dataDir });
  await launched.page.getByRole("button", { name: startWords.openSample("2022") }).click();
  await launched.page.getByTestId("book-kind").waitFor();
});
afterAll(async () => {
  await launched.close();
  await rm(dataDir, { recursive: true, force: true });
});

describe("hands on mouse and keyboard", () => {
  it("one click is one click, although the field that was left is empty and required", async () => {
    const { page } = launched;
    await page.getByRole("link", { name: frameStrings.roomRegistry }).click();
    await page
      .getByRole("button", { name: /^Thêm đơn vị/ })
      .first()
      .click();
    const radio = page.getByLabel(registryScreen.standingUnder);
    await press(page, radio);
    await expect.poll(() => radio.isChecked()).toBe(true);
    expect(await page.getByText(uiStrings.fieldRequired).count()).toBe(0);
  });

  it("what is typed wrong is judged after the click that left it", async () => {
    const { page } = launched;
    await page.getByLabel(registryScreen.standingMember).click();
    await page.getByLabel(registryScreen.name).fill("x".repeat(500));
    const radio = page.getByLabel(registryScreen.standingUnder);
    await press(page, radio);
    await expect.poll(() => radio.isChecked()).toBe(true);
    await page.getByLabel(registryScreen.standingMember).click();
  });

  it("Ctrl+Z outside a field takes the last step back, and the status bar leads to the steps", async () => {
    const { page } = launched;
    await page.getByLabel(registryScreen.memberFrom).fill("01/01/2020");
    await page.getByLabel(registryScreen.name).fill("Sở Tư pháp tỉnh minh họa");
    await page.keyboard.press("Control+s");
    const row = page.locator("tr[data-row]").filter({ hasText: "Sở Tư pháp tỉnh minh họa" });
    await row.waitFor();
    await page.getByTestId("drawer-close").click();
    await row.first().focus();
    await page.keyboard.press("Control+z");
    await row.waitFor({ state: "detached" });
    await page.getByTestId("saved-at").click();
    await page.getByTestId("steps").getByText(safekeepingWords.stepUndone).first().waitFor();
    await launched.photograph("steps");
  });
});

/** A click as a hand makes it: down, a moment, up. */
async function press(page: Page, target: Locator): Promise<void> {
  const box = await target.boundingBox();
  if (box === null) throw new Error("the target is on the page");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.waitForTimeout(90);
  await page.mouse.up();
}
