import { z } from "zod";
import { clusterPaperId, meetingId, regulationId } from "../base/ids";
import { localDate } from "../base/local-date";
import { command, everyRole, query, writers } from "../base/procedure";
import { requiredText } from "../base/vietnamese-text";
import { regulation, votingRule } from "./regulation";
import { regulationSettings } from "./regulation-settings";

const revision = z.int().min(1);

/** What a regulation says and who adopted it: a meeting of the cluster, or a paper it stands on. */
const regulationFields = {
  title: requiredText(200),
  inForceFrom: localDate,
  rule: votingRule,
  settings: regulationSettings.optional(),
  adoptedOn: localDate.nullable().optional(),
  meetingId: meetingId.nullable().optional(),
  clusterPaperId: clusterPaperId.nullable().optional(),
} as const;

const adopting = [
  "THRESHOLD_ABOVE_ONE",
  "NOT_FOUND",
  "REGULATION_BEFORE_ADOPTION",
  "REGULATION_MEETING_OTHER_DAY",
] as const;

export const regulationProcedures = {
  /** Regulations of the current cluster that were not withdrawn, the one in force last coming first. */
  "registry.regulations": query({
    servedBy: "BOOK",
    input: z.strictObject({}),
    output: z.strictObject({
      regulations: z.array(
        regulation.extend({
          /** The meeting or paper that adopted it, in words; empty where none is told. */
          adoptedBy: z.string(),
          /** Sealed rounds that counted by it: it can then be neither corrected nor withdrawn. */
          sealedRounds: z.int(),
          /** Rounds opened under it that were not cancelled, the sealed ones among them. */
          rounds: z.int(),
        }),
      ),
      /** What may have adopted one: meetings and papers of the cluster. */
      meetings: z.array(z.strictObject({ id: meetingId, title: z.string(), date: localDate })),
      papers: z.array(z.strictObject({ id: clusterPaperId, title: z.string(), date: localDate.nullable() })),
    }),
    errors: [],
    tags: ["registry", "conference"],
    roles: everyRole,
  }),
  /** Adopts a regulation from a day on; a meeting takes the one in force on its date. */
  "registry.adoptRegulation": command({
    servedBy: "BOOK",
    input: z.strictObject(regulationFields),
    output: z.strictObject({ id: regulationId }),
    errors: adopting,
    tags: ["registry", "conference"],
    roles: writers,
    undo: { undoneBy: "registry.withdrawRegulation" },
  }),
  /** Corrects what was typed. A change the cluster decided is a new regulation from its day on. */
  "registry.editRegulation": command({
    servedBy: "BOOK",
    input: z.strictObject({ regulationId, expectedRevision: revision, ...regulationFields }),
    output: z.strictObject({ revision }),
    errors: [...adopting, "CHANGED_MEANWHILE", "REGULATION_IN_USE"],
    tags: ["registry", "conference"],
    roles: writers,
    undo: { undoneBy: "registry.editRegulation" },
  }),
  "registry.withdrawRegulation": command({
    servedBy: "BOOK",
    input: z.strictObject({ regulationId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "REGULATION_IN_USE"],
    tags: ["registry", "conference"],
    roles: writers,
    undo: { undoneBy: "registry.restoreRegulation" },
  }),
  /** Puts a withdrawn regulation back as it was: its mark and its place among those of the same day. */
  "registry.restoreRegulation": command({
    servedBy: "BOOK",
    input: z.strictObject({ regulationId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND"],
    tags: ["registry", "conference"],
    roles: writers,
    undo: { undoneBy: "registry.withdrawRegulation" },
  }),
} as const;
