import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { frameStrings } from "#core/strings/frame-strings";
import { axeFindings } from "./support/axe";
import { type LaunchedApp, launchApp } from "./support/launch";

let dataDir = "";
let launched: LaunchedApp;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "std-safe-"));
  launched = await launchApp({ dataDir });
  await launched.page.getByRole("button", { name: "Mở sổ mẫu 2022" }).click();
  await launched.page.getByTestId("book-kind").waitFor();
});
afterAll(async () => {
  await launched.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** Calls a procedure as the screens do. */
function call(name: string, input: unknown): Promise<unknown> {
  return launched.page.evaluate(
    ([sentName, sentInput]) => {
      type Bridge = { readonly call: (name: unknown, input: unknown) => Promise<unknown> };
      return (window["soThiDua" as never] as unknown as Bridge).call(sentName, sentInput);
    },
    [name, input],
  );
}

describe("Sao lưu – Bảo mật", () => {
  it("says that the check at opening found nothing", async () => {
    const { page, photograph } = launched;
    await page.getByRole("link", { name: frameStrings.roomSafekeeping }).click();
    await page.getByRole("heading", { name: "Sao lưu – Bảo mật" }).waitFor();
    await page.getByTestId("findings").getByText("Không thấy chỗ hỏng").waitFor();
    await photograph("safekeeping-steps");
    expect(await axeFindings(page)).toEqual([]);
  });

  it("copies the whole book into a folder and says where it lies", async () => {
    const { page, stub, photograph } = launched;
    const target = join(dataDir, "USB");
    await mkdir(target);
    await stub({ open: [[target]] });
    await page.getByTestId("backup-now").click();
    await page.getByTestId("backup-folder").click();
    await page.getByRole("radio", { name: target }).waitFor();
    await photograph("safekeeping-backup");
    await page.getByTestId("backup-start").click();
    await page.getByTestId("backup-done").waitFor();
    await photograph("safekeeping-backup-done");
    await page.getByRole("button", { name: "Đóng", exact: true }).click();
    const [copy = ""] = await readdir(target);
    expect(await readdir(join(target, copy))).toContain("so-thi-dua.db");
    await page.getByRole("tab", { name: "Bản sao lưu" }).click();
    await page.getByTestId("backups").getByText("Sao lưu ngay").waitFor();
    await photograph("safekeeping-backups");
    expect(await axeFindings(page)).toEqual([]);
  });

  it("says calmly that the folder is gone, and leaves nothing that looks whole", async () => {
    const { page, stub } = launched;
    const target = join(dataDir, "USB rút ra");
    await mkdir(target);
    await stub({ open: [[target]] });
    await page.getByTestId("backup-now").click();
    await page.getByTestId("backup-folder").click();
    await page.getByRole("radio", { name: target }).waitFor();
    await rm(target, { recursive: true });
    await page.getByTestId("backup-start").click();
    await page.getByTestId("refusal-PLACE_GONE").waitFor();
    await page.getByRole("button", { name: "Để sau" }).click();
  });

  it("takes a unit out of the bin, and undoes that in turn", async () => {
    const { page, photograph } = launched;
    const added = await call("registry.addUnit", {
      name: "Sở Tư pháp TP Huế",
      shortName: "",
      locality: "Huế",
      categoryId: null,
      parentId: null,
      memberFrom: null,
      memberTo: null,
      note: "",
    });
    expect(added).toMatchObject({ ok: true });
    const { id } = (added as { readonly value: { readonly id: string } }).value;
    expect(await call("registry.binUnit", { unitId: id })).toMatchObject({ ok: true });
    await page.getByRole("tab", { name: "Thùng rác" }).click();
    const bin = page.getByTestId("bin");
    await bin.getByText("Sở Tư pháp TP Huế").waitFor();
    await photograph("safekeeping-bin");
    expect(await axeFindings(page)).toEqual([]);
    await bin.getByRole("button", { name: "Khôi phục" }).click();
    await page.getByText("Trở lại chỗ cũ").waitFor();
    await photograph("safekeeping-restore-from-bin");
    expect(await axeFindings(page)).toEqual([]);
    await page.getByTestId("bin-restore").click();
    await page.getByText("Thùng rác trống").waitFor();

    await page.getByRole("tab", { name: "Bước gần đây" }).click();
    const latest = page.getByTestId("steps").locator("tbody tr").first();
    await latest.getByText("Sở Tư pháp TP Huế").waitFor();
    await photograph("safekeeping-steps-with-undo");
    await latest.getByRole("button", { name: "Hoàn tác", exact: true }).click();
    await page.getByTestId("steps").getByText("Đã hoàn tác").first().waitFor();
    await page.getByRole("tab", { name: "Thùng rác" }).click();
    await bin.getByText("Sở Tư pháp TP Huế").waitFor();
  });
});

describe("Kiểm tra máy", () => {
  it("tries everything in the chosen folder, shows it, and leaves one sheet there", async () => {
    const { page, stub, photograph } = launched;
    const folder = join(dataDir, "nơi thử");
    await mkdir(folder);
    await stub({ open: [[folder]] });
    await page.keyboard.press("F1");
    await page.getByTestId("check-folder").click();
    await page.getByText(folder).waitFor();
    await page.getByTestId("check-start").click();
    await page.getByTestId("check-passed").waitFor();
    await photograph("help-machine-check");
    expect(await axeFindings(page)).toEqual([]);
    const left = await readdir(folder);
    expect(left).toHaveLength(1);
    const sheet = await readFile(join(folder, left[0] ?? ""), "utf8");
    expect(sheet).toContain("KIỂM TRA MÁY");
    expect(sheet.match(/\[ĐẠT\]/g)).toHaveLength(8);
  });
});
