import { type Result, ok, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import { errorSentence } from "#core/strings/error-sentences";
import type { BookParts } from "../../book-parts";
import { refusalOfSqlite } from "../../database/sqlite-refusal";
import type { BookContext } from "../../router/handler";
import { incidentOf } from "../../router/incident";
import { makeClosingBackup } from "../closing-backup";

/** Makes the copy at closing; none where a person gave it up meanwhile, which is no failure. */
export async function closeWithCopy(
  context: BookContext,
  parts: Pick<BookParts, "ids" | "onIncident">,
  signal: AbortSignal,
): Promise<Result<null, AppError>> {
  const place = context.folder.backups;
  try {
    const made = await makeClosingBackup(context, { signal, progress: () => undefined });
    if (made.ok || signal.aborted) return ok(null);
    const { title, detail } = errorSentence(made.error);
    return refuse(appError("CLOSING_BACKUP_FAILED", { place, reason: `${title} ${detail}`.trim() }));
  } catch (error) {
    if (signal.aborted) return ok(null);
    const refusal = refusalOfSqlite(error, place) ?? incidentOf(error, parts.ids.randomHex, parts.onIncident);
    return refuse(appError("CLOSING_BACKUP_FAILED", { place, reason: errorSentence(refusal).detail }));
  }
}
