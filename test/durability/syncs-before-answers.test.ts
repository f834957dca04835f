import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeBook, scratchFolder, testParts } from "../support/book-parts";
import { root } from "../support/source-files";
import { bundleScript } from "./support/bundle-script";

const saves = 20;
let script = "";
beforeAll(async () => {
  script = await bundleScript("counted-saves");
}, 120_000);
afterAll(() => rmSync(dirname(script), { recursive: true, force: true }));

/** Number of syncs of the WAL between each save being asked for and being answered, as the kernel saw them. */
async function syncsOfSaves(synchronous: "AS_OPENED" | "NORMAL"): Promise<readonly number[]> {
  const home = scratchFolder();
  const [folder, trace] = [join(home, "book"), join(home, "trace.txt")];
  await makeBook(folder, testParts());
  const watched = ["-f", "-y", "-e", "trace=fdatasync,fsync,write", "-o", trace];
  execFileSync("strace", [...watched, process.execPath, script, folder, root, synchronous, String(saves)]);
  const counts: number[] = [];
  let running: number | null = null;
  for (const line of readFileSync(trace, "utf8").split("\n")) {
    if (/\bwrite\(1<.*"asked /.test(line)) running = 0;
    else if (running !== null && /\b(fdatasync|fsync)\(\d+<[^>]*so-thi-dua\.db-wal>/.test(line)) running += 1;
    else if (running !== null && /\bwrite\(1<.*"answered /.test(line)) {
      counts.push(running);
      running = null;
    }
  }
  return counts;
}

const unsynced = (counts: readonly number[]) => counts.filter((count) => count === 0).length;

it("every acknowledged save has synced the WAL before its answer", async () => {
  const counts = await syncsOfSaves("AS_OPENED");
  console.info(`syncs of the WAL for each of ${saves} saves: ${counts.join(" ")}`);
  expect(counts).toHaveLength(saves);
  expect(unsynced(counts)).toBe(0);
}, 120_000);

it("the same counting turns red with synchronous=NORMAL", async () => {
  const counts = await syncsOfSaves("NORMAL");
  expect(counts).toHaveLength(saves);
  expect(unsynced(counts)).toBeGreaterThan(saves / 2);
}, 120_000);
