import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { DossierState, StepKind } from "#core/dossiers/life/state";
import { awardsScreen } from "#core/strings/awards-history-words";
import { boardWords } from "#core/strings/dossier-board-words";
import { dossierStateWords } from "#core/strings/dossier-life-words";
import { frameStrings } from "#core/strings/frame-strings";
import { conferenceBook, meetingWithRoll } from "../conference/conference-book";
import { root } from "../support/source-files";
import { axeFindings } from "./support/axe";
import { type LaunchedApp, launchApp } from "./support/launch";
import { makeTheBallot, readTheResult } from "./tour/conference-chapters";
import { type Person, personAt } from "./tour/person";
import type { Scene } from "./tour/scene";
import type { Votes } from "./tour/votes";

const folder = mkdtempSync(join(tmpdir(), "dossier-whole-life-"));
const bookPlace = join(folder, "book");
const nominee = "Chi cục THADS quận Ninh Kiều";
/** Four voters, three names, one place. */
const votes: Votes = {
  totals: {
    printed: 5,
    issued: 4,
    leftOver: 1,
    spoiled: 0,
    returned: 4,
    valid: 4,
    invalid: 0,
    blankPapers: 0,
  },
  groups: [
    {
      tab: "Cờ thi đua ngành Tư pháp",
      quota: 1,
      lines: [
        { name: nominee, agree: 4, disagree: 0, blank: 0, invalid: 0 },
        { name: "Chi cục THADS quận Cái Răng", agree: 2, disagree: 2, blank: 0, invalid: 0 },
        { name: "Chi cục THADS quận Ô Môn", agree: 1, disagree: 3, blank: 0, invalid: 0 },
      ],
    },
  ],
};
let app: LaunchedApp;
let person: Person;
let scene: Scene;

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (sql: string) =>
  execFileSync("sqlite3", ["-readonly", join(bookPlace, "so-thi-dua.db"), sql], { encoding: "utf8" }).trim();

async function openLife(): Promise<void> {
  const { page } = app;
  await person.goTo(frameStrings.roomDossiers);
  await page.getByText(boardWords.viewBoard, { exact: true }).first().click();
  await page.getByTestId("board").waitFor();
  await page.locator("[data-card]").filter({ hasText: nominee }).first().click();
  await page.getByRole("tab", { name: boardWords.tabLife }).click();
}

async function openVote(): Promise<void> {
  const { page } = app;
  await person.goTo(frameStrings.roomConference);
  await page.getByTestId("meetings").locator("tr[data-row]").first().click();
  await page.locator('[data-stage="vote"]').click();
}

/** One group has no tabs: the figures stand below each other. */
async function count(): Promise<void> {
  const { page } = app;
  for (const [figure, papers] of Object.entries(votes.totals))
    await page.getByTestId(`total-${figure}`).fill(String(papers));
  for (const { name, ...figures } of votes.groups.flatMap(({ lines }) => lines)) {
    const row = page.getByTestId(/^line-\d+$/).filter({ hasText: name });
    for (const [figure, papers] of Object.entries(figures))
      await row.getByTestId(new RegExp(`^line-\\d+-${figure}$`)).fill(String(papers));
  }
}

/** Takes one step as a person does: its button, its fields, saved; the dossier then stands in a state. */
async function take(kind: StepKind, fields: Readonly<Record<string, string>>, then: DossierState) {
  const { page } = app;
  await page.getByTestId(`step-${kind}`).click();
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  for (const [label, text] of Object.entries(fields))
    await person.type(new RegExp(`^${label.replace(/[()]/g, "\\$&")}`), text, dialog);
  // A list the focus came to lies open over the buttons.
  await dialog.locator(".mantine-Modal-title").click();
  await person.photograph(`buoc-${kind.toLowerCase().replaceAll("_", "-")}`);
  await page.getByTestId("save-step").click();
  await dialog.waitFor({ state: "detached" });
  await page.locator("[data-drawer]").getByText(dossierStateWords[then], { exact: true }).first().waitFor();
}

