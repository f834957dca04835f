import { rm } from "node:fs/promises";
import { boardWords } from "#core/strings/dossier-board-words";
import { dossiersScreen } from "#core/strings/dossiers-screen-words";
import { frameStrings } from "#core/strings/frame-strings";
import { overviewScreen } from "#core/strings/overview-words";
import { registryScreen } from "#core/strings/registry-screen-words";
import { startWords } from "#core/strings/start-words";
import { uiStrings } from "#core/strings/ui-strings";
import type { Scene } from "./scene";
import { unitAddedOnTheWay as newUnit } from "./votes";

/** The cover, and the sample opened from it. */
export async function openSample({ person }: Scene): Promise<void> {
  await person.see(startWords.question);
  await person.photograph("bat-dau");
  await person.press(startWords.openSample("2022"));
  await person.page.getByRole("heading", { name: overviewScreen.title(2022) }).waitFor();
  await person.photograph("tong-quan");
  await person.goTo(frameStrings.roomRegistry);
  await person.page.locator("tr[data-row]").first().waitFor();
  await person.photograph("don-vi");
}

/** Finds a unit without its marks, adds one, takes it back, adds it again. */
export async function keepUnits({ person }: Scene): Promise<void> {
  const { page } = person;
  const search = page.getByRole("textbox", { name: registryScreen.search });
  await search.fill("cuc thads ha noi");
  await person.see("Cục THADS Hà Nội");
  await page.locator("tr[data-row]").first().click();
  await page.locator("[data-drawer]").waitFor();
  await person.photograph("tim-don-vi");
  await page.getByTestId("drawer-close").click();
  await search.fill("");

  await addUnit(person);
  await page.getByRole("button", { name: uiStrings.undo }).first().click();
  await page.locator("tr[data-row]").filter({ hasText: newUnit }).waitFor({ state: "detached" });
  await page.getByTestId("drawer-close").click();
  await addUnit(person);
  await person.photograph("them-don-vi");
  await page.getByTestId("drawer-close").click();
}

async function addUnit(person: Scene["person"]): Promise<void> {
  const { page } = person;
  await page.getByTestId("add-unit").click();
  await person.type(registryScreen.name, newUnit);
  await page.getByLabel(registryScreen.standingUnder).click();
  await person.choose(registryScreen.parent, "Cục THADS TP Đà Nẵng");
  await person.choose(registryScreen.category, "Chi cục THADS");
  await page.getByTestId("save-unit").click();
  await page.locator("tr[data-row]").filter({ hasText: newUnit }).waitFor();
}

/** Nominates the new unit, and gives the dossier of Cục THADS Hà Nội one more paper; the original then vanishes. */
export async function keepDossiers({ app, person, paper }: Scene): Promise<void> {
  const { page } = person;
  await person.goTo(frameStrings.roomDossiers);
  await page.getByText(boardWords.viewList, { exact: true }).first().click();
  await page.getByTestId("add-nomination").click();
  await person.choose(dossiersScreen.unit, newUnit);
  await person.choose(dossiersScreen.award, "Cờ thi đua ngành Tư pháp");
  await person.photograph("lap-ho-so");
  await page.getByTestId("save-nomination").click();
  await page.locator("tr[data-row]").filter({ hasText: newUnit }).waitFor();
  await page.getByTestId("drawer-close").click();

  await page.locator("tr[data-row]").filter({ hasText: "Cục THADS Hà Nội" }).first().click();
  await page.getByRole("tab", { name: /Giấy tờ/ }).click();
  await app.stub({ open: [[paper]] });
  await person.press(dossiersScreen.chooseFiles);
  await person.see("Báo cáo thành tích – Cục THADS Hà Nội (minh họa).txt");
  await rm(paper);
  await person.press(dossiersScreen.openPaper);
  await person.photograph("giay-to");
  await page.getByTestId("drawer-close").click();
}
