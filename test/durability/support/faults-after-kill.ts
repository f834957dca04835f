import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { Database } from "better-sqlite3";
import { unfinishedMark } from "#core/exchange/package-names";
import { type BookFolder, unfinishedCopy } from "#main/book/book-folder";
import { lastAuditSeq } from "#main/book/database/audit-trail";
import { sha256 } from "#main/book/database/sha256";
import type { OpenBook } from "#main/book/run-book";
import { verifyDatabase, verifyPapers } from "#main/book/safekeeping/verify-book";
import { mustOpen } from "./scripted-book";

/** What is wrong with a book that was opened after a kill, each in a sentence; none is sound. */
export async function faultsOfBook(
  book: OpenBook,
  expected: { readonly savedSeq: number; readonly papers: "CHECK" | "LEAVE" },
): Promise<readonly string[]> {
  const { database, folder } = book.context;
  const faults: string[] = [];
  const integrity = database.pragma("integrity_check", { simple: true });
  if (integrity !== "ok") faults.push(`integrity: ${String(integrity)}`);
  const references = database.pragma("foreign_key_check") as readonly unknown[];
  if (references.length > 0) faults.push(`broken references: ${JSON.stringify(references)}`);
  for (const found of await verifyDatabase(book.context)) faults.push(JSON.stringify(found));
  const seq = Math.max(lastAuditSeq(database), keptBeforeRestore(book));
  if (seq < expected.savedSeq)
    faults.push(`acknowledged event ${expected.savedSeq} is lost, the last is ${seq}`);
  const staged = readdirSync(folder.staging);
  if (staged.length > 0) faults.push(`left in staging: ${staged.join(", ")}`);
  if (expected.papers === "CHECK") {
    const task = { signal: new AbortController().signal, progress: () => undefined };
    for (const found of await verifyPapers(book.context, task)) faults.push(JSON.stringify(found));
    for (const name of halfWrittenPapers(folder)) faults.push(`half-written paper ${name}`);
  }
  return faults;
}

/** The last event in the copy made before the last restore: what a restore put aside on purpose is kept there. */
function keptBeforeRestore({ context: { database, folder } }: OpenBook): number {
  const copy = database
    .prepare(
      `SELECT place, seq FROM backups
       WHERE reason = 'BEFORE_RESTORE' AND id = (
         SELECT json_extract(payload, '$.after.backupBefore') FROM audit_payloads
         WHERE seq = (SELECT max(seq) FROM audit_events WHERE procedure = 'safekeeping.restore'))`,
    )
    .get() as { readonly place: string; readonly seq: number } | undefined;
  return copy !== undefined && existsSync(join(folder.backups, basename(copy.place))) ? copy.seq : 0;
}

/** Rows that only half a command of the mixed work would leave behind. */
export function halfDoneWork(database: Database): readonly string[] {
  const rows = database
    .prepare(
      `SELECT 'unit without its founding' AS what, id FROM units
         WHERE NOT EXISTS (SELECT 1 FROM unit_events WHERE unit_id = units.id AND kind = 'FOUNDED')
       UNION ALL SELECT 'person without a nomination', id FROM people
         WHERE NOT EXISTS (SELECT 1 FROM nominations WHERE person_id = people.id)
       UNION ALL SELECT 'nomination without its event', id FROM nominations
         WHERE NOT EXISTS (SELECT 1 FROM audit_events WHERE entity_id = nominations.id)
       UNION ALL SELECT 'paper nobody attached', digest FROM papers
         WHERE NOT EXISTS (SELECT 1 FROM nomination_papers WHERE digest = papers.digest)
       UNION ALL SELECT 'seal without an outcome', round_id FROM seals
         WHERE NOT EXISTS (SELECT 1 FROM round_outcomes WHERE round_id = seals.round_id)
       UNION ALL SELECT 'event without its step', CAST(seq AS TEXT) FROM audit_events
         WHERE procedure NOT LIKE 'app.%' AND NOT EXISTS (SELECT 1 FROM steps WHERE seq = audit_events.seq)`,
    )
    .all();
  return rows.map((row) => JSON.stringify(row));
}

/** Files in the store whose bytes are not what their name says. */
function halfWrittenPapers({ papers }: BookFolder): readonly string[] {
  return readdirSync(papers, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter(({ name, parentPath }) => sha256(readFileSync(join(parentPath, name))) !== name)
    .map(({ name }) => name);
}

export interface StickReport {
  readonly copies: number;
  readonly packages: number;
  readonly faults: readonly string[];
}

/** Judges everything on the stick that has its whole name, then clears the stick. */
export async function judgeStick(stick: string, root: string): Promise<StickReport> {
  const whole = readdirSync(stick).filter(
    (name) => !name.startsWith(unfinishedCopy) && !name.endsWith(unfinishedMark),
  );
  const isPackage = (name: string) => readdirSync(join(stick, name)).includes("bagit.txt");
  const faults: string[] = [];
  for (const name of whole) {
    const place = join(stick, name);
    const lists = isPackage(name)
      ? ["manifest-sha256.txt", "tagmanifest-sha256.txt"]
      : ["manifest-sha256.txt"];
    for (const list of lists) faults.push(...listedFilesDiffer(place, list));
    if (!isPackage(name)) faults.push(...(await faultsOfCopy(place, root)));
  }
  const packages = whole.filter(isPackage).length;
  for (const name of readdirSync(stick)) rmSync(join(stick, name), { recursive: true });
  return { copies: whole.length - packages, packages, faults };
}

/** `sha256sum`, not our own code, says whether the files are as their list says; of a dossier without papers it is empty. */
function listedFilesDiffer(place: string, list: string): readonly string[] {
  if (statSync(join(place, list)).size === 0) return [];
  const judge = spawnSync("sha256sum", ["-c", "--quiet", "--strict", list], { cwd: place, encoding: "utf8" });
  return judge.status === 0 ? [] : [`${place}, ${list}: ${judge.stdout}${judge.stderr}`];
}

async function faultsOfCopy(place: string, root: string): Promise<readonly string[]> {
  const copy = mustOpen(place, root);
  const found = await verifyDatabase(copy.context);
  await copy.close("SKIP");
  return found.map((finding) => `copy ${place}: ${JSON.stringify(finding)}`);
}
