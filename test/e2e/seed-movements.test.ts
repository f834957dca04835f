import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { frameStrings } from "#core/strings/frame-strings";
import { exemplarScreen } from "#core/strings/pledges-exemplar-screen-words";
import { exemplarStepWords } from "#core/strings/pledges-exemplar-words";
import { movementScreen } from "#core/strings/pledges-movement-screen-words";
import { planScreen } from "#core/strings/pledges-plan-screen-words";
import { pledgesScreen } from "#core/strings/pledges-screen-words";
import { root } from "../support/source-files";
import { bookOfSample } from "./support/book-of-sample";
import { findEverywhere } from "./support/find-everywhere";
import { type LaunchedApp, launchApp } from "./support/launch";
import { askBook } from "./support/judges";
import { openSampleNamed } from "./support/secretary";
import { type Person, personAt } from "./tour/person";

const folder = mkdtempSync(join(tmpdir(), "seed-movements-"));
let app: LaunchedApp;
let person: Person;
let ask: (sql: string) => readonly string[];

async function open(title: string, year: string): Promise<void> {
  const dataDir = join(folder, year);
  app = await launchApp({ dataDir });
  person = personAt(app.page, join(root, "out", "pictures", `movements-${year}`));
  await openSampleNamed({ person }, title, year);
  const book = bookOfSample(dataDir);
  ask = (sql) => askBook(book, sql);
  await person.goTo(frameStrings.roomPledges);
}

afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const rows = () => app.page.locator("tr[data-row]");
const tab = (name: string) => app.page.getByRole("tab", { name, exact: true }).click();
const closeDrawer = () => app.page.getByTestId("drawer-close").click();

async function showTasks(): Promise<void> {
  await tab(pledgesScreen.tabPlan);
  await app.page.getByText(planScreen.viewTasks, { exact: true }).first().click();
  await rows().first().waitFor();
}

/** Whether a person sees all of it without scrolling. */
const isInSight = (place: Locator) =>
  place.evaluate((element) => {
    const { left, top, bottom } = element.getBoundingClientRect();
    const seen = document.elementFromPoint(left + 4, top + 4);
    return bottom <= window.innerHeight && seen !== null && element.contains(seen);
  });

describe("the movements of two seeds, in the window", () => {
  it("seed 001: one year and two five-year movements on one axis, tasks of the Thứ trưởng, a wave inside its movement", async () => {
    await open("miền núi phía Bắc", "2017");
    const { page } = app;
    await tab(pledgesScreen.tabMovements);
    await expect.poll(() => rows().count()).toBe(3);
    await person.see("2016–2020");
    await person.see("năm 2017");
    await person.photograph("phong-trao");

    await rows().filter({ hasText: "siết chặt kỷ luật" }).click();
    await person.press(movementScreen.addWave);
    await person.type(movementScreen.title, "Đợt thi đua chào mừng 72 năm Ngày truyền thống ngành Tư pháp");
    await person.type(movementScreen.launchedBy, "Sở Tư pháp");
    await person.type(movementScreen.from, "01/06/2018");
    await person.type(movementScreen.toYear, "2018");
    await person.type(movementScreen.fromYear, "2018");
    await person.type(movementScreen.to, "28/08/2018");
    await page.getByTestId("save-movement").click();
    const refusal = page.getByTestId("refusal-WAVE_OUTSIDE_MOVEMENT");
    await refusal.waitFor();
    await expect.poll(() => isInSight(refusal)).toBe(true);
    await person.photograph("dot-ngoai-phong-trao");
    expect(ask("SELECT count(*) FROM movements")).toEqual(["3"]);
    await person.type(movementScreen.from, "01/06/2017");
    await person.type(movementScreen.fromYear, "2017");
    await person.type(movementScreen.to, "28/08/2017");
    await person.type(movementScreen.toYear, "2017");
    await page.getByTestId("save-movement").click();
    await expect.poll(() => rows().count()).toBe(4);
    await person.photograph("dot-trong-phong-trao");
    expect(ask("SELECT from_on, to_on FROM movements WHERE kind = 'CAMPAIGN'")).toEqual([
      "2017-06-01|2017-08-28",
    ]);
    await closeDrawer();

    await showTasks();
    await person.photograph("nhiem-vu");
    await expect.poll(() => rows().count()).toBe(7);
    expect(ask("SELECT DISTINCT given_by FROM tasks")).toEqual(["Thứ trưởng Bộ Tư pháp"]);
  });

  it("seed 004: five movements with their periods, seven measures, an exemplar through its four steps in order", async () => {
    await open("Lai Châu", "2022");
    const { page } = app;
    await tab(pledgesScreen.tabMovements);
    await expect.poll(() => rows().count()).toBe(5);
    for (const period of ["2019–2025", "2021–2025", "từ năm 2021"]) await person.see(period);
    await person.photograph("phong-trao");
    await showTasks();
    await expect.poll(() => rows().count()).toBe(7);
    await person.photograph("giai-phap");

    await tab(pledgesScreen.tabExemplars);
    await person.press(exemplarScreen.addFirst);
    await person.type(exemplarScreen.title, "Mô hình tiếp công dân lưu động ở xã vùng cao");
    await person.choose(exemplarScreen.unit, "Đơn vị thành viên 05 (bài báo không nêu tên)");
    await page.getByTestId("save-exemplar").click();
    const day = (step: keyof typeof exemplarStepWords) => exemplarScreen.stepDay(exemplarStepWords[step]);
    await person.type(day("FOUND"), "10/01/2022");
    await person.type(day("NURTURED"), "05/01/2022");
    await page.getByTestId("save-exemplar-steps").click();
    await page.getByTestId("refusal-EXEMPLAR_STEP_TOO_EARLY").waitFor();
    await person.photograph("khau-trai-ngay");
    expect(ask("SELECT count(*) FROM exemplar_steps")).toEqual(["0"]);
    await person.type(day("NURTURED"), "");
    await person.type(day("SUMMED_UP"), "20/02/2022");
    await page.getByTestId("save-exemplar-steps").click();
    await page.getByTestId("refusal-EXEMPLAR_STEP_SKIPPED").waitFor();
    await person.type(day("NURTURED"), "25/01/2022");
    await person.type(day("SPREAD"), "28/02/2022");
    await page.getByTestId("save-exemplar-steps").click();
    await expect
      .poll(() => ask("SELECT step, done_on FROM exemplar_steps ORDER BY done_on"))
      .toEqual(["FOUND|2022-01-10", "NURTURED|2022-01-25", "SUMMED_UP|2022-02-20", "SPREAD|2022-02-28"]);
    await person.photograph("bon-khau");
    await closeDrawer();

    await person.goTo(frameStrings.roomOverview);
    const culture = "Cán bộ, công chức, viên chức ngành Kiểm sát nhân dân thi đua thực hiện văn hóa công sở";
    await findEverywhere(page, { typed: "van hoa cong so", line: culture, drawer: culture });
    await person.photograph("tim-phong-trao");
  });
});
