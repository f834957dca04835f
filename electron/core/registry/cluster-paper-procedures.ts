import { z } from "zod";
import { awardQuotaId, categoryId, clusterPaperId, digest, grantToken, taskId, yearId } from "../base/ids";
import { localDate, moment } from "../base/local-date";
import { command, everyRole, query, writers } from "../base/procedure";
import { longText, optionalText, requiredText } from "../base/vietnamese-text";
import { openingRefusals, takingRefusals } from "../safekeeping/file-refusals";
import { sourceMark } from "./source-mark";

const revision = z.int().min(1);

/** What a paper the cluster stands on is about. */
export const clusterPaperKind = z.enum([
  "DIVISION",
  "HEAD_APPOINTMENT",
  "FLAG_QUOTA",
  "REGULATION",
  "SCORING_TABLE",
  "GUIDANCE",
  "OTHER",
]);
export type ClusterPaperKind = z.infer<typeof clusterPaperKind>;

/** What is typed of a paper; the scan is taken apart. */
export const clusterPaperFields = {
  kind: clusterPaperKind,
  /** The year it is for; null where it holds until another comes. */
  year: z.int().min(2000).max(2100).nullable(),
  number: optionalText(60),
  datedOn: localDate.nullable(),
  issuer: optionalText(200),
  subject: requiredText(500),
  note: longText(1000),
} as const;

const clusterPaper = z.strictObject({
  id: clusterPaperId,
  revision,
  kind: clusterPaperKind,
  year: z.int().nullable(),
  number: z.string(),
  datedOn: localDate.nullable(),
  issuer: z.string(),
  subject: z.string(),
  note: z.string(),
  scan: z
    .strictObject({
      digest,
      fileName: z.string(),
      bytes: z.int(),
      opening: z.enum(["ALLOWED", "REFUSED"]),
    })
    .nullable(),
  sourceMark: sourceMark.nullable(),
  sourceNote: z.string(),
  editedAt: moment,
});
export type ClusterPaper = z.infer<typeof clusterPaper>;

const awardCode = z.string().regex(/^[A-Z][A-Z0-9_]{1,30}$/);

export const clusterPaperProcedures = {
  /** Papers of the current cluster, newest first. */
  "registry.clusterPapers": query({
    servedBy: "BOOK",
    input: z.strictObject({
      search: optionalText(100),
      kind: clusterPaperKind.nullable(),
      /** Papers for this year and those without a year; null: all. */
      year: z.int().nullable(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({ rows: z.array(clusterPaper), total: z.int() }),
    errors: [],
    tags: ["registry"],
    roles: everyRole,
  }),
  "registry.clusterPaper": query({
    servedBy: "BOOK",
    input: z.strictObject({ clusterPaperId }),
    output: clusterPaper.extend({
      /** What leans on it. */
      quotas: z.int(),
      regulations: z.array(z.string()),
    }),
    errors: ["NOT_FOUND"],
    tags: ["registry"],
    roles: everyRole,
  }),
  "registry.addClusterPaper": command({
    servedBy: "BOOK",
    input: z.strictObject({ ...clusterPaperFields, file: grantToken.nullable(), taskId }),
    output: z.strictObject({ id: clusterPaperId }),
    errors: [...takingRefusals, "CLUSTER_PAPER_DAY_AHEAD", "CLUSTER_PAPER_TWICE"],
    tags: ["registry"],
    roles: writers,
    undo: { undoneBy: "registry.binClusterPaper" },
  }),
  "registry.editClusterPaper": command({
    servedBy: "BOOK",
    input: z.strictObject({ clusterPaperId, expectedRevision: revision, ...clusterPaperFields }),
    output: z.strictObject({ revision }),
    errors: ["NOT_FOUND", "CHANGED_MEANWHILE", "CLUSTER_PAPER_DAY_AHEAD", "CLUSTER_PAPER_TWICE"],
    tags: ["registry"],
    roles: writers,
    undo: { undoneBy: "registry.editClusterPaper" },
  }),
  /** Takes a scan in; one that is there gives way and stays in the paper store. */
  "registry.attachClusterScan": command({
    servedBy: "BOOK",
    input: z.strictObject({ clusterPaperId, file: grantToken, taskId }),
    output: z.strictObject({ revision }),
    errors: [...takingRefusals, "NOT_FOUND"],
    tags: ["registry"],
    roles: writers,
    undo: { undoneBy: "registry.setClusterScan" },
  }),
  /** Makes the scan one that was taken in before, or none. */
  "registry.setClusterScan": command({
    servedBy: "BOOK",
    input: z.strictObject({
      clusterPaperId,
      scan: z.strictObject({ digest, fileName: requiredText(255) }).nullable(),
    }),
    output: z.strictObject({ revision }),
    errors: ["NOT_FOUND"],
    tags: ["registry"],
    roles: writers,
    undo: { undoneBy: "registry.setClusterScan" },
  }),
  "registry.openClusterScan": query({
    servedBy: "BOOK",
    input: z.strictObject({ clusterPaperId }),
    output: z.strictObject({ fileName: z.string() }),
    errors: [...openingRefusals, "NOT_FOUND"],
    tags: [],
    roles: everyRole,
  }),
  "registry.binClusterPaper": command({
    servedBy: "BOOK",
    input: z.strictObject({ clusterPaperId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "CLUSTER_PAPER_IN_USE"],
    tags: ["registry"],
    roles: writers,
    undo: { undoneBy: "registry.restoreClusterPaper" },
  }),
  "registry.restoreClusterPaper": command({
    servedBy: "BOOK",
    input: z.strictObject({ clusterPaperId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "CLUSTER_PAPER_TWICE"],
    tags: ["registry"],
    roles: writers,
    undo: { undoneBy: "registry.binClusterPaper" },
  }),
  /** How many of each award the year may propose, with the paper that says so. */
  "registry.awardQuotas": query({
    servedBy: "BOOK",
    input: z.strictObject({}),
    output: z.strictObject({
      yearId,
      year: z.int(),
      quotas: z.array(
        z.strictObject({
          id: awardQuotaId,
          awardCode,
          /** Null: over all categories. */
          categoryId: categoryId.nullable(),
          categoryName: z.string().nullable(),
          quota: z.int(),
          clusterPaperId: clusterPaperId.nullable(),
          paperTitle: z.string().nullable(),
          sourceMark: sourceMark.nullable(),
          sourceNote: z.string(),
        }),
      ),
    }),
    errors: [],
    tags: ["registry"],
    roles: everyRole,
  }),
  /** Sets, changes or (null) takes out the number of one award in one category, or in all. */
  "registry.setAwardQuota": command({
    servedBy: "BOOK",
    input: z.strictObject({
      yearId,
      awardCode,
      categoryId: categoryId.nullable(),
      quota: z.int().min(0).max(9999).nullable(),
      clusterPaperId: clusterPaperId.nullable(),
    }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND"],
    tags: ["registry", "dossiers", "conference"],
    roles: writers,
    undo: { undoneBy: "registry.setAwardQuota" },
  }),
} as const;
