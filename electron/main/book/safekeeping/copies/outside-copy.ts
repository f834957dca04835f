import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import type { BackupPlaceId } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import { type Result, ok } from "#core/base/result";
import type { AppError } from "#core/errors";
import type { CopyForm, CopyReason } from "#core/safekeeping/copies/copy";
import { bookStrings } from "#core/strings/book-strings";
import type { BookContext, Task } from "../../router/handler";
import { saveBackup } from "../backup-store";
import { clusterOf } from "../cluster-facts";
import { stampOf } from "../closing-backup";
import { type CopyOfBook, makeCopyOfBook } from "../make-copy";
import { isThere, pathOfCopy, readCopies } from "./copy-store";
import { makeEncryptedCopy } from "./make-encrypted-copy";
import { encryptedEnding } from "./open-copy";
import type { PlaceNow } from "./place-store";

export interface OutsideOrder {
  /** Folder the copy is made in. */
  readonly target: string;
  /** The place of the book it is; null for a folder chosen this once. */
  readonly place: PlaceNow | null;
  /** With one, the copy is one encrypted file. */
  readonly passphrase: string | null;
}

export interface OutsideCopy {
  readonly copy: CopyOfBook;
  readonly madeAt: Moment;
  readonly form: CopyForm;
  readonly placeId: BackupPlaceId | null;
}

/** A proved copy outside the book's own folder; papers an earlier copy there is proved to hold are shared with it. */
export function makeOutsideCopy(
  context: BookContext,
  order: OutsideOrder,
  task: Task,
): Promise<Result<OutsideCopy, AppError>> {
  return context.copyMemory.inTurn(() => makeNow(context, order, task));
}

async function makeNow(
  context: BookContext,
  { target, place, passphrase }: OutsideOrder,
  task: Task,
): Promise<Result<OutsideCopy, AppError>> {
  const madeAt = context.clock.now();
  const form = passphrase === null ? "FOLDER" : "ENCRYPTED";
  const ending = passphrase === null ? "" : encryptedEnding;
  const name = freeName(context, { target, madeAt, ending });
  const copy =
    passphrase === null
      ? await makeCopyOfBook(context, { target, name, earlier: lastThere(context, place) }, task)
      : await makeEncryptedCopy(context, { target, name, passphrase }, task);
  return copy.ok ? ok({ copy: copy.value, madeAt, form, placeId: place?.id ?? null }) : copy;
}

/** Notes such a copy in the book. */
export function saveOutsideCopy(
  context: BookContext,
  { copy, madeAt, form, placeId }: OutsideCopy,
  reason: Extract<CopyReason, "USB" | "PLACE">,
): void {
  const { place, bytes, papers, digest, held, proof } = copy;
  const record = { madeAt, place, reason, bytes, papers, digest };
  saveBackup(context.database, record, context.ids, { form, placeId, held, proof });
}

function lastThere(context: BookContext, place: PlaceNow | null): string | null {
  if (place === null) return null;
  const paths = readCopies(context.database)
    .filter(({ placeId, form, thinnedAt }) => placeId === place.id && form === "FOLDER" && thinnedAt === null)
    .map((copy) => pathOfCopy(context, copy, [place]));
  return paths.findLast(isThere) ?? null;
}

/** Two copies in one minute stand beside each other. */
function freeName(
  context: BookContext,
  { target, madeAt, ending }: { readonly target: string; readonly madeAt: Moment; readonly ending: string },
): string {
  const { code, year } = clusterOf(context.database);
  const name = bookStrings.backupFolder(code, year, stampOf(madeAt));
  let free = name;
  for (let copy = 2; existsSync(join(target, free + ending)); copy += 1) free = `${name}_${copy}`;
  return basename(free) + ending;
}
