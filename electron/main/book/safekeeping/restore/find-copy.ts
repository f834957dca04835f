import { basename } from "node:path";
import type { Moment } from "#core/base/local-date";
import { type Result, ok, refuse } from "#core/base/result";
import type { InputOf } from "#core/contract";
import { appError } from "#core/errors";
import { restoreWords } from "#core/strings/restore-words";
import type { Platform } from "../../../platform/platform";
import type { BookContext, Task } from "../../router/handler";
import { type CopyRow, pathOfCopy, readCopies } from "../copies/copy-store";
import { placeNameOf } from "../copies/list-copies";
import { type OpenedCopy, openCopy } from "../copies/open-copy";
import { placesNow } from "../copies/place-store";
import type { RestoreRefusal } from "./restore-refusal";

/** A copy somebody pointed at, where it lies now. */
export interface ChosenCopy {
  readonly place: string;
  readonly placeName: string;
  /** The name of its folder or file. */
  readonly name: string;
  /** When it was made; null where only its folder is known. */
  readonly madeAt: Moment | null;
}

/** The copy as a plain folder: an encrypted one is unpacked beside the book until it is released. */
export interface TakenCopy extends ChosenCopy, OpenedCopy {}

/** Finds a copy, on the list of the book or in a folder a person chose, and opens it. */
export async function takeCopy(
  context: BookContext,
  { copy, passphrase }: Pick<InputOf<"safekeeping.restorePreview">, "copy" | "passphrase">,
  { platform, task }: { readonly platform: Platform; readonly task: Task },
): Promise<Result<TakenCopy, RestoreRefusal>> {
  const chosen = await findCopy(context, copy, platform);
  if (!chosen.ok) return chosen;
  const { place, placeName } = chosen.value;
  const opened = await openCopy(context, { place, placeName, passphrase }, task);
  return opened.ok ? ok({ ...chosen.value, ...opened.value }) : opened;
}

async function findCopy(
  context: BookContext,
  choice: InputOf<"safekeeping.restorePreview">["copy"],
  platform: Platform,
): Promise<Result<ChosenCopy, RestoreRefusal>> {
  if (choice.kind === "FOLDER") {
    const place = context.grants.pathOf(choice.folder);
    if (place === undefined) return refuse(appError("GRANT_EXPIRED", {}));
    return ok({ place, placeName: place, name: basename(place), madeAt: null });
  }
  const rows = readCopies(context.database);
  const row = rows.find(({ id, thinnedAt }) => id === choice.backupId && thinnedAt === null);
  if (row === undefined) return refuse(appError("NOT_FOUND", { noun: restoreWords.copyNoun }));
  return await whereNow(context, row, platform);
}

/** Where a copy of the list lies now. COPY_NOT_THERE while its stick is away. */
export async function whereNow(
  context: BookContext,
  row: CopyRow,
  platform: Platform,
): Promise<Result<ChosenCopy, RestoreRefusal>> {
  const places = await placesNow(context.database, platform);
  const place = pathOfCopy(context, row, places);
  const placeName = placeNameOf(row, places);
  const name = basename(row.place.replaceAll("\\", "/"));
  if (place === null) return refuse(appError("COPY_NOT_THERE", { name, placeName }));
  return ok({ place, placeName, name, madeAt: row.madeAt });
}
