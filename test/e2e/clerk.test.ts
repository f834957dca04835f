import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ballotWords } from "#core/strings/ballot-words";
import { boardWords } from "#core/strings/dossier-board-words";
import { dossiersScreen } from "#core/strings/dossiers-screen-words";
import { frameStrings } from "#core/strings/frame-strings";
import { outcomeWords } from "#core/strings/outcome-words";
import { registryScreen } from "#core/strings/registry-screen-words";
import { startWords } from "#core/strings/start-words";
import { axeFindings } from "./support/axe";
import { filesNaming } from "./support/files-naming";
import { type LaunchedApp, launchApp } from "./support/launch";
import { type Person, personAt } from "./tour/person";

const folder = mkdtempSync(join(tmpdir(), "clerk-"));
const dataDir = join(folder, "data");
const stick = join(folder, "usb");
const minutes = join(folder, "minutes.docx");
const longName = "Chi cục Thi hành án dân sự quận Bình Thạnh (TP Hồ Chí Minh)";
const paper = `${"Báo cáo thành tích của cá nhân được đề nghị ".repeat(3)}năm 2026.pdf`;
const fighter = "Chiến sĩ thi đua cơ sở";
const people = { minh: "Nguyễn Văn Minh (minh họa)", binh: "Trần Thị Bình (minh họa)" };

let app: LaunchedApp;
let person: Person;

async function start(): Promise<void> {
  app = await launchApp({ dataDir });
  person = personAt(app.page, join(folder, "pictures"));
}

const button = (words: string) => app.page.getByRole("button", { name: words, exact: true });
const dialogs = () => app.page.getByRole("dialog");

async function addUnit(name: string, parent: string | null): Promise<void> {
  const { page } = app;
  await person.press(/^Thêm đơn vị/);
  await person.type(registryScreen.name, name);
  if (parent !== null) {
    await page.getByLabel(registryScreen.standingUnder).click();
    await person.choose(registryScreen.parent, parent);
  }
  await page.getByTestId("save-unit").click();
  await page.locator("tr[data-row]").filter({ hasText: name }).first().waitFor();
  await page.getByTestId("drawer-close").click();
}

async function nominate(name: string, unit: string): Promise<void> {
  const { page } = app;
  await person.press(/^Lập hồ sơ/);
  await page.getByLabel(dossiersScreen.nomineePerson).click();
  await person.type(dossiersScreen.fullName, name);
  await person.type(dossiersScreen.post, "Chấp hành viên");
  await person.choose(dossiersScreen.unitOfPerson, unit);
  await person.choose(dossiersScreen.award, fighter);
  await page.getByTestId("save-nomination").click();
  await page.locator("tr[data-row]").filter({ hasText: name }).waitFor();
  await page.getByTestId("drawer-close").click();
}

async function typeFigures(name: string, figures: readonly number[]): Promise<void> {
  const row = app.page.getByTestId(/^line-\d+$/).filter({ hasText: name });
  for (const [index, figure] of (["agree", "disagree", "blank", "invalid"] as const).entries()) {
    await row.getByTestId(new RegExp(`^line-\\d+-${figure}$`)).fill(String(figures[index]));
  }
}

const bookFolder = () => join(dataDir, readdirSync(dataDir).find((name) => name.startsWith("Cụm")) ?? "");
const ask = (sql: string) =>
  execFileSync("sqlite3", ["-readonly", join(bookFolder(), "so-thi-dua.db"), sql], { encoding: "utf8" })
    .trim()
    .split("\n");

beforeAll(async () => {
  mkdirSync(stick);
  writeFileSync(join(folder, paper), "%PDF-1.4\n");
  await start();
  await person.see(startWords.question);
  await app.page.keyboard.press("1");
  await app.stub({ open: [[dataDir]] });
  await person.press(startWords.changeFolder);
  await person.type(startWords.clusterName, "Cụm thi đua số 1 các Cục Thi hành án dân sự");
  await person.type(startWords.clusterCode, "cum1");
  await person.type(startWords.year, "2026");
  await person.type(startWords.placeName, "TP Hồ Chí Minh");
  await button(startWords.create).click();
  await app.page.getByTestId("book-kind").waitFor();
  await person.goTo(frameStrings.roomRegistry);
  await person.see(registryScreen.emptyTitle);
}, 60_000);

