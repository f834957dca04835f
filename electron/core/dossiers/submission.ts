import { z } from "zod";
import { nominationId, submissionId } from "../base/ids";
import { localDate } from "../base/local-date";
import { command, everyRole, query, writers } from "../base/procedure";
import { optionalText, requiredText } from "../base/vietnamese-text";
import { dossierState } from "./life/state";

const fields = {
  subject: requiredText(500),
  /** To whom it goes. */
  authority: optionalText(200),
  /** As the clerk gave it; empty until then. */
  number: optionalText(60),
  datedOn: localDate.nullable(),
  note: optionalText(1000),
} as const;

const submission = z.strictObject({
  id: submissionId,
  ...fields,
  year: z.int(),
  dossiers: z.int(),
  sent: z.int(),
  revision: z.int(),
});
export type Submission = z.infer<typeof submission>;

export const submissionProcedures = {
  /** Submissions of the year worked on, as they were begun: one holds many dossiers, so there are a few a year. */
  "dossiers.submissions": query({
    servedBy: "BOOK",
    input: z.strictObject({}),
    output: z.strictObject({ submissions: z.array(submission) }),
    errors: [],
    tags: ["dossiers"],
    roles: everyRole,
  }),
  "dossiers.submission": query({
    servedBy: "BOOK",
    input: z.strictObject({ submissionId }),
    output: z.strictObject({
      submission,
      items: z.array(
        z.strictObject({
          nominationId,
          number: z.string(),
          nomineeName: z.string(),
          nomineeUnder: z.string(),
          memberName: z.string(),
          awardName: z.string(),
          state: dossierState,
        }),
      ),
    }),
    errors: ["NOT_FOUND"],
    tags: ["dossiers", "registry"],
    roles: everyRole,
  }),
  "dossiers.addSubmission": command({
    servedBy: "BOOK",
    input: z.strictObject(fields),
    output: z.strictObject({ id: submissionId }),
    errors: ["SUBMISSION_HALF_NUMBERED", "SUBMISSION_DAY_AHEAD"],
    tags: ["dossiers"],
    roles: writers,
    undo: { undoneBy: "dossiers.binSubmission" },
  }),
  "dossiers.editSubmission": command({
    servedBy: "BOOK",
    input: z.strictObject({ submissionId, expectedRevision: z.int().min(1), ...fields }),
    output: z.strictObject({ revision: z.int() }),
    errors: [
      "NOT_FOUND",
      "CHANGED_MEANWHILE",
      "SUBMISSION_SENT",
      "SUBMISSION_HALF_NUMBERED",
      "SUBMISSION_DAY_AHEAD",
    ],
    tags: ["dossiers"],
    roles: writers,
    undo: { undoneBy: "dossiers.editSubmission" },
  }),
  "dossiers.binSubmission": command({
    servedBy: "BOOK",
    input: z.strictObject({ submissionId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "SUBMISSION_NOT_EMPTY"],
    tags: ["dossiers"],
    roles: writers,
    undo: { undoneBy: "dossiers.restoreSubmission" },
  }),
  "dossiers.restoreSubmission": command({
    servedBy: "BOOK",
    input: z.strictObject({ submissionId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND"],
    tags: ["dossiers"],
    roles: writers,
    undo: { undoneBy: "dossiers.binSubmission" },
  }),
} as const;
