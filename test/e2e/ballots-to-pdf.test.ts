import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { settingsOfSilence } from "#core/registry/regulation-settings";
import { documentsScreen as words } from "#core/strings/documents-screen-words";
import { frameStrings } from "#core/strings/frame-strings";
import { startWords } from "#core/strings/start-words";
import { root } from "../support/source-files";
import { axeFindings } from "./support/axe";
import { bookOfSample } from "./support/book-of-sample";
import { askBook } from "./support/judges";
import { type LaunchedApp, launchApp } from "./support/launch";
import { type Person, personAt } from "./tour/person";

const dataDir = mkdtempSync(join(tmpdir(), "ballots-"));
const pictures = join(root, "out", "pictures", "ballots");
let app: LaunchedApp;
let person: Person;

const run = (program: string, ...args: readonly string[]) =>
  execFileSync(program, args, { encoding: "utf8" });
const ask = (sql: string) => askBook(bookOfSample(dataDir), sql).filter((row) => row !== "");

/** A call as a screen makes it, for what only sets the scene. */
async function call<Value = { readonly id: string }>(name: string, input: unknown): Promise<Value> {
  const answer = await app.page.evaluate(
    ([asked, given]) =>
      (
        window as unknown as { soThiDua: { call: (name: string, input: unknown) => Promise<unknown> } }
      ).soThiDua.call(asked as string, given),
    [name, input] as const,
  );
  const { ok, value, error } = answer as { ok: boolean; value: Value; error: unknown };
  if (!ok) throw new Error(`${name}: ${JSON.stringify(error)}`);
  return value;
}

type Style = "YES_NO" | "PICK_K" | "STRIKE_OUT";

/** A meeting on a day whose regulation wants this ballot, and a secret round about these nominations. */
async function roundOf(
  name: string,
  day: string,
  style: Style,
  groups: readonly { readonly name: string; readonly quota: number; readonly nominationIds: string[] }[],
): Promise<string> {
  await call("registry.adoptRegulation", {
    title: `Quy chế ngày ${day}`,
    inForceFrom: day,
    rule: { ballotStyle: style, blankPaper: "VALID", threshold: null, minimumAttendance: null, clause: "" },
    settings: settingsOfSilence,
  });
  const { id: meetingId } = await call("conference.addMeeting", {
    ...{ title: `Hội nghị ${name}`, date: day, place: "TP Cần Thơ", note: "" },
  });
  await call("conference.fillRoll", { meetingId });
  await call("conference.markAllPresent", { meetingId });
  const { id } = await call("conference.openRound", {
    ...{ meetingId, name, mode: "SECRET" },
    groups: groups.map((group) => ({ ...group, categoryId: null })),
  });
  return id;
}

const nominationsOf = (prefix: string) =>
  ask(
    `SELECT id FROM nominations WHERE nominee_unit_id IN (SELECT unit_id FROM unit_events WHERE name LIKE '${prefix}%') ORDER BY number`,
  );

/** Thirty further nominations under one member. */
async function thirtyMore(): Promise<string[]> {
  const [parentId] = ask("SELECT unit_id FROM unit_events WHERE name LIKE 'Cục THADS%' LIMIT 1");
  const [awardCode] = ask(
    "SELECT award_code FROM nominations GROUP BY award_code ORDER BY count(*) DESC LIMIT 1",
  );
  const made: string[] = [];
  for (let place = 1; place <= 30; place += 1) {
    const { id: unitId } = await call("registry.addUnit", {
      ...{ name: `Chi cục Thi hành án dân sự quận Số ${place}`, shortName: "", locality: "", note: "" },
      ...{ categoryId: null, parentId, memberFrom: null, memberTo: null },
    });
    const { id } = await call("dossiers.addNomination", {
      ...{ nominee: { kind: "UNIT", unitId }, memberId: parentId, awardCode, year: 2022, note: "" },
    });
    made.push(id);
  }
  return made;
}

interface Ballots {
  readonly text: readonly string[];
  readonly pages: number;
  readonly file: string;
}

/** Makes the ballots of a round by clicks from its meeting, saves a copy and reads it as a printer's judge would. */
async function makeBallots(round: string, size: "A4" | "TWO_ON_A4", copies: string): Promise<Ballots> {
  const { page } = app;
  await person.goTo(frameStrings.roomConference);
  await page.getByTestId("meetings").locator("tr[data-row]", { hasText: round }).click();
  await page.locator('[data-stage="vote"]').click();
  await page.getByTestId("make-paper").click();
  await page.getByTestId("make-BALLOT_PAPER-print").click();
  await expect.poll(() => page.getByLabel(words.copies).inputValue()).not.toBe("");
  await person.type(words.copies, copies);
  await page.getByLabel(words.paperSizes[size]).check();
  await person.photograph(`${round}-${size}`);
  await page.getByTestId("make-ballots").click();
  await page.getByTestId("copy-version").first().waitFor({ timeout: 60_000 });
  await person.photograph(`${round}-${size}-da-lap`);
  const file = join(dataDir, `${round} ${size}.pdf`);
  await app.stub({ save: [file] });
  await page.getByTestId("copy-version").first().click();
  await person.see(words.copied("").trim());
  await page.getByTestId("drawer-close").click();
  mkdirSync(pictures, { recursive: true });
  run("pdftoppm", "-r", "70", "-l", "2", "-png", file, join(pictures, `phieu ${round} ${size}`));
  const pages = Number(/Pages:\s+(\d+)/.exec(run("pdfinfo", file))?.[1]);
  const text = Array.from({ length: pages }, (_, place) =>
    run("pdftotext", "-layout", "-f", String(place + 1), "-l", String(place + 1), file, "-").normalize("NFC"),
  );
  return { text, pages, file };
}

