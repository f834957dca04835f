import { basename } from "node:path";
import type { NominationPaperId } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import { utf8Length } from "#core/base/utf8-length";
import { longestFileName } from "#core/dossiers/file-name";
import { formatNominationNumber } from "#core/dossiers/nomination-number";
import { dossierSteps as words } from "#core/strings/dossiers-words";
import type { TakenPaper } from "../../workshop/workshop";
import type { LongCommandHandler, Task } from "../router/handler";
import { readNomination } from "./nomination-store";
import { insertPaper, nextPaperPosition, readPapersOf } from "./paper-store";

interface Refused {
  readonly file: string;
  readonly error: AppError;
}

interface Prepared {
  readonly taken: readonly (TakenPaper & { readonly fileName: string })[];
  readonly refused: readonly Refused[];
}

/** Takes each file by itself: one that is refused does not hold up the others. A cancelled task takes none. */
export const addPapers: LongCommandHandler<"dossiers.addPapers", Prepared> = {
  prepare: async (context, input, task) => {
    const nomination = readNomination(context.database, input.nominationId);
    if (nomination === undefined || nomination.binnedAt !== null)
      return refuse(appError("NOT_FOUND", { noun: words.nomination }));
    const paths = input.files.map((token) => context.grants.pathOf(token));
    const taken: Prepared["taken"][number][] = [];
    const refused: Refused[] = [];
    for (const [place, path] of paths.entries()) {
      if (path === undefined) return refuse(appError("GRANT_EXPIRED", {}));
      if (task.signal.aborted) return refuse(appError("TASK_CANCELLED", {}));
      const fileName = basename(path);
      const bytes = utf8Length(fileName);
      if (bytes > longestFileName) {
        refused.push({ file: fileName, error: appError("PAPER_NAME_TOO_LONG", { file: fileName, bytes }) });
        continue;
      }
      const order = {
        from: path,
        stagingFolder: context.folder.staging,
        papersFolder: context.folder.papers,
      };
      const paper = await context.workshop.takePaper(order, counted(task, place + 1, paths.length));
      if (paper.ok) taken.push({ ...paper.value, fileName });
      else if (paper.error.code === "TASK_CANCELLED") return refuse(appError("TASK_CANCELLED", {}));
      else refused.push({ file: fileName, error: paper.error });
    }
    const [first] = refused;
    if (taken.length === 0 && first !== undefined) {
      if (first.error.code === "DISK_FULL") return refuse(first.error);
      if (first.error.code === "DISK_ERROR") return refuse(first.error);
    }
    return ok({ taken, refused });
  },

  publish: (context, input, prepared) => {
    const { database } = context;
    const { nominationId } = input;
    const nomination = readNomination(database, nominationId);
    if (nomination === undefined || nomination.binnedAt !== null)
      return refuse(appError("NOT_FOUND", { noun: words.nomination }));
    const number = formatNominationNumber(nomination.number);
    const names = new Map(
      readPapersOf(database, nominationId).map((paper) => [paper.digest, paper.fileName]),
    );
    const added: NominationPaperId[] = [];
    const refused: Refused[] = [...prepared.refused];
    for (const { digest, bytes, fileName } of prepared.taken) {
      const name = names.get(digest);
      if (name !== undefined) {
        refused.push({ file: fileName, error: appError("PAPER_ALREADY_THERE", { file: fileName, name }) });
        continue;
      }
      const id = context.ids.next<"nominationPaper">();
      insertPaper(database, {
        id,
        nominationId,
        digest,
        bytes,
        fileName,
        kind: input.kind,
        position: nextPaperPosition(database, nominationId),
        addedAt: context.clock.now(),
      });
      names.set(digest, fileName);
      added.push(id);
    }
    const papers = readPapersOf(database, nominationId).filter((paper) => added.includes(paper.id));
    return ok({
      value: { added, refused: refused.map(carried) },
      audit: { entityKind: "nomination", entityId: nominationId, before: null, after: { papers } },
      label: added.length === 0 ? words.addNoPaper(number) : words.addPapers(added.length, number),
      ...(added.length === 0
        ? {}
        : {
            inverse: {
              procedure: "dossiers.removePapers" as const,
              input: { paperIds: added },
              rows: added.map((id) => ({ table: "nomination_papers", id, revision: 1 })),
            },
          }),
    });
  },
};

/** Says which of how many files is being taken. */
function counted(task: Task, place: number, all: number): Task {
  const stage = all === 1 ? words.takingPaper : `${words.takingPaper} ${place}/${all}`;
  return { signal: task.signal, progress: (step) => task.progress({ ...step, stage }) };
}

/** A refusal as it travels inside an output. */
function carried({ file, error }: Refused) {
  return { file, error: { code: error.code, facts: { ...error.facts } as Record<string, unknown> } };
}
