import type { NominationPaperId } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { formatNominationNumber } from "#core/dossiers/nomination-number";
import { dossierSteps as words } from "#core/strings/dossiers-words";
import type { BookContext, CommandHandler } from "../router/handler";
import { readNomination } from "./nomination-store";
import { type PaperRecord, readPaper, readPapersOf, setPaperBinned, updatePaperKind } from "./paper-store";

/** The papers named, all of them live (or all in the bin), or null. */
function readAll(
  context: BookContext,
  ids: readonly NominationPaperId[],
  place: "LIVE" | "BINNED",
): readonly PaperRecord[] | null {
  const papers = [...new Set(ids)].map((id) => readPaper(context.database, id));
  const found = papers.filter(
    (paper): paper is PaperRecord => paper !== undefined && (place === "LIVE") === (paper.binnedAt === null),
  );
  return found.length === papers.length ? found : null;
}

function numberOf(context: BookContext, papers: readonly PaperRecord[]): string {
  const [first] = papers;
  const nomination = first === undefined ? undefined : readNomination(context.database, first.nominationId);
  return nomination === undefined ? "" : formatNominationNumber(nomination.number);
}

const ownersOf = (papers: readonly PaperRecord[]) => papers[0]?.nominationId ?? "";

export const removePapers: CommandHandler<"dossiers.removePapers"> = (context, input) => {
  const papers = readAll(context, input.paperIds, "LIVE");
  if (papers === null) return refuse(appError("NOT_FOUND", { noun: words.paper }));
  const now = context.clock.now();
  const rows = papers.map(({ id }) => ({
    table: "nomination_papers",
    id,
    revision: setPaperBinned(context.database, id, now),
  }));
  return ok({
    value: {},
    audit: { entityKind: "nomination", entityId: ownersOf(papers), before: { papers }, after: null },
    label: words.removePapers(papers.length, numberOf(context, papers)),
    inverse: {
      procedure: "dossiers.restorePapers",
      input: { paperIds: papers.map((paper) => paper.id) },
      rows,
    },
  });
};

export const restorePapers: CommandHandler<"dossiers.restorePapers"> = (context, input) => {
  const papers = readAll(context, input.paperIds, "BINNED");
  if (papers === null) return refuse(appError("NOT_FOUND", { noun: words.paper }));
  const rows: { readonly table: string; readonly id: NominationPaperId; readonly revision: number }[] = [];
  for (const paper of papers) {
    const there = readPapersOf(context.database, paper.nominationId).find(
      (other) => other.digest === paper.digest,
    );
    if (there !== undefined)
      return refuse(appError("PAPER_ALREADY_THERE", { file: paper.fileName, name: there.fileName }));
    const revision = setPaperBinned(context.database, paper.id, null);
    rows.push({ table: "nomination_papers", id: paper.id, revision });
  }
  return ok({
    value: {},
    audit: { entityKind: "nomination", entityId: ownersOf(papers), before: null, after: { papers } },
    label: words.restorePapers(papers.length, numberOf(context, papers)),
    inverse: {
      procedure: "dossiers.removePapers",
      input: { paperIds: papers.map((paper) => paper.id) },
      rows,
    },
  });
};

export const changePaperKind: CommandHandler<"dossiers.changePaperKind"> = (context, input) => {
  const { paperId: id, kind } = input;
  const before = readPaper(context.database, id);
  if (before === undefined || before.binnedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: words.paper }));
  const revision = updatePaperKind(context.database, id, kind);
  return ok({
    value: {},
    audit: {
      entityKind: "nomination",
      entityId: before.nominationId,
      before: { paper: before },
      after: { paper: readPaper(context.database, id) ?? null },
    },
    label: words.changePaperKind(numberOf(context, [before])),
    inverse: {
      procedure: "dossiers.changePaperKind",
      input: { paperId: id, kind: before.kind },
      rows: [{ table: "nomination_papers", id, revision }],
    },
  });
};
