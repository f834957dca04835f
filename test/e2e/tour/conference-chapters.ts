import type { Locator } from "playwright-core";
import { conferenceWords } from "#core/strings/conference-words";
import { frameStrings } from "#core/strings/frame-strings";
import { outcomeWords } from "#core/strings/outcome-words";
import type { Person } from "./person";
import type { Scene } from "./scene";
import type { LineVotes, Votes } from "./votes";

const figures = ["agree", "disagree", "blank", "invalid"] as const;

/** Everybody is called and present; one delegate's role is written down. */
export async function callTheRoll({ person }: Scene): Promise<void> {
  const { page } = person;
  await person.goTo(frameStrings.roomConference);
  await page.getByTestId("meetings").locator("tr[data-row]").first().waitFor();
  await person.photograph("hoi-nghi");
  await page.getByTestId("meetings").locator("tr[data-row]").first().click();
  await page.getByTestId("fill-roll").click();
  await page.getByTestId("mark-all-present").click();
  await page
    .locator('[data-stage="roll"]')
    .filter({ hasText: conferenceWords.present(10, 10) })
    .waitFor();
  await person.photograph("diem-danh");
}

/** One secret ballot of every nomination, with the places of each group. */
export async function makeTheBallot({ person }: Scene, votes: Votes): Promise<void> {
  const { page } = person;
  await page.locator('[data-stage="vote"]').click();
  for (const { tab, quota } of votes.groups) {
    const field = page.getByTestId(new RegExp(`^quota-${tab}`));
    await field.fill(String(quota));
    await field.press("Tab");
  }
  await person.photograph("lap-phieu");
  await page.getByTestId("open-round").click();
  await page.getByTestId("total-printed").waitFor();
}

/** Types the count as it is read out; one slip on the way, named by the program and put right. */
export async function countThePapers({ person }: Scene, votes: Votes): Promise<void> {
  const { page } = person;
  for (const [name, papers] of Object.entries(votes.totals)) {
    await typeFigure(page.getByTestId(`total-${name}`), papers);
  }
  for (const [index, { tab, lines }] of votes.groups.entries()) {
    await page.getByRole("tab", { name: new RegExp(`^${tab} ·`) }).click();
    for (const line of lines) await typeLine(person, line);
    if (index > 0) continue;
    const [first] = lines;
    if (first === undefined) continue;
    await typeLine(person, { ...first, disagree: first.disagree - 1 });
    await person.photograph("phep-kiem-sai");
    await typeLine(person, first);
  }
  await person.see("Mọi phép kiểm đều đúng.");
  await person.photograph("kiem-phieu");
}

async function typeLine({ page }: Person, line: LineVotes): Promise<void> {
  const row = page.getByTestId(/^line-\d+$/).filter({ hasText: line.name });
  for (const figure of figures) {
    await typeFigure(row.getByTestId(new RegExp(`^line-\\d+-${figure}$`)), line[figure]);
  }
}

async function typeFigure(field: Locator, papers: number): Promise<void> {
  await field.click();
  await field.press("Control+A");
  await field.pressSequentially(String(papers));
}

/** The result, and what the minutes tell besides figures. Roles, not names. */
export async function readTheResult({ person }: Scene): Promise<void> {
  const { page } = person;
  await page.getByTestId("count-next").click();
  await page.getByTestId("go-facts").waitFor();
  await person.photograph("ket-qua");
  await page.getByTestId("go-facts").click();
  for (const [index, unit] of ["Sở Tư pháp TP Đà Nẵng", "Cục THADS TP Cần Thơ"].entries()) {
    const group = page.getByRole("group", { name: outcomeWords.teller(index + 1) });
    if ((await group.count()) === 0) await page.getByTestId("add-teller").click();
    await person.type(outcomeWords.tellerName, `Đại diện ${unit}`, group);
    await person.type(outcomeWords.tellerUnit, unit, group);
  }
  await person.type(outcomeWords.tellersBasis, "Hội nghị biểu quyết nhất trí (minh họa)");
  await person.type(outcomeWords.startedAt, "09:40");
  await person.type(outcomeWords.endedAt, "10:25");
  await person.type(outcomeWords.chair, "Đại diện đơn vị Trưởng khu vực");
  await person.type(outcomeWords.meetingSecretary, "Thư ký hội nghị");
  await person.photograph("noi-dung-bien-ban");
  await page.getByTestId("save-facts").click();
}

/** Seals the round, has the minutes made, saves a copy, and compares the printed code. Answers the code. */
export async function sealAndMakeMinutes({ app, person, minutes }: Scene): Promise<string> {
  const { page } = person;
  await toStep(person, "seal");
  await page.getByTestId("seal-round").click();
  await person.photograph("hoi-truoc-khi-chot");
  await page.getByTestId("confirm-act").click();
  const code = ((await page.getByTestId("seal-code").textContent()) ?? "").trim();
  await page.getByTestId("make-minutes").click();
  await page.getByTestId("copy-minutes").first().waitFor();
  await app.stub({ save: [minutes], open: [[minutes]] });
  await page.getByTestId("copy-minutes").first().click();
  await person.see(/Đã lưu bản sao/);
  await page.getByTestId("typed-code").fill(code.toLowerCase());
  await page.getByTestId("compare-code").click();
  await page.getByTestId("verdict-EQUAL").waitFor();
  await person.photograph("da-chot");
  return code;
}

async function toStep({ page }: Person, step: "ballot" | "count" | "outcome" | "seal"): Promise<void> {
  await page.locator(`[data-step="${step}"]`).click();
}
