import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { peopleWords as people } from "#core/strings/people-words";
import { recoveryWords as recovery } from "#core/strings/recovery-words";
import { secondPersonWords as second } from "#core/strings/second-person-words";
import { usersWords as users } from "#core/strings/users-words";
import { appError } from "#core/errors";
import { errorSentence } from "#core/strings/error-sentences";
import { axeFindings } from "./support/axe";
import { bookOfSample } from "./support/book-of-sample";
import { askBook } from "./support/judges";
import { type LaunchedApp, launchApp } from "./support/launch";
import { type Team, callOf, countedRound, openSampleWithTeam, passwords, signInByHand } from "./support/team";

const dataDir = mkdtempSync(join(tmpdir(), "people-"));
let app: LaunchedApp;
let team: Team;

const part = (id: string) => app.page.getByTestId(id);
const secretOf = (label: string) => app.page.locator("input").and(app.page.getByLabel(label));
const signOut = async () => {
  await part("who-is-here").click();
  await app.page.getByText(people.signOut).click();
  await part("sign-in").waitFor();
};
const typePassword = async (password: string) => {
  await secretOf(people.password).fill(password);
  await app.page.keyboard.press("Enter");
};

beforeAll(async () => {
  app = await launchApp({ dataDir });
  team = await openSampleWithTeam(app, dataDir);
}, 180_000);
afterAll(async () => {
  await app.close().catch(() => {});
  rmSync(dataDir, { recursive: true, force: true });
});

describe("a form nobody saved", () => {
  it("is still there after the screen was locked and opened by PIN", async () => {
    const { page } = app;
    await callOf(app, "safekeeping.setPin", { password: passwords.KEEPER, pin: "294817" });
    await page.evaluate(() => {
      window.location.hash = "/registry";
    });
    await part("add-unit").click();
    const name = page.locator("[data-drawer]").getByRole("textbox").first();
    await name.fill("Đơn vị đang gõ dở");
    await page.keyboard.press("Control+l");
    await part("lock-screen").waitFor();
    expect(await page.getByText("Đơn vị đang gõ dở").filter({ visible: true }).count()).toBe(0);
    await secretOf(people.pin).fill("111222");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").first().waitFor();
    await secretOf(people.pin).fill("294817");
    await page.keyboard.press("Enter");
    await part("lock-screen").waitFor({ state: "detached" });
    expect(await name.inputValue()).toBe("Đơn vị đang gõ dở");
    await page.keyboard.press("Escape");
    await part("confirm-act").click();
  });

  it("and nobody there: the screen locks itself, and the audit says that nobody asked for it", async () => {
    const { page } = app;
    await callOf(app, "safekeeping.setLockAfter", { minutes: 1 });
    await page.clock.install();
    await page.reload();
    await part("who-is-here").waitFor();
    await page.clock.fastForward("02:00");
    await part("lock-screen").waitFor();
    await page.clock.resume();
    await secretOf(people.pin).fill("294817");
    await page.keyboard.press("Enter");
    await part("lock-screen").waitFor({ state: "detached" });
    const { events } = await callOf(app, "audit.events", { words: "không có người dùng", only: "ALL" });
    expect(events.map(({ people: names }) => names)).toEqual([[team.KEEPER.name]]);
    await callOf(app, "safekeeping.setLockAfter", { minutes: 60 });
  });
});

describe("the last keeper", () => {
  it("cannot be let go, and the screen says why", async () => {
    const { page } = app;
    await page.evaluate(() => {
      window.location.hash = "/safekeeping";
    });
    await page.getByRole("tab", { name: users.tab }).click();
    await page.getByRole("button", { name: `${users.retire}: ${team.KEEPER.name}` }).click();
    await part("confirm-act").click();
    const { title } = errorSentence(appError("LAST_KEEPER", { name: team.KEEPER.name }));
    await page.getByText(title).waitFor();
    await app.photograph("people/last-keeper");
  });
});

