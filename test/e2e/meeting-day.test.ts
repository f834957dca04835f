import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { conferenceWords } from "#core/strings/conference-words";
import { frameStrings } from "#core/strings/frame-strings";
import { dayScreen as words } from "#core/strings/meeting-day-words";
import { startWords } from "#core/strings/start-words";
import { root } from "../support/source-files";
import { axeFindings } from "./support/axe";
import { type LaunchedApp, launchApp } from "./support/launch";
import { countThePapers, makeTheBallot, readTheResult } from "./tour/conference-chapters";
import { type Person, personAt } from "./tour/person";
import { type Votes, illustrativeVotes, unitAddedOnTheWay } from "./tour/votes";

const dataDir = mkdtempSync(join(tmpdir(), "meeting-day-"));
const pictures = join(root, "out", "pictures", "meeting-day");
/** The votes of the tour without the unit the tour itself adds. */
const votes: Votes = {
  ...illustrativeVotes,
  groups: illustrativeVotes.groups.map((group) => ({
    ...group,
    lines: group.lines.filter(({ name }) => name !== unitAddedOnTheWay),
  })),
};
let app: LaunchedApp;
let person: Person;

const stage = (name: keyof typeof words.stages) => app.page.locator(`[data-stage="${name}"]`).click();
const inDialog = () => app.page.getByRole("dialog");

async function photographLow(title: string): Promise<void> {
  await app.page.setViewportSize({ width: 1366, height: 728 });
  await person.photograph(title);
  await app.page.setViewportSize({ width: 1366, height: 768 });
}

