import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { UnitId } from "#core/base/ids";
import { auditListWords as audit } from "#core/strings/audit-list-words";
import { binWords } from "#core/strings/bin-words";
import { frameStrings } from "#core/strings/frame-strings";
import { peopleWords as people } from "#core/strings/people-words";
import { recoveryWords as recovery } from "#core/strings/recovery-words";
import { restoreScreenWords as restore } from "#core/strings/restore-screen-words";
import { safekeepingWords as words } from "#core/strings/safekeeping-words";
import { secondPersonWords as second } from "#core/strings/second-person-words";
import { startWords } from "#core/strings/start-words";
import { usersWords as users } from "#core/strings/users-words";
import { axeFindings } from "./support/axe";
import { focusedName, hasFocus, tabTo } from "./support/by-keys";
import { type LaunchedApp, launchApp } from "./support/launch";
import { callOf, passwords } from "./support/team";

/** No mouse here: what comes before a step is asked of the book; every step of a person is a key. */
const dataDir = mkdtempSync(join(tmpdir(), "by-keys-"));
const place = join(dataDir, "USB");
let app: LaunchedApp;

const part = (id: string) => app.page.getByTestId(id);
const button = (name: string) => app.page.getByRole("button", { name, exact: true });
const dialog = () => app.page.locator(".mantine-Modal-content");
const field = (label: string) => app.page.locator("input").and(app.page.getByLabel(new RegExp(`^${label}`)));
const press = (key: string) => app.page.keyboard.press(key);
const tab = (target: ReturnType<typeof part>) => tabTo(app.page, target);
const type = (text: string) => app.page.keyboard.insertText(text);

/** The focus comes to a part by itself. */
async function holds(target: ReturnType<typeof part>): Promise<void> {
  await expect
    .poll(async () => ((await hasFocus(target)) ? "it" : focusedName(app.page)), { timeout: 10_000 })
    .toBe("it");
}

async function pressAt(target: ReturnType<typeof part>): Promise<void> {
  await tab(target);
  await press("Enter");
}

async function typeInto(label: string, text: string): Promise<void> {
  await tab(
    field(label)
      .or(app.page.getByRole("textbox", { name: label }))
      .first(),
  );
  await type(text);
}

/** Comes to a tab of Sao lưu – Bảo mật by its arrows. */
async function openTab(name: string): Promise<void> {
  const wanted = app.page.getByRole("tab", { name, exact: true });
  await tab(app.page.getByRole("tab", { selected: true }));
  for (let step = 0; step < 6 && (await wanted.getAttribute("aria-selected")) !== "true"; step += 1) {
    const before = await focusedName(app.page);
    await press("ArrowRight");
    await expect.poll(() => focusedName(app.page)).not.toBe(before);
  }
  await holds(wanted);
}

async function addUnit(name: string): Promise<UnitId> {
  const { id } = await callOf(app, "registry.addUnit", {
    ...{ name, shortName: "", locality: "", categoryId: null, parentId: null, note: "" },
    ...{ memberFrom: null, memberTo: null },
  });
  return id;
}

async function binned(name: string): Promise<void> {
  await callOf(app, "registry.binUnit", { unitId: await addUnit(name) });
}

beforeAll(async () => {
  app = await launchApp({ dataDir });
  app.page.setDefaultTimeout(20_000);
  mkdirSync(place);
  await pressAt(button(startWords.openSample("2022")));
  await part("book-kind").waitFor();
}, 120_000);
afterAll(async () => {
  await app.close().catch(() => {});
  rmSync(dataDir, { recursive: true, force: true });
});

