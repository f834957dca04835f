import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { safeFileName } from "#core/dossiers/file-name";
import { dangerOf } from "#core/dossiers/opening-of";
import { dangerousKindWords, dossierSteps as words } from "#core/strings/dossiers-words";
import { paperPath } from "../book-folder";
import type { QueryHandler } from "../router/handler";
import { readPaper } from "./paper-store";

/** Windows opens no path longer than this with most programs. */
const longestWindowsPath = 255;

/**
 * Opens a read-only copy under the paper's own name, in a folder of its own; the paper itself is never handed out.
 * What may start a program is refused by its name; bytes that are gone or changed are named.
 */
export const openPaper: QueryHandler<"dossiers.openPaper"> = async (context, input, task) => {
  const paper = readPaper(context.database, input.paperId);
  if (paper === undefined || paper.binnedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: words.paper }));
  const { fileName: file, digest } = paper;
  const danger = dangerOf(file);
  if (danger !== null) return refuse(appError("PAPER_DANGEROUS", { file, kind: dangerousKindWords[danger] }));
  const from = paperPath(context.folder, digest);
  const found = await context.workshop.hashFile(from, task);
  if (found === null) return refuse(appError("PAPER_LOST", { file }));
  if (found !== digest) return refuse(appError("PAPER_DAMAGED", { file }));
  const folder = join(context.folder.opened, context.ids.randomHex(8));
  const longest = process.platform === "win32" ? Math.max(24, longestWindowsPath - folder.length - 1) : 255;
  const to = join(folder, safeFileName(file, longest));
  try {
    mkdirSync(folder, { recursive: true });
    const copied = await context.workshop.copyVerified({ from, to, digest }, task);
    if (!copied.ok) {
      const { error } = copied;
      if (error.code === "DISK_FULL" || error.code === "DISK_ERROR") return refuse(error);
      return refuse(appError("DISK_ERROR", { place: folder, reason: error.code }));
    }
    chmodSync(to, 0o444);
    await context.host.openFile(to);
  } catch (cause) {
    return refuse(appError("DISK_ERROR", { place: folder, reason: reasonOf(cause) }));
  }
  return ok({ fileName: file });
};

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
