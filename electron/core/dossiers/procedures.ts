import { z } from "zod";
import {
  categoryId,
  digest,
  grantToken,
  nominationId,
  nominationPaperId,
  packageId,
  personId,
  taskId,
  unitId,
} from "../base/ids";
import { localDate, moment } from "../base/local-date";
import { command, everyRole, query, writers } from "../base/procedure";
import { optionalText, requiredText } from "../base/vietnamese-text";
import { sourceMark } from "../registry/source-mark";
import { dossierState } from "./life/state";
import { waitsFor } from "./life/waits-for";
import { paperKind } from "./paper-kind";

const revision = z.int().min(1);

/** What the nomination waits for or has; a result is that of a sealed round and is never typed. */
export const nominationStanding = z.enum([
  "NOT_ON_BALLOT",
  "ON_BALLOT",
  "ACCLAIMED",
  "NOT_ACCLAIMED",
  "LEFT_OPEN",
]);
export type NominationStanding = z.infer<typeof nominationStanding>;

export const nominationRow = z.strictObject({
  id: nominationId,
  /** `HS-0012`, given in order and never used again. */
  number: z.string(),
  nomineeKind: z.enum(["UNIT", "PERSON"]),
  nomineeName: z.string(),
  /** Parent of a nominated unit below a member, or unit and post of a person; empty for a member. */
  nomineeUnder: z.string(),
  memberName: z.string(),
  categoryId: categoryId.nullable(),
  categoryName: z.string().nullable(),
  awardCode: z.string(),
  awardName: z.string(),
  year: z.int(),
  papers: z.int(),
  standing: nominationStanding,
  state: dossierState,
  /** Papers of the checklist in hand, needed, and missing now. */
  have: z.int(),
  needed: z.int(),
  missing: z.int(),
  waits: waitsFor,
  /** Day the unit, or the cluster, owes what was asked for; null where nothing was. */
  dueOn: localDate.nullable(),
  sourceMark: sourceMark.nullable(),
});
export type NominationRow = z.infer<typeof nominationRow>;

const nominationPaper = z.strictObject({
  id: nominationPaperId,
  kind: paperKind,
  /** The file's own name, up to 255 bytes. */
  fileName: z.string(),
  /** Line of the checklist it answers; null where it answers none. */
  itemCode: z.string().nullable(),
  bytes: z.int(),
  digest,
  addedAt: moment,
  /** False for what may start a program; it is kept but never opened from here. */
  opening: z.enum(["ALLOWED", "REFUSED"]),
});

/** A person is typed with the nomination; nothing but name, post and unit is kept (domain.md §0.4.10). */
const nominee = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("UNIT"), unitId }),
  z.strictObject({
    kind: z.literal("PERSON"),
    personId: personId.nullable(),
    fullName: requiredText(120),
    post: optionalText(160),
    unitId,
  }),
]);

const nominationFields = {
  nominee,
  memberId: unitId,
  awardCode: requiredText(31),
  year: z.int().min(2000).max(2100),
  note: optionalText(1000),
} as const;

/** Absent: the year the book is worked on in. */
export const yearAsked = z.union([z.int(), z.literal("ALL")]).nullish();

/** Of the year asked for, whatever else narrows the list. */
export const totals = {
  year: z.union([z.int(), z.literal("ALL")]),
  /** Years of the cluster that have dossiers, the latest first; the current one always. */
  years: z.array(z.int()),
  all: z.int(),
  states: z.partialRecord(dossierState, z.int()),
} as const;

