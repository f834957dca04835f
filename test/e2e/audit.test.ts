import { execFileSync } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditExportWords } from "#core/strings/audit-export-words";
import { auditListWords as words } from "#core/strings/audit-list-words";
import { frameStrings } from "#core/strings/frame-strings";
import { root } from "../support/source-files";
import { axeFindings } from "./support/axe";
import { bookOfSample } from "./support/book-of-sample";
import { type LaunchedApp, launchApp } from "./support/launch";

let dataDir = "";
let launched: LaunchedApp;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "std-audit-"));
  launched = await launchApp({ dataDir });
  await launched.page.getByRole("button", { name: "Mở sổ mẫu 2022" }).click();
  await launched.page.getByTestId("book-kind").waitFor();
});
afterAll(async () => {
  await launched.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function openRoom(): Promise<void> {
  await launched.page.getByRole("link", { name: frameStrings.roomSafekeeping }).click();
  await launched.page.getByTestId("findings").waitFor();
}

describe("the audit, read in the window", () => {
  it("lists what was done, and says what an event says", async () => {
    const { page, photograph } = launched;
    await openRoom();
    await page.getByRole("tab", { name: words.tab }).click();
    await page.getByTestId("audit").getByText("Lập sổ từ sổ mẫu").click();
    await page.getByRole("heading", { name: words.drawerTitle(2) }).waitFor();
    await photograph("audit-event");
    expect(await axeFindings(page)).toEqual([]);
  });

  it("writes the events to a folder for an inspector", async () => {
    const { page, stub, photograph } = launched;
    const place = join(dataDir, "Thanh tra");
    await mkdir(place);
    await stub({ open: [[place]] });
    await page.getByTestId("audit-export").click();
    await photograph("audit-export");
    await page.getByTestId("audit-export-write").click();
    await page.getByTestId("audit-exported").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: words.close }).click();
    const [folder = ""] = await readdir(place);
    expect(await readdir(join(place, folder))).toContain("nhat-ky.csv");
    const paper = join(place, folder, auditExportWords.pdf);
    await copyFile(paper, join(root, "out", "pictures", "audit-export.pdf"));
    const printed = execFileSync("pdftotext", ["-layout", paper, "-"], { encoding: "utf8" }).normalize("NFC");
    expect(printed).toContain(auditExportWords.pageTitle);
    expect(printed.replace(/\s+/g, " ")).toContain("Lập sổ từ sổ mẫu");
  });

  it("says of a day half typed that the list is not held to it yet", async () => {
    const { page, photograph } = launched;
    const from = page.getByRole("textbox", { name: words.from });
    await from.pressSequentially("12/1");
    await page.getByTestId("audit-half-typed").getByText("“12/1”").waitFor();
    await photograph("audit-half-typed");
    expect(await axeFindings(page)).toEqual([]);
    await from.pressSequentially("1/2100");
    await page.getByTestId("audit-half-typed").waitFor({ state: "detached" });
    await page.getByText(words.none).waitFor();
    await from.fill("");
  });

  it("names at the next opening what the sqlite3 program changed, and takes it with a reason", async () => {
    const file = bookOfSample(dataDir);
    await launched.close();
    execFileSync("sqlite3", [file], {
      input: "UPDATE unit_events SET name = 'Sở Tư pháp TP Khác' WHERE name = 'Sở Tư pháp TP Hà Nội';\n",
    });
    launched = await launchApp({ dataDir, args: ["--book", dirname(file)] });
    const { page, photograph } = launched;
    await page.getByTestId("book-kind").waitFor();
    await openRoom();
    await page
      .getByTestId("findings")
      .getByText("đổi từ “Sở Tư pháp TP Hà Nội” thành “Sở Tư pháp TP Khác”")
      .waitFor();
    await photograph("audit-finding");
    expect(await axeFindings(page)).toEqual([]);
    await page.getByTestId("accept-changes").click();
    await page.getByRole("dialog").getByLabel(words.acceptReason).fill("Đã đối chiếu quyết định đổi tên");
    await photograph("audit-accept");
    await page.getByTestId("confirm-act").click();
    await page.getByText(words.accepted(1)).waitFor();
    await page.getByTestId("check-whole").click();
    await page.getByTestId("check-counts").waitFor();
    await page.getByTestId("findings").getByText("Không thấy chỗ hỏng").waitFor();
    await photograph("audit-checked");
  });
});
