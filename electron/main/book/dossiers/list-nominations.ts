import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { openingOf } from "#core/dossiers/opening-of";
import { standingInRound } from "#core/dossiers/standing-of";
import { dossierSteps as words } from "#core/strings/dossiers-words";
import type { QueryHandler } from "../router/handler";
import { readPerson } from "../registry/person-store";
import { readPackagesOf, readRoundsOf } from "./ballot-place-store";
import { totalsOf } from "./board";
import { findNominations } from "./find-nominations";
import { nominationRowOf, nominationRowsOf } from "./nomination-rows";
import { readNomination } from "./nomination-store";
import { readPapersOf } from "./paper-store";

export const listNominations: QueryHandler<"dossiers.list"> = (context, asked) => {
  const { database } = context;
  const { clusterId, only: year, totals } = totalsOf(context, asked.year);
  const { standing, categoryId, state = null, search, offset, limit } = asked;
  const filter = { clusterId, year, standing, categoryId, state, search };
  const { rows, total } = findNominations(database, filter, { offset, limit });
  return ok({ ...totals, rows: [...nominationRowsOf(context, rows)], total });
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
    row: nominationRowOf(context, nomination),
    person:
      person === undefined
        ? null
        : {
            id: person.id,
            revision: person.revision,
            fullName: person.fullName,
            post: person.post,
            unitId: person.unitId,
            state: person.erasedAt === null ? ("KEPT" as const) : ("ERASED" as const),
          },
    papers: readPapersOf(database, id).map((paper) => ({
      id: paper.id,
      kind: paper.kind,
      fileName: paper.fileName,
      itemCode: paper.itemCode,
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
