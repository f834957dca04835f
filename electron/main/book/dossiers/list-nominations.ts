import { searchWords } from "#core/registry/folded-search";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { openingOf } from "#core/dossiers/opening-of";
import { standingInRound } from "#core/dossiers/standing-of";
import { dossierSteps as words } from "#core/strings/dossiers-words";
import type { QueryHandler } from "../router/handler";
import { readPerson } from "../registry/person-store";
import { readPackagesOf, readRoundsOf } from "./ballot-place-store";
import { categoryOf, nominationRowOf, readRowFacts, standingOfNomination } from "./nomination-rows";
import { findNominations, readNomination } from "./nomination-store";
import { readPapersOf } from "./paper-store";

export const listNominations: QueryHandler<"dossiers.list"> = (context, asked) => {
  const facts = readRowFacts(context.database, context.clock.today());
  const all = findNominations(context.database, []);
  const standings = new Map(all.map(({ id }) => [id, standingOfNomination(facts, id)]));
  const found = findNominations(context.database, searchWords(asked.search)).filter(
    (nomination) =>
      (asked.standing === null || standings.get(nomination.id) === asked.standing) &&
      (asked.categoryId === null || categoryOf(facts, nomination)?.id === asked.categoryId),
  );
  const having = (standing: string) => [...standings.values()].filter((held) => held === standing).length;
  return ok({
    rows: found
      .slice(asked.offset, asked.offset + asked.limit)
      .map((nomination) => nominationRowOf(facts, nomination)),
    total: found.length,
    counts: {
      all: all.length,
      withPapers: all.filter(({ id }) => (facts.papers.get(id) ?? 0) > 0).length,
      onBallot: having("ON_BALLOT"),
      acclaimed: having("ACCLAIMED"),
    },
  });
};

export const nominationDetails: QueryHandler<"dossiers.details"> = (context, input) => {
  const { database } = context;
  const nomination = readNomination(database, input.nominationId);
  if (nomination === undefined || nomination.binnedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: words.nomination }));
  const { id, revision, memberId, note, sourceNote, nomineeUnitId, personId, editedAt } = nomination;
  const person = personId === null ? undefined : readPerson(database, personId);
  return ok({
    id,
    revision,
    memberId,
    note,
    sourceNote,
    nomineeUnitId,
    editedAt,
    row: nominationRowOf(readRowFacts(database, context.clock.today()), nomination),
    person:
      person === undefined
        ? null
        : {
            id: person.id,
            fullName: person.fullName,
            post: person.post,
            unitId: person.unitId,
            state: person.erasedAt === null ? ("KEPT" as const) : ("ERASED" as const),
          },
    papers: readPapersOf(database, id).map((paper) => ({
      id: paper.id,
      kind: paper.kind,
      fileName: paper.fileName,
      bytes: paper.bytes,
      digest: paper.digest,
      addedAt: paper.addedAt,
      opening: openingOf(paper.fileName),
    })),
    rounds: readRoundsOf(database, id).map(({ roundName, meetingTitle, code, place }) => ({
      roundName,
      meetingTitle,
      code,
      outcome: standingInRound(place),
    })),
    packages: readPackagesOf(database, id).map(({ recheckedAt, ...row }) => ({
      ...row,
      state: recheckedAt === null ? ("WRITTEN" as const) : ("RECHECKED" as const),
    })),
  });
};
