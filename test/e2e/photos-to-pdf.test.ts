import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dossiersScreen } from "#core/strings/dossiers-screen-words";
import { frameStrings } from "#core/strings/frame-strings";
import { photoWords as words } from "#core/strings/photo-words";
import { startWords } from "#core/strings/start-words";
import { root } from "../support/source-files";
import { axeFindings } from "./support/axe";
import { type LaunchedApp, launchApp } from "./support/launch";
import { type Person, personAt } from "./tour/person";

const folder = mkdtempSync(join(tmpdir(), "photos-to-pdf-"));
const dataDir = join(folder, "data");
const taken = join(folder, "photos");
const name = "Báo cáo thành tích chụp bằng điện thoại";
const at = (file: string) => join(taken, file);

let app: LaunchedApp;
let person: Person;

/** Photos as a phone leaves them, painted by the program's own Electron: grain, so that they do not compress away. */
async function paint(file: string, width: number, height: number, format: "JPEG" | "PNG"): Promise<void> {
  const base64 = await app.app.evaluate(
    ({ nativeImage }, asked) => {
      const bytes = Buffer.alloc(asked.width * asked.height * 4);
      for (let place = 0, grain = 7; place < bytes.length; place += 4) {
        grain = (grain * 1103515245 + 12345) % 2147483648;
        const top = place < bytes.length / 8;
        bytes[place] = top ? 40 : 200 + (grain % 50);
        bytes[place + 1] = top ? 40 : 200 + (grain % 40);
        bytes[place + 2] = 190 + (grain % 60);
        bytes[place + 3] = 255;
      }
      const image = nativeImage.createFromBitmap(bytes, asked);
      return (asked.format === "PNG" ? image.toPNG() : image.toJPEG(95)).toString("base64");
    },
    { width, height, format },
  );
  writeFileSync(at(file), Buffer.from(base64, "base64"));
}

