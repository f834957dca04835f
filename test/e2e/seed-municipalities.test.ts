import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ballotWords, followsWords, modeWords } from "#core/strings/ballot-words";
import { boardWords } from "#core/strings/dossier-board-words";
import { dossierStateWords, stepWords } from "#core/strings/dossier-life-words";
import { clusterWords } from "#core/strings/cluster-words";
import { frameStrings } from "#core/strings/frame-strings";
import { dayScreen } from "#core/strings/meeting-day-words";
import { pledgeScreen } from "#core/strings/pledges-pledge-screen-words";
import { regulationWords, voteModeWords } from "#core/strings/regulation-words";
import { root } from "../support/source-files";
import { type LaunchedApp, launchApp } from "./support/launch";
import { askBook, wordsOfPaper } from "./support/judges";
import {
  beginAnotherRound,
  callEverybody,
  chooseLetterhead,
  countLine,
  describeRound,
  makePaper,
  openClusterTab,
  openSampleNamed,
  openTheMeeting,
  sealNow,
  sealTheRound,
  takeOnly,
  toStage,
  turnToYear,
  writeLine,
} from "./support/secretary";
import { countThePapers, makeTheBallot, readTheResult } from "./tour/conference-chapters";
import { type Person, personAt } from "./tour/person";
import { type Votes, illustrativeVotes, unitAddedOnTheWay } from "./tour/votes";

/** Article 000, sentence 30. The book never holds it before the votes are typed. */
const winners = [
  "Sở Tư pháp TP Hà Nội",
  "Sở Tư pháp TP Hồ Chí Minh",
  "Cục THADS Hà Nội",
  "Cục THADS TP Hồ Chí Minh",
  "Chi cục THADS huyện Phú Xuyên",
  "Chi cục THADS quận Bình Thạnh",
  "Chi cục THADS quận Ninh Kiều",
  "Chi cục THADS quận Hải An",
];
/** Article 000, sentence 31. */
const governmentFlag = "Cục THADS Hà Nội";
/** Article 000, the paragraph on 2023. */
const heads = { head: "Sở Tư pháp TP Hồ Chí Minh", deputy: "Cục THADS TP Hồ Chí Minh" };

/** The votes of the tour without the unit the tour itself adds. */
const votes: Votes = {
  ...illustrativeVotes,
  groups: illustrativeVotes.groups.map((group) => ({
    ...group,
    lines: group.lines.filter(({ name }) => name !== unitAddedOnTheWay),
  })),
};

const folder = mkdtempSync(join(tmpdir(), "seed-000-"));
const dataDir = join(folder, "data");
const paper = (name: string) => join(folder, "papers", `${name}.docx`);
let app: LaunchedApp;
let person: Person;
const secretary = () => ({ app, person, word: "KHU_VUC" as const });

const ask = (sql: string) => {
  const samples = join(dataDir, "Sổ Thi Đua", "Mẫu");
  return askBook(join(samples, readdirSync(samples)[0] ?? "", "so-thi-dua.db"), sql);
};
const won = (round: string) =>
  ask(
    `SELECT l.name FROM round_outcomes o JOIN round_lines l ON l.id = o.line_id JOIN rounds r ON r.id = l.round_id
     WHERE o.outcome = 'WON' AND r.name = '${round}' ORDER BY l.number`,
  );
/** Rounds as the secretary names them. */
const rounds = { flags: "Vòng 1", government: "Cờ thi đua Chính phủ", heads: "Bầu Trưởng, Phó năm 2023" };

