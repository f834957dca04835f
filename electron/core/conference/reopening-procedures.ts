import { z } from "zod";
import { roundId } from "../base/ids";
import { command, everyRole, query, writers } from "../base/procedure";
import { requiredText } from "../base/vietnamese-text";
import { sealDependent } from "./reopening";

/** A sealed round whose result is found wrong: opened again by two, corrected, sealed anew. */
export const reopeningProcedures = {
  /** What was done since on the strength of a sealed result; empty: the round may be opened again. */
  "conference.sealDependents": query({
    servedBy: "BOOK",
    input: z.strictObject({ roundId }),
    output: z.strictObject({ dependents: z.array(sealDependent) }),
    errors: ["NOT_FOUND"],
    tags: ["conference", "dossiers", "registry"],
    roles: everyRole,
  }),
  /** Answers the round that takes the place of the sealed one, with its figures to be corrected. */
  "conference.reopenRound": command({
    servedBy: "BOOK",
    input: z.strictObject({ roundId, reason: requiredText(500) }),
    output: z.strictObject({ id: roundId }),
    errors: ["NOT_FOUND", "ROUND_NOT_SEALED", "ROUND_REPLACED", "REOPENING_NEEDS_REASON", "SEAL_BUILT_UPON"],
    tags: ["conference", "dossiers", "documents"],
    roles: writers,
    persons: "TWO",
    undo: { notUndone: "A new seal is the way on: of a result and its correction both stay on record." },
  }),
} as const;
