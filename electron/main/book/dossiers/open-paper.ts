import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { dangerOf } from "#core/dossiers/opening-of";
import { dangerousKindWords, dossierSteps as words } from "#core/strings/dossiers-words";
import { handOutCopy } from "../hand-out-copy";
import type { QueryHandler } from "../router/handler";
import { readPaper } from "./paper-store";

/** Opens a read-only copy of a paper; what may start a program is refused by its name. */
export const openPaper: QueryHandler<"dossiers.openPaper"> = async (context, input, task) => {
  const paper = readPaper(context.database, input.paperId);
  if (paper === undefined || paper.binnedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: words.paper }));
  const { fileName } = paper;
  const danger = dangerOf(fileName);
  if (danger !== null)
    return refuse(appError("PAPER_DANGEROUS", { file: fileName, kind: dangerousKindWords[danger] }));
  const handedOut = await handOutCopy(context, paper, task);
  return handedOut.ok ? ok({ fileName }) : handedOut;
};
