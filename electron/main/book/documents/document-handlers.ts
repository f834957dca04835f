import { ok } from "#core/base/result";
import type { HandlersOf } from "../router/handler";
import { openDocument, saveDocumentCopy } from "./document-copies";
import { readDocuments } from "./document-store";
import { makeMinutes } from "./minutes-service";

export const documentHandlers: HandlersOf<"documents"> = {
  "documents.makeMinutes": makeMinutes,
  "documents.list": (context, { roundId }) => {
    const documents = readDocuments(context.database, roundId).map(
      ({ id, fileName, madeAt, bytes, digest, code }) => ({ id, fileName, madeAt, bytes, digest, code }),
    );
    return ok({ documents });
  },
  "documents.open": openDocument,
  "documents.saveCopy": saveDocumentCopy,
};
