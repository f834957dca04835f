import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type LaunchedApp, launchApp } from "./support/launch";

const dataDir = mkdtempSync(join(tmpdir(), "crash-"));
let launched: LaunchedApp;
beforeAll(async () => {
  launched = await launchApp({ dataDir });
  await launched.page.getByRole("heading", { level: 1 }).waitFor();
});
// The helpers of a program that was ended may still be putting something down, which `maxRetries` does not outlast.
afterAll(async () => {
  await vi.waitFor(() => rmSync(dataDir, { recursive: true, force: true }), {
    timeout: 30_000,
    interval: 200,
  });
}, 40_000);

/** Memory written to disk: what stood on the screen, names among it. */
const dumps = () =>
  readdirSync(dataDir, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.(?:dmp|core)$|minidump/i.test(path),
  );

it("a page that ends says so with its number, comes back, and leaves no dump of its memory", async () => {
  const helpers = () =>
    readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name) && existsSync(`/proc/${name}/cmdline`))
      .map((pid) => {
        try {
          return readFileSync(`/proc/${pid}/cmdline`, "utf8");
        } catch {
          return "";
        }
      })
      .filter((words) => words.includes("crashpad") && words.includes(dataDir));
  expect(helpers()).toEqual([]);
  await launched.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  await expect.poll(() => launched.asked()).toMatchObject([{ method: "showErrorBox" }]);
  await expect
    .poll(() =>
      launched.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          "document.querySelectorAll('h1').length",
        ),
      ),
    )
    .toBe(1);
  expect(dumps()).toEqual([]);
  const log = readFileSync(join(dataDir, "user-data", "logs", "so-thi-dua.log"), "utf8");
  expect(log).toMatch(/\[C[0-9A-Z]+-1\] Error: The page ended: /);
});

it("a program that ends in the middle of everything leaves none either", async () => {
  const ended = new Promise((resolve) => launched.app.process().once("exit", resolve));
  await launched.app.evaluate(() => {
    setTimeout(() => process.crash(), 50);
  });
  await ended;
  expect(dumps()).toEqual([]);
});
