import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { Database } from "better-sqlite3";
import { type Result, ok, refuse } from "#core/base/result";
import type { ErrorOf } from "#core/contract";
import { restoreWords } from "#core/strings/restore-words";
import { bookFolder, paperPath } from "../../book-folder";
import type { BookContext, Task } from "../../router/handler";
import { papersOfBook } from "../paper-list";
import { holds } from "./preview-restore";

/**
 * Brings into the book's store the papers a copy relies on and the store does not hold. Papers are only ever added;
 * one the copy cannot give as it was taken in stays away, as the preview said.
 */
export async function bringPapers(
  context: BookContext,
  { staged, from }: { readonly staged: Database; readonly from: string },
  task: Task,
): Promise<Result<null, ErrorOf<"safekeeping.restore">>> {
  const stage: Task = {
    ...task,
    progress: (step) => task.progress({ ...step, stage: restoreWords.stagePapers }),
  };
  for (const { digest, bytes } of papersOfBook(staged)) {
    const to = paperPath(context.folder, digest);
    if (holds(to, bytes)) continue;
    mkdirSync(dirname(to), { recursive: true });
    const order = { from: paperPath(bookFolder(from), digest), to, digest };
    const brought = await context.workshop.copyVerified(order, stage);
    if (brought.ok || brought.error.code === "PAPER_LOST" || brought.error.code === "PAPER_DAMAGED") continue;
    return refuse(brought.error as ErrorOf<"safekeeping.restore">);
  }
  return ok(null);
}
