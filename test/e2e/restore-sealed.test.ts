import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MeetingId, RoundId } from "#core/base/ids";
import { readActors } from "#core/safekeeping/users/actors";
import { frameStrings } from "#core/strings/frame-strings";
import { restoreScreenWords as words } from "#core/strings/restore-screen-words";
import { secondPersonWords as second } from "#core/strings/second-person-words";
import { axeFindings } from "./support/axe";
import { bookOfSample } from "./support/book-of-sample";
import { askBook } from "./support/judges";
import { type LaunchedApp, launchApp } from "./support/launch";
import { keepStill } from "./support/still";
import { type Team, callOf, countedRound, openSampleWithTeam, passwords } from "./support/team";

const dataDir = mkdtempSync(join(tmpdir(), "restore-sealed-"));
let app: LaunchedApp;
let team: Team;
let book = "";
let sealed: { readonly meetingId: MeetingId; readonly roundId: RoundId; readonly code: string };

const reason = "Thử đưa về trước khi chốt";
const part = (id: string) => app.page.getByTestId(id);
const preview = () => app.page.getByRole("dialog").first();
const rows = (sql: string) => askBook(book, sql);
const codes = () => rows("SELECT code FROM seals ORDER BY code");

beforeAll(async () => {
  app = await launchApp({ dataDir });
  team = await openSampleWithTeam(app, dataDir);
  book = bookOfSample(dataDir);
}, 180_000);
afterAll(async () => {
  await app.close().catch(() => {});
  rmSync(dataDir, { recursive: true, force: true });
});

async function openCopies(): Promise<void> {
  const { page } = app;
  await page.getByRole("link", { name: frameStrings.roomSafekeeping }).click();
  await page.getByRole("tab", { name: "Bản sao lưu" }).click();
}

/** An encrypted copy on a stick, asked for before anything was counted. */
async function encryptedCopy(passphrase: string): Promise<void> {
  const stick = join(dataDir, "USB khóa");
  await mkdir(stick);
  await app.stub({ open: [[stick]] });
  const { grants } = await callOf(app, "app.choose", { purpose: "BACKUP_TARGET", suggestedName: "" });
  const folder = grants[0]?.token;
  if (folder === undefined) throw new Error("a folder");
  const place = { folder, form: "ENCRYPTED", rhythm: "ASKED" } as const;
  const { id: placeId } = await callOf(app, "safekeeping.addBackupPlace", place);
  await callOf(app, "safekeeping.backupToPlace", { placeId, passphrase, taskId: uuidv7() as never });
  expect(await readdir(stick)).toHaveLength(1);
}

/** The round counted and sealed by the keeper and the secretary. */
async function sealedRound(): Promise<typeof sealed> {
  const { meetingId, roundId } = await countedRound(app);
  const { revision: expectedRevision } = await callOf(app, "conference.round", { roundId });
  const input = { roundId, expectedRevision };
  await vouchedBySecretary("conference.sealRound", input);
  const { code } = await callOf(app, "conference.sealRound", input);
  return { meetingId, roundId, code };
}

async function vouchedBySecretary(procedure: string, input: unknown): Promise<void> {
  const { id: userId } = team.SECRETARY;
  await callOf(app, "safekeeping.vouch", { procedure, input, userId, password: passwords.SECRETARY });
}

/** The second person on top of the preview: chosen, password typed. */
async function secondPerson(name: string, password: string): Promise<void> {
  const { page } = app;
  await page.getByText(second.title).waitFor();
  const dialog = page.locator(".mantine-Modal-content").last();
  await dialog.getByRole("radio", { name }).check();
  await page.locator("input").and(page.getByLabel(second.password)).fill(password);
  await part("second-agree").click();
}

/** Who took the last step of the trail, as an outsider reads it. */
function lastStep(): { readonly procedure: string; readonly actors: ReturnType<typeof readActors> } {
  const [line = ""] = rows("SELECT procedure, user FROM audit_events ORDER BY seq DESC LIMIT 1");
  const [procedure = "", user = ""] = line.split("|");
  return { procedure, actors: readActors(user) };
}