beforeAll(async () => {
  mkdirSync(join(folder, "papers"));
  app = await launchApp({ dataDir });
  person = personAt(app.page, join(root, "out", "pictures", "seed-000"));
  await openSampleNamed(secretary(), "Khu vực thi đua các TP trực thuộc Trung ương", "2022");
}, 60_000);
afterAll(async () => {
  await app.page.screenshot({ path: join(root, "out", "pictures", "seed-000", "cuoi.png") }).catch(() => {});
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the meeting of 2 November 2022, typed into the window", () => {
  it("has its regulation read and its ways of deciding written down", async () => {
    const { page } = app;
    await person.photograph("tong-quan");
    await person.goTo(frameStrings.roomRegistry);
    await page.getByRole("tab", { name: clusterWords.tabRegulation }).click();
    await person.see("Quy chế minh họa của khu vực thi đua");
    await person.photograph("quy-che");
    await page.getByTestId("edit-regulation").click();
    await person.choose(regulationWords.modes, voteModeWords.OPEN);
    await person.type(regulationWords.keeping, "12");
    await person.photograph("sua-quy-che");
    await page.getByTestId("save-regulation").click();
    await page.getByTestId("edit-regulation").waitFor();
    await chooseLetterhead(secretary(), "SỞ TƯ PHÁP", "Giám đốc");
    await person.photograph("cum-va-nam");
    expect(ask("SELECT letterhead FROM years WHERE year = 2022")).toEqual(["HEAD_UNIT"]);
  });

  it("is prepared from the agenda of a combined meeting, and everybody is called", async () => {
    const { page } = app;
    await openTheMeeting(secretary());
    await toStage(secretary(), "prepare");
    await page.getByTestId("agenda-template").click();
    await page.getByTestId("use-template").click();
    await page.getByTestId("agenda").locator("tr[data-row]").nth(12).waitFor();
    await page.getByTestId("edit-day").click();
    await person.type(/^Giờ họp/, "8h00");
    await person.type(/^Chủ trì/, "Đại diện đơn vị Trưởng khu vực");
    await person.type(/^Thư ký/, "Thư ký khu vực");
    await page.getByTestId("save-meeting").click();
    await page.getByTestId("drawer-close").waitFor({ state: "detached" });
    await person.photograph("chuan-bi");
    await callEverybody(secretary());
    await person.photograph("diem-danh");
  });

  it("is written down: the report, the discussion, what the superior says", async () => {
    await toStage(secretary(), "log");
    await writeLine(secretary(), ["1", "8h00", "Chủ trì", "Khai mạc hội nghị."]);
    await writeLine(secretary(), [
      "2",
      "8h15",
      "Đại diện đơn vị Trưởng khu vực",
      "Báo cáo tổng kết phong trào thi đua năm 2022.",
    ]);
    await writeLine(secretary(), [
      "3",
      "8h50",
      "Sở Tư pháp TP Đà Nẵng",
      "Đề nghị đẩy mạnh ứng dụng công nghệ thông tin.",
    ]);
    await writeLine(secretary(), [
      "4",
      "9h20",
      "Lãnh đạo Bộ Tư pháp",
      "Đưa phong trào thi đua hướng về cơ sở.",
    ]);
    await person.photograph("dien-bien");
    expect(ask("SELECT count(*) FROM log_entries")).toEqual(["4"]);
  });

  it("gives the industry's flag to the eight the article names", async () => {
    const scene = { app, person, folder, stick: folder, paper: "", minutes: paper("kiem-phieu") };
    await makeTheBallot(scene, votes);
    await countThePapers(scene, votes);
    await readTheResult(scene);
    const code = await sealNow(secretary());
    await app.page.getByTestId("make-minutes").click();
    await app.page.getByTestId("copy-minutes").first().waitFor();
    await app.stub({ save: [scene.minutes] });
    await app.page.getByTestId("copy-minutes").first().click();
    await person.see(/Đã lưu bản sao/);
    await person.photograph("chot-vong-1");
    expect(won(rounds.flags).toSorted()).toEqual(winners.toSorted());
    const words = wordsOfPaper(scene.minutes, join(folder, "office"));
    for (const name of winners) expect(words).toContain(name);
    for (const row of ask("SELECT agree, disagree FROM round_lines"))
      expect(words).toContain(row.replace("|", " "));
    expect(words).toContain(code);
  });

  it("chooses the Government's flag among the winners", async () => {
    const { page } = app;
    await beginAnotherRound(secretary());
    await describeRound(secretary(), {
      kind: followsWords.WINNERS,
      name: rounds.government,
      mode: modeWords.SECRET,
    });
    await person.choose(ballotWords.winnersAward, "Cờ thi đua Chính phủ");
    await takeOnly(secretary(), "Sở Tư pháp", [], 0);
    await takeOnly(secretary(), "Chi cục THADS", [], 0);
    await takeOnly(secretary(), "Cục THADS", [governmentFlag, "Cục THADS TP Hồ Chí Minh"], 1);
    await person.photograph("chon-trong-so-da-suy-ton");
    await page.getByTestId("open-round").click();
    for (const [name, papers] of Object.entries({ ...votes.totals, valid: 10, invalid: 0 })) {
      await page.getByTestId(`total-${name}`).fill(String(papers));
    }
    await countLine(secretary(), governmentFlag, { agree: 9, disagree: 1, blank: 0, invalid: 0 });
    await countLine(secretary(), "Cục THADS TP Hồ Chí Minh", { agree: 5, disagree: 5, blank: 0, invalid: 0 });
    await sealTheRound(secretary(), "Đại diện Sở Tư pháp TP Đà Nẵng");
    await person.photograph("chot-vong-2");
    expect(won(rounds.government)).toEqual([governmentFlag]);
  });

  it("elects the head and the deputy of 2023 by raised hands, and writes them into that year", async () => {
    const { page } = app;
    await beginAnotherRound(secretary());
    await describeRound(secretary(), {
      kind: ballotWords.kindHeads,
      name: rounds.heads,
      mode: modeWords.OPEN,
    });
    const boxes = page.getByTestId("ballot-choice").locator("tbody tr");
    await boxes.filter({ hasText: heads.head }).first().getByRole("checkbox").check();
    await boxes.filter({ hasText: heads.deputy }).last().getByRole("checkbox").check();
    for (const quota of await page.getByTestId(/^quota-/).all()) {
      await quota.fill("1");
      await quota.press("Tab");
    }
    await person.photograph("bau-truong-pho");
    await page.getByTestId("open-round").click();
    await page.getByTestId("mode-note").waitFor();
    for (const [place, name] of [heads.head, heads.deputy].entries()) {
      if (place > 0)
        await page
          .getByRole("tab")
          .filter({ hasText: "phó" })
          .or(page.getByRole("tab").filter({ hasText: "Phó" }))
          .first()
          .click();
      await countLine(secretary(), name, { agree: 10, disagree: 0, blank: 0 });
    }
    await sealTheRound(secretary(), "Đại diện Sở Tư pháp TP Đà Nẵng");
    await page.getByTestId("write-heads").click();
    await page.getByTestId("heads-written").waitFor();
    await person.photograph("da-ghi-truong-pho");
    expect(
      ask(
        `SELECT y.year, h.role, n.name FROM year_heads h JOIN years y ON y.id = h.year_id
         JOIN unit_names n ON n.unit_id = h.unit_id WHERE y.year = 2023 ORDER BY h.position`,
      ),
    ).toEqual([`2023|HEAD|${heads.head}`, `2023|DEPUTY|${heads.deputy}`]);
  });

  it("is concluded, read out, and its minutes hold winners, figures and elected heads", async () => {
    const { page } = app;
    await toStage(secretary(), "log");
    await writeLine(secretary(), [
      "9",
      "11h10",
      "Chủ trì",
      "Thông qua báo cáo tổng kết năm 2022 và phương hướng năm 2023.",
    ]);
    await writeLine(secretary(), ["0", "11h30", "Chủ trì", "Bế mạc hội nghị."]);
    await toStage(secretary(), "conclude");
    const reading = await page.getByTestId("reading").innerText();
    for (const name of [...winners, heads.deputy]) expect(reading).toContain(name);
    expect(reading).toContain("Thông qua báo cáo tổng kết năm 2022");
    await person.photograph("ket-luan-de-doc");
    await toStage(secretary(), "handover");
    await page.getByTestId("add-envelope").click();
    await person.choose(dayScreen.envelopeRound, rounds.flags);
    await person.type(dayScreen.envelopePapers, "10");
    await page.getByTestId("save-envelope-new").click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByTestId("envelope-checks").locator('[data-state="RIGHT"]').first().waitFor();
    await person.photograph("niem-phong");
    await makePaper(secretary(), "MEETING_MINUTES", paper("hoi-nghi"));
    await person.photograph("van-ban");
    const words = wordsOfPaper(paper("hoi-nghi"), join(folder, "office"));
    for (const name of [...winners, heads.head, heads.deputy]) expect(words).toContain(name);
    expect(words).toContain("được triệu tập: 10 (mười); có mặt: 10 (mười)");
    for (const figures of ["9/10 (chín trên mười)", "10/10 (mười trên mười)"])
      expect(words).toContain(figures);
    expect(words).toContain("Đưa phong trào thi đua hướng về cơ sở");
  });

  it("puts the eight dossiers into one submission", async () => {
    const { page } = app;
    await person.goTo(frameStrings.roomDossiers);
    await page.getByText(boardWords.viewList, { exact: true }).first().click();
    await person.choose(boardWords.filterState, dossierStateWords.ACCLAIMED);
    await expect.poll(() => page.locator("tr[data-row]").count()).toBe(8);
    await page.getByLabel(boardWords.choosePage).check();
    await person.choose(boardWords.bulkStep, stepWords.PUT_IN_SUBMISSION.act);
    const dialog = page.getByRole("dialog");
    await person.press(boardWords.newSubmission, dialog);
    await person.type(boardWords.subject, "đề nghị tặng Cờ thi đua ngành Tư pháp năm 2022", dialog);
    await page.getByTestId("begin-submission").click();
    await page.getByTestId("begin-submission").waitFor({ state: "detached" });
    await person.photograph("dua-vao-to-trinh");
    await page.getByTestId("save-step").click();
    await dialog.waitFor({ state: "detached" });
    await page.getByText(boardWords.viewSubmissions, { exact: true }).first().click();
    await page.locator("tr[data-row]").first().click();
    await page.getByText(boardWords.itemsTitle).waitFor();
    await person.photograph("to-trinh");
    expect(
      ask(
        "SELECT count(*) FROM dossier_events e JOIN submissions s ON s.id = e.submission_id WHERE e.kind = 'PUT_IN_SUBMISSION'",
      ),
    ).toEqual(["8"]);
  });

  it("has the pledge of 2023 signed by all ten members", async () => {
    const { page } = app;
    await turnToYear(secretary(), 2023);
    await openClusterTab(secretary());
    await page.locator("tr[data-row]").filter({ hasText: heads.deputy }).waitFor();
    await person.photograph("nam-2023");
    await person.goTo(frameStrings.roomPledges);
    await page.getByRole("tab", { name: pledgeScreen.tab, exact: true }).click();
    await page.getByTestId("add-pledge").click();
    await person.type(pledgeScreen.signedOn, "02/11/2022");
    await page.getByTestId("save-pledge").click();
    await page
      .getByLabel(pledgeScreen.newContent)
      .fill("1. Tham gia xây dựng thể chế.\n2. Thi hành án đạt chỉ tiêu giao.");
    await person.press(pledgeScreen.addContents(2));
    await page.getByLabel(pledgeScreen.contentLabel(2)).waitFor();
    await person.photograph("giao-uoc-2023");
    await page.getByText(pledgeScreen.viewSigning, { exact: true }).first().click();
    await page.getByRole("button", { name: pledgeScreen.signAll(10) }).click();
    await page.getByText(pledgeScreen.signing(10, 10)).waitFor();
    await person.photograph("ky-giao-uoc");
    expect(ask("SELECT count(*) FROM pledge_signatures WHERE state = 'SIGNED'")).toEqual(["10"]);
    expect(ask("PRAGMA integrity_check")).toEqual(["ok"]);
  });
});
