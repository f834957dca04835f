import { z } from "zod";
import { categoryId, incomingPaperId, pledgeContentId, pledgeId, targetId, unitId } from "../../base/ids";
import { localDate } from "../../base/local-date";
import { command, everyRole, query, writers } from "../../base/procedure";
import { optionalText, requiredText } from "../../base/vietnamese-text";
import { sourceMark } from "../../registry/source-mark";
import { askedFigures, direction } from "./asked";
import type { Figure } from "./figure";
import type { JudgementReason, TargetStatus } from "./judge-actual";
import { tally } from "./tally";

const revision = z.int().min(1);
const period = z.enum(["MIDYEAR", "YEAR"]);

const targetException = z.strictObject({
  unitId,
  applies: z.enum(["OWN_VALUE", "NOT_APPLICABLE"]),
  ...askedFigures,
});

const targetFields = {
  /** The content it belongs to; null where it stands for the pledge as a whole. */
  contentId: pledgeContentId.nullable(),
  name: requiredText(200),
  /** `xã`, `%`, `điển hình`; YES_NO and BY_DAY need none. */
  measure: optionalText(40),
  direction,
  ...askedFigures,
  /** Null: every member the pledge is for. */
  categoryId: categoryId.nullable(),
  /** Paper that sets it, where it is not the pledge itself. */
  basis: optionalText(300),
  exceptions: z.array(targetException).max(500),
} as const;

const targetRow = z.strictObject({
  id: targetId,
  pledgeId,
  ...targetFields,
  name: z.string(),
  measure: z.string(),
  basis: z.string(),
  /** 1, 2, …: its column in the matrix of its pledge. */
  number: z.int(),
  contentNumber: z.int().nullable(),
  categoryName: z.string().nullable(),
  /** Figures units reported for it, over both periods. */
  reported: z.int(),
  sourceMark: sourceMark.nullable(),
  sourceNote: z.string(),
  revision,
});
export type TargetRow = z.infer<typeof targetRow>;

const figure = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("VALUE"), value: z.int() }),
  z.strictObject({ kind: z.literal("ANSWER"), answer: z.enum(["YES", "NO"]) }),
  z.strictObject({ kind: z.literal("DONE_ON"), on: localDate }),
]) satisfies z.ZodType<Figure>;

const status = z.enum([
  "EXCEEDED",
  "MET",
  "NEARLY",
  "MISSED",
  "NOT_REPORTED",
  "NOT_APPLICABLE",
  "NOT_DUE",
]) satisfies z.ZodType<TargetStatus>;

/** One unit under one target in one period. */
const matrixCell = z.strictObject({
  unitId,
  targetId,
  figure: figure.nullable(),
  status,
  reason: z.custom<JudgementReason>((reason) => typeof reason === "object" && reason !== null),
  /** What this unit is asked where it differs from the target. */
  own: z.strictObject(askedFigures).nullable(),
  explanation: z.string(),
  paper: z
    .strictObject({ id: incomingPaperId, arrivalNumber: z.int(), subject: z.string(), receivedOn: localDate })
    .nullable(),
  /** 0: nothing was entered yet. */
  revision: z.int().min(0),
});
export type MatrixCell = z.infer<typeof matrixCell>;

const unitTally = z.strictObject({
  unitId,
  name: z.string(),
  shortName: z.string(),
  categoryId: categoryId.nullable(),
  tally,
  sourceMark: sourceMark.nullable(),
});

const targetTally = z.strictObject({ target: targetRow, tally });

const targetRefusals = [
  "NOT_FOUND",
  "TARGET_VALUE_NEEDED",
  "TARGET_SECOND_VALUE_NEEDED",
  "TARGET_DAY_NEEDED",
  "TARGET_ALWAYS_MET",
  "TARGET_RANGE_UPSIDE_DOWN",
  "TARGET_MEASURE_NEEDED",
  "TARGET_OTHER_CATEGORY",
  "TARGET_UNIT_NOT_ASKED",
  "TARGET_UNIT_TWICE",
  "TARGET_TWICE",
] as const;

const writing = { servedBy: "BOOK", tags: ["pledges"], roles: writers } as const;
const reading = { servedBy: "BOOK", tags: ["pledges", "registry"], roles: everyRole } as const;

