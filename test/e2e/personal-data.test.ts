import { execFileSync } from "node:child_process";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { binWords } from "#core/strings/bin-words";
import { frameStrings } from "#core/strings/frame-strings";
import { personalDataWords as words } from "#core/strings/personal-data-words";
import { safekeepingWords } from "#core/strings/safekeeping-words";
import { root } from "../support/source-files";
import { axeFindings } from "./support/axe";
import { filesNaming } from "./support/files-naming";
import { type LaunchedApp, launchApp } from "./support/launch";

/** Nobody's: no article and no sample knows the name. */
const name = "Đỗ Quỳnh Thử Nghiệm";
const pictures = join(root, "out", "pictures");
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
    expect(await axeFindings(page)).toEqual([]);
  });

  it("opens the certificate of it as a paper without the name", async () => {
    const { page, opened } = launched;
    await page.getByTestId("certificate-1").click();
    await expect.poll(opened, { timeout: 30_000 }).toHaveLength(1);
    const [file = ""] = await opened();
    await copyFile(file, join(pictures, "personal-data-certificate.pdf"));
    const words = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).normalize("NFC");
    expect(words).toMatch(/Số: 01\/GXN-\d{4}/);
    expect(words).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    expect(words).toContain("Đã thôi làm đầu mối");
    expect(words).not.toContain(name);
    expect(execFileSync("pdfinfo", [file], { encoding: "utf8" })).toMatch(/Pages:\s+1\b/);
  });

  it("names the last step at the bottom of the window, and takes it back there", async () => {
    const { page, photograph } = launched;
    await call("registry.addCategory", { name: "Nhóm thử ở chân trang" });
    await page.getByTestId("last-step").getByText("Nhóm thử ở chân trang").waitFor();
    await photograph("personal-data-last-step");
    await page.getByTestId("undo-last-step").click();
    await page.getByTestId("last-step").getByText("Nhóm thử ở chân trang").waitFor({ state: "detached" });
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
    expect(await filesNaming(dataDir, name)).toEqual([]);
  });
});