export const dossierProcedures = {
  "dossiers.list": query({
    servedBy: "BOOK",
    input: z.strictObject({
      search: optionalText(100),
      categoryId: categoryId.nullable(),
      /** NOT_ON_BALLOT finds only what may still come on one. */
      standing: nominationStanding.nullable(),
      state: dossierState.nullish(),
      year: yearAsked,
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({
      rows: z.array(nominationRow),
      total: z.int(),
      ...totals,
    }),
    errors: [],
    tags: ["dossiers", "registry", "conference"],
    roles: everyRole,
  }),
  "dossiers.details": query({
    servedBy: "BOOK",
    input: z.strictObject({ nominationId }),
    output: z.strictObject({
      id: nominationId,
      revision,
      row: nominationRow,
      memberId: unitId,
      note: z.string(),
      sourceNote: z.string(),
      person: z
        .strictObject({
          id: personId,
          revision: z.int().min(1),
          fullName: z.string(),
          post: z.string(),
          unitId,
          state: z.enum(["KEPT", "ERASED"]),
        })
        .nullable(),
      nomineeUnitId: unitId,
      papers: z.array(nominationPaper),
      rounds: z.array(
        z.strictObject({
          roundName: z.string(),
          meetingTitle: z.string(),
          outcome: nominationStanding,
          code: z.string().nullable(),
        }),
      ),
      packages: z.array(
        z.strictObject({
          id: packageId,
          name: z.string(),
          writtenAt: moment,
          state: z.enum(["WRITTEN", "RECHECKED"]),
        }),
      ),
      editedAt: moment,
    }),
    errors: ["NOT_FOUND"],
    tags: ["dossiers", "conference", "exchange", "registry"],
    roles: everyRole,
  }),
  "dossiers.addNomination": command({
    servedBy: "BOOK",
    input: z.strictObject(nominationFields),
    output: z.strictObject({ id: nominationId, number: z.string() }),
    errors: [
      "NOT_FOUND",
      "NOMINATION_TWICE",
      "NOMINEE_NOT_UNDER_MEMBER",
      "NOMINATOR_NOT_MEMBER",
      "AWARD_NOT_FOR_NOMINEE",
      "PERSON_IN_OTHER_DOSSIERS",
      "UNIT_HAS_ENDED",
    ],
    tags: ["dossiers"],
    roles: writers,
    undo: { undoneBy: "dossiers.binNomination" },
  }),
  "dossiers.editNomination": command({
    servedBy: "BOOK",
    input: z.strictObject({ nominationId, expectedRevision: revision, ...nominationFields }),
    output: z.strictObject({ revision }),
    errors: [
      "NOT_FOUND",
      "CHANGED_MEANWHILE",
      "NOMINATION_TWICE",
      "NOMINEE_NOT_UNDER_MEMBER",
      "NOMINATOR_NOT_MEMBER",
      "AWARD_NOT_FOR_NOMINEE",
      "PERSON_IN_OTHER_DOSSIERS",
      "UNIT_HAS_ENDED",
      "NOMINATION_IN_ROUND",
    ],
    tags: ["dossiers"],
    roles: writers,
    undo: { undoneBy: "dossiers.editNomination" },
  }),
  "dossiers.binNomination": command({
    servedBy: "BOOK",
    input: z.strictObject({ nominationId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "NOMINATION_IN_ROUND"],
    tags: ["dossiers"],
    roles: writers,
    undo: { undoneBy: "dossiers.restoreNomination" },
  }),
  "dossiers.restoreNomination": command({
    servedBy: "BOOK",
    input: z.strictObject({ nominationId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "NOMINATION_TWICE"],
    tags: ["dossiers"],
    roles: writers,
    undo: { undoneBy: "dossiers.binNomination" },
  }),
  /** Copies the files into the book, hashing on the way; each file is taken or refused by itself. */
  "dossiers.addPapers": command({
    servedBy: "BOOK",
    input: z.strictObject({
      nominationId,
      kind: paperKind,
      /** The line of the checklist the files answer; absent: the open line of their kind. */
      itemCode: z.string().max(60).nullish(),
      files: z.array(grantToken).min(1).max(200),
      taskId,
    }),
    output: z.strictObject({
      added: z.array(nominationPaperId),
      refused: z.array(
        z.strictObject({
          file: z.string(),
          error: z.strictObject({ code: z.string(), facts: z.record(z.string(), z.unknown()) }),
        }),
      ),
    }),
    errors: ["NOT_FOUND", "GRANT_EXPIRED", "TASK_CANCELLED", "DISK_FULL", "DISK_ERROR"],
    tags: ["dossiers"],
    roles: writers,
    undo: { undoneBy: "dossiers.removePapers" },
  }),
  "dossiers.removePapers": command({
    servedBy: "BOOK",
    input: z.strictObject({ paperIds: z.array(nominationPaperId).min(1).max(200) }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND"],
    tags: ["dossiers"],
    roles: writers,
    undo: { undoneBy: "dossiers.restorePapers" },
  }),
  "dossiers.restorePapers": command({
    servedBy: "BOOK",
    input: z.strictObject({ paperIds: z.array(nominationPaperId).min(1).max(200) }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "PAPER_ALREADY_THERE"],
    tags: ["dossiers"],
    roles: writers,
    undo: { undoneBy: "dossiers.removePapers" },
  }),
  "dossiers.changePaperKind": command({
    servedBy: "BOOK",
    input: z.strictObject({ paperId: nominationPaperId, kind: paperKind }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND"],
    tags: ["dossiers"],
    roles: writers,
    undo: { undoneBy: "dossiers.changePaperKind" },
  }),
  /** Opens a read-only copy under the paper's own name. */
  "dossiers.openPaper": query({
    servedBy: "BOOK",
    input: z.strictObject({ paperId: nominationPaperId }),
    output: z.strictObject({ fileName: z.string() }),
    errors: [
      "NOT_FOUND",
      "PAPER_DANGEROUS",
      "PAPER_LOST",
      "PAPER_DAMAGED",
      "FILE_NOT_OPENED",
      "DISK_FULL",
      "DISK_ERROR",
    ],
    tags: [],
    roles: everyRole,
  }),
} as const;
