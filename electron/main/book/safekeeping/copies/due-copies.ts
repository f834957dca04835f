import { assert } from "#core/base/assert";
import { type Result, ok } from "#core/base/result";
import type { AppError } from "#core/errors";
import { type DueWork, dueWork } from "#core/safekeeping/copies/due-work";
import { errorReason } from "#core/strings/error-sentences";
import type { Platform } from "../../../platform/platform";
import type { BookContext, Task } from "../../router/handler";
import { saveProof } from "../backup-store";
import { makeOwnCopy } from "../closing-backup";
import { copiesNow, passphraseFor } from "./copies-now";
import { readCopies } from "./copy-store";
import { makeOutsideCopy, saveOutsideCopy } from "./outside-copy";
import { noteFailure, type PlaceNow, placesNow } from "./place-store";
import { proveListed } from "./prove-listed";
import { thinPlace } from "./thin-copies";

/** One piece of work that was due, and what came of it. */
export interface WorkDone {
  readonly work: DueWork;
  readonly result: Result<null, AppError>;
}

/**
 * Does the next thing that is due for the copies, and notes where it failed; null where nothing is due. A failure is
 * no reason to stop anybody: it stands beside its place until a copy succeeds there.
 */
export async function doDueWork(
  context: BookContext,
  platform: Platform,
  task: Task,
): Promise<WorkDone | null> {
  const places = await placesNow(context.database, platform);
  const work = dueWork(copiesNow(context, places));
  if (work === null || task.signal.aborted) return null;
  switch (work.kind) {
    case "DAILY":
      return { work, result: await dailyCopy(context, task) };
    case "PLACE": {
      const place = places.find(({ id }) => id === work.placeId);
      assert(place !== undefined, "a place that is due is a place of the book");
      return { work, result: await copyToPlace(context, place, task) };
    }
    case "PROVE":
      return { work, result: await proveAgain(context, { backupId: work.backupId, places }, task) };
  }
}

async function dailyCopy(context: BookContext, task: Task): Promise<Result<null, AppError>> {
  const made = await makeOwnCopy(context, "DAILY", task);
  if (made.ok) return ok(null);
  if (!task.signal.aborted)
    context.copyMemory.noteOwn({ failedAt: context.clock.now(), reason: errorReason(made.error) });
  return made;
}

async function copyToPlace(
  context: BookContext,
  place: PlaceNow,
  task: Task,
): Promise<Result<null, AppError>> {
  assert(place.path !== null, "a place that is due is in reach");
  const passphrase = place.form === "ENCRYPTED" ? context.copyMemory.passphraseOf(place.id) : null;
  const made = await makeOutsideCopy(context, { target: place.path, place, passphrase }, task);
  if (made.ok) {
    saveOutsideCopy(context, made.value, "PLACE");
    noteFailure(context.database, place.id, { failure: "", failedAt: null });
    await context.copyMemory.inTurn(() => thinPlace(context, place, task));
    return ok(null);
  }
  if (!task.signal.aborted) {
    const failure = { failure: errorReason(made.error), failedAt: context.clock.now() };
    noteFailure(context.database, place.id, failure);
  }
  return made;
}

async function proveAgain(
  context: BookContext,
  { backupId, places }: { readonly backupId: string; readonly places: readonly PlaceNow[] },
  task: Task,
): Promise<Result<null, AppError>> {
  const copy = readCopies(context.database).find(({ id }) => id === backupId);
  assert(copy !== undefined, "a copy that is due is on the list");
  const order = { copy, places, passphrase: passphraseFor(context, copy) };
  const proof = await context.copyMemory.inTurn(() => proveListed(context, order, task));
  if (!proof.ok) {
    if (proof.error.code !== "COPY_DAMAGED") context.copyMemory.putOff(copy.id);
    return proof;
  }
  saveProof(context.database, copy.id, proof.value, context.ids);
  return ok(null);
}
