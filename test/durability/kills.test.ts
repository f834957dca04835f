import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Database } from "better-sqlite3";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type BookFolder, unfinishedCopy } from "#main/book/book-folder";
import { createBook } from "#main/book/create-book";
import { lastAuditSeq } from "#main/book/database/audit-trail";
import { sha256 } from "#main/book/database/sha256";
import { verifyDatabase, verifyPapers } from "#main/book/safekeeping/verify-book";
import { newBook, scratchFolder } from "../support/book-parts";
import { root } from "../support/source-files";
import { bundleScript } from "./support/bundle-script";
import { mustOpen, scriptedParts } from "./support/scripted-book";

const kills = 100;
/** A process is killed some milliseconds after it was told that some saves are done. */
const mostSaves = 8;
const longestDelay = 30;
const seed = Number(process.env["KILL_SEED"] ?? 20_221_102);

let script = "";
beforeAll(async () => {
  script = await bundleScript("mixed-work");
}, 120_000);
afterAll(() => rmSync(dirname(script), { recursive: true, force: true }));

/** Works in the book until killed at a random moment; answers the number of the last event it was told is saved. */
async function workUntilKilled(folder: string, home: string, round: number): Promise<number> {
  const child = spawn(process.execPath, [script, folder, root, home, String(seed + round)]);
  const chance = Math.imul(seed + round, 2_654_435_761) >>> 8;
  const [saves, delay] = [chance % mostSaves, (chance >>> 8) % longestDelay];
  let heard = "";
  let timer: NodeJS.Timeout | null = null;
  child.stderr.on("data", (text) => (heard += String(text)));
  child.stdout.on("data", (text) => {
    heard += String(text);
    const done = [...heard.matchAll(/^(ready|saved \d+)$/gm)].length > saves;
    if (timer === null && done) timer = setTimeout(() => child.kill("SIGKILL"), delay);
  });
  const signal = await new Promise((resolve) => child.once("exit", (_code, by) => resolve(by)));
  expect(signal, heard).toBe("SIGKILL");
  expect(heard).not.toMatch(/incident|Error/);
  return Number([...heard.matchAll(/^saved (\d+)$/gm)].at(-1)?.[1] ?? 0);
}

/** Rows that only half a command would leave behind. */
function halfThere(database: Database): readonly unknown[] {
  return database
    .prepare(
      `SELECT 'unit without its founding' AS what, id FROM units
         WHERE NOT EXISTS (SELECT 1 FROM unit_events WHERE unit_id = units.id AND kind = 'FOUNDED')
       UNION ALL SELECT 'person without a nomination', id FROM people
         WHERE NOT EXISTS (SELECT 1 FROM nominations WHERE person_id = people.id)
       UNION ALL SELECT 'nomination without its event', id FROM nominations
         WHERE NOT EXISTS (SELECT 1 FROM audit_events WHERE entity_id = nominations.id)
       UNION ALL SELECT 'paper nobody attached', digest FROM papers
         WHERE NOT EXISTS (SELECT 1 FROM nomination_papers WHERE digest = papers.digest)
       UNION ALL SELECT 'event without its step', CAST(seq AS TEXT) FROM audit_events
         WHERE procedure NOT LIKE 'app.%' AND NOT EXISTS (SELECT 1 FROM steps WHERE seq = audit_events.seq)`,
    )
    .all();
}

/** Files in the store whose bytes are not what their name says. */
function halfWrittenPapers({ papers }: BookFolder): readonly string[] {
  return readdirSync(papers, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter(({ name, parentPath }) => sha256(readFileSync(join(parentPath, name))) !== name)
    .map(({ name }) => name);
}

/** Opens every copy on the stick that looks whole, checks it and clears it away; answers how many there were. */
async function provenCopies(stick: string, where: string): Promise<number> {
  const whole = readdirSync(stick).filter((name) => !name.startsWith(unfinishedCopy));
  for (const name of whole) {
    const judge = spawnSync("sha256sum", ["-c", "--quiet", "--strict", "manifest-sha256.txt"], {
      cwd: join(stick, name),
      encoding: "utf8",
    });
    expect(judge.stdout + judge.stderr, where).toBe("");
    const copy = mustOpen(join(stick, name), root);
    expect(await verifyDatabase(copy.context), where).toEqual([]);
    await copy.close("SKIP");
  }
  for (const name of readdirSync(stick)) rmSync(join(stick, name), { recursive: true });
  return whole.length;
}

it(`${kills} kills at random moments leave nothing half there, and nothing saved is lost`, async () => {
  const home = scratchFolder();
  const [folder, stick] = [join(home, "book"), join(home, "stick")];
  for (const place of [stick, join(home, "desk")]) mkdirSync(place);
  expect(await createBook(folder, newBook, scriptedParts(root))).toMatchObject({ ok: true });
  const task = { signal: new AbortController().signal, progress: () => undefined };
  let told = 0;
  let copies = 0;
  for (let round = 1; round <= kills; round += 1) {
    const saved = await workUntilKilled(folder, home, round);
    told += saved > 0 ? 1 : 0;
    const where = `seed ${seed}, kill ${round}`;
    const book = mustOpen(folder, root);
    const { context } = book;
    expect(context.database.pragma("integrity_check", { simple: true }), where).toBe("ok");
    expect(context.database.pragma("foreign_key_check"), where).toEqual([]);
    expect(await verifyDatabase(context), where).toEqual([]);
    expect(halfThere(context.database), where).toEqual([]);
    expect(lastAuditSeq(context.database), where).toBeGreaterThanOrEqual(saved);
    expect(readdirSync(context.folder.staging), where).toEqual([]);
    if (round % 10 === 0) {
      expect(await verifyPapers(context, task), where).toEqual([]);
      expect(halfWrittenPapers(context.folder), where).toEqual([]);
    }
    await book.close("SKIP");
    copies += await provenCopies(stick, where);
  }
  const last = mustOpen(folder, root);
  const count = (table: string) =>
    last.context.database.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
  const made = {
    events: lastAuditSeq(last.context.database),
    units: count("units"),
    nominations: count("nominations"),
    papers: count("papers"),
  };
  await last.close("SKIP");
  console.info(
    `${kills} kills, seed ${seed}: ${JSON.stringify({ ...made, copies })}, ${told} killed after a save`,
  );
  // The work was real: most processes saved something before they were killed.
  expect(told).toBeGreaterThan(kills / 2);
  expect(copies).toBeGreaterThan(0);
  expect(Math.min(made.units, made.nominations, made.papers)).toBeGreaterThan(10);
}, 600_000);
