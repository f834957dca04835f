import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { BackupId } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import { type Result, ok, refuse } from "#core/base/result";
import type { AppError } from "#core/errors";
import { bookFolder } from "../book-folder";
import { refusalOfPlace } from "../file-refusal";
import { lastAuditSeq } from "../database/audit-trail";
import { openForReading } from "../database/open-database";
import type { BookContext, Task } from "../router/handler";
import { saveBackup } from "./backup-store";
import type { CopyReason } from "#core/safekeeping/copies/copy";
import { thinOwnCopies } from "./copies/thin-copies";
import { makeCopyOfBook } from "./make-copy";

const copyName = /^(\d{4,})_/;

/** `20221102-0130`, of a moment in UTC. */
export function stampOf(moment: Moment): string {
  return moment.slice(0, 16).replaceAll("-", "").replace("T", "-").replace(":", "");
}

/** Makes the copy of a closing book in its own folder; after that thinning removes what may go. */
export async function makeClosingBackup(context: BookContext, task: Task): Promise<Result<null, AppError>> {
  if (newestHoldsEverything(context)) return ok(null);
  const made = await makeOwnCopy(context, "CLOSING", task);
  return made.ok ? ok(null) : made;
}

type OwnReason = Exclude<CopyReason, "USB" | "PLACE" | "BEFORE_MIGRATION">;

/**
 * A numbered, proved copy in the book's own folder, whatever the reason. Answers its id. What thinning lets go is
 * removed after it, unless the book itself is damaged.
 */
export async function makeOwnCopy(
  context: BookContext,
  reason: OwnReason,
  task: Task,
): Promise<Result<BackupId, AppError>> {
  const made = await context.copyMemory.inTurn(() => makeNumbered(context, reason, task));
  if (made.ok) context.copyMemory.noteOwn(null);
  return made;
}

async function makeNumbered(
  context: BookContext,
  reason: OwnReason,
  task: Task,
): Promise<Result<BackupId, AppError>> {
  const target = context.folder.backups;
  const known = namesOfCopies(target);
  if (!known.ok) return known;
  const earlier = known.value;
  const madeAt = context.clock.now();
  const number = String(1 + Number(copyName.exec(earlier.at(-1) ?? "")?.[1] ?? 0)).padStart(4, "0");
  const last = earlier.at(-1);
  const copy = await makeCopyOfBook(
    context,
    { target, name: `${number}_${stampOf(madeAt)}`, earlier: last === undefined ? null : join(target, last) },
    task,
  );
  if (!copy.ok) return copy;
  const { place, bytes, papers, digest, missing, held, proof } = copy.value;
  const record = { madeAt, place, reason, bytes, papers, digest };
  const facts = { form: "FOLDER", placeId: null, held, proof } as const;
  const id = saveBackup(context.database, record, context.ids, facts);
  if (missing.length === 0 && foundSound(context)) await thinOwnCopies(context, task);
  return ok(id);
}

/** Copies of a damaged book never push out the sound ones made before. */
function foundSound(context: BookContext): boolean {
  const { state, findings } = context.check();
  return state === "DONE" && findings.length === 0;
}

/** Whether nothing was saved since the newest copy: looking at a book makes no new one. */
export function newestHoldsEverything(context: BookContext): boolean {
  const { backups } = context.folder;
  const names = namesOfCopies(backups);
  const newest = names.ok ? names.value.at(-1) : undefined;
  if (newest === undefined) return false;
  try {
    const copy = openForReading(bookFolder(join(backups, newest)).database);
    try {
      return lastAuditSeq(copy) === lastAuditSeq(context.database);
    } finally {
      copy.close();
    }
  } catch {
    return false;
  }
}

/** Oldest first; a folder that somebody removed is made anew. */
function namesOfCopies(backups: string): Result<readonly string[], AppError> {
  try {
    mkdirSync(backups, { recursive: true });
    return ok(closingCopies(backups));
  } catch (error) {
    return refuse(refusalOfPlace(error, backups, 0));
  }
}

/** Oldest first. The number gives the order: the clock of a PC may be set back. */
export function closingCopies(backups: string): readonly string[] {
  return readdirSync(backups)
    .filter((name) => copyName.test(name))
    .sort((left, right) => Number.parseInt(left, 10) - Number.parseInt(right, 10));
}
