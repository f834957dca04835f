import { rmSync } from "node:fs";
import type { LocalDate } from "#core/base/local-date";
import { planThinning, type ThinnableCopy } from "#core/safekeeping/copies/thinning";
import { bookFolder } from "../../book-folder";
import type { BookContext, Task } from "../../router/handler";
import { readManifest } from "../copy-manifest";
import { type CopyRow, isThere, markThinned, pathOfCopy, readCopies, shrunkOf } from "./copy-store";

/** The copies that lie in the book's own folder, as thinning sees them. */
export function ownCopies(context: BookContext): readonly CopyRow[] {
  return readCopies(context.database).filter(
    (copy) =>
      copy.placeId === null &&
      copy.reason !== "USB" &&
      copy.thinnedAt === null &&
      isThere(pathOfCopy(context, copy, [])),
  );
}

/** Why each of these copies stays; null for one that may go. */
export function keptCopies(context: BookContext, copies: readonly CopyRow[]) {
  const all = readCopies(context.database);
  const known = new Map(all.map((copy) => [copy.id, copy]));
  const seen = copies.map((copy): ThinnableCopy => ({
    id: copy.id,
    madeOn: copy.madeAt.slice(0, 10) as LocalDate,
    reason: copy.reason,
    proof: copy.proof === null ? "NONE" : copy.proof.finding === "" ? "SOUND" : "FAULTY",
    size: shrunkOf(all, known.get(copy.id) ?? copy) === null ? "AS_BEFORE" : "FAR_LESS",
  }));
  return planThinning(seen, context.clock.today());
}

/**
 * Removes from the book's own folder what thinning lets go. A copy somebody opened and worked in is a book of its own
 * by now, and stays.
 */
export async function thinOwnCopies(context: BookContext, task: Task): Promise<void> {
  const copies = ownCopies(context);
  const kept = keptCopies(context, copies);
  for (const copy of copies) {
    const path = pathOfCopy(context, copy, []);
    if (kept.get(copy.id) !== null || path === null || !(await isUntouched(context, path, task))) continue;
    rmSync(path, { recursive: true, force: true });
    markThinned(context.database, copy.id, context.clock.now());
  }
}

async function isUntouched(context: BookContext, place: string, task: Task): Promise<boolean> {
  const line = readManifest(place)?.find(({ path }) => !path.includes("/"));
  const found = await context.workshop.hashFile(bookFolder(place).database, task);
  return line !== undefined && found === line.digest;
}