const flat = (text: string) => text.replace(/\s+/g, " ");
/** Numbers rows begin with; a letter of the words behind the text may stand before one. */
const linesOn = (text: string) =>
  [...text.matchAll(/^ *(?:\p{L} +)?(\d{1,2}) +[^\d\s]/gmu)].map(([, number]) => Number(number));

/**
 * A4, every font embedded with the letters it stands for. A variable font goes in as outlines without a name; one of
 * the system's would have a name and another type.
 */
function expectPrintable(file: string): void {
  expect(run("pdfinfo", file)).toMatch(/Page size:\s+59[45](\.\d+)? x 84[12](\.\d+)? pts \(A4\)/);
  const fonts = run("pdffonts", file).trim().split("\n").slice(2);
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) {
    expect(font).toMatch(/^\[none\] +Type 3 +Custom +yes +(yes|no) +yes /);
  }
}

beforeAll(async () => {
  app = await launchApp({ dataDir });
  person = personAt(app.page, pictures);
  await person.see(startWords.question);
  await person.press(startWords.openSample("2022"));
  await app.page.getByTestId("book-kind").waitFor();
  await roundOf("phiếu ngắn", "2022-11-10", "YES_NO", [
    { name: "Chi cục", quota: 2, nominationIds: nominationsOf("Chi cục") },
  ]);
  await roundOf("phiếu chọn", "2022-11-11", "PICK_K", [
    { name: "Sở Tư pháp", quota: 2, nominationIds: nominationsOf("Sở Tư pháp") },
    { name: "Cục THADS", quota: 2, nominationIds: nominationsOf("Cục THADS") },
  ]);
  await roundOf("phiếu dài", "2022-11-12", "YES_NO", [
    { name: "Chi cục", quota: 4, nominationIds: await thirtyMore() },
  ]);
});
afterAll(async () => {
  await app.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe("ballots ready for the printer, in the window", () => {
  it("a short ballot: two on a sheet, all alike, the boxes to tick, the place of the stamp", async () => {
    const { text, pages, file } = await makeBallots("phiếu ngắn", "TWO_ON_A4", "5");
    expectPrintable(file);
    expect(pages).toBe(3);
    const [first, second, last] = text.map(flat);
    expect(second).toBe(first);
    expect(first?.match(/PHIẾU BẦU/g)).toHaveLength(2);
    expect(last?.match(/PHIẾU BẦU/g)).toHaveLength(1);
    expect(first?.match(/Dấu của khu vực/g)).toHaveLength(2);
    expect(first).toMatch(/Đồng ý Không /);
    expect(first).toContain("Không ký tên, không viết thêm vào phiếu.");
    expect(first).toContain("SỔ MẪU – số liệu minh họa");
    expect(linesOn(text[2] ?? "")).toEqual([1, 2, 3, 4]);
    expect(await axeFindings(app.page)).toEqual([]);
  });

  it("names to pick from: one box a name, how many of each group, a page for every ballot", async () => {
    const { text, pages, file } = await makeBallots("phiếu chọn", "A4", "10");
    expectPrintable(file);
    expect(pages).toBe(10);
    expect(new Set(text).size).toBe(1);
    const first = flat(text[0] ?? "");
    expect(linesOn(text[0] ?? "")).toEqual(Array.from({ length: 10 }, (_, place) => place + 1));
    expect(first).toContain("Nhóm Sở Tư pháp (số lấy: 02; chọn không quá 02)");
    expect(first).toContain("Nhóm Cục THADS (số lấy: 02; chọn không quá 02)");
    // The heads of both groups, and the sentence below.
    expect(first.match(/ Chọn /g)).toHaveLength(3);
    expect(first).not.toContain("Không đồng ý");
  });

  it("thirty names: each ballot begins a sheet, no row is torn; half a page is refused and nothing kept", async () => {
    const { text, pages, file } = await makeBallots("phiếu dài", "A4", "3");
    expectPrintable(file);
    const each = pages / 3;
    expect(Number.isInteger(each)).toBe(true);
    const ballots = [0, 1, 2].map((place) => text.slice(place * each, (place + 1) * each).join(""));
    expect(new Set(ballots).size).toBe(1);
    expect(ballots[0]?.match(/PHIẾU BẦU/g)).toHaveLength(1);
    expect(linesOn(ballots[0] ?? "")).toEqual(Array.from({ length: 30 }, (_, place) => place + 1));
    const made = ask("SELECT count(*) FROM documents");
    await app.page.getByTestId("compose").click();
    await app.page.getByTestId("kind-BALLOT_PAPER").click();
    await person.choose("Vòng bỏ phiếu", "phiếu dài");
    await app.page.getByText(words.forms.PRINT).click();
    await app.page.getByLabel(words.paperSizes.TWO_ON_A4).check();
    await app.page.getByTestId("make-ballots").click();
    await app.page.getByTestId("refusal-BALLOT_TOO_LONG").waitFor();
    await person.photograph("phiếu dài-không vừa nửa trang");
    expect(ask("SELECT count(*) FROM documents")).toEqual(made);
    await expect
      .poll(() => app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))
      .toBe(1);
  });
});
