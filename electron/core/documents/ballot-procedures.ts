import { z } from "zod";
import { documentId, roundId } from "../base/ids";
import { command, everyRole, query, writers } from "../base/procedure";
import { ballotPaperSize } from "./print/ballot-sheets";

/** Where the number of ballots to print was found; nothing was typed and the roll is empty: NONE. */
export const ballotCopiesFrom = z.enum(["PRINTED", "ISSUED", "ROLL", "NONE"]);
export type BallotCopiesFrom = z.infer<typeof ballotCopiesFrom>;

/** Ballots of one round as a PDF ready for the printer. */
export const ballotPrintProcedures = {
  /** How many ballots of a round are needed, and on which paper they are best printed. */
  "documents.ballots": query({
    servedBy: "BOOK",
    input: z.strictObject({ roundId }),
    output: z.strictObject({
      copies: z.int().nullable(),
      from: ballotCopiesFrom,
      size: ballotPaperSize,
    }),
    errors: ["NOT_FOUND"],
    tags: ["conference"],
    roles: everyRole,
  }),
  /** Prints so many ballots into one PDF, the next version of the round's ballot. */
  "documents.makeBallots": command({
    servedBy: "BOOK",
    input: z.strictObject({ roundId, copies: z.int().min(1).max(500), size: ballotPaperSize }),
    output: z.strictObject({
      id: documentId,
      chainId: documentId,
      fileName: z.string(),
      /** Pages one ballot takes. */
      pages: z.int(),
    }),
    errors: ["NOT_FOUND", "DOCUMENT_NEEDS", "BALLOT_TOO_LONG", "DISK_FULL", "DISK_ERROR"],
    tags: ["documents", "conference"],
    roles: writers,
    undo: { notUndone: "An issued paper stays; a new one is made beside it." },
  }),
} as const;
