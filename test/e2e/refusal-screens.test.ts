import { execFileSync } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OutputOf } from "#core/contract";
import { type AppError, appError } from "#core/errors";
import { openingRefusals } from "#core/safekeeping/startup/procedures";
import { errorSentence } from "#core/strings/error-sentences";
import { registryScreen } from "#core/strings/registry-screen-words";
import { restoreScreenWords } from "#core/strings/restore-screen-words";
import { startWords } from "#core/strings/start-words";
import { startupWords } from "#core/strings/startup-words";
import { layoutFaults } from "./looks/layout-faults";
import { axeFindings } from "./support/axe";
import { type LaunchedApp, launchApp } from "./support/launch";
import { clusterName, createBook } from "./support/new-book";

type Status = OutputOf<"app.status">;
type Refusal = (typeof openingRefusals)[number];

/** Refusals with a drill of their own, on real files: `start.test.ts`, `damage.test.ts`, and below. */
const drilled: readonly Refusal[] = [
  ...(["BOOK_NEWER", "BOOK_FOREIGN", "BOOK_DAMAGED", "BOOK_LOG_FOREIGN", "BOOK_LOCKED"] as const),
  ...(["BOOK_MISSING", "BOOK_CLOUD_SYNCED", "BOOK_OLDER"] as const),
];

const folder = "D:\\Sổ Thi Đua\\Cụm thi đua các tỉnh Tây Nguyên 2026";
const backup = `${folder}\\backups\\0041_20261102-0130`;
/** The others need a drive, a network or a fault this PC has not; their screens are shown with a played status. */
const played: readonly AppError[] = [
  appError("BOOK_READ_ONLY", { folder }),
  appError("BOOK_ON_NETWORK", { folder: "\\\\MAY-CHU\\chung\\Sổ Thi Đua" }),
  appError("MIGRATION_FAILED", { folder, from: 7, to: 19, backup }),
  appError("MIGRATION_NOT_SOUND", {
    ...{ from: 7, to: 19, backup },
    finding: "Số phiếu của Vòng 1 không còn khớp với kết quả đã chốt",
  }),
  appError("DISK_FULL", { place: folder, neededBytes: 84_000_000, freeBytes: 2_100_000 }),
  appError("DISK_ERROR", { place: folder, reason: "đọc hoặc ghi đĩa không xong (EIO)" }),
  appError("UNEXPECTED", { incident: "K7M3" }),
];

const nowhere = {
  ...{ book: null, refusal: null, recent: [], programVersion: "0.1.0" },
  defaultPlace: { place: "D:\\Sổ Thi Đua", freeBytes: 84_000_000_000 },
} satisfies Partial<Status>;

describe("what stands where no book can be worked in", () => {
  let home = "";
  let launched: LaunchedApp;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), "std-refusals-"));
    launched = await launchApp({ dataDir: home });
    await launched.page.getByRole("heading", { level: 1 }).waitFor();
  });
  afterAll(async () => {
    await launched.app.close().catch(() => {});
    await rm(home, { recursive: true, force: true });
  });

  /** Lets the main process answer with this status, whatever is so. */
  async function play(status: Status): Promise<void> {
    await launched.app.evaluate(({ ipcMain, BrowserWindow }, value) => {
      ipcMain.removeHandler("app:call");
      ipcMain.handle("app:call", (_event, sent: { readonly name: string }) =>
        sent.name === "app.status"
          ? { ok: true, value }
          : { ok: false, error: { code: "NO_BOOK_OPEN", facts: {} } },
      );
      BrowserWindow.getAllWindows()[0]?.webContents.send("app:event", { kind: "status.changed" });
    }, status);
  }
  async function looksWell(picture: string): Promise<void> {
    await launched.photograph(picture);
    expect(await layoutFaults(launched.page)).toEqual([]);
    expect(await axeFindings(launched.page)).toEqual([]);
  }

  it.each(played)("$code says what happened, what to do and what is safe", async (error) => {
    await play({ ...nowhere, phase: "REFUSED", refusal: error });
    const screen = launched.page.getByTestId(`refusal-${error.code}`);
    await screen.getByText(errorSentence(error).title).waitFor();
    await screen.getByText(startWords.refusedSafe).waitFor();
    await looksWell(`refused-${error.code.toLowerCase().replaceAll("_", "-")}`);
  });

  it.each([
    ["OPENING", "waiting-opening", startWords.opening],
    ["CLOSING", "waiting-closing", startWords.closing],
    ["RESTORING", "waiting-restoring", restoreScreenWords.waiting],
  ] as const)("%s waits in words", async (phase, picture, title) => {
    await play({ ...nowhere, phase });
    await launched.page.getByRole("heading", { name: title }).waitFor();
    await looksWell(picture);
  });

  it("every refusal of an opening is drilled or shown", () => {
    const seen = new Set<string>([...drilled, ...played.map(({ code }) => code)]);
    expect(openingRefusals.filter((code) => !seen.has(code))).toEqual([]);
  });
});

describe("an older book put in the place of the one that was used last", () => {
  let home = "";
  afterAll(() => rm(home, { recursive: true, force: true }));

  it("is noticed, and gone on with only for a reason the audit keeps", async () => {
    home = await mkdtemp(join(tmpdir(), "std-older-"));
    const book = join(home, "sổ");
    const start = (args: readonly string[]) => launchApp({ dataDir: join(home, "máy"), args });

    const first = await start([]);
    await createBook(first);
    await first.close();
    const made = join(home, "máy", "Sổ Thi Đua", `${clusterName} ${new Date().getFullYear()}`);
    const older = join(home, "bản chép tay");
    for (const place of [book, older]) await cp(made, place, { recursive: true });

    const worked = await start(["--book", book]);
    await worked.page.getByRole("link", { name: /^Đơn vị/ }).click();
    await worked.page.getByTestId("add-unit").first().click();
    await worked.page.getByRole("textbox", { name: registryScreen.name }).first().fill("Sở Tư pháp TP Huế");
    await worked.page.getByTestId("save-unit").click();
    await worked.page.getByText("Sở Tư pháp TP Huế").first().waitFor();
    await worked.close();

    await rm(book, { recursive: true });
    await cp(older, book, { recursive: true });
    const again = await start(["--book", book]);
    const screen = again.page.getByTestId("refusal-BOOK_OLDER");
    await screen.waitFor();
    await again.photograph("refused-book-older");
    expect(await layoutFaults(again.page)).toEqual([]);
    expect(await axeFindings(again.page)).toEqual([]);
    await again.page.getByTestId("way-out").click();
    await again.page.getByRole("dialog").getByRole("textbox").fill("Máy hỏng, chỉ còn bản chép tay này");
    await again.photograph("refused-book-older-reason");
    await again.page.getByRole("button", { name: startupWords.olderGoOnNow }).click();
    await again.page.getByTestId("book-kind").waitFor();
    await again.close();

    const judged = execFileSync(
      "sqlite3",
      [
        join(book, "so-thi-dua.db"),
        `SELECT json_extract(payload, '$.reason') FROM audit_payloads
         WHERE seq = (SELECT max(seq) FROM audit_events WHERE procedure = 'app.openOlderBook')`,
      ],
      { encoding: "utf8" },
    );
    expect(judged.trim()).toBe("Máy hỏng, chỉ còn bản chép tay này");
    const next = await start(["--book", book]);
    await next.page.getByTestId("book-kind").waitFor();
    await next.close();
  });
});
