import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { frameStrings } from "#core/strings/frame-strings";
import { matrixWords } from "#core/strings/pledges-matrix-words";
import { pledgeScreen } from "#core/strings/pledges-pledge-screen-words";
import { periodWords } from "#core/strings/pledges-target-words";
import { registrationScreen } from "#core/strings/registrations-screen-words";
import { startWords } from "#core/strings/start-words";
import { axeFindings } from "./support/axe";
import { type LaunchedApp, launchApp } from "./support/launch";

let dataDir = "";
let launched: LaunchedApp;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "std-pledges-"));
  launched = await launchApp({ dataDir });
  await launched.page
    .getByRole("radiogroup", { name: startWords.sampleTitle })
    .locator("label", { hasText: "2016" })
    .click();
  await launched.page.getByRole("button", { name: startWords.openSample("2016") }).click();
  await launched.page.getByTestId("book-kind").waitFor();
  await launched.page.getByRole("link", { name: frameStrings.roomPledges }).click();
});
afterAll(async () => {
  await launched.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** A cell of the matrix by its row and column, from 0. */
const cell = (row: number, column: number) => launched.page.locator(`[data-place="${row} ${column}"]`);

describe("Kết quả chỉ tiêu", () => {
  it("shows 22 units and nine targets without a scroll bar below", async () => {
    const { page, photograph } = launched;
    await page.getByRole("tab", { name: matrixWords.tab }).click();
    await cell(0, 0).waitFor();
    await photograph("pledges-matrix");
    await page.getByText(periodWords.YEAR, { exact: true }).first().click();
    await photograph("pledges-matrix-year");
    await page.getByText(periodWords.MIDYEAR, { exact: true }).first().click();
    await expect.poll(() => page.locator(".matrix tbody tr").count()).toBe(22);
    const [inner, outer] = await page
      .locator(".matrix-frame")
      .evaluate((frame) => [frame.scrollWidth, frame.clientWidth]);
    expect(inner).toBeLessThanOrEqual(outer ?? 0);
    expect(await axeFindings(page)).toEqual([]);
  });

  it("takes typing, F2, Enter and Ctrl+Z as Excel does", async () => {
    const { page, photograph } = launched;
    await cell(2, 2).click();
    await page.keyboard.type("9.25");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").waitFor();
    await photograph("pledges-matrix-refused");
    await page.keyboard.press("Escape");
    await page.keyboard.type("7");
    await page.keyboard.press("Enter");
    await cell(2, 2).getByText("7").waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute("data-place") === "3 2");
    await page.keyboard.press("Control+z");
    await page.waitForFunction(() => document.querySelector('[data-place="2 2"]')?.textContent !== "7");
  });

  it("takes a block whole or not at all", async () => {
    const { page, photograph } = launched;
    await cell(5, 2).click();
    const before = await cell(5, 2).textContent();
    await launched.paste("5\tCó\n4\t1.234");
    await page.getByTestId("refusal-ACTUALS_REFUSED").waitFor();
    await photograph("pledges-matrix-block-refused");
    await expect.poll(() => cell(5, 2).textContent()).toBe(before);
    await page.getByRole("button", { name: matrixWords.close, exact: true }).click();
    await cell(5, 2).click();
    await launched.paste("5\tCó\n4\tChưa");
    await cell(6, 3).getByText("Chưa").waitFor();
    await expect.poll(() => cell(5, 2).textContent()).toBe("5");
  });
});

describe("Giao ước", () => {
  it("shows nine contents with their targets, and one target in the drawer", async () => {
    const { page, photograph } = launched;
    await page.getByRole("tab", { name: pledgeScreen.tab, exact: true }).click();
    await page.locator(".pledge-target").first().waitFor();
    await photograph("pledges-contents");
    expect(await axeFindings(page)).toEqual([]);
    await page.locator(".pledge-target").first().click();
    await page.locator("[data-drawer]").waitFor();
    await photograph("pledges-target");
    await page.getByTestId("drawer-close").click();
    await page.getByTestId("edit-pledge").click();
    await page.locator("[data-drawer]").waitFor();
    await photograph("pledges-edit");
    await page.getByTestId("drawer-close").click();
  });

  it("holds one cell a member to sign in", async () => {
    const { page, photograph } = launched;
    await page.getByText(pledgeScreen.viewSigning, { exact: true }).first().click();
    await page.locator(".pledge-signing li").first().waitFor();
    await expect.poll(() => page.locator(".pledge-signing li").count()).toBe(22);
    await page.locator(".pledge-signing button").first().click();
    await photograph("pledges-signature");
    await page.getByRole("button", { name: pledgeScreen.cancel }).click();
    await page.locator(".ui-card-head button").click();
    await page.getByText(pledgeScreen.signing(22, 22)).waitFor();
    await photograph("pledges-signing");
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe("Đăng ký thi đua", () => {
  it("takes a line, lists it and counts it", async () => {
    const { page, photograph } = launched;
    await page.getByRole("tab", { name: registrationScreen.tab }).click();
    await page.getByText(registrationScreen.emptyTitle).waitFor();
    await photograph("registrations-empty");
    await page.getByTestId("add-registration").click();
    for (const label of [
      registrationScreen.member,
      registrationScreen.nominee,
      registrationScreen.awardField,
    ]) {
      await page.getByRole("combobox", { name: label }).or(page.getByLabel(label)).first().click();
      await page.getByRole("option").first().click();
    }
    await photograph("registrations-new");
    await page.getByTestId("save-registration").click();
    await page.locator("tr[data-row]").first().waitFor();
    await photograph("registrations-list");
    await page.getByText(registrationScreen.viewSummary, { exact: true }).click();
    await page.getByText("1 / 0").first().waitFor();
    await photograph("registrations-summary");
    expect(await axeFindings(page)).toEqual([]);
  });
});