/** Targets of the pledges of the year and what the units reported for them. */
export const targetProcedures = {
  "pledges.targets": query({
    ...reading,
    input: z.strictObject({ pledgeId }),
    output: z.strictObject({ targets: z.array(targetRow) }),
    errors: ["NOT_FOUND"],
  }),
  "pledges.addTarget": command({
    ...writing,
    input: z.strictObject({ pledgeId, ...targetFields }),
    output: z.strictObject({ id: targetId }),
    errors: targetRefusals,
    undo: { undoneBy: "pledges.binTarget" },
  }),
  "pledges.editTarget": command({
    ...writing,
    input: z.strictObject({ targetId, expectedRevision: revision, ...targetFields }),
    output: z.strictObject({ revision }),
    errors: [...targetRefusals, "CHANGED_MEANWHILE", "TARGET_DIRECTION_REPORTED", "TARGET_MEASURE_REPORTED"],
    undo: { undoneBy: "pledges.editTarget" },
  }),
  "pledges.moveTarget": command({
    ...writing,
    /** Its new place among the targets of its content. */
    input: z.strictObject({ targetId, place: z.int().min(1).max(1000) }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND"],
    undo: { undoneBy: "pledges.moveTarget" },
  }),
  "pledges.binTarget": command({
    ...writing,
    input: z.strictObject({ targetId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND"],
    undo: { undoneBy: "pledges.restoreTarget" },
  }),
  "pledges.restoreTarget": command({
    ...writing,
    input: z.strictObject({ targetId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "TARGET_TWICE"],
    undo: { undoneBy: "pledges.binTarget" },
  }),
  /** Units × targets of one category (null: of all) in one period, judged. */
  "pledges.matrix": query({
    ...reading,
    /** Without a period: the one worked on by the day the book is looked at. */
    input: z.strictObject({ categoryId: categoryId.nullable(), period: period.nullable() }),
    output: z.strictObject({
      year: z.int(),
      period,
      /** The pledges the targets come from, the whole cluster's first. */
      pledges: z.array(
        z.strictObject({
          id: pledgeId,
          title: z.string(),
          signedOn: localDate.nullable(),
          place: z.string(),
          nearlyFrom: z.int().nullable(),
          nearlyClause: z.string(),
          revision,
          sourceMark: sourceMark.nullable(),
        }),
      ),
      /** Categories with members in the year. */
      categories: z.array(z.strictObject({ id: categoryId, name: z.string(), units: z.int() })),
      reportDueOn: localDate.nullable(),
      units: z.array(unitTally),
      targets: z.array(targetTally),
      tally,
      /** Row by row, in the order of units and targets. */
      cells: z.array(z.array(matrixCell)),
    }),
    errors: [],
  }),
  /** What one unit reported for one target in both periods. */
  "pledges.cell": query({
    ...reading,
    input: z.strictObject({ unitId, targetId }),
    output: z.strictObject({
      content: z.string(),
      basis: z.string(),
      midyear: matrixCell,
      year: matrixCell,
      /** Incoming papers of the unit that may have reported it, newest first. */
      papers: z.array(z.strictObject({ id: incomingPaperId, arrivalNumber: z.int(), subject: z.string() })),
    }),
    errors: ["NOT_FOUND"],
  }),
  /**
   * Cells as they were typed or pasted, checked whole first: one bad cell and nothing is saved. Empty text clears.
   * `seen`: the figure the cell showed; one that shows another by now is not written over.
   */
  "pledges.saveActuals": command({
    ...writing,
    input: z.strictObject({
      period,
      cells: z
        .array(z.strictObject({ unitId, targetId, typed: optionalText(2000), seen: optionalText(2000) }))
        .min(1)
        .max(20_000),
    }),
    output: z.strictObject({ changed: z.int() }),
    errors: ["NOT_FOUND", "CHANGED_MEANWHILE", "ACTUALS_REFUSED"],
    undo: { undoneBy: "pledges.saveActuals" },
  }),
  "pledges.explainActual": command({
    ...writing,
    input: z.strictObject({
      unitId,
      targetId,
      period,
      /** 0: nothing was entered for the cell yet. */
      expectedRevision: z.int().min(0),
      explanation: optionalText(1000),
      incomingPaperId: incomingPaperId.nullable(),
    }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "CHANGED_MEANWHILE", "ACTUAL_NOT_ASKED"],
    undo: { undoneBy: "pledges.explainActual" },
  }),
  /** Per target and per unit how many exceeded, met, missed and did not report; for the overview and the reports. */
  "pledges.summary": query({
    ...reading,
    input: z.strictObject({ categoryId: categoryId.nullable(), period }),
    output: z.strictObject({
      year: z.int(),
      targets: z.array(targetTally),
      units: z.array(unitTally),
      tally,
    }),
    errors: [],
  }),
} as const;
