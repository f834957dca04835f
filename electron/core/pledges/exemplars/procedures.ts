import { z } from "zod";
import { exemplarId, movementId, nominationId, unitId } from "../../base/ids";
import { localDate } from "../../base/local-date";
import { command, everyRole, query, writers } from "../../base/procedure";
import { longText, optionalText, requiredText } from "../../base/vietnamese-text";
import { sourceMark } from "../../registry/source-mark";
import { exemplarStep, stepDone } from "./steps";

const revision = z.int().min(1);

const exemplarFields = {
  unitId,
  title: requiredText(300),
  achievement: longText(4000),
  movementId: movementId.nullable(),
  nominationId: nominationId.nullable(),
} as const;

const exemplar = z.strictObject({
  ...exemplarFields,
  id: exemplarId,
  title: z.string(),
  achievement: z.string(),
  unitName: z.string(),
  movementTitle: z.string().nullable(),
  nominationNumber: z.string().nullable(),
  /** Done ones, in their order. */
  steps: z.array(stepDone),
  sourceMark: sourceMark.nullable(),
  sourceNote: z.string(),
  revision,
});
export type Exemplar = z.infer<typeof exemplar>;

export const exemplarProcedures = {
  "exemplars.list": query({
    servedBy: "BOOK",
    input: z.strictObject({
      search: optionalText(100),
      /** Those whose last step done is this one. */
      reached: exemplarStep.nullable(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    output: z.strictObject({
      year: z.int(),
      today: localDate,
      rows: z.array(exemplar),
      total: z.int(),
      all: z.int(),
    }),
    errors: [],
    tags: ["pledges", "registry", "dossiers"],
    roles: everyRole,
  }),
  /** Members of today without an exemplar this year, in the order of the registry, and how many members there are. */
  "exemplars.without": query({
    servedBy: "BOOK",
    input: z.strictObject({}),
    output: z.strictObject({ names: z.array(z.string()), members: z.int() }),
    errors: [],
    tags: ["pledges", "registry"],
    roles: everyRole,
  }),
  "exemplars.exemplar": query({
    servedBy: "BOOK",
    input: z.strictObject({ exemplarId }),
    output: exemplar,
    errors: ["NOT_FOUND"],
    tags: ["pledges", "registry", "dossiers"],
    roles: everyRole,
  }),
  "exemplars.add": command({
    servedBy: "BOOK",
    input: z.strictObject(exemplarFields),
    output: z.strictObject({ id: exemplarId }),
    errors: ["NOT_FOUND", "UNIT_NOT_ON_DAY", "EXEMPLAR_TWICE"],
    tags: ["pledges"],
    roles: writers,
    undo: { undoneBy: "exemplars.bin" },
  }),
  "exemplars.edit": command({
    servedBy: "BOOK",
    input: z.strictObject({ exemplarId, expectedRevision: revision, ...exemplarFields }),
    output: z.strictObject({ revision }),
    errors: ["NOT_FOUND", "CHANGED_MEANWHILE", "UNIT_NOT_ON_DAY", "EXEMPLAR_TWICE"],
    tags: ["pledges"],
    roles: writers,
    undo: { undoneBy: "exemplars.edit" },
  }),
  /** All steps done so far; a step left out is taken back. */
  "exemplars.setSteps": command({
    servedBy: "BOOK",
    input: z.strictObject({ exemplarId, expectedRevision: revision, steps: z.array(stepDone).max(4) }),
    output: z.strictObject({ revision }),
    errors: [
      "NOT_FOUND",
      "CHANGED_MEANWHILE",
      "EXEMPLAR_STEP_SKIPPED",
      "EXEMPLAR_STEP_TOO_EARLY",
      "DONE_IN_FUTURE",
    ],
    tags: ["pledges"],
    roles: writers,
    undo: { undoneBy: "exemplars.setSteps" },
  }),
  "exemplars.bin": command({
    servedBy: "BOOK",
    input: z.strictObject({ exemplarId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND"],
    tags: ["pledges"],
    roles: writers,
    undo: { undoneBy: "exemplars.restore" },
  }),
  "exemplars.restore": command({
    servedBy: "BOOK",
    input: z.strictObject({ exemplarId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "EXEMPLAR_TWICE"],
    tags: ["pledges"],
    roles: writers,
    undo: { undoneBy: "exemplars.bin" },
  }),
} as const;
