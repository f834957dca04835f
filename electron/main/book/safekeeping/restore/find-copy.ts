import { existsSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Moment } from "#core/base/local-date";
import { type Result, ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { restoreWords } from "#core/strings/restore-words";
import type { CopyChoice } from "#core/safekeeping/restore/procedures";
import { bookFolder } from "../../book-folder";
import type { BookContext } from "../../router/handler";
import type { RestoreRefusal } from "./restore-refusal";

/** A copy somebody pointed at: its folder and, from the list, when it was made. */
export interface ChosenCopy {
  readonly place: string;
  readonly madeAt: Moment | null;
}

/** Where the copy lies: on the list of the book, or in a folder a person chose. COPY_NOT_THERE where nothing is. */
export function findCopy(
  { database, grants }: BookContext,
  choice: CopyChoice,
): Result<ChosenCopy, RestoreRefusal> {
  if (choice.kind === "FOLDER") {
    const place = grants.pathOf(choice.folder);
    if (place === undefined) return refuse(appError("GRANT_EXPIRED", {}));
    return there({ place, madeAt: null });
  }
  const row = database
    .prepare("SELECT place, made_at AS madeAt FROM backups WHERE id = ?")
    .get(choice.backupId) as { readonly place: string; readonly madeAt: Moment } | undefined;
  if (row === undefined) return refuse(appError("NOT_FOUND", { noun: restoreWords.copyNoun }));
  return there(row);
}

function there(copy: ChosenCopy): Result<ChosenCopy, RestoreRefusal> {
  return existsSync(bookFolder(copy.place).database) ? ok(copy) : refuse(copyNotThere(copy.place));
}

/** The copy that should lie at `place` does not. */
export const copyNotThere = (place: string) =>
  appError("COPY_NOT_THERE", { name: basename(place), placeName: dirname(place) });