afterAll(async () => {
  await app.app.close().catch(() => {});
  rmSync(folder, { recursive: true, force: true });
});

describe("a clerk with a new book of the office's own", () => {
  it("adds members and a unit under one; Esc in a list or a question closes that alone", async () => {
    const { page } = app;
    for (const place of ["TP Hồ Chí Minh", "TP Hà Nội", "TP Đà Nẵng"])
      await addUnit(`Cục THADS ${place}`, null);
    await addUnit(longName, "Cục THADS TP Hồ Chí Minh");

    await page.getByTestId("add-unit").click();
    await person.type(registryScreen.name, "đơn vị gõ dở");
    await page.getByRole("combobox", { name: registryScreen.category }).click();
    await page.keyboard.press("Escape");
    expect(await dialogs().count()).toBe(0);
    await page.getByRole("textbox", { name: registryScreen.locality }).focus();
    await page.keyboard.press("Escape");
    await person.see(frameStrings.leaveTitle);
    await page.keyboard.press("Escape");
    await dialogs().waitFor({ state: "detached", timeout: 10_000 });
    await expect
      .poll(() => page.getByRole("textbox", { name: registryScreen.name }).inputValue())
      .toBe("đơn vị gõ dở");
    await button(registryScreen.cancel).click();
    await page.getByTestId("confirm-act").click();
    await page.locator("[data-drawer]").waitFor({ state: "detached" });
  });

  it("nominates two people through the members above their units, with a paper of a long name", async () => {
    const { page } = app;
    await person.goTo(frameStrings.roomDossiers);
    await page.getByText(boardWords.viewList, { exact: true }).first().click();
    await nominate(people.minh, longName);
    await nominate(people.binh, "Cục THADS TP Hà Nội");
    expect(ask("SELECT count(*) FROM nominations n JOIN units u ON u.id = n.member_id")).toEqual(["2"]);
    await page.locator("tr[data-row]").filter({ hasText: people.minh }).click();
    await page.getByRole("tab", { name: /Giấy tờ/ }).click();
    await app.stub({ open: [[join(folder, paper), folder]] });
    await person.press(dossiersScreen.chooseFiles);
    await page.getByTestId("refused-papers").waitFor();
    await person.see(paper);
    rmSync(join(folder, paper));
    await page.getByTestId("drawer-close").click();
  });

  it("is asked for the cluster's own regulation before a ballot, and names people by their award", async () => {
    const { page } = app;
    await person.goTo(frameStrings.roomConference);
    await person.press(/^Thêm hội nghị/);
    await person.type("Tên hội nghị", "Hội nghị tổng kết năm 2026");
    await person.type("Ngày họp", "15/11/2026");
    await page.getByTestId("save-meeting").click();
    await page.getByTestId("fill-roll").click();
    await page.getByTestId("mark-all-present").click();
    await page.locator('[data-stage="vote"]').click();
    await person.see(ballotWords.openWhyNoRegulation);
    await page.getByTestId("open-regulation").click();
    await page.getByTestId("adopt-regulation").click();
    await person.type("Tên quy chế", "Quy chế hoạt động của Cụm");
    await person.choose("Ngưỡng đạt", "Có ngưỡng tỷ lệ");
    await person.type(/^Ngưỡng \(/, "2/3");
    await page.getByTestId("save-regulation").click();
    await page.getByTestId("regulation").waitFor();
    await person.see("từ 2/3 tổng số có quyền bỏ phiếu trở lên");
    await page.goBack();
    await page.locator('[data-stage="vote"]').click();
    const quota = page.getByTestId(/^quota-/);
    await expect.poll(() => quota.count()).toBe(1);
    await quota.fill("1");
    await quota.press("Tab");
    await page.getByTestId("open-round").click();
    await page.getByTestId("total-printed").waitFor();
    expect(await page.getByRole("tab", { name: new RegExp(`^${fighter}`) }).count()).toBeLessThanOrEqual(1);
    expect(ask("SELECT name FROM round_groups")).toEqual([fighter]);
  });

  it("finds every figure again after the program was killed while counting", async () => {
    const totals = { printed: 3, issued: 3, leftOver: 0, spoiled: 0, returned: 3, valid: 3, invalid: 0 };
    for (const [name, papers] of Object.entries(totals)) {
      await app.page.getByTestId(`total-${name}`).fill(String(papers));
    }
    await app.page.getByTestId("total-blankPapers").fill("0");
    await typeFigures(people.minh, [2, 1, 0, 0]);
    await app.page.getByTestId("total-printed").focus();
    await expect.poll(() => ask("SELECT agree, disagree FROM round_lines ORDER BY number")[0]).toBe("2|1");
    app.app.process().kill("SIGKILL");
    await new Promise<void>((resolve) => app.app.process().once("exit", () => resolve()));

    await start();
    await button(startWords.open).click();
    await person.goTo(frameStrings.roomConference);
    await app.page.getByTestId("meetings").locator("tr[data-row]").first().click();
    const agree = app.page
      .getByTestId(/^line-\d+$/)
      .filter({ hasText: people.minh })
      .getByTestId(/-agree$/)
      .first();
    await expect.poll(() => agree.inputValue()).toBe("2");
    await typeFigures(people.binh, [2, 1, 0, 0]);
    await person.see("Mọi phép kiểm đều đúng.");
    await app.page.setViewportSize({ width: 1366, height: 600 });
    expect(await axeFindings(app.page)).toEqual([]);
    await app.page.setViewportSize({ width: 1366, height: 728 });
  });

  it("leaves the tie open, on the screen and in the minutes", async () => {
    const { page } = app;
    await page.getByTestId("count-next").click();
    await page.getByTestId("tie").waitFor();
    await page.getByTestId("go-facts").click();
    await person.type(outcomeWords.tellerName, "Đại diện Cục THADS TP Đà Nẵng");
    await page.getByTestId("save-facts").click();
    await page.locator('[data-step="seal"]').click();
    await page.getByTestId("seal-round").click();
    await page.getByTestId("confirm-act").click();
    await page.getByTestId("make-minutes").click();
    await page.getByTestId("copy-minutes").first().waitFor();
    await app.stub({ save: [minutes] });
    await page.getByTestId("copy-minutes").first().click();
    await person.see(/Đã lưu bản sao/);
    expect(ask("SELECT DISTINCT outcome FROM round_outcomes")).toEqual(["LEFT_OPEN"]);
    const text = execFileSync("unzip", ["-p", minutes, "word/document.xml"], { encoding: "utf8" })
      .replace(/<[^>]+>/g, "")
      .normalize("NFC");
    expect(text).toContain("Bằng phiếu ở suất cuối, để ngỏ");
    expect(text).toContain(`Nhóm ${fighter}`);
  });

  it("writes the person's dossier onto the stick and closes with a copy", async () => {
    const { page } = app;
    await person.goTo(frameStrings.roomExchange);
    await page.getByTestId("write-package").click();
    await person.choose(/^Hồ sơ$/, people.minh);
    await app.stub({ open: [[stick]] });
    await page.getByTestId("choose-target-folder").click();
    await page.getByTestId("start-writing").click();
    await page.getByTestId("package-written").first().waitFor();
    const [written = ""] = readdirSync(stick);
    expect(written).toBe("CUM-CUM1_2026_HS-0001_r01");
    const dossier = readFileSync(join(stick, written, "hoso.json"), "utf8");
    expect(dossier).toContain(people.minh);
    for (const list of ["manifest-sha256.txt", "tagmanifest-sha256.txt"]) {
      execFileSync("sha256sum", ["-c", "--quiet", list], { cwd: join(stick, written) });
    }
    await app.close();
    expect(readdirSync(join(bookFolder(), "backups"))).toHaveLength(1);
    expect(ask("SELECT kind FROM book")).toEqual(["REAL"]);
  });

  it("left a person's name in the book alone: not in logs, browser, temporary files or crash reports", async () => {
    const userData = join(dataDir, "user-data");
    for (const name of Object.values(people)) {
      expect(await filesNaming(bookFolder(), name), "the search finds a name").not.toEqual([]);
      expect(await filesNaming(userData, name)).toEqual([]);
    }
    for (const passing of ["opened", "staging"]) expect(readdirSync(join(bookFolder(), passing))).toEqual([]);
    const left = readdirSync(userData, { recursive: true, encoding: "utf8" });
    expect(left.filter((path) => /\.dmp$/i.test(path))).toEqual([]);
  });
});
