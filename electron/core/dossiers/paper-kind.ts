import { z } from "zod";

/** The folder of the package a paper goes to (product.md §4). */
export const paperKind = z.enum([
  "SUBMISSION_LETTER",
  "ACHIEVEMENT_REPORT",
  "CONFIRMATION",
  "DELIBERATION_MINUTES",
  "EVIDENCE",
  "BALLOT_MINUTES",
]);
export type PaperKind = z.infer<typeof paperKind>;
