import { z } from "zod";
import { digest, documentId, grantToken, roundId, taskId } from "../base/ids";
import { localDate, moment } from "../base/local-date";
import { command, everyRole, query, writers } from "../base/procedure";
import { optionalText } from "../base/vietnamese-text";
import { carriedError } from "../safekeeping/app-procedures";
import { takingRefusals } from "../safekeeping/file-refusals";
import { documentKind, documentSubject } from "./document-kind";
import { figureDifference } from "./figure-difference";

export const documentStage = z.enum(["GENERATED", "RETURNED", "SIGNED"]);
export type DocumentStage = z.infer<typeof documentStage>;

/** What the clerk knows already; empty and null stay blank on the paper. */
const typedNumber = { number: optionalText(40), datedOn: localDate.nullable() } as const;
const about = { kind: documentKind, subject: documentSubject } as const;

const version = z.strictObject({
  id: documentId,
  version: z.int(),
  stage: documentStage,
  fileName: z.string(),
  bytes: z.int(),
  madeAt: moment,
  number: z.string(),
  datedOn: localDate.nullable(),
  /** Of the seal its figures come from, empty where none did; REPLACED: that seal was opened again. */
  code: z.string(),
  codeIs: z.enum(["CURRENT", "REPLACED"]),
  /** Figures of a copy taken back that are not the book's. */
  differences: z.array(figureDifference),
});
export type DocumentVersion = z.infer<typeof version>;

const documentChain = z.strictObject({
  chainId: documentId,
  ...about,
  title: z.string(),
  /** The oldest first. */
  versions: z.array(version),
});
export type DocumentChain = z.infer<typeof documentChain>;

const documentRow = z.strictObject({
  chainId: documentId,
  ...about,
  title: z.string(),
  /** The last version. */
  stage: documentStage,
  versions: z.int(),
  differences: z.int(),
  madeAt: moment,
  number: z.string(),
  datedOn: localDate.nullable(),
});
export type DocumentRow = z.infer<typeof documentRow>;

/** A choice of what a paper is about, in words. */
const subjectChoice = z.strictObject({ subject: documentSubject, label: z.string(), facts: z.string() });
export type SubjectChoice = z.infer<typeof subjectChoice>;

const makeRefusals = [
  "NOT_FOUND",
  "LETTERHEAD_MISSING",
  "LETTERHEAD_WITHOUT_BODY",
  "DOCUMENT_NEEDS",
  "MINUTES_NEED_SEAL",
  "ROUND_REPLACED",
  "IDENTITIES_RED",
  "TEMPLATE_UNKNOWN_TAGS",
  "TEMPLATE_UNREADABLE",
  "TASK_CANCELLED",
  "DISK_FULL",
  "DISK_ERROR",
] as const;

export const documentProcedures = {
  /** Makes a paper from its template; number and date stay blank for the clerk unless typed. */
  "documents.make": command({
    servedBy: "BOOK",
    input: z.strictObject({ ...about, ...typedNumber }),
    output: z.strictObject({ id: documentId, chainId: documentId, fileName: z.string() }),
    errors: makeRefusals,
    tags: ["documents", "conference"],
    roles: writers,
    undo: { notUndone: "An issued paper stays; a new one is made beside it." },
  }),
  /** Whether a paper could be made now, under which title, and which one there is already. */
  "documents.prospect": query({
    servedBy: "BOOK",
    input: z.strictObject(about),
    output: z.strictObject({
      title: z.string().nullable(),
      refusal: carriedError.nullable(),
      /** The paper already made of this, not yet signed: a new version goes into its chain. */
      openChain: documentId.nullable(),
    }),
    errors: [],
    tags: ["documents", "registry", "pledges", "dossiers", "conference"],
    roles: everyRole,
  }),
  /**
   * What a paper of one kind can be about: members, items of the plan, pledges and awards of the year that is worked on,
   * meetings, rounds and flags of the cluster, of which a year has a few.
   */
  "documents.subjects": query({
    servedBy: "BOOK",
    input: z.strictObject({ kind: documentKind }),
    output: z.strictObject({ choices: z.array(subjectChoice) }),
    errors: [],
    tags: ["documents", "registry", "pledges", "dossiers", "conference"],
    roles: everyRole,
  }),
  /** The papers of the year, each by its last version, newest first. */
  "documents.chains": query({
    servedBy: "BOOK",
    input: z.strictObject({
      search: optionalText(120),
      /** Empty: every kind. */
      kinds: z.array(documentKind).max(documentKind.options.length),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({ rows: z.array(documentRow), total: z.int(), all: z.int(), signed: z.int() }),
    errors: [],
    tags: ["documents"],
    roles: everyRole,
  }),
  /** One paper with every version. */
  "documents.chain": query({
    servedBy: "BOOK",
    input: z.strictObject({ chainId: documentId }),
    output: documentChain,
    errors: ["NOT_FOUND"],
    tags: ["documents"],
    roles: everyRole,
  }),
  /** Takes an edited copy back; figures that differ from the book's are named and kept with the version. */
  "documents.takeBack": command({
    servedBy: "BOOK",
    input: z.strictObject({ chainId: documentId, file: grantToken, taskId }),
    output: z.strictObject({ id: documentId, differences: z.array(figureDifference) }),
    errors: ["NOT_FOUND", "DOCUMENT_ALREADY_SIGNED", "COPY_NOT_WORD", "COPY_UNCHANGED", ...takingRefusals],
    tags: ["documents", "conference"],
    roles: writers,
    undo: { notUndone: "A copy taken back stays in the chain; a better one is taken back after it." },
  }),
  /** Takes the signed scan in: the official version, which ends the chain. */
  "documents.takeSigned": command({
    servedBy: "BOOK",
    input: z.strictObject({ chainId: documentId, file: grantToken, taskId }),
    output: z.strictObject({ id: documentId }),
    errors: ["NOT_FOUND", "DOCUMENT_ALREADY_SIGNED", "SCAN_NOT_PICTURE", ...takingRefusals],
    tags: ["documents", "conference"],
    roles: writers,
    undo: { notUndone: "A signed paper is official; a wrong one is issued anew." },
  }),
  /** Writes the ballot-count minutes of a sealed round as .docx; number and date stay blank for the clerk. */
  "documents.makeMinutes": command({
    servedBy: "BOOK",
    input: z.strictObject({ roundId }),
    output: z.strictObject({ id: documentId, chainId: documentId, fileName: z.string() }),
    errors: [
      "NOT_FOUND",
      "MINUTES_NEED_SEAL",
      "ROUND_REPLACED",
      "IDENTITIES_RED",
      "TEMPLATE_UNKNOWN_TAGS",
      "TEMPLATE_UNREADABLE",
      "TASK_CANCELLED",
      "DISK_FULL",
      "DISK_ERROR",
    ],
    tags: ["documents", "conference"],
    roles: writers,
    undo: { notUndone: "An issued paper stays; a new one is made beside it." },
  }),
  /** The minutes made of one round, or of every round of the cluster (null): every version, the newest first. */
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
          codeIs: z.enum(["CURRENT", "REPLACED"]),
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
    roles: ["KEEPER", "SECRETARY", "VIEWER"],
    undo: { notUndone: "A copy outside the book is deleted by hand." },
  }),
} as const;
