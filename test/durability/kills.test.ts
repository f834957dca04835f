import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { scratchFolder } from "../support/book-parts";
import { root } from "../support/source-files";
import { bundleScript } from "./support/bundle-script";
import { killRounds } from "./support/kill-rounds";

/** The short form; `npm run torture` does a thousand. */
const rounds = 60;
const seed = Number(process.env["KILL_SEED"] ?? 20_221_102);

let script = "";
beforeAll(async () => {
  script = await bundleScript("mixed-work");
}, 120_000);
afterAll(() => rmSync(dirname(script), { recursive: true, force: true }));

it(`${rounds} kills at random moments leave nothing half there, and nothing saved is lost`, async () => {
  const order = { rounds, seed, root, script, keepFaults: null, report: () => undefined };
  const tally = await killRounds({ ...order, home: scratchFolder() });
  console.info(`${rounds} kills, seed ${seed}: ${JSON.stringify(tally)}`);
  expect(tally.faults).toEqual([]);
  expect(tally.kills).toBe(rounds);
  // The work was real: most processes saved something before they were killed.
  expect(tally.killedAfterSaves).toBeGreaterThan(rounds / 3);
  expect(tally.migrations).toBe(rounds / 10);
  expect(Math.min(tally.copies, tally.packages, tally.seals, tally.papers)).toBeGreaterThan(0);
  expect(Math.min(tally.peopled, tally.users, tally.byTwo)).toBeGreaterThan(0);
}, 900_000);
