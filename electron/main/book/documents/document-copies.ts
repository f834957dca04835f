import { stat } from "node:fs/promises";
import { join } from "node:path";
import { ok, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import { documentNouns, minutesWords as words } from "#core/strings/documents-words";
import { paperPath } from "../book-folder";
import { diskRefusalOf } from "../disk-refusal";
import { handOutCopy } from "../hand-out-copy";
import type { LongCommandHandler, QueryHandler } from "../router/handler";
import { type DocumentRecord, readDocument } from "./document-store";

/** Opens a read-only copy under the document's own name; the issued paper itself is never handed out. */
export const openDocument: QueryHandler<"documents.open"> = async (context, { documentId }, task) => {
  const document = readDocument(context.database, documentId);
  if (document === undefined) return refuse(appError("NOT_FOUND", { noun: documentNouns.document }));
  const handedOut = await handOutCopy(context, document, task);
  if (handedOut.ok) return ok({ fileName: document.fileName });
  const { error } = handedOut;
  return refuse(error.code === "PAPER_LOST" || error.code === "PAPER_DAMAGED" ? lost(document) : error);
};

interface SavedCopy {
  readonly document: DocumentRecord;
  readonly place: string;
}

/** Saves a proven copy where a person chose: over the file chosen, or into the folder chosen. */
export const saveDocumentCopy: LongCommandHandler<"documents.saveCopy", SavedCopy> = {
  prepare: async (context, { documentId, target }, task) => {
    const document = readDocument(context.database, documentId);
    if (document === undefined) return refuse(appError("NOT_FOUND", { noun: documentNouns.document }));
    const chosen = context.grants.pathOf(target);
    if (chosen === undefined) return refuse(appError("GRANT_EXPIRED", {}));
    const place = (await isFolder(chosen)) ? join(chosen, document.fileName) : chosen;
    const copied = await context.workshop.copyVerified(
      { from: paperPath(context.folder, document.digest), to: place, digest: document.digest },
      task,
    );
    if (copied.ok) return ok({ document, place });
    const { error } = copied;
    if (isSourceLost(error)) return refuse(lost(document));
    if (error.code === "PLACE_READ_ONLY" || error.code === "PLACE_GONE") return refuse(error);
    return refuse(diskRefusalOf(error, place));
  },

  publish: (_context, _input, { document, place }) =>
    ok({
      value: { place },
      audit: { entityKind: "document", entityId: document.id, before: null, after: { copiedTo: place } },
      label: words.saveCopyLabel(document.fileName),
    }),
};

function isSourceLost({ code }: AppError): boolean {
  return code === "PAPER_LOST" || code === "PAPER_DAMAGED";
}

function lost({ fileName }: DocumentRecord) {
  return appError("DOCUMENT_LOST", { name: fileName });
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
