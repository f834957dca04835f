import { renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { LocalDate } from "#core/base/local-date";
import type { KeptBecause } from "#core/safekeeping/copies/copy";
import type { CopyKeeping } from "#core/safekeeping/copies/keeping";
import { planThinning, type ThinnableCopy } from "#core/safekeeping/copies/thinning";
import { errorCode } from "../../../workshop/file-system";
import { bookFolder, unfinishedCopy } from "../../book-folder";
import type { BookContext, Task } from "../../router/handler";
import { readManifest } from "../copy-manifest";
import { readCopyKeeping } from "./copy-settings-store";
import { type CopyRow, isThere, markThinned, pathOfCopy, readCopies, shrunkOf } from "./copy-store";
import type { PlaceNow } from "./place-store";

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

/** The copies that lie on a place; of one that is away, those that were not seen to be gone. */
export function copiesOnPlace(context: BookContext, place: PlaceNow): readonly CopyRow[] {
  return readCopies(context.database).filter(
    (copy) =>
      copy.placeId === place.id &&
      copy.thinnedAt === null &&
      (place.path === null || isThere(pathOfCopy(context, copy, [place]))),
  );
}

/** Why each of these copies of one place stays; null for one that may go. */
export function keptCopies(
  context: BookContext,
  copies: readonly CopyRow[],
  keeping: CopyKeeping = readCopyKeeping(context.database),
): ReadonlyMap<string, KeptBecause | null> {
  const all = readCopies(context.database);
  const known = new Map(all.map((copy) => [copy.id, copy]));
  const seen = copies.map((copy): ThinnableCopy => ({
    id: copy.id,
    madeOn: copy.madeAt.slice(0, 10) as LocalDate,
    reason: copy.reason,
    proof: copy.proof === null ? "NONE" : copy.proof.finding === "" ? "SOUND" : "FAULTY",
    size: shrunkOf(all, known.get(copy.id) ?? copy) === null ? "AS_BEFORE" : "FAR_LESS",
  }));
  return planThinning(seen, { today: context.clock.today(), keeping });
}

/** Removes from the book's own folder what thinning lets go. */
export async function thinOwnCopies(context: BookContext, task: Task): Promise<void> {
  await thin(context, { copies: ownCopies(context), places: [] }, task);
}

/**
 * Removes from a place what thinning lets go, where copies go there by themselves: they would fill it. A place that
 * waits to be asked keeps everything.
 */
export async function thinPlace(context: BookContext, place: PlaceNow, task: Task): Promise<void> {
  if (place.rhythm === "DAILY")
    await thin(context, { copies: copiesOnPlace(context, place), places: [place] }, task);
}

interface Thinning {
  readonly copies: readonly CopyRow[];
  readonly places: readonly PlaceNow[];
}

/** A copy somebody opened and worked in is a book of its own by now, and stays. */
async function thin(context: BookContext, { copies, places }: Thinning, task: Task): Promise<void> {
  const kept = keptCopies(context, copies);
  for (const copy of copies) {
    const path = pathOfCopy(context, copy, places);
    if (kept.get(copy.id) !== null || path === null || !(await isUntouched(context, { copy, path }, task)))
      continue;
    if (!remove(path, context.ids.randomHex(4))) return;
    markThinned(context.database, copy.id, context.clock.now());
  }
}

/** The name of a copy goes first: what a pulled stick leaves half removed must not look whole. */
function remove(path: string, mark: string): boolean {
  const going = join(dirname(path), `${unfinishedCopy}${mark}`);
  try {
    renameSync(path, going);
    rmSync(going, { recursive: true, force: true });
    return true;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return false;
  }
}

async function isUntouched(
  context: BookContext,
  { copy, path }: { readonly copy: CopyRow; readonly path: string },
  task: Task,
): Promise<boolean> {
  if (copy.form === "ENCRYPTED") return (await context.workshop.hashFile(path, task)) === copy.digest;
  const line = readManifest(path)?.find((file) => !file.path.includes("/"));
  const found = await context.workshop.hashFile(bookFolder(path).database, task);
  return line !== undefined && found === line.digest;
}
