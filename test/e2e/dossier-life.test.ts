import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, it } from "vitest";
import { boardWords } from "#core/strings/dossier-board-words";
import { dossierStateWords } from "#core/strings/dossier-life-words";
import { frameStrings } from "#core/strings/frame-strings";
import { startWords } from "#core/strings/start-words";
import { type LaunchedApp, launchApp } from "./support/launch";
import { type Person, personAt } from "./tour/person";

const folder = mkdtempSync(join(tmpdir(), "dossier-life-"));
let app: LaunchedApp;
let person: Person;

beforeAll(async () => {
  app = await launchApp({ dataDir: join(folder, "data") });
  person = personAt(app.page, join(folder, "pictures"));
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("a dossier before the vote, in the window", () => {
  it("is received, returned with a reason and received again; its papers, its life and a submission are shown", async () => {
    const { page } = app;
    await page.getByText(startWords.openSample("2022")).first().click();
    await person.goTo(frameStrings.roomDossiers);
    await page.getByTestId("board").waitFor();
    await app.photograph("ho-so-bang");
    await page.locator("[data-card]").first().click();
    await page.getByRole("tab", { name: boardWords.tabLife }).click();
    await page.getByTestId("step-RECEIVE").click();
    await page.getByTestId("save-step").click();
    await page.getByTestId("step-RETURN").click();
    await page
      .getByLabel(new RegExp(`^${boardWords.fieldReason}`))
      .fill("Báo cáo thành tích chưa có chữ ký, dấu.");
    await page.getByLabel(new RegExp(`^${boardWords.fieldDue}`)).fill("31/10/2022");
    await app.photograph("ho-so-tra-bo-sung");
    await page.getByTestId("save-step").click();
    await page.getByText(dossierStateWords.RETURNED).first().waitFor();
    await app.photograph("ho-so-qua-trinh");
    await page.getByRole("tab", { name: /Giấy tờ/ }).click();
    await page.getByTestId("checklist").waitFor();
    await app.photograph("ho-so-giay-to");
    await page.getByText(boardWords.viewList, { exact: true }).first().click();
    for (const number of ["HS-0002", "HS-0003", "HS-0004"])
      await page.getByLabel(boardWords.chooseRow(number)).check();
    await app.photograph("ho-so-danh-sach");
    await page.getByText(boardWords.viewSubmissions, { exact: true }).first().click();
    await app.photograph("ho-so-to-trinh");
    await page.getByTestId("add-submission").first().click();
    await page
      .getByLabel(new RegExp(`^${boardWords.subject}`))
      .fill("đề nghị tặng Cờ thi đua ngành Tư pháp năm 2022");
    await page.getByTestId("save-submission").click();
    await page.getByText(boardWords.itemsTitle).waitFor();
    await app.photograph("ho-so-to-trinh-moi");
  });
});