describe("a copy made before a round was sealed", () => {
  it("opens with its passphrase only, and its preview names the sealed round that would be lost by its code", async () => {
    const { page } = app;
    await encryptedCopy("bốn chữ đủ dài đây");
    sealed = await sealedRound();
    expect(codes()).toEqual([sealed.code]);
    await openCopies();
    const line = part("backups").getByRole("row").filter({ hasText: "Mã hóa" });
    await line.getByRole("button", { name: words.restore }).click();
    await preview().getByLabel(words.passphrase).fill("bốn chữ không đúng");
    await part("restore-open").click();
    await part("refusal-COPY_PASSPHRASE_WRONG").waitFor();
    await preview().getByLabel(words.passphrase).fill("bốn chữ đủ dài đây");
    await part("restore-open").click();
    await preview().getByText(words.lostSeal("Vòng 1", sealed.code), { exact: false }).waitFor();
    expect(codes()).toEqual([sealed.code]);
    await app.photograph("restore-preview-lost-seal");
    expect(await axeFindings(page)).toEqual([]);
  });

  it("asks for a second, who is no teller, no viewer and not the first, and reads all the first read", async () => {
    const { page } = app;
    await preview().getByLabel(words.reason).fill(reason);
    await part("restore-go").click();
    await page.getByText(second.title).waitFor();
    const dialog = page.locator(".mantine-Modal-content").last();
    await expect.poll(() => dialog.getByRole("radio").count()).toBe(1);
    for (const { name } of [team.KEEPER, team.TELLER, team.VIEWER])
      expect(await dialog.getByText(name, { exact: true }).count()).toBe(0);
    const agreed = dialog.getByTestId("deed");
    expect(await agreed.textContent()).toContain(reason);
    expect(await agreed.textContent()).toContain("mất 1 kết quả đã chốt");
    await dialog.getByText(words.lostSeal("Vòng 1", sealed.code)).waitFor();
    await app.photograph("restore-second-person");
    expect(await axeFindings(page)).toEqual([]);
  });

  it("is left with Esc: the preview, the reason and the ways on stand as the first had them", async () => {
    const { page } = app;
    // What the second reads stands behind as well: nothing runs before both agreed.
    await preview().getByText(words.lostSeal("Vòng 1", sealed.code)).waitFor();
    expect(await page.getByText(words.working).count()).toBe(0);
    await page.keyboard.press("Escape");
    await page.getByText(second.title).waitFor({ state: "detached" });
    expect(await preview().getByLabel(words.reason).inputValue()).toBe(reason);
    expect(codes()).toEqual([sealed.code]);
  });

  it("is done once the second agreed, and both stand in the audit", async () => {
    const { page } = app;
    await part("restore-go").click();
    await page.getByText(second.title).waitFor();
    const still = await keepStill(page, words.waiting);
    await secondPerson(team.SECRETARY.name, passwords.SECRETARY);
    await still.waitFor();
    await app.photograph("restore-waiting");
    await still.letGo();
    await part("restore-done").waitFor();
    expect(codes()).toEqual([""]);
    expect(rows("SELECT count(*) FROM rounds")).toEqual(["0"]);
    expect(rows("PRAGMA integrity_check")).toEqual(["ok"]);
    expect(lastStep()).toEqual({
      procedure: "safekeeping.restore",
      actors: { first: team.KEEPER.id, second: team.SECRETARY.id },
    });
    const { events } = await callOf(app, "audit.events", { words: "", only: "TWO_PERSONS" });
    expect(events[0]?.people).toEqual([team.KEEPER.name, team.SECRETARY.name]);
  });
});

describe("the way back", () => {
  it("asks first where a form in another place is half typed, and loses nothing of it", async () => {
    const { page } = app;
    await page.getByRole("link", { name: frameStrings.roomRegistry }).click();
    await part("add-unit").click();
    const name = page.locator("[data-drawer]").getByRole("textbox").first();
    await name.fill("Đơn vị đang gõ dở");
    await page.getByRole("link", { name: frameStrings.roomSafekeeping }).click();
    await part("confirm-act").waitFor();
    await page.keyboard.press("Escape");
    expect(await name.inputValue()).toBe("Đơn vị đang gõ dở");
    await page.keyboard.press("Escape");
    await part("confirm-act").click();
  });

  it("brings the sealed round back with the same code, and the whole book is sound", async () => {
    const { page } = app;
    await openCopies();
    await part("take-back").click();
    await preview().getByText(words.backSeal("Vòng 1", sealed.code), { exact: false }).waitFor();
    await app.photograph("restore-back-seal");
    await preview().getByLabel(words.reason).fill("Kết quả đã chốt là đúng");
    await part("restore-go").click();
    await secondPerson(team.SECRETARY.name, passwords.SECRETARY);
    // Not before the window says so: until then the program must have the file to itself.
    await expect.poll(() => page.getByRole("dialog").count(), { timeout: 60_000 }).toBe(0);
    await part("restore-done").waitFor();
    expect(codes()).toEqual([sealed.code]);
    expect(lastStep().actors).toEqual({ first: team.KEEPER.id, second: team.SECRETARY.id });
    expect(rows("PRAGMA integrity_check")).toEqual(["ok"]);
    expect(await callOf(app, "audit.checkBook", { taskId: uuidv7() as never })).toMatchObject({
      findings: [],
    });
    await page.evaluate((address) => {
      window.location.hash = address;
    }, `/conference/${sealed.meetingId}/seal/${sealed.roundId}`);
    await part("seal-code").waitFor();
    expect(await part("seal-code").textContent()).toContain(sealed.code);
    const typed = { roundId: sealed.roundId, typed: sealed.code };
    expect(await callOf(app, "conference.checkCode", typed)).toMatchObject({ verdict: "EQUAL" });
  });
});