describe("a seal", () => {
  it("asks for the second person on top, who may be a teller but not oneself", async () => {
    const { page } = app;
    const { meetingId, roundId } = await countedRound(app);
    await page.evaluate((address) => {
      window.location.hash = address;
    }, `/conference/${meetingId}/seal/${roundId}`);
    await part("seal-round").click();
    await part("confirm-act").click();
    await page.getByText(second.title).waitFor();
    const dialog = page.locator(".mantine-Modal-content").last();
    await expect.poll(() => dialog.getByRole("radio").count()).toBe(3);
    expect(await dialog.getByText(team.KEEPER.name, { exact: true }).count()).toBe(0);
    expect(await dialog.getByText(team.VIEWER.name).count()).toBe(0);
    expect(await dialog.getByTestId("deed").textContent()).toMatch(
      /Chốt kết quả “Vòng 1”, \d+ phiếu hợp lệ; .*3 tên bằng phiếu, để ngỏ: /,
    );
    await app.photograph("people/second-person-seal");
    // Esc is for the question on top alone: the one under it stays as it was.
    await page.keyboard.press("Escape");
    await page.getByText(second.title).waitFor({ state: "detached" });
    await part("confirm-act").click();
    await page.getByText(second.title).waitFor();
    const input = { roundId, expectedRevision: 1 };
    const same = {
      procedure: "conference.sealRound",
      input,
      userId: team.KEEPER.id,
      password: passwords.KEEPER,
    };
    await expect(callOf(app, "safekeeping.vouch", same)).rejects.toThrow("SECOND_PERSON_SAME");
    await dialog.getByRole("radio", { name: team.TELLER.name }).check();
    await secretOf(second.password).fill("không phải mật khẩu này");
    await part("second-agree").click();
    await dialog.getByRole("alert").first().waitFor();
    await app.photograph("people/second-person-refused");
    await secretOf(second.password).fill(passwords.TELLER);
    await part("second-agree").click();
    await part("seal-code").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const { events } = await callOf(app, "audit.events", { words: "chốt kết quả", only: "TWO_PERSONS" });
    expect(events[0]?.people).toEqual([team.KEEPER.name, team.TELLER.name]);
  });

  it("is opened again by two, with a reason, and sealed with another code", async () => {
    const { page } = app;
    const code = await part("seal-code").textContent();
    await part("reopen-round").click();
    const question = page.locator(".mantine-Modal-content").first();
    await question.getByRole("textbox").fill("sai");
    await part("confirm-act").click();
    await question.getByRole("alert").or(question.locator(".mantine-InputWrapper-error")).first().waitFor();
    await question.getByRole("textbox").fill("Dòng 1 đếm sai, tổ kiểm phiếu phát hiện");
    await part("confirm-act").click();
    await page.getByText(second.title).waitFor();
    const dialog = page.locator(".mantine-Modal-content").last();
    expect(await dialog.getByText(team.TELLER.name).count()).toBe(0);
    const deed = await dialog.getByTestId("deed").textContent();
    expect(deed).toContain(code);
    expect(deed).toContain("Dòng 1 đếm sai, tổ kiểm phiếu phát hiện");
    await app.photograph("people/second-person-reopen");
    await secretOf(second.password).fill(passwords.SECRETARY);
    await part("second-agree").click();
    await part("round-replaces").waitFor();
    expect(await part("round-replaces").textContent()).toContain(code);
  });
});

describe("a wrong password", () => {
  it("is slowed from the fourth on, and a new start of the program does not forget it", async () => {
    await signOut();
    await app.page.getByText(team.SECRETARY.name).click();
    for (let time = 0; time < 3; time += 1) {
      await typePassword(`sai lần thứ ${time}`);
      await app.page.getByRole("alert").first().waitFor();
    }
    await typePassword(passwords.SECRETARY);
    await app.page
      .getByText(/Chờ \d+ giây/)
      .first()
      .waitFor();
    await app.photograph("people/sign-in-waits");
    await app.close();
    const kept = "SELECT failures FROM sign_in_attempts WHERE subject LIKE 'PASSWORD%'";
    expect(askBook(bookOfSample(dataDir), kept)).toEqual(["3"]);
    app = await launchApp({ dataDir });
    app.page.setDefaultTimeout(20_000);
    const again = app.page.getByRole("button", { name: /^Mở/ }).first();
    await part("sign-in").or(again).first().waitFor();
    if ((await part("sign-in").count()) === 0) await again.click();
    // A book that had forgotten would let three more wrong ones pass without a wait.
    const wrong = { userId: team.SECRETARY.id, password: "sai thêm một lần" };
    const answer = () => callOf(app, "safekeeping.signIn", wrong).catch((error: Error) => error.message);
    await expect.poll(answer, { timeout: 30_000 }).toContain("SIGN_IN_REFUSED");
    await app.page.getByText(team.SECRETARY.name).click();
    await typePassword(passwords.SECRETARY);
    await app.page
      .getByText(/Chờ \d+ giây/)
      .first()
      .waitFor();
  }, 240_000);
});

describe("a lost password", () => {
  it("is set anew with the code of the sheet, by keyboard alone, and the code is used up", async () => {
    const { page } = app;
    await page.getByTestId("forgotten").focus();
    await page.keyboard.press("Enter");
    await page.getByText(people.recoverTitle).waitFor();
    const typed = async (text: string) => {
      await page.keyboard.insertText(text);
      await page.keyboard.press("Tab");
    };
    const code = page.getByLabel(people.recoverCode);
    await expect.poll(() => code.evaluate((field) => field === document.activeElement)).toBe(true);
    await typed(team.recoveryCode.toLowerCase());
    await secretOf(people.newPassword).focus();
    await page.keyboard.insertText("gió bấc cầu tre nắng hanh");
    await secretOf(people.passwordAgain).focus();
    await page.keyboard.insertText("gió bấc cầu tre nắng hanh");
    await page.keyboard.press("Enter");
    await part("recovery-code").waitFor();
    const next = await part("recovery-code").textContent();
    expect(next).not.toBe(team.recoveryCode);
    await app.photograph("people/recovered");
    await app.stub({ save: [join(dataDir, "phieu.pdf")] });
    await part("save-recovery").click();
    await page.getByText(recovery.saved("phieu.pdf")).waitFor();
    await page.getByRole("checkbox", { name: recovery.confirm }).focus();
    await page.keyboard.press("Space");
    await part("recovery-put-away").focus();
    await page.keyboard.press("Enter");
    await part("who-is-here").waitFor();
    await signOut();
    await signInByHand(app, team.KEEPER.name, "gió bấc cầu tre nắng hanh");
  });
});
