import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { matrixWords } from "#core/strings/pledges-matrix-words";
import { exemplarScreen } from "#core/strings/pledges-exemplar-screen-words";
import { exemplarStepWords } from "#core/strings/pledges-exemplar-words";
import { incomingScreen } from "#core/strings/pledges-incoming-screen-words";
import { planScreen } from "#core/strings/pledges-plan-screen-words";
import { pledgeScreen } from "#core/strings/pledges-pledge-screen-words";
import { pledgesScreen } from "#core/strings/pledges-screen-words";
import { documentSubjectWords } from "#core/strings/document-kind-words";
import { frameStrings } from "#core/strings/frame-strings";
import { overviewScreen } from "#core/strings/overview-words";
import { root } from "../support/source-files";
import { bookOfSample } from "./support/book-of-sample";
import { findEverywhere } from "./support/find-everywhere";
import { type LaunchedApp, launchApp } from "./support/launch";
import { askBook, wordsOfPaper } from "./support/judges";
import { type Secretary, chooseLetterhead, makePaper, openSampleNamed, writeLine } from "./support/secretary";
import { type Person, personAt } from "./tour/person";

const folder = mkdtempSync(join(tmpdir(), "red-river-delta-"));
const dataDir = join(folder, "data");
const midyearItem = "Báo cáo kết quả công tác thi đua 6 tháng đầu năm";
const spreadingItem = "Kiểm tra chéo, giao lưu giữa các đơn vị";
const unit = (number: string) => `Đơn vị thành viên ${number} (bài báo không nêu tên)`;
/** Who had not sent the paper of the item, with the row of each in the matrix. */
const silent = [
  { name: unit("10"), row: 9, figures: "1\t100\t2\tCó\tCó\tCó\tCó\tCó" },
  { name: unit("14"), row: 13, figures: "1\t95\t2\tCó\tCó\tCó\tCó\tCó\tCó" },
  { name: unit("19"), row: 18, figures: "2\t100\t3\tCó\tCó\tCó\tCó\tCó\tCó" },
  { name: unit("21"), row: 20, figures: "1\t100\t1\tCó\tCó\tCó\tCó\tCó\tChưa" },
] as const;
const lateUnits = `SELECT count(*) FROM incoming_papers p JOIN plan_items i ON i.id = p.plan_item_id
  WHERE p.binned_at IS NULL AND p.received_on > i.due_on`;
/** Counted by `sqlite3` from the targets and figures: asked, exceeded, met, missed, not due, silent. */
const midyearTally = `
  SELECT count(*),
    sum(coalesce(value > coalesce(most, least), 0)),
    sum(coalesce(value BETWEEN least AND coalesce(most, least), answer = 'YES', 0)),
    0,
    sum(coalesce(value < least, answer = 'NO', 0)),
    sum(value IS NULL AND answer IS NULL)
  FROM (SELECT t.value AS least, t.value_to AS most, a.value, a.answer FROM targets t
    JOIN unit_categories c ON t.category_id IS NULL OR t.category_id = c.category_id
    JOIN memberships m ON m.unit_id = c.unit_id
    LEFT JOIN actuals a ON a.target_id = t.id AND a.unit_id = c.unit_id AND a.period = 'MIDYEAR')`;
/** The same six as the report words them. */
const tallySentence =
  /: (\d+) \([^)]*\) lượt; vượt (\d+) \([^)]*\); đạt (\d+) \([^)]*\); chưa đạt (\d+) \([^)]*\); chưa đến hạn (\d+) \([^)]*\); chưa có số liệu báo cáo (\d+)/;
let app: LaunchedApp;
let person: Person;
let book = "";

const secretary = (): Secretary => ({ app, person, word: "KHU_VUC" });
const ask = (sql: string) => askBook(book, sql);
const rows = () => app.page.locator("tr[data-row]");
const tab = (name: string) => app.page.getByRole("tab", { name, exact: true }).click();
const closeDrawer = () => app.page.getByTestId("drawer-close").click();

