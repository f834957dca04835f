import type { Digest } from "#core/base/ids";
import { type Result, ok, refuse } from "#core/base/result";
import { dangerOf } from "#core/dossiers/opening-of";
import { type AppError, appError } from "#core/errors";
import { dangerousKindWords } from "#core/strings/dossiers-words";
import { type HandOutRefusal, handOutCopy } from "./hand-out-copy";
import type { BookContext, Task } from "./router/handler";

export type OpenFileRefusal = HandOutRefusal | Extract<AppError, { code: "PAPER_DANGEROUS" }>;

/** Opens a read-only copy of a stored file; what may start a program is refused by its name. */
export async function openStoredFile(
  context: BookContext,
  file: { readonly digest: Digest; readonly fileName: string },
  task: Task,
): Promise<Result<{ readonly fileName: string }, OpenFileRefusal>> {
  const { fileName } = file;
  const danger = dangerOf(fileName);
  if (danger !== null)
    return refuse(appError("PAPER_DANGEROUS", { file: fileName, kind: dangerousKindWords[danger] }));
  const handedOut = await handOutCopy(context, file, task);
  return handedOut.ok ? ok({ fileName }) : handedOut;
}
