import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { BackupId } from "#core/base/ids";
import { attach, seal, workedBook } from "../safekeeping/worked-book";
import { contentOf, servedFolder } from "../safekeeping/restore/served-book";
import { root } from "../support/source-files";
import { inMemory } from "../workshop/support";
import { bundleScript } from "./support/bundle-script";

let script = "";
let home = "";
beforeAll(async () => {
  script = await bundleScript("killed-restore");
  home = mkdtempSync(join(inMemory, "killed-restores-"));
}, 120_000);
afterAll(() => {
  rmSync(dirname(script), { recursive: true, force: true });
  rmSync(home, { recursive: true, force: true });
});

/** Writes of bytes are too many to die before each; every name that appears, goes or is waited for is a boundary. */
const isBoundary = (call: string): boolean => !call.startsWith("promises.handle.write");

it("a restore killed at each of its boundaries leaves the old book or the new, and the next start says which", async () => {
  const book = await workedBook();
  await attach(book, book.personNomination, "Báo cáo thành tích.pdf");
  await book.call("safekeeping.backupNow", {
    target: book.grant(book.outside("stick")),
    taskId: book.taskId(),
  });
  const copy = book.database.prepare("SELECT id FROM backups").pluck().get() as BackupId;
  await seal(book);
  book.database.close();

  let lastFolder = 0;
  const run = (nth: number) => {
    lastFolder += 1;
    const folder = join(home, String(lastFolder));
    cpSync(book.folder.root, folder, { recursive: true });
    const ended = spawnSync(process.execPath, [script, root, folder, copy, String(nth)], {
      encoding: "utf8",
    });
    return { folder, ended };
  };
  /** What stands after the next start, and whether that start says that a restore was cut off. */
  const nextStart = async (folder: string) => {
    const served = await servedFolder(folder, book);
    const content = JSON.stringify(contentOf(served));
    const { last } = await served.call("safekeeping.lastRestore", {});
    const integrity = served.rows("PRAGMA integrity_check").flat();
    const { findings } = await served.call("audit.checkBook", { taskId: served.taskId() });
    await served.close();
    const left = readdirSync(served.folder.staging);
    rmSync(folder, { recursive: true, force: true });
    return { content, said: last?.outcome ?? "NOTHING", sound: findings.length === 0, integrity, left };
  };

  const untouched = join(home, "untouched");
  cpSync(book.folder.root, untouched, { recursive: true });
  const old = (await nextStart(untouched)).content;
  const whole = run(-1);
  expect(whole.ended.status, whole.ended.stderr).toBe(0);
  const calls = JSON.parse(whole.ended.stdout.trim().split("\n").at(-1) ?? "[]") as string[];
  const brought = (await nextStart(whole.folder)).content;
  expect(brought).not.toBe(old);

  const wrong: unknown[] = [];
  const stood = { OLD: 0, NEW: 0 };
  for (const [nth, call] of calls.entries()) {
    if (!isBoundary(call)) continue;
    const { folder, ended } = run(nth);
    const { content, said, sound, integrity, left } = await nextStart(folder);
    const stands = content === old ? "OLD" : content === brought ? "NEW" : "BETWEEN";
    const told = stands === "NEW" ? said === "DONE" : said === "NOT_DONE" || said === "NOTHING";
    const isWhole = sound && integrity[0] === "ok" && left.length === 0;
    if (ended.signal !== "SIGKILL" || stands === "BETWEEN" || !told || !isWhole)
      wrong.push({ nth, call, signal: ended.signal, stderr: ended.stderr, stands, said, sound, left });
    else stood[stands] += 1;
  }
  console.info(
    `${calls.length} writes, killed before ${stood.OLD + stood.NEW} of them: old ${stood.OLD}, new ${stood.NEW}`,
  );
  expect(wrong).toEqual([]);
  expect(stood.OLD).toBeGreaterThan(5);
  expect(stood.NEW).toBeGreaterThan(0);
}, 900_000);
