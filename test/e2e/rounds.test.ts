import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LocalDate } from "#core/base/local-date";
import { settingsOfSilence } from "#core/registry/regulation-settings";
import { ballotWords as words, modeWords } from "#core/strings/ballot-words";
import { frameStrings } from "#core/strings/frame-strings";
import { startWords } from "#core/strings/start-words";
import { root } from "../support/source-files";
import { axeFindings } from "./support/axe";
import { type LaunchedApp, launchApp } from "./support/launch";
import { type Person, personAt } from "./tour/person";

const dataDir = mkdtempSync(join(tmpdir(), "rounds-"));
const pictures = join(root, "out", "pictures", "rounds");
let app: LaunchedApp;
let person: Person;

/** The regulation of a cluster that knows all three modes, written as the regulation screen would. */
const regulation = {
  title: "Quy chế đủ ba hình thức",
  inForceFrom: "2022-06-01" as LocalDate,
  rule: { ballotStyle: "YES_NO", blankPaper: "VALID", threshold: null, minimumAttendance: null, clause: "" },
  settings: {
    ...settingsOfSilence,
    modes: { allowed: ["SECRET", "OPEN", "CORRESPONDENCE"], usual: "OPEN", clause: "" },
  },
};

const stage = (name: string) => app.page.locator(`[data-stage="${name}"]`).click();
const choose = async (testId: string, label: string) => {
  await app.page.getByTestId(testId).click();
  await app.page.getByRole("option", { name: label }).click();
};

beforeAll(async () => {
  app = await launchApp({ dataDir });
  person = personAt(app.page, pictures);
  await person.see(startWords.question);
  await person.press(startWords.openSample("2022"));
  await app.page.getByTestId("book-kind").waitFor();
  const answer = await app.page.evaluate(
    (input) =>
      (
        window as unknown as { soThiDua: { call: (name: string, input: unknown) => Promise<unknown> } }
      ).soThiDua.call("registry.adoptRegulation", input),
    regulation,
  );
  if (!JSON.stringify(answer).includes('"ok":true')) throw new Error(JSON.stringify(answer));
  await person.goTo(frameStrings.roomConference);
});
afterAll(async () => {
  await app.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe("rounds of every mode, in the window", () => {
  it("one screen asks what a round is about, how it is held, its names and quotas", async () => {
    const { page } = app;
    await page.getByTestId("meetings").locator("tr[data-row]").first().click();
    await stage("roll");
    await page.getByTestId("fill-roll").click();
    await page.getByTestId("mark-all-present").click();
    await person.photograph("diem-danh");
    await stage("vote");
    await page.getByTestId("open-round").waitFor();
    await person.photograph("lap-phieu");
    expect(await axeFindings(page)).toEqual([]);
    await choose("ballot-kind", words.kindHeads);
    await choose("ballot-mode", modeWords.CORRESPONDENCE);
    await person.photograph("bau-van-ban");
    await choose("ballot-mode", modeWords.OPEN);
    const checks = page.getByTestId("ballot-choice").getByRole("checkbox");
    for (const place of [0, 1, 11]) await checks.nth(place).check();
    await page.getByTestId(/^quota-Phó trưởng khu vực/).fill("1");
    await page.getByTestId(/^quota-Phó trưởng khu vực/).press("Tab");
    await page.getByTestId("round-name").fill("Bầu năm 2023");
    await person.photograph("bau-gio-tay");
    await page.getByTestId("open-round").click();
    await page.getByTestId("mode-note").waitFor();
    for (const [line, votes] of [
      [1, 5],
      [2, 5],
      [3, 10],
    ] as const) {
      if (line === 3) await page.getByRole("tab", { name: /^Phó trưởng khu vực/ }).click();
      await page.getByTestId(`line-${line}-agree`).fill(String(votes));
      await page.getByTestId(`line-${line}-disagree`).fill(String(10 - votes));
      await page.getByTestId(`line-${line}-blank`).fill("0");
      await page.getByTestId(`line-${line}-blank`).press("Tab");
    }
    await person.photograph("dem-gio-tay");
    await page.getByTestId("count-next").click();
    await page.getByTestId("tie").waitFor();
    await person.photograph("bang-nhau");
    await page.getByTestId("resolve-tie").click();
    await page.getByRole("dialog").getByRole("checkbox").first().check();
    await page.getByTestId("tie-by").fill("Chủ trì hội nghị");
    await page.getByTestId("tie-reason").fill("Điều 10 Quy chế");
    await person.photograph("giai-quyet");
    await page.getByTestId("save-tie").click();
    await page.getByTestId("tie-resolved").waitFor();
    await person.photograph("da-giai-quyet");
  });
});
