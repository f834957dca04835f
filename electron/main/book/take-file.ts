import { basename } from "node:path";
import type { GrantToken } from "#core/base/ids";
import { type Result, ok, refuse } from "#core/base/result";
import { utf8Length } from "#core/base/utf8-length";
import { longestFileName } from "#core/dossiers/file-name";
import { type AppError, appError } from "#core/errors";
import type { takingRefusals } from "#core/safekeeping/file-refusals";
import type { TakenPaper } from "../workshop/workshop";
import { diskRefusalOf } from "./disk-refusal";
import type { BookContext, Task } from "./router/handler";

/** A file whose bytes lie in the paper store, under the name it came with. */
export interface TakenFile extends TakenPaper {
  readonly fileName: string;
}

export type TakeFileRefusal = Extract<AppError, { code: (typeof takingRefusals)[number] }>;

/**
 * Copies one file a person chose into the paper store, synced before it answers. Nothing refers to it yet: the
 * publishing transaction calls `recordPaper` and writes its own reference. What may start a program is taken too,
 * and is never opened from here (`openStoredFile`).
 */
export async function takeFile(
  context: BookContext,
  token: GrantToken,
  task: Task,
): Promise<Result<TakenFile, TakeFileRefusal>> {
  const from = context.grants.pathOf(token);
  if (from === undefined) return refuse(appError("GRANT_EXPIRED", {}));
  if (task.signal.aborted) return refuse(appError("TASK_CANCELLED", {}));
  const fileName = basename(from);
  const bytes = utf8Length(fileName);
  if (bytes > longestFileName) return refuse(appError("PAPER_NAME_TOO_LONG", { file: fileName, bytes }));
  const { staging, papers } = context.folder;
  const taken = await context.workshop.takePaper(
    { from, stagingFolder: staging, papersFolder: papers },
    task,
  );
  return taken.ok ? ok({ ...taken.value, fileName }) : refuse(takingRefusalOf(taken.error, papers));
}

/** A refusal about the file itself stays as it is; everything else is the disk's. */
function takingRefusalOf(error: AppError, place: string): TakeFileRefusal {
  switch (error.code) {
    case "TASK_CANCELLED":
    case "PAPER_UNREADABLE":
    case "PAPER_VANISHED":
    case "PAPER_CHANGING":
    case "PAPER_IS_FOLDER":
    case "PAPER_EMPTY":
      return error;
    default:
      return diskRefusalOf(error, place);
  }
}