beforeAll(async () => {
  app = await launchApp({ dataDir });
  person = personAt(app.page, pictures);
  await person.see(startWords.question);
  await person.press(startWords.openSample("2022"));
  await app.page.getByTestId("book-kind").waitFor();
  await person.goTo(frameStrings.roomConference);
});
afterAll(async () => {
  await app.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe("the day of a meeting, in the window", () => {
  it("is prepared: agenda from a template, who presides, what is missing", async () => {
    const { page } = app;
    await page.getByTestId("meetings").locator("tr[data-row]").first().click();
    await stage("prepare");
    await person.photograph("chuan-bi-trong");
    await page.getByTestId("agenda-template").click();
    await page.getByTestId("use-template").waitFor();
    await person.photograph("mau-chuong-trinh");
    await page.getByTestId("use-template").click();
    await page.getByTestId("agenda").locator("tr[data-row]").nth(10).waitFor();
    await page.getByTestId("agenda").locator("tr[data-row]").nth(1).focus();
    await page.keyboard.press("Alt+ArrowUp");
    await page.getByTestId("edit-day").click();
    await person.type(/^Giờ họp/, "8h00");
    await person.type(/^Chủ trì/, "Giám đốc Sở Tư pháp TP Cần Thơ");
    await person.type(/^Thư ký/, "Chánh Văn phòng Sở");
    await person.photograph("sua-hoi-nghi");
    await page.getByTestId("save-meeting").click();
    await page.getByTestId("drawer-close").waitFor({ state: "detached" });
    await person.photograph("chuan-bi");
    expect(await axeFindings(page)).toEqual([]);
  });

  it("is called: every unit by one key however fast, guests apart, who came late by the hour", async () => {
    const { page } = app;
    await stage("roll");
    await page.getByTestId("fill-roll").click();
    const rows = page.getByTestId("roll").locator("tr[data-row]");
    await rows.nth(9).waitFor();
    await rows.first().focus();
    for (let row = 0; row < 9; row += 1) await page.keyboard.press("p");
    await expect
      .poll(() => page.getByTestId("roll").locator('input[value="PRESENT"]:checked').count())
      .toBe(9);
    await page.keyboard.press("u");
    await inDialog().waitFor();
    await person.type(conferenceWords.fieldDeputy, "Phó Cục trưởng");
    await page.getByTestId("save-voter").click();
    await page.getByTestId("refusal-DEPUTY_WITHOUT_PAPER").waitFor();
    await person.photograph("uy-quyen-thieu-giay");
    await person.type(words.deputyPaper, "12/GUQ");
    await page.getByTestId("save-voter").click();
    await inDialog().waitFor({ state: "detached" });
    await person.photograph("diem-danh");
    await page.getByText(words.viewGuests).first().click();
    await page.getByTestId("add-guest").click();
    await person.type(words.guestName, "Lãnh đạo cấp trên trực tiếp");
    await page.getByTestId("save-guest-new").click();
    await inDialog().waitFor({ state: "detached" });
    await person.photograph("khach-moi");
    expect(await axeFindings(page)).toEqual([]);
  });

  it("is written down while listening; a line half typed is there again", async () => {
    const { page } = app;
    await stage("log");
    await person.photograph("dien-bien-trong");
    const type = async (key: string, speaker: string, text: string) => {
      await page.keyboard.press(`Alt+${key}`);
      await page.keyboard.insertText(speaker);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Enter");
      await page.keyboard.insertText(text);
      const before = await page.locator("[data-log]").count();
      await page.keyboard.press("Enter");
      await expect.poll(() => page.locator("[data-log]").count()).toBe(before + 1);
    };
    await type("1", "Chủ trì", "Khai mạc hội nghị.");
    await page.keyboard.press("Alt+ArrowRight");
    await type("2", "Đại diện đơn vị Trưởng", "Báo cáo tổng kết phong trào thi đua năm 2022.");
    await type("3", "Sở Tư pháp TP Hà Nội", "Đề nghị tiếp tục chuyên đề cải cách hành chính trong năm 2023.");
    await type("9", "", "Thông qua báo cáo tổng kết năm 2022 và phương hướng năm 2023.");
    await page.keyboard.insertText("Sở Tư pháp TP Đà");
    await person.photograph("dien-bien-goi-y");
    await page.keyboard.press("Escape");
    await stage("conclude");
    await stage("log");
    await page.getByTestId("log-draft").waitFor();
    await page.keyboard.press("Escape");
    await photographLow("dien-bien-thap");
    expect(await axeFindings(page)).toEqual([]);
  });

  it("votes: the sealed round falls into the log by itself, and who leaves after it is told at the hour", async () => {
    const { page } = app;
    await page.locator("[data-stage=vote]").click();
    const scene = { app, person, folder: dataDir, stick: dataDir, paper: "", minutes: "" };
    await makeTheBallot(scene, votes);
    await countThePapers(scene, votes);
    await readTheResult(scene);
    await page.locator("[data-step=seal]").click();
    await page.getByTestId("seal-round").click();
    await page.getByTestId("confirm-act").click();
    await page.getByTestId("seal-code").waitFor();
    await stage("roll");
    await page.getByText(words.viewMoves).first().click();
    await person.choose(words.moveVoter, "Cục THADS TP Hải Phòng");
    await page.getByText(words.moveLeft, { exact: true }).first().click();
    await person.type(words.moveClock, "11h15");
    await page.getByTestId("add-move").click();
    await page.getByTestId("present-now").waitFor();
    await person.photograph("den-ve");
    expect(await axeFindings(page)).toEqual([]);
    await stage("log");
    await page.locator('[data-source="ROUND"]').waitFor();
    await person.photograph("dien-bien-co-phieu");
    await stage("conclude");
    await photographLow("ket-luan");
    expect(await axeFindings(page)).toEqual([]);
  });

  it("ends with the papers sealed, as many as were returned", async () => {
    const { page } = app;
    await stage("handover");
    await page.getByTestId("add-envelope").click();
    await person.type(words.envelopePapers, "9");
    await photographLow("niem-phong");
    await page.getByTestId("save-envelope-new").click();
    await inDialog().waitFor({ state: "detached" });
    await page.getByTestId("envelope-checks").locator('[data-state="WRONG"]').waitFor();
    await person.photograph("phong-bi-thieu-phieu");
    await page.getByTestId("envelopes").locator("tr[data-row]").first().click();
    await person.type(words.envelopePapers, "10");
    await inDialog().getByText(words.envelopeSave).click();
    await page.getByTestId("envelope-checks").locator('[data-state="RIGHT"]').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("ends with the flag handed on", async () => {
    const { page } = app;
    await stage("handover");
    await page.getByTestId("add-flag").click();
    await person.choose(words.flagTo, "Sở Tư pháp TP Hồ Chí Minh");
    await person.choose(words.flagFrom, "Sở Tư pháp TP Hồ Chí Minh");
    await page.getByTestId("save-flag-new").click();
    await page.getByTestId("refusal-HANDOVER_SAME_UNIT").waitFor();
    await person.photograph("giao-co-cung-don-vi");
    await person.choose(words.flagFrom, "Sở Tư pháp TP Cần Thơ");
    await page.getByTestId("save-flag-new").click();
    await inDialog().waitFor({ state: "detached" });
    await person.photograph("ban-giao");
    expect(await axeFindings(page)).toEqual([]);
  });
});
