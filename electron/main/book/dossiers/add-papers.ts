import { basename } from "node:path";
import type { NominationPaperId } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import { formatNominationNumber } from "#core/dossiers/nomination-number";
import { dossierSteps as words } from "#core/strings/dossiers-words";
import type { LongCommandHandler, Task } from "../router/handler";
import { type TakenFile, takeFile } from "../take-file";
import { openItemFor } from "./life-facts";
import { readNomination } from "./nomination-store";
import { insertPaper, nextPaperPosition, readPapersOf } from "./paper-store";

interface Refused {
  readonly file: string;
  readonly error: AppError;
}

interface Prepared {
  readonly taken: readonly TakenFile[];
  readonly refused: readonly Refused[];
}

/** Takes each file by itself: one that is refused does not hold up the others. A cancelled task takes none. */
export const addPapers: LongCommandHandler<"dossiers.addPapers", Prepared> = {
  prepare: async (context, input, task) => {
    const nomination = readNomination(context.database, input.nominationId);
    if (nomination === undefined || nomination.binnedAt !== null)
      return refuse(appError("NOT_FOUND", { noun: words.nomination }));
    const taken: TakenFile[] = [];
    const refused: Refused[] = [];
    for (const [place, token] of input.files.entries()) {
      const file = await takeFile(context, token, counted(task, place + 1, input.files.length));
      if (file.ok) taken.push(file.value);
      else if (file.error.code === "TASK_CANCELLED" || file.error.code === "GRANT_EXPIRED")
        return refuse(file.error);
      else refused.push({ file: basename(context.grants.pathOf(token) ?? ""), error: file.error });
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
        itemCode: input.itemCode ?? openItemFor(context, nominationId, input.kind),
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
