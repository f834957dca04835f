import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ballotWords, modeWords } from "#core/strings/ballot-words";
import { clusterWords } from "#core/strings/cluster-words";
import { frameStrings } from "#core/strings/frame-strings";
import { dayScreen } from "#core/strings/meeting-day-words";
import { regulationWords, voteModeWords } from "#core/strings/regulation-words";
import { root } from "../support/source-files";
import { type LaunchedApp, launchApp } from "./support/launch";
import { askBook, wordsOfPaper } from "./support/judges";
import {
  callEverybody,
  chooseLetterhead,
  countLine,
  describeRound,
  makePaper,
  openClusterTab,
  openSampleNamed,
  openTheMeeting,
  sealTheRound,
  toStage,
  turnToYear,
  writeLine,
} from "./support/secretary";
import { type Person, personAt } from "./tour/person";

/** Article 003: who gives the rotating flag, and who is the head of 2024. */
const [giver, taker] = ["Kiểm toán Nhà nước", "Tòa án nhân dân tối cao"];

const folder = mkdtempSync(join(tmpdir(), "seed-003-"));
const dataDir = join(folder, "data");
const handoverPaper = join(folder, "papers", "ban-giao.docx");
let app: LaunchedApp;
let person: Person;
const secretary = () => ({ app, person, word: "KHOI" as const });

const ask = (sql: string) => {
  const samples = join(dataDir, "Sổ Thi Đua", "Mẫu");
  return askBook(join(samples, readdirSync(samples)[0] ?? "", "so-thi-dua.db"), sql);
};

