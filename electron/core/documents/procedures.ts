import { z } from "zod";
import { digest, documentId, grantToken, roundId } from "../base/ids";
import { moment } from "../base/local-date";
import { command, everyRole, query, writers } from "../base/procedure";

export const documentProcedures = {
  /** Writes the ballot-count minutes of a sealed round as .docx; number and date stay blank for the clerk. */
  "documents.makeMinutes": command({
    servedBy: "BOOK",
    input: z.strictObject({ roundId }),
    output: z.strictObject({ id: documentId, fileName: z.string() }),
    errors: [
      "NOT_FOUND",
      "MINUTES_NEED_SEAL",
      "IDENTITIES_RED",
      "TEMPLATE_UNKNOWN_TAGS",
      "TEMPLATE_UNREADABLE",
      "DISK_FULL",
      "DISK_ERROR",
    ],
    tags: ["documents", "conference"],
    roles: writers,
    undo: { notUndone: "An issued paper stays; a new one is made beside it." },
  }),
  "documents.list": query({
    servedBy: "BOOK",
    input: z.strictObject({ roundId: roundId.nullable() }),
    output: z.strictObject({
      documents: z.array(
        z.strictObject({
          id: documentId,
          fileName: z.string(),
          madeAt: moment,
          bytes: z.int(),
          digest,
          code: z.string(),
        }),
      ),
    }),
    errors: [],
    tags: ["documents"],
    roles: everyRole,
  }),
  "documents.open": query({
    servedBy: "BOOK",
    input: z.strictObject({ documentId }),
    output: z.strictObject({ fileName: z.string() }),
    errors: ["NOT_FOUND", "DOCUMENT_LOST", "FILE_NOT_OPENED", "DISK_FULL", "DISK_ERROR"],
    tags: [],
    roles: everyRole,
  }),
  /** Saves a copy where a person chose. */
  "documents.saveCopy": command({
    servedBy: "BOOK",
    input: z.strictObject({ documentId, target: grantToken }),
    output: z.strictObject({ place: z.string() }),
    errors: [
      "NOT_FOUND",
      "DOCUMENT_LOST",
      "GRANT_EXPIRED",
      "DISK_FULL",
      "PLACE_READ_ONLY",
      "PLACE_GONE",
      "DISK_ERROR",
    ],
    tags: [],
    roles: everyRole,
    undo: { notUndone: "A copy outside the book is deleted by hand." },
  }),
} as const;
