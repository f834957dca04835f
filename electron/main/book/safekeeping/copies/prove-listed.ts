import { existsSync } from "node:fs";
import { basename } from "node:path";
import { type Result, ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import type { CopyProof } from "#core/safekeeping/copies/copy";
import { copyWords } from "#core/strings/copies-words";
import type { BookContext, Task } from "../../router/handler";
import { saveProof } from "../backup-store";
import { type CopyRow, pathOfCopy, readCopies } from "./copy-store";
import { placeNameOf } from "./list-copies";
import { openCopy, type OpeningRefusal } from "./open-copy";
import type { PlaceNow } from "./place-store";
import { proveFolder } from "./prove-copy";

export interface ProvingOrder {
  readonly copy: CopyRow;
  readonly places: readonly PlaceNow[];
  /** Opens an encrypted copy; null for one in a folder. */
  readonly passphrase: string | null;
}

/**
 * Opens a listed copy once more and reads every byte of it. A sound proof is the caller's to save; a fault is noted
 * at once, and its refusal names the next sound copy.
 */
export async function proveListed(
  context: BookContext,
  { copy, places, passphrase }: ProvingOrder,
  task: Task,
): Promise<Result<CopyProof, OpeningRefusal>> {
  const [path, placeName] = [pathOfCopy(context, copy, places), placeNameOf(copy, places)];
  const name = nameOfCopy(copy);
  if (path === null) return refuse(appError("COPY_NOT_THERE", { name, placeName }));
  const noted = (finding: string) => {
    const proof = { provedAt: context.clock.now(), finding, rows: 0, papers: 0, seals: 0 };
    saveProof(context.database, copy.id, proof, context.ids);
    return refuse(appError("COPY_DAMAGED", { name, finding, next: nextSound(context, copy, places) }));
  };
  if (copy.form === "ENCRYPTED" && existsSync(path)) {
    const digest = await context.workshop.hashFile(path, task);
    if (digest !== copy.digest) return noted(copyWords.archiveDamaged);
  }
  const opened = await openCopy(context, { place: path, placeName, passphrase }, task);
  if (!opened.ok) return opened.error.code === "COPY_DAMAGED" ? noted(copyWords.archiveDamaged) : opened;
  try {
    const digest = copy.form === "FOLDER" ? copy.digest : null;
    const proof = await proveFolder(context, { folder: opened.value.folder, digest }, task);
    return proof.finding === "" ? ok(proof) : noted(proof.finding);
  } finally {
    opened.value.release();
  }
}

/** Name of a copy's folder or file. */
export const nameOfCopy = (copy: Pick<CopyRow, "place"> | undefined): string =>
  basename((copy?.place ?? "").replaceAll("\\", "/"));

function nextSound(context: BookContext, besides: CopyRow, places: readonly PlaceNow[]): string | null {
  const next = readCopies(context.database).findLast(
    ({ id, thinnedAt, proof }) => id !== besides.id && thinnedAt === null && proof?.finding === "",
  );
  return next === undefined ? null : `${nameOfCopy(next)}, ${placeNameOf(next, places)}`;
}
