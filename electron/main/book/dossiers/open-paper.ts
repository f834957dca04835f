import { refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { dossierSteps as words } from "#core/strings/dossiers-words";
import { openStoredFile } from "../open-stored-file";
import type { QueryHandler } from "../router/handler";
import { readPaper } from "./paper-store";

/** Opens a read-only copy of a paper; what may start a program is refused by its name. */
export const openPaper: QueryHandler<"dossiers.openPaper"> = async (context, input, task) => {
  const paper = readPaper(context.database, input.paperId);
  if (paper === undefined || paper.binnedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: words.paper }));
  return await openStoredFile(context, paper, task);
};
