import { type Result, ok, refuse } from "#core/base/result";
import type { DocumentId } from "#core/base/ids";
import { compareCopies } from "#core/documents/compare-copies";
import { documentKinds } from "#core/documents/document-kind";
import type { FigureDifference } from "#core/documents/figure-difference";
import { type AppError, appError } from "#core/errors";
import { documentsRoomWords as words } from "#core/strings/documents-room-words";
import { documentNouns } from "#core/strings/documents-words";
import { basename } from "node:path";
import { paperPath } from "../book-folder";
import type { BookContext, LongCommandHandler, Task } from "../router/handler";
import { type TakenFile, takeFile } from "../take-file";
import { type DocumentRecord, insertDocument, readChain } from "./document-store";
import { draftDocument } from "./make-document";
import { fillPaper } from "./write-paper";

interface Returned {
  readonly taken: TakenFile;
  readonly differences: readonly FigureDifference[];
}

/** An edited copy comes back into its chain; its figures are compared with the book's of this moment. */
export const takeBack: LongCommandHandler<"documents.takeBack", Returned> = {
  prepare: async (context, { chainId, file }, task) => {
    const open = openChain(context, chainId);
    if (!open.ok) return open;
    const path = context.grants.pathOf(file);
    if (path === undefined) return refuse(appError("GRANT_EXPIRED", {}));
    const lines = await context.workshop.readDocxLines(path, task);
    if (!lines.ok) return refuse(appError("COPY_NOT_WORD", { file: basename(path), reason: lines.error }));
    const taken = await takeFile(context, file, task);
    if (!taken.ok) return taken;
    if (open.value.some(({ digest }) => digest === taken.value.digest))
      return refuse(appError("COPY_UNCHANGED", { file: taken.value.fileName }));
    const made = await linesOfBook(context, open.value, task);
    return ok({ taken: taken.value, differences: compareCopies(made, lines.value) });
  },

  publish: (context, { chainId }, { taken, differences }) => {
    const open = openChain(context, chainId);
    if (!open.ok) return open;
    const document = nextVersion(context, open.value, taken, { stage: "RETURNED", differences });
    return ok({
      value: { id: document.id, differences: [...differences] },
      audit: { entityKind: "document", entityId: document.id, before: null, after: document },
      label: words.takeBackLabel(document.title),
    });
  },
};

/** The versions of a paper that was not signed yet, the oldest first. */
export function openChain(
  { database }: BookContext,
  chainId: DocumentId,
): Result<readonly DocumentRecord[], Extract<AppError, { code: "NOT_FOUND" | "DOCUMENT_ALREADY_SIGNED" }>> {
  const versions = readChain(database, chainId);
  const last = versions.at(-1);
  if (last === undefined) return refuse(appError("NOT_FOUND", { noun: documentNouns.document }));
  return last.stage === "SIGNED"
    ? refuse(appError("DOCUMENT_ALREADY_SIGNED", { title: last.title }))
    : ok(versions);
}

/** Records a file taken in as the next version of a chain. */
export function nextVersion(
  context: BookContext,
  versions: readonly DocumentRecord[],
  taken: TakenFile,
  { stage, differences }: Pick<DocumentRecord, "stage" | "differences">,
): DocumentRecord {
  const last = versions.at(-1);
  if (last === undefined) throw new Error("a chain has its first version");
  const document: DocumentRecord = {
    ...last,
    ...taken,
    id: context.ids.next<"document">(),
    version: last.version + 1,
    stage,
    templateDigest: null,
    differences,
    madeAt: context.clock.now(),
  };
  insertDocument(context.database, document);
  return document;
}

/** The paper as the book would make it now; where it no longer can, as it wrote it last. */
async function linesOfBook(
  context: BookContext,
  versions: readonly DocumentRecord[],
  task: Task,
): Promise<readonly string[]> {
  const made = versions.filter(({ stage }) => stage === "GENERATED");
  const last = made.at(-1);
  if (last === undefined) return [];
  const draft = await draftDocument(context, last);
  const { template } = documentKinds[last.kind];
  const filled = draft.ok ? await fillPaper(context, { template, ...draft.value }, task) : draft;
  const written = made.findLast(({ fileName }) => fileName.endsWith(".docx"));
  const kept = written === undefined ? null : paperPath(context.folder, written.digest);
  const source = filled.ok ? filled.value : kept;
  const lines = source === null ? null : await context.workshop.readDocxLines(source, task);
  return lines?.ok ? lines.value : [];
}