describe("by keys alone, in a book of one person", () => {
  it("the last step is taken back from the bottom of the window, and the focus stays there", async () => {
    await addUnit("Sở Tư pháp TP Vinh");
    await part("last-step").filter({ hasText: "Sở Tư pháp TP Vinh" }).waitFor();
    await pressAt(part("undo-last-step"));
    await part("last-step").filter({ hasText: "Sở Tư pháp TP Vinh" }).waitFor({ state: "detached" });
    await expect.poll(() => focusedName(app.page)).not.toBe("nothing");
    expect(await axeFindings(app.page)).toEqual([]);
  });

  it("a thing comes back from the bin; Esc and the end give the focus back", async () => {
    await binned("Sở Tư pháp TP Huế");
    await pressAt(app.page.getByRole("link", { name: frameStrings.roomSafekeeping }));
    await openTab(words.tabBin);
    const row = part("bin").locator("tr[data-row]").filter({ hasText: "Sở Tư pháp TP Huế" });
    const back = row.getByRole("button", { name: words.binRestore });
    await pressAt(back);
    await dialog().getByText(binWords.comesBackAlone).or(dialog().getByText(binWords.comesBack)).waitFor();
    await holds(button(binWords.notNow));
    await press("Escape");
    await holds(back);
    await press("Enter");
    await pressAt(part("bin-restore"));
    await row.waitFor({ state: "detached" });
    await holds(app.page.getByRole("tab", { name: words.tabBin }));
    expect(await axeFindings(app.page)).toEqual([]);
  });

  it("a copy is previewed, left, and brought back", async () => {
    await app.stub({ open: [[place]] });
    await pressAt(part("backup-now"));
    await pressAt(part("backup-folder"));
    await app.page.getByRole("radio", { name: place }).waitFor();
    await pressAt(part("backup-start"));
    await part("backup-done").waitFor();
    await press("Escape");
    await holds(part("backup-now"));
    expect(readdirSync(place)).toHaveLength(1);
    await addUnit("Sở Tư pháp TP Pleiku");
    await openTab(words.tabBackups);
    const bring = part("backups").getByRole("button", { name: restore.restore }).first();
    await pressAt(bring);
    await dialog().getByText("Sở Tư pháp TP Pleiku").waitFor();
    await holds(part("restore-keep"));
    await press("Escape");
    await holds(bring);
    await press("Enter");
    await dialog().getByText("Sở Tư pháp TP Pleiku").waitFor();
    await typeInto(restore.reason, "Nhập nhầm đơn vị");
    await pressAt(part("restore-go"));
    await part("restore-done").waitFor();
    await tab(part("take-back"));
    expect(await axeFindings(app.page)).toEqual([]);
  });

  it("the audit is filtered, an event read, and what is filtered written out", async () => {
    await openTab(audit.tab);
    await typeInto(audit.search, "Khôi phục");
    const rows = part("audit").locator("tr[data-row]");
    await tab(
      app.page.getByRole("textbox", { name: audit.only }).or(app.page.getByLabel(audit.only)).first(),
    );
    await press("Enter");
    await press("ArrowDown");
    await press("Escape");
    await tab(rows.first());
    await press("Enter");
    await app.page.locator("[data-drawer]").waitFor();
    await press("Escape");
    await app.page.locator("[data-drawer]").waitFor({ state: "detached" });
    await holds(rows.first());
    await tabTo(app.page, part("audit-export"), "Shift+Tab");
    await press("Enter");
    await dialog().waitFor();
    await press("Escape");
    await holds(part("audit-export"));
    await press("Enter");
    const folder = join(dataDir, "Thanh tra");
    mkdirSync(folder);
    await app.stub({ open: [[folder]] });
    await pressAt(part("audit-export-write"));
    await part("audit-exported").waitFor();
    expect(readdirSync(folder)).not.toEqual([]);
    await holds(dialog().getByRole("button", { name: audit.close }));
    await press("Enter");
    await holds(part("audit-export"));
    expect(await axeFindings(app.page)).toEqual([]);
  });
});

describe("by keys alone, in a book with people", () => {
  it("a keeper is made, the sheet put away, a second keeper added", async () => {
    await openTab(users.tab);
    await pressAt(part("make-keeper-here"));
    await holds(field(users.name).or(app.page.getByRole("textbox", { name: users.name })));
    await type("Trần Thị Mai");
    await typeInto(users.post, "Chuyên viên");
    await typeInto(people.password, passwords.KEEPER);
    await typeInto(people.passwordAgain, passwords.KEEPER);
    await press("Enter");
    await part("recovery-code").waitFor();
    await holds(part("print-recovery"));
    await press("Escape");
    await tab(app.page.getByRole("checkbox", { name: recovery.confirm }));
    await press("Space");
    await pressAt(part("recovery-put-away"));
    await part("add-user").waitFor();
    await pressAt(part("add-user"));
    await holds(app.page.getByRole("textbox", { name: users.name }));
    await type("Lê Văn Bình");
    await typeInto(users.post, "Phó Trưởng phòng");
    await tab(app.page.getByRole("radio", { name: people.roles.SECRETARY }));
    await press("ArrowUp");
    expect(await app.page.getByRole("radio", { name: people.roles.KEEPER }).isChecked()).toBe(true);
    await typeInto(users.firstPassword, passwords.SECRETARY);
    await typeInto(people.passwordAgain, passwords.SECRETARY);
    await press("Enter");
    await part("users").getByText("Lê Văn Bình").waitFor();
    await holds(part("add-user"));
    expect(await axeFindings(app.page)).toEqual([]);
  });

  it("a PIN is set, the screen locked and opened with it, and the focus is where it was", async () => {
    await pressAt(part("who-is-here"));
    await part("own-pin").waitFor();
    for (let step = 0; step < 6 && !(await hasFocus(part("own-pin"))); step += 1) await press("ArrowDown");
    await press("Enter");
    await holds(field(people.oldPassword));
    await type(passwords.KEEPER);
    await typeInto(people.pin, "294817");
    await typeInto(people.pinAgain, "294817");
    await press("Enter");
    await dialog().waitFor({ state: "detached" });
    await holds(part("who-is-here"));
    await tab(part("backup-now"));
    await press("Control+l");
    await part("lock-screen").waitFor();
    await holds(field(people.pin));
    await type("294817");
    await press("Enter");
    await part("lock-screen").waitFor({ state: "detached" });
    await holds(part("backup-now"));
  });

  it("the bin is emptied by two: Esc leaves the question of the second person alone, the word of both does it", async () => {
    await binned("Sở Tư pháp TP Thanh Hóa");
    await openTab(words.tabBin);
    const row = part("bin").locator("tr[data-row]").filter({ hasText: "Sở Tư pháp TP Thanh Hóa" });
    await pressAt(row.getByRole("button", { name: binWords.deleteOne }));
    await pressAt(part("bin-empty-act"));
    await app.page.getByText(second.title).waitFor();
    await holds(field(second.password));
    expect(await axeFindings(app.page)).toEqual([]);
    await press("Escape");
    await app.page.getByText(second.title).waitFor({ state: "detached" });
    await holds(part("bin-empty-act"));
    await press("Enter");
    await app.page.getByText(second.title).waitFor();
    await holds(field(second.password));
    await type(passwords.SECRETARY);
    await press("Enter");
    await row.waitFor({ state: "detached" });
    await holds(app.page.getByRole("tab", { name: words.tabBin }));
  });
});
