import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { foldText } from "#core/base/vietnamese-text";
import { binWords } from "#core/strings/bin-words";
import { frameStrings } from "#core/strings/frame-strings";
import { personalDataWords as words } from "#core/strings/personal-data-words";
import { safekeepingWords } from "#core/strings/safekeeping-words";
import { axeFindings } from "./support/axe";
import { type LaunchedApp, launchApp } from "./support/launch";

/** Nobody's: no article and no sample knows the name. */
const name = "Đỗ Quỳnh Thử Nghiệm";
let dataDir = "";
let launched: LaunchedApp;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "std-personal-"));
  launched = await launchApp({ dataDir });
  await launched.page.getByRole("button", { name: "Mở sổ mẫu 2022" }).click();
  await launched.page.getByTestId("book-kind").waitFor();
});
afterAll(async () => {
  await launched.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** Calls a procedure as the screens do. */
async function call<Value>(procedure: string, input: unknown): Promise<Value> {
  const answer = await launched.page.evaluate(
    ([sentName, sentInput]) => {
      type Bridge = { readonly call: (name: unknown, input: unknown) => Promise<unknown> };
      return (window["soThiDua" as never] as unknown as Bridge).call(sentName, sentInput);
    },
    [procedure, input],
  );
  expect(answer).toMatchObject({ ok: true });
  return (answer as { readonly value: Value }).value;
}

/** Files below a folder that spell the name, in UTF-8 or UTF-16, composed or not, with or without marks. */
async function filesNaming(folder: string): Promise<readonly string[]> {
  const forms = [name, name.normalize("NFD"), foldText(name)].flatMap((form) => [
    Buffer.from(form, "utf8"),
    Buffer.from(form, "utf16le"),
  ]);
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    if (forms.some((form) => bytes.includes(form))) found.push(path.slice(folder.length + 1));
  }
  return found;
}

const units = { search: "", categoryId: null, standing: "ALL", offset: 0, limit: 9 };
const open = async (tab: string) => {
  const { page } = launched;
  await page.getByRole("link", { name: frameStrings.roomSafekeeping }).click();
  await page.getByRole("tab", { name: tab }).click();
};

describe("personal data in the window", () => {
  it("lists a former contact that is due, keeps it for a reason, and erases it", async () => {
    const { page, photograph } = launched;
    const { rows } = await call<{ rows: readonly { id: string }[] }>("registry.listUnits", units);
    await call("registry.addContact", {
      ...{ unitId: rows[0]?.id, fullName: name, post: "Chuyên viên", duty: "CONCURRENT" },
      ...{ phone: "0900 000 003", from: null, to: "2016-12-31", note: "" },
    });
    await open(words.tab);
    const list = page.getByTestId("personal-data");
    await list.getByText(name).waitFor();
    await photograph("personal-data-due");
    expect(await axeFindings(page)).toEqual([]);
    await list.getByRole("button", { name: words.keep }).click();
    await page.getByText(words.keepNeeds).waitFor();
    await photograph("personal-data-keep");
    await page.getByRole("button", { name: words.notNow }).click();
    await list.getByRole("button", { name: words.erase }).click();
    await page.getByLabel(words.reason).fill("Đã thôi làm đầu mối");
    await photograph("personal-data-erase-contact");
    expect(await axeFindings(page)).toEqual([]);
    await page.getByTestId("erase-act").click();
    await page.getByTestId("erasures").getByText("01/GXN").waitFor();
    await photograph("personal-data-erased");
  });

  it("shows what several steps taken back would change", async () => {
    const { page, photograph } = launched;
    await call("registry.addCategory", { name: "Nhóm thử 1" });
    await call("registry.addCategory", { name: "Nhóm thử 2" });
    await open(safekeepingWords.tabSteps);
    const step = page.getByTestId("steps").locator("tbody tr").filter({ hasText: "Nhóm thử 1" });
    await photograph("personal-data-steps");
    await step.getByRole("button", { name: safekeepingWords.stepBackTo }).click();
    await page.getByRole("dialog").getByText("Nhóm thử 2").first().waitFor();
    await photograph("personal-data-undo-back");
    expect(await axeFindings(page)).toEqual([]);
    await page.getByTestId("undo-back-act").click();
    await page.getByTestId("undo-back-act").waitFor({ state: "detached" });
  });

  it("names all that goes for good before the bin is emptied", async () => {
    const { page, photograph } = launched;
    const { id } = await call<{ id: string }>("registry.addUnit", {
      ...{ name: "Sở Tư pháp TP Huế", shortName: "", locality: "", categoryId: null, parentId: null },
      ...{ memberFrom: null, memberTo: null, note: "" },
    });
    await call("registry.binUnit", { unitId: id });
    await open(safekeepingWords.tabBin);
    const row = page.getByTestId("bin").locator("tbody tr").filter({ hasText: "Sở Tư pháp TP Huế" });
    await photograph("personal-data-bin");
    await row.getByRole("button", { name: binWords.deleteOne }).click();
    await page.getByText(binWords.goes(1)).waitFor();
    await photograph("personal-data-empty-bin");
    expect(await axeFindings(page)).toEqual([]);
    await page.getByTestId("bin-empty-act").click();
    await page.getByText(safekeepingWords.binNone).waitFor();
  });

  it("shows where a person is named, erases them, and leaves the name in no file of book, log or browser", async () => {
    const { page, photograph } = launched;
    const { rows } = await call<{ rows: readonly { id: string }[] }>("registry.listUnits", units);
    const { awards } = await call<{ awards: readonly { code: string; nominees: readonly string[] }[] }>(
      "awards.catalogue",
      {},
    );
    const award = awards.find(({ nominees }) => nominees.includes("PERSON"));
    const unitId = rows[0]?.id;
    await call("dossiers.addNomination", {
      nominee: { kind: "PERSON", personId: null, fullName: name, post: "Chấp hành viên", unitId },
      ...{ memberId: unitId, awardCode: award?.code, year: 2022, note: "" },
    });
    await page.getByRole("link", { name: frameStrings.roomDossiers }).click();
    await page.locator("[data-card]").filter({ hasText: name }).click();
    await page.getByRole("button", { name: /Xóa dữ liệu cá nhân/ }).click();
    await page.getByText(words.takes).waitFor();
    await photograph("personal-data-erase-person");
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel(words.reason).fill("Theo yêu cầu");
    await page.getByTestId("erase-act").click();
    await page.getByTestId("erase-act").waitFor({ state: "detached" });
    expect(await filesNaming(dataDir)).toEqual([]);
  });
});