/** The same JPEG with an Exif segment that says the camera was held askew. */
function heldAskew(jpeg: Buffer, orientation: number): Buffer {
  const tiff = Buffer.from("4d4d002a00000008000101120003000000010000000000000000", "hex");
  tiff.writeUInt16BE(orientation, 18);
  const body = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

const filesBelow = (place: string): string[] =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
const run = (program: string, ...args: readonly string[]) =>
  execFileSync(program, args, { encoding: "utf8" });
const book = () => filesBelow(dataDir).find((file) => file.endsWith("so-thi-dua.db")) ?? "";
const ask = (sql: string) => run("sqlite3", "-readonly", book(), sql).trim();
const card = (place: number) => app.page.locator(`[data-photo="${place}"]`);
const cards = () => app.page.locator("[data-photo]");
const waiting = join(dataDir, "user-data", "joined-photos");

beforeAll(async () => {
  mkdirSync(taken);
  app = await launchApp({ dataDir });
  person = personAt(app.page, join(root, "out", "pictures", "photos"));
  await paint("trang 1.jpg", 2400, 3200, "JPEG");
  await paint("trang 2 nằm.jpg", 3000, 2000, "JPEG");
  await paint("trang 3.png", 1200, 1600, "PNG");
  writeFileSync(at("trang 4.jpg"), heldAskew(readFileSync(at("trang 2 nằm.jpg")), 6));
  writeFileSync(at("dở dang.jpg"), readFileSync(at("trang 1.jpg")).subarray(0, 200_000));
  writeFileSync(at("IMG_0001.HEIC"), Buffer.from("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "latin1"));
  writeFileSync(at("ghi chú.jpg"), "không phải ảnh");
  await app.page.getByText(startWords.openSample("2022")).first().click();
  await person.goTo(frameStrings.roomDossiers);
  await app.page.locator("[data-card]").first().click();
  await app.page.getByRole("tab", { name: /Giấy tờ/ }).click();
  await app.page.getByTestId("photos-to-pdf").waitFor();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("photos of a paper, in the window", () => {
  it("say so where none was chosen, and each that cannot be joined says why", async () => {
    const { page } = app;
    await person.photograph("giay-to");
    await page.getByTestId("photos-to-pdf").click();
    await person.see(words.emptyText);
    await person.see(words.joinNothing);
    await person.photograph("chua-chon-anh");
    const bad = ["dở dang.jpg", "IMG_0001.HEIC", "ghi chú.jpg", "không có.jpg"].map(at);
    await app.stub({ open: [bad] });
    await page.getByTestId("choose-photos").click();
    const refused = page.getByTestId("refused-photos").locator("li");
    await expect.poll(() => refused.count()).toBe(4);
    const said = (await refused.allTextContents()).join("\n");
    expect(said).toMatch(/“dở dang.jpg” bị hỏng/);
    expect(said).toMatch(/“IMG_0001.HEIC” là ảnh HEIC/);
    expect(said).toMatch(/“ghi chú.jpg” không phải ảnh/);
    expect(said).toMatch(/“không có.jpg” không còn/);
    await person.photograph("anh-khong-ghep-duoc");
    await person.press(words.understood);
    expect(await cards().count()).toBe(0);
  });

  it("are put in order, turned and removed by keyboard", async () => {
    const { page } = app;
    await app.stub({
      open: [["trang 2 nằm.jpg", "trang 1.jpg", "trang 3.png", "trang 4.jpg", "trang 1.jpg"].map(at)],
    });
    await page.getByTestId("choose-photos").click();
    await expect.poll(() => cards().count()).toBe(5);
    const widths = () =>
      page
        .locator(".photo-sheet canvas")
        .evaluateAll((all) => all.map((one) => (one as HTMLCanvasElement).width));
    await expect.poll(widths).toEqual([320, 240, 240, 213, 240]);
    await card(4).focus();
    await page.keyboard.press("Delete");
    await expect.poll(() => cards().count()).toBe(4);
    await card(0).focus();
    await page.keyboard.press("Alt+ArrowRight");
    await expect.poll(() => card(1).getAttribute("aria-label")).toContain("trang 2 nằm.jpg");
    await expect.poll(() => card(1).evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press("r");
    await expect.poll(() => card(1).getAttribute("data-turn")).toBe("90");
    await person.type(words.name, name);
    await person.photograph("xep-va-xoay");
    const findings = await axeFindings(page);
    expect(findings.filter((finding) => !finding.startsWith("landmark"))).toEqual([]);
  });

  it("become one A4 PDF, smaller than they were, taken into the dossier; nothing is left behind", async () => {
    const { page } = app;
    await page.getByTestId("join-photos").click();
    await page.getByRole("dialog").waitFor({ state: "detached", timeout: 120_000 });
    await person.see(`${name}.pdf`);
    await person.photograph("da-dua-vao-ho-so");
    expect(ask(`SELECT kind FROM nomination_papers WHERE file_name = '${name}.pdf'`)).toBe(
      "ACHIEVEMENT_REPORT",
    );
    const digest = ask(`SELECT digest FROM nomination_papers WHERE file_name = '${name}.pdf'`);
    const pdf = filesBelow(dataDir).find((file) => file.includes(digest));
    if (pdf === undefined) throw new Error("the book keeps the PDF");
    const facts = run("pdfinfo", pdf);
    expect(facts).toMatch(/Pages:\s+4\n/);
    expect(facts).toMatch(/Page size:\s+59[45](\.\d+)? x 84[12](\.\d+)? pts \(A4\)/);
    expect(run("pdftotext", pdf, "-").trim()).toBe("");
    const images = run("pdfimages", "-list", pdf)
      .trim()
      .split("\n")
      .slice(2)
      .map((line) => line.trim().split(/\s+/));
    expect(
      images.map(([number, , , width, height, , , , encoding]) => [number, width, height, encoding]),
    ).toEqual([
      ["1", "1500", "2000", "jpeg"],
      ["2", "1333", "2000", "jpeg"],
      ["3", "1200", "1600", "jpeg"],
      ["4", "1333", "2000", "jpeg"],
    ]);
    const originals = ["trang 1.jpg", "trang 2 nằm.jpg", "trang 3.png", "trang 4.jpg"];
    const before = originals.reduce((sum, file) => sum + statSync(at(file)).size, 0);
    expect(statSync(pdf).size).toBeLessThan(before / 2);
    run("pdftoppm", "-r", "40", "-png", pdf, join(root, "out", "pictures", "photos", "trang"));
    expect(existsSync(waiting) ? filesBelow(waiting) : []).toEqual([]);
    await expect
      .poll(() => app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))
      .toBe(1);
  });

  it("leave the dossier as it was where one vanished meanwhile", async () => {
    const { page } = app;
    const papers = ask("SELECT count(*) FROM nomination_papers");
    await app.stub({ open: [[at("trang 3.png")]] });
    await page.getByTestId("photos-to-pdf").click();
    await expect.poll(() => cards().count()).toBe(1);
    rmSync(at("trang 3.png"));
    await page.getByTestId("join-photos").click();
    await page.getByTestId("refusal-PAPER_VANISHED").waitFor();
    await person.photograph("anh-mat-giua-chung");
    await person.press(words.cancel);
    await page.getByText(dossiersScreen.chooseFiles).first().waitFor();
    expect(ask("SELECT count(*) FROM nomination_papers")).toBe(papers);
    expect(existsSync(waiting) ? filesBelow(waiting) : []).toEqual([]);
  });
});