beforeAll(async () => {
  app = await launchApp({ dataDir });
  person = personAt(app.page, join(root, "out", "pictures", "red-river-delta"));
  await openSampleNamed(secretary(), "Đồng bằng Bắc bộ", "2016");
  book = bookOfSample(dataDir);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the year 2016 of Đồng bằng Bắc bộ, from the plan to the mid-year review", () => {
  it("opens on what is late and on the next meeting, and leads to the units that are late", async () => {
    const { page } = app;
    await page.getByRole("heading", { name: overviewScreen.title(2016) }).waitFor();
    await person.see(`4 đơn vị chậm: ${midyearItem}`);
    await person.see(overviewScreen.meetingIn(2));
    await page.getByTestId("year-timeline").waitFor();
    await person.photograph("tong-quan");
    await person.press("Xem đơn vị chậm");
    const owing = page.locator(".plan-who li");
    await owing.first().waitFor();
    await person.photograph("don-vi-cham");
    const missing = await page.locator('.plan-who [data-standing="MISSING"]').allInnerTexts();
    expect(missing.map((line) => line.replace(/\s+/g, " "))).toEqual(
      silent.map(({ name }) => expect.stringContaining(name)),
    );
    await closeDrawer();
  });

  it("plans three meetings in three places, two waves, and takes one more line from the template P1", async () => {
    const { page } = app;
    await page.getByTestId("year-timeline").getByText("Đợt thi đua cao điểm 2").first().waitFor();
    for (const place of ["TP Vĩnh Yên", "TP Móng Cái", "TP Hạ Long"]) {
      expect(ask(`SELECT count(*) FROM meetings WHERE place LIKE '${place}%'`)).toEqual(["1"]);
      await page.getByTestId("year-timeline").getByText(place).first().waitFor();
    }
    const before = await rows().count();
    await person.press(planScreen.fromTemplate);
    await page.getByTestId("add-from-template").waitFor();
    await person.photograph("mau-ke-hoach");
    await person.press(planScreen.chooseNone);
    await page.getByRole("checkbox", { name: planScreen.chooseLine(spreadingItem) }).click();
    await person.photograph("mau-ke-hoach-mot-viec");
    await page.getByTestId("add-from-template").click();
    await expect.poll(() => rows().count()).toBe(before + 1);
    await person.photograph("ke-hoach");
  });

  it("shows nine contents, those the article does not name marked, and the targets of QĐ 2167 for Cục only", async () => {
    const { page } = app;
    await tab(pledgeScreen.tab);
    await page.locator(".pledge-target").first().waitFor();
    expect(ask("SELECT count(*) FROM pledge_contents WHERE binned_at IS NULL")).toEqual(["9"]);
    await person.photograph("giao-uoc");
    await page.locator(".pledge-target", { hasText: "2167/QĐ-BTP" }).first().click();
    await page.locator("[data-drawer]").waitFor();
    await person.photograph("chi-tieu-2167");
    await closeDrawer();
  });

  it("writes the letter that presses the four, before they answer", async () => {
    await chooseLetterhead(secretary(), "Khu vực thi đua Đồng bằng Bắc bộ", "Trưởng Khu vực");
    const paper = join(folder, "cong-van-don-doc.docx");
    await makePaper(secretary(), "REMINDER_LETTER", paper, {
      label: documentSubjectWords.PLAN_ITEM,
      choice: midyearItem,
    });
    await person.photograph("cong-van-don-doc");
    const words = wordsOfPaper(paper, join(folder, "office"));
    for (const { name } of silent) expect(words).toContain(name);
    expect(words).toContain("10/06/2016");
    expect(words).toContain("04 (bốn) đơn vị");
    expect(words).not.toContain(unit("13"));
  });

  it("takes the missing papers one after another, each late by four days", async () => {
    const { page } = app;
    await person.goTo(frameStrings.roomDocuments);
    await tab(incomingScreen.tabIn);
    await person.press(incomingScreen.add);
    for (const [place, { name }] of silent.entries()) {
      await person.choose(incomingScreen.senderUnit, name);
      if (place === 0) {
        await person.choose(incomingScreen.planItem, midyearItem);
        await person.photograph("vao-so");
      }
      await person.type(incomingScreen.subject, "Báo cáo kết quả công tác thi đua 6 tháng đầu năm 2016");
      await page.getByTestId("save-incoming").click();
      await person.see(incomingScreen.stillMissing(3 - place));
    }
    await page.getByTestId("incoming-saved").waitFor();
    await closeDrawer();
    await rows()
      .filter({ hasText: unit("21") })
      .filter({ hasText: incomingScreen.late(4) })
      .waitFor();
    await person.photograph("van-ban-den");
    expect(
      ask(`SELECT p.channel, julianday(p.received_on) - julianday(i.due_on) FROM incoming_papers p
        JOIN plan_items i ON i.id = p.plan_item_id ORDER BY p.arrival_number DESC LIMIT 4`),
    ).toEqual(["ZALO|4.0", "ZALO|4.0", "ZALO|4.0", "ZALO|4.0"]);
    expect(ask(lateUnits)).toEqual(["7"]);
  });

  it("takes their figures as a block, and one explanation", async () => {
    const { page } = app;
    await person.goTo(frameStrings.roomPledges);
    await tab(matrixWords.tab);
    for (const { row, figures } of silent) {
      const first = page.locator(`[data-place="${row} 0"]`);
      await first.click();
      await app.paste(figures);
      await first.getByText(figures.split("\t")[0] ?? "", { exact: true }).waitFor();
    }
    await page.locator('[data-place="13 1"]').click();
    await person.press(matrixWords.explain);
    await person.type(matrixWords.explanation, "Ba vụ việc kéo dài do chờ kết quả giám định.");
    await person.photograph("giai-trinh");
    await page.getByRole("dialog").getByRole("button", { name: matrixWords.save, exact: true }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await person.photograph("bang-ket-qua");
    expect(
      ask(
        `SELECT count(*) FROM units u WHERE u.id IN (SELECT unit_id FROM actuals WHERE period = 'MIDYEAR')`,
      ),
    ).toEqual(["22"]);
    expect(ask("SELECT count(*) FROM actuals WHERE explanation LIKE 'Ba vụ việc%' AND value = 9500")).toEqual(
      ["1"],
    );
  });

  it("follows an exemplar through its first two steps", async () => {
    const { page } = app;
    await tab(pledgesScreen.tabExemplars);
    await person.press(exemplarScreen.addFirst);
    await person.type(exemplarScreen.title, "Mô hình tiếp nhận và trả kết quả hộ tịch tại chỗ");
    await person.choose(exemplarScreen.unit, "Sở Tư pháp tỉnh Quảng Ninh");
    await page.getByTestId("save-exemplar").click();
    await person.type(exemplarScreen.stepDay(exemplarStepWords.FOUND), "15/03/2016");
    await person.type(exemplarScreen.stepDay(exemplarStepWords.NURTURED), "20/05/2016");
    await page.getByTestId("save-exemplar-steps").click();
    await expect.poll(() => ask("SELECT count(*) FROM exemplar_steps")).toEqual(["2"]);
    await person.photograph("dien-hinh");
    await closeDrawer();
  });

  it("holds the review of 16/6: a short log, its conclusion, two tasks with owner and day", async () => {
    const { page } = app;
    await person.goTo(frameStrings.roomConference);
    await page.getByTestId("meetings").locator("tr[data-row]", { hasText: "sơ kết" }).first().click();
    await page.locator('[data-stage="log"]').click();
    await writeLine(secretary(), ["1", null, "Chủ trì", "Khai mạc hội nghị sơ kết."]);
    await writeLine(secretary(), [
      "2",
      null,
      "Đơn vị Trưởng Khu vực",
      "Báo cáo sơ kết 6 tháng đầu năm 2016.",
    ]);
    await writeLine(secretary(), [
      "9",
      null,
      "",
      "Các đơn vị gửi báo cáo đúng hạn; hoàn thành đợt 1 trước ngày 30/6.",
    ]);
    await person.photograph("dien-bien");
    await page.locator('[data-stage="conclude"]').click();
    await page.getByTestId("reading").waitFor();
    await person.photograph("ket-luan");
    await person.goTo(frameStrings.roomPledges);
    await tab(pledgesScreen.tabPlan);
    await page.getByText(planScreen.viewTasks, { exact: true }).first().click();
    for (const [content, owner, due] of [
      ["Báo cáo kết quả đợt thi đua cao điểm 1", unit("10"), "08/07/2016"],
      ["Rà soát chỉ tiêu chưa đạt, đề xuất giải pháp", "Cục THADS tỉnh Quảng Ninh", "31/07/2016"],
    ] as const) {
      await page.getByTestId("add-task").click();
      await person.type(planScreen.content, content);
      await person.choose(planScreen.taskOwner, owner);
      await person.type(planScreen.taskDue, due);
      await person.choose(planScreen.taskMeeting, "Hội nghị sơ kết");
      await page.getByTestId("save-task").click();
      await rows().filter({ hasText: content }).waitFor();
      await person.photograph("nhiem-vu");
      await closeDrawer();
    }
    expect(
      ask(`SELECT t.due_on, m.kind FROM tasks t JOIN meetings m ON m.id = t.meeting_id
        WHERE t.owner_unit_id IS NOT NULL ORDER BY t.due_on`),
    ).toEqual(["2016-07-08|MIDYEAR", "2016-07-31|MIDYEAR"]);
  });

  it("prints the review with the figures the book holds", async () => {
    const paper = join(folder, "bao-cao-so-ket.docx");
    await makePaper(secretary(), "MIDYEAR_REPORT", paper);
    const words = wordsOfPaper(paper, join(folder, "office"));
    const figures = tallySentence.exec(words)?.slice(1).map(Number).join("|");
    expect([figures]).toEqual(ask(midyearTally));
    expect(words).toContain("10/06/2016 15 7 0");
    expect(words).toContain(
      "Hội nghị phát động phong trào thi đua và ký Giao ước thi đua năm 2016, ngày 04/03/2016",
    );
    expect(words).not.toContain("ngày 04/11/2016");
  });

  it("finds without marks a unit, a target, a paper and a line of the plan, and lands where each is shown", async () => {
    const { page } = app;
    const paper = ask("SELECT max(arrival_number) FROM incoming_papers")[0] ?? "";
    await person.goTo(frameStrings.roomOverview);
    for (const [typed, line, drawer] of [
      ["so tu phap quang ninh", "Sở Tư pháp tỉnh Quảng Ninh", "Sở Tư pháp tỉnh Quảng Ninh"],
      ["luat ho tich", "Triển khai Luật Hộ tịch", "Triển khai Luật Hộ tịch"],
      [
        "bao cao ket qua cong tac thi dua 6 thang dau nam 2016",
        unit("21"),
        incomingScreen.title(Number(paper)),
      ],
      ["mo hinh ho tich tai cho", "Mô hình tiếp nhận", "Mô hình tiếp nhận"],
      ["dot thi dua cao diem 2", "Đợt thi đua cao điểm 2", "Đợt thi đua cao điểm 2"],
      ["ra soat chi tieu chua dat", "Rà soát chỉ tiêu chưa đạt", planScreen.taskTitle],
      ["bao cao ket qua cong tac thi dua 6 thang dau nam", midyearItem, midyearItem],
    ] as const) {
      await findEverywhere(page, { typed, line, drawer });
      await person.photograph(`tim-${typed.replaceAll(" ", "-")}`);
      if (typed !== "bao cao ket qua cong tac thi dua 6 thang dau nam") await closeDrawer();
    }
    expect(ask("SELECT max(revision) FROM targets")).toEqual(["1"]);
    await page.getByTestId("plan-item-done").click();
    await expect
      .poll(() => ask("SELECT done_on FROM plan_items WHERE expects = 'MIDYEAR_REPORT'"))
      .toEqual(["2016-06-14"]);
    await closeDrawer();
  });

  it("shows nothing late afterwards", async () => {
    const { page } = app;
    await person.goTo(frameStrings.roomOverview);
    await page.getByRole("heading", { name: overviewScreen.title(2016) }).waitFor();
    await page.getByText(overviewScreen.targets(9, 22)).waitFor();
    await person.photograph("tong-quan-sau");
    expect(await page.locator('[data-urgency="LATE"]').count()).toBe(0);
  });
});
