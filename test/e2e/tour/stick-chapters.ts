import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { boardWords } from "#core/strings/dossier-board-words";
import { dossiersScreen } from "#core/strings/dossiers-screen-words";
import { frameStrings } from "#core/strings/frame-strings";
import type { Scene } from "./scene";

/** Writes the dossier onto the stick and checks it as the higher office would. Answers the package's folder. */
export async function writeThePackage({ app, person, stick }: Scene): Promise<string> {
  const { page } = person;
  await person.goTo(frameStrings.roomExchange);
  await page.getByTestId("write-package").click();
  await person.choose(/^Hồ sơ$/, "Cục THADS Hà Nội");
  await app.stub({ open: [[stick]] });
  await page.getByTestId("choose-target-folder").click();
  await person.photograph("goi-xem-truoc");
  await page.getByTestId("start-writing").click();
  await page.getByTestId("write-another").waitFor();
  await page.getByTestId("package-written").first().waitFor();
  await person.photograph("goi-da-ghi");

  const [name] = (await readdir(stick)).filter((entry) => entry.startsWith("CUM-"));
  if (name === undefined) throw new Error("no package on the stick");
  await person.goTo(frameStrings.roomRegistry);
  await person.goTo(frameStrings.roomExchange);
  await page.getByTestId("check-package").click();
  await app.stub({ open: [[join(stick, name)]] });
  await page.getByTestId("choose-package").click();
  await page.getByTestId("verdict-YES-YES").waitFor();
  await person.photograph("kiem-tra-goi");
  return join(stick, name);
}

/** What the dossier says after the conference. */
export async function lookBack({ person }: Scene): Promise<void> {
  const { page } = person;
  await person.goTo(frameStrings.roomDossiers);
  await page.getByRole("heading", { name: dossiersScreen.title }).waitFor();
  await page.getByText(boardWords.viewList, { exact: true }).first().click();
  await page.locator("tr[data-row]").filter({ hasText: "Cục THADS Hà Nội" }).first().click();
  await person.photograph("ho-so-sau-hoi-nghi");
}