const history = `SELECT recipient, award_code, year, decision_number, decided_on, authority, coalesce(revoked_on, ''),
  revoked_by FROM award_records WHERE binned_at IS NULL`;

describe("the whole life of a dossier, in the window", () => {
  const { datedOn, fieldReason, fieldDue, fieldCarriedBy, fieldReceiptNumber } = boardWords;
  const { fieldDecisionNumber, fieldAuthority, fieldCeremony, fieldGoldenBook, fieldMoney } = boardWords;

  it("begins in a book whose meeting is called and whose regulation is in force", async () => {
    const made = await conferenceBook();
    await meetingWithRoll(made);
    made.database.pragma("wal_checkpoint(TRUNCATE)");
    cpSync(made.folder.root, bookPlace, { recursive: true });
    const stick = join(folder, "usb");
    mkdirSync(stick);
    app = await launchApp({ dataDir: join(folder, "data"), args: ["--book", bookPlace] });
    person = personAt(app.page, join(root, "out", "pictures", "dossier-life"));
    scene = { app, person, folder, stick, paper: "", minutes: join(folder, "bien-ban.docx") };
    await app.page.getByTestId("book-kind").waitFor();
  });

  it("is received, returned, received again, and complete once no paper is missing", async () => {
    const { page } = app;
    await openLife();
    await person.photograph("ban-thao");
    await take("RECEIVE", { [datedOn]: "10/10/2022" }, "RECEIVED");
    const missing = {
      [datedOn]: "11/10/2022",
      [fieldReason]: "Thiếu xác nhận của cấp ủy.",
      [fieldDue]: "20/10/2022",
    };
    await take("RETURN", missing, "RETURNED");
    await person.photograph("tra-bo-sung");
    await take("RECEIVE", { [datedOn]: "18/10/2022" }, "RECEIVED");
    await person.photograph("con-thieu-giay-to");
    expect(await page.getByTestId("step-CONFIRM_COMPLETE").count()).toBe(0);
    await page.getByRole("tab", { name: /Giấy tờ/ }).click();
    const missingLines = page.locator(".life-item").getByRole("button", { name: boardWords.markOnPaper });
    await missingLines.first().waitFor();
    for (let left = await missingLines.count(); left > 0; left -= 1) {
      await missingLines.first().click();
      await expect.poll(() => missingLines.count()).toBe(left - 1);
    }
    await person.photograph("du-giay-to");
    await page.getByRole("tab", { name: boardWords.tabLife }).click();
    await take("CONFIRM_COMPLETE", { [datedOn]: "19/10/2022" }, "COMPLETE");
    await person.photograph("du-ho-so");
  });

  it("is voted on by the cluster and acclaimed; nobody types that", async () => {
    const { page } = app;
    await openVote();
    await makeTheBallot(scene, votes);
    await openLife();
    await page.getByText(dossierStateWords.ON_BALLOT).first().waitFor();
    await person.photograph("cho-bo-phieu");
    await openVote();
    await page.locator('[data-step="count"]').click();
    await count();
    await readTheResult(scene);
    await page.locator('[data-step="seal"]').click();
    await page.getByTestId("seal-round").click();
    await page.getByTestId("confirm-act").click();
    await page.getByTestId("seal-code").waitFor();
    await openLife();
    await page.getByText(dossierStateWords.ACCLAIMED).first().waitFor();
    await person.photograph("duoc-suy-ton");
  });

  it("goes into a submission, is sent once it has a number, and answers what the higher office asks", async () => {
    const { page } = app;
    await page.getByTestId("step-PUT_IN_SUBMISSION").click();
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    await person.photograph("chon-to-trinh");
    await person.press(boardWords.newSubmission, dialog);
    await person.type(boardWords.subject, "đề nghị tặng Cờ thi đua năm 2022", dialog);
    await page.getByTestId("begin-submission").click();
    await page.getByTestId("begin-submission").waitFor({ state: "detached" });
    await person.type(new RegExp(`^${datedOn}`), "05/12/2022", dialog);
    await person.photograph("dua-vao-to-trinh");
    await page.getByTestId("save-step").click();
    await dialog.waitFor({ state: "detached" });
    await person.photograph("vao-to-trinh-chua-so");
    expect(await page.getByTestId("step-SEND").count()).toBe(0);

    await page.getByText(boardWords.viewSubmissions, { exact: true }).first().click();
    await page.locator("tr[data-row]").first().click();
    const drawer = page.locator("[data-drawer]");
    await person.type(boardWords.number, "87/TTr-KV", drawer);
    await person.type(new RegExp(`^${datedOn}`), "06/12/2022", drawer);
    await page.getByTestId("save-submission").click();
    await page.locator("tr[data-row]").filter({ hasText: "87/TTr-KV" }).waitFor();
    await person.photograph("to-trinh-co-so");

    await openLife();
    await take("SEND", { [datedOn]: "07/12/2022", [fieldCarriedBy]: "Văn thư, qua bưu điện" }, "SENT");
    await person.photograph("da-gui");
    await take("RECEIPT", { [datedOn]: "09/12/2022", [fieldReceiptNumber]: "TN-311" }, "RECEIPTED");
    const asked = {
      [fieldReason]: "Bổ sung xác nhận thuế.",
      [datedOn]: "12/12/2022",
      [fieldDue]: "20/12/2022",
    };
    await take("ASK_SUPPLEMENT", asked, "SUPPLEMENT_ASKED");
    await person.photograph("cap-tren-yeu-cau");
    await take("SEND_SUPPLEMENT", { [datedOn]: "15/12/2022" }, "SUPPLEMENT_SENT");
    expect(ask("SELECT count(*) FROM award_records")).toBe("0");
  });

  it("is decided: the award stands in the history by itself, is handed over, and revoked", async () => {
    const { page } = app;
    const authority = "Bộ trưởng Bộ Tư pháp";
    const decision = {
      [fieldDecisionNumber]: "15/QĐ-BTP",
      [fieldAuthority]: authority,
      [datedOn]: "05/01/2023",
    };
    await take("DECIDE", decision, "DECIDED");
    const decided = `${nominee}|${ask("SELECT award_code FROM nominations LIMIT 1")}|2022|15/QĐ-BTP|2023-01-05|Bộ trưởng Bộ Tư pháp`;
    expect(ask(history)).toBe(`${decided}||`);
    await person.photograph("co-quyet-dinh");
    await person.goTo(frameStrings.roomAwards);
    await page.getByRole("heading", { name: awardsScreen.title }).waitFor();
    await page.locator("tr[data-row]").filter({ hasText: nominee }).waitFor();
    await person.see(/15\/QĐ-BTP/);
    await person.photograph("lich-su-khen-thuong");

    await openLife();
    const ceremony = {
      [datedOn]: "20/02/2023",
      [fieldCeremony]: "Hội nghị triển khai năm 2023",
      [fieldGoldenBook]: "SV-45",
    };
    await take("HAND_OVER", { ...ceremony, [fieldMoney]: "17880000" }, "HANDED_OVER");
    await person.photograph("da-trao");
    const why = { [fieldReason]: "Thành tích kê khai không đúng.", [datedOn]: "03/04/2023" };
    await take(
      "REVOKE",
      { ...why, [fieldDecisionNumber]: "99/QĐ-BTP", [fieldAuthority]: authority },
      "REVOKED",
    );
    await person.photograph("bi-thu-hoi");
    expect(ask(history)).toContain(`${decided}|2023-04-03|`);
    expect(ask(history)).toContain("99/QĐ-BTP");
    expect(ask("SELECT golden_book_number, money FROM dossier_events WHERE kind = 'HAND_OVER'")).toBe(
      "SV-45|17880000",
    );
    await person.goTo(frameStrings.roomAwards);
    await person.see(awardsScreen.revoked);
    await person.photograph("lich-su-bi-thu-hoi");
    await page.locator("tr[data-row]").filter({ hasText: nominee }).click();
    await page.locator("[data-drawer]").waitFor();
    await person.photograph("lich-su-bi-thu-hoi-chi-tiet");
    expect(await axeFindings(page)).toEqual([]);
  });
});