beforeAll(async () => {
  mkdirSync(join(folder, "papers"));
  app = await launchApp({ dataDir });
  person = personAt(app.page, join(root, "out", "pictures", "seed-003"));
  await openSampleNamed(secretary(), "Khối Thi đua các bộ, ngành nội chính Trung ương", "2023");
}, 60_000);
afterAll(async () => {
  await app.page.screenshot({ path: join(root, "out", "pictures", "seed-003", "cuoi.png") }).catch(() => {});
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the handover of 10 April 2024, typed into the window", () => {
  it("knows members of every kind and the head of 2023", async () => {
    const { page } = app;
    await person.goTo(frameStrings.roomRegistry);
    await expect.poll(() => page.locator("tr[data-row]").count()).toBe(8);
    await person.photograph("don-vi");
    await chooseLetterhead(secretary(), "KIỂM TOÁN NHÀ NƯỚC", "Tổng Kiểm toán Nhà nước");
    await page.locator("tr[data-row]").filter({ hasText: giver }).waitFor();
    await person.photograph("khoi-va-nam");
  });

  it("adopts a regulation of raised hands: before it there is none", async () => {
    const { page } = app;
    await page.getByRole("tab", { name: clusterWords.tabRegulation }).click();
    await person.see(regulationWords.none);
    await page.getByTestId("adopt-regulation").click();
    await person.type(regulationWords.factsTitle, "Quy chế hoạt động của Khối (minh họa)");
    await person.choose(regulationWords.modes, voteModeWords.OPEN);
    await person.choose(regulationWords.usualMode, voteModeWords.OPEN);
    await person.choose(regulationWords.threshold, ballotWords.thresholdSet);
    await person.type(/^Ngưỡng \(/, "1/2");
    await person.photograph("ghi-quy-che");
    await page.getByTestId("save-regulation").click();
    await page.getByTestId("edit-regulation").waitFor();
    await person.photograph("quy-che");
  });

  it("meets: eight present, what is said is written down", async () => {
    await openTheMeeting(secretary());
    await toStage(secretary(), "prepare");
    await person.photograph("chuan-bi");
    await callEverybody(secretary());
    await person.photograph("diem-danh");
    await toStage(secretary(), "log");
    await writeLine(secretary(), ["1", "8h30", "Tổng Kiểm toán Nhà nước", "Khai mạc hội nghị."]);
    await writeLine(secretary(), [
      "2",
      "8h45",
      "Kiểm toán Nhà nước",
      "Báo cáo công tác thi đua - khen thưởng năm 2023.",
    ]);
    await writeLine(secretary(), [
      "4",
      "9h40",
      "Lãnh đạo cấp trên",
      "Khen thưởng kịp thời, chú trọng người lao động trực tiếp.",
    ]);
    await person.photograph("dien-bien");
    expect(ask("SELECT count(*) FROM voters WHERE attendance = 'PRESENT'")).toEqual(["8"]);
  });

  it("chooses the head of 2024 by raised hands", async () => {
    const { page } = app;
    await toStage(secretary(), "vote");
    await describeRound(secretary(), {
      kind: ballotWords.kindHeads,
      name: "Chọn Khối trưởng năm 2024",
      mode: modeWords.OPEN,
    });
    await page
      .getByTestId("ballot-choice")
      .locator("tbody tr")
      .filter({ hasText: taker })
      .first()
      .getByRole("checkbox")
      .check();
    const quota = page.getByTestId(/^quota-/).first();
    await quota.fill("1");
    await quota.press("Tab");
    await person.photograph("lap-phieu");
    await page.getByTestId("open-round").click();
    await page.getByTestId("mode-note").waitFor();
    await countLine(secretary(), taker, { agree: 7, disagree: 0, blank: 1 });
    await person.photograph("gio-tay");
    await sealTheRound(secretary(), "Đại diện Bộ Tư pháp");
    await page.getByTestId("write-heads").click();
    await page.getByTestId("heads-written").waitFor();
    await person.photograph("da-ghi-khoi-truong");
    expect(
      ask(
        `SELECT y.year, h.role, n.name FROM year_heads h JOIN years y ON y.id = h.year_id
         JOIN unit_names n ON n.unit_id = h.unit_id ORDER BY y.year`,
      ),
    ).toEqual([`2023|HEAD|${giver}`, `2024|HEAD|${taker}`]);
  });

  it("hands the rotating flag and the files on, and the paper says so", async () => {
    const { page } = app;
    await toStage(secretary(), "log");
    await writeLine(secretary(), ["8", "10h30", giver, `Trao Cờ luân lưu cho ${taker}.`]);
    await toStage(secretary(), "handover");
    await page.getByTestId("add-flag").click();
    await person.choose(dayScreen.flagFrom, giver);
    await person.choose(dayScreen.flagTo, taker);
    await person.type(dayScreen.flagHandedBy, "Tổng Kiểm toán Nhà nước");
    await person.type(dayScreen.flagReceivedBy, "Lãnh đạo Tòa án nhân dân tối cao");
    await page.getByLabel(dayScreen.flagItems).fill("Cờ luân lưu của Khối\nHồ sơ hội nghị tổng kết năm 2023");
    await person.photograph("ghi-giao-co");
    await page.getByTestId("save-flag-new").click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    const row = page.getByTestId("flags").locator("tr[data-row]");
    await expect.poll(() => row.count()).toBe(1);
    expect((await row.innerText()).replace(/\s+/g, " ")).toContain(`2024 ${taker} ${giver} 10/04/2024`);
    await person.photograph("so-co-luan-luu");
    await makePaper(secretary(), "HANDOVER_MINUTES", handoverPaper);
    const words = wordsOfPaper(handoverPaper, join(folder, "office"));
    for (const part of [giver, taker, "2024", "Cờ luân lưu của Khối", "Hồ sơ hội nghị tổng kết năm 2023"])
      expect(words).toContain(part);
    await person.photograph("bien-ban-ban-giao");
  });

  it("opens 2024 with its head", async () => {
    const { page } = app;
    await turnToYear(secretary(), 2024);
    await openClusterTab(secretary());
    await page.locator("tr[data-row]").filter({ hasText: taker }).waitFor();
    await person.photograph("nam-2024");
    expect(ask("PRAGMA integrity_check")).toEqual(["ok"]);
  });
});
