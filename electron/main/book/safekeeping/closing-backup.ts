import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Moment } from "#core/base/local-date";
import { type Result, ok } from "#core/base/result";
import type { AppError } from "#core/errors";
import { bookFolder } from "../book-folder";
import { lastAuditSeq } from "../database/audit-trail";
import { openForReading } from "../database/open-database";
import type { BookContext, Task } from "../router/handler";
import { saveBackup } from "./backup-store";
import { readManifest } from "./copy-manifest";
import { makeCopyOfBook } from "./make-copy";

/** How many closing copies a book keeps. */
const keptCopies = 5;
const copyName = /^(\d{4,})_/;

/** `20221102-0130`, of a moment in UTC. */
export function stampOf(moment: Moment): string {
  return moment.slice(0, 16).replaceAll("-", "").replace("T", "-").replace(":", "");
}

/** Makes the copy of a closing book in its own folder; after that the oldest beyond five goes. */
export async function makeClosingBackup(context: BookContext): Promise<Result<null, AppError>> {
  const task: Task = { signal: new AbortController().signal, progress: () => undefined };
  const target = context.folder.backups;
  const earlier = closingCopies(target);
  const madeAt = context.clock.now();
  if (holdsEverything(context, earlier.at(-1))) return ok(null);
  const number = String(1 + Number(copyName.exec(earlier.at(-1) ?? "")?.[1] ?? 0)).padStart(4, "0");
  const last = earlier.at(-1);
  const copy = await makeCopyOfBook(
    context,
    { target, name: `${number}_${stampOf(madeAt)}`, earlier: last === undefined ? null : join(target, last) },
    task,
  );
  if (!copy.ok) return copy;
  const { place, bytes, papers, digest, missing } = copy.value;
  saveBackup(context.database, { madeAt, place, reason: "CLOSING", bytes, papers, digest }, context.ids);
  if (missing.length === 0 && foundSound(context)) await dropOldCopies(context, task);
  return ok(null);
}

/** Copies of a damaged book never push out the sound ones made before. */
function foundSound(context: BookContext): boolean {
  const { state, findings } = context.check();
  return state === "DONE" && findings.length === 0;
}

/** Whether nothing was saved since the last copy: looking at a book makes no new one. */
function holdsEverything(context: BookContext, last: string | undefined): boolean {
  if (last === undefined) return false;
  try {
    const copy = openForReading(bookFolder(join(context.folder.backups, last)).database);
    try {
      return lastAuditSeq(copy) === lastAuditSeq(context.database);
    } finally {
      copy.close();
    }
  } catch {
    return false;
  }
}

/** Oldest first. The number gives the order: the clock of a PC may be set back. */
function closingCopies(backups: string): readonly string[] {
  return readdirSync(backups)
    .filter((name) => copyName.test(name))
    .sort((left, right) => Number.parseInt(left, 10) - Number.parseInt(right, 10));
}

/** A copy somebody opened and worked in is a book of its own by now, and stays. */
async function dropOldCopies(context: BookContext, task: Task): Promise<void> {
  for (const name of closingCopies(context.folder.backups).slice(0, -keptCopies)) {
    const place = join(context.folder.backups, name);
    const databaseLine = readManifest(place)?.find(({ path }) => !path.includes("/"));
    const untouched =
      databaseLine !== undefined &&
      (await context.workshop.hashFile(bookFolder(place).database, task)) === databaseLine.digest;
    if (untouched) rmSync(place, { recursive: true, force: true });
  }
}
