import { z } from "zod";
import { awardRecordId, nominationId, personId, unitId } from "../../base/ids";
import { localDate } from "../../base/local-date";
import { command, everyRole, query, writers } from "../../base/procedure";
import { optionalText } from "../../base/vietnamese-text";
import { withoutCopy } from "../../safekeeping/copies/copy-first";
import { sourceMark } from "../../registry/source-mark";

/** Most rows of one paste. */
export const mostAwardRows = 5000;

/** One line as typed or pasted from a sheet; nothing in it is trusted before `readAwardRows`. */
export const typedAwardRow = z.strictObject({
  unit: optionalText(300),
  /** Full name; empty for an award of the unit itself. */
  person: optionalText(160),
  award: optionalText(300),
  year: optionalText(20),
  /** Empty is "chưa có số quyết định": allowed and counted. */
  decisionNumber: optionalText(100),
  decidedOn: optionalText(40),
  authority: optionalText(200),
});
export type TypedAwardRow = Readonly<z.infer<typeof typedAwardRow>>;
export type AwardColumn = keyof TypedAwardRow;

/** Why a line cannot be taken; `line` counts from 1. */
export const awardRowFault = z.strictObject({
  line: z.int(),
  column: typedAwardRow.keyof(),
  fault: z.enum([
    "UNIT_MISSING",
    "UNIT_UNKNOWN",
    "UNIT_AMBIGUOUS",
    "AWARD_MISSING",
    "YEAR_WRONG",
    "YEAR_AHEAD",
    "DAY_WRONG",
    "DAY_TWO_DIGIT_YEAR",
    "DAY_BEFORE_YEAR",
    "DAY_AHEAD",
    "ROW_TWICE",
    "ALREADY_RECORDED",
  ]),
  /** What was typed there. */
  text: z.string(),
  /** The other line of ROW_TWICE; null for the others. */
  otherLine: z.int().nullable(),
});
export type AwardRowFault = Readonly<z.infer<typeof awardRowFault>>;

const awardRecord = z.strictObject({
  id: awardRecordId,
  revision: z.int(),
  unitId,
  /** The unit's name in the year of the award. */
  unitName: z.string(),
  /** Who received it: the unit or the person, as named then. */
  recipient: z.string(),
  recipientKind: z.enum(["UNIT", "PERSON"]),
  awardCode: z.string(),
  awardName: z.string(),
  year: z.int(),
  decisionNumber: z.string(),
  decidedOn: localDate.nullable(),
  authority: z.string(),
  revokedOn: localDate.nullable(),
  revokedBy: z.string(),
  /** The dossier that won it; null for what was typed from old decisions. */
  nominationId: nominationId.nullable(),
  note: z.string(),
  sourceMark: sourceMark.nullable(),
});
export type AwardRecord = Readonly<z.infer<typeof awardRecord>>;

const recordIds = z.array(awardRecordId).min(1).max(mostAwardRows);

export const awardHistoryProcedures = {
  "awards.history": query({
    servedBy: "BOOK",
    input: z.strictObject({
      search: optionalText(100),
      unitId: unitId.nullable(),
      year: z.int().nullable(),
      state: z.enum(["ALL", "WITHOUT_NUMBER", "REVOKED"]),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({
      rows: z.array(awardRecord),
      total: z.int(),
      /** Of the whole history, whatever is searched for. */
      counts: z.strictObject({ all: z.int(), withoutNumber: z.int(), revoked: z.int() }),
      years: z.array(z.int()),
    }),
    errors: [],
    tags: ["awards", "registry", "dossiers"],
    roles: everyRole,
  }),
  "awards.record": query({
    servedBy: "BOOK",
    input: z.strictObject({ recordId: awardRecordId }),
    output: awardRecord,
    errors: ["NOT_FOUND"],
    tags: ["awards", "registry", "dossiers"],
    roles: everyRole,
  }),
  /** Reads the lines as they would be saved; saves nothing. */
  "awards.checkRows": query({
    servedBy: "BOOK",
    input: z.strictObject({ rows: z.array(typedAwardRow).max(mostAwardRows) }),
    output: z.strictObject({
      faults: z.array(awardRowFault),
      withoutNumber: z.int(),
      /** Lines whose award the catalogue of today does not have; they are kept as typed. */
      outsideCatalogue: z.int(),
    }),
    errors: [],
    tags: [],
    roles: writers,
  }),
  /** Saves all lines as one step, or none: a line that cannot be read refuses the whole block. */
  "awards.addRecords": command({
    servedBy: "BOOK",
    input: z.strictObject({ rows: z.array(typedAwardRow).min(1).max(mostAwardRows), withoutCopy }),
    output: z.strictObject({ added: z.int() }),
    errors: ["AWARD_ROWS_WRONG", "COPY_FIRST_FAILED"],
    tags: ["awards", "registry"],
    roles: writers,
    bringsIn: "rows",
    undo: { undoneBy: "awards.binRecords" },
  }),
  "awards.editRecord": command({
    servedBy: "BOOK",
    input: z.strictObject({
      recordId: awardRecordId,
      expectedRevision: z.int().min(1),
      decisionNumber: optionalText(100),
      decidedOn: localDate.nullable(),
      authority: optionalText(200),
      note: optionalText(1000),
    }),
    output: z.strictObject({ revision: z.int() }),
    errors: [
      "NOT_FOUND",
      "CHANGED_MEANWHILE",
      "AWARD_OF_DOSSIER",
      "AWARD_DECIDED_BEFORE_YEAR",
      "AWARD_DECIDED_AHEAD",
    ],
    tags: ["awards"],
    roles: writers,
    undo: { undoneBy: "awards.editRecord" },
  }),
  "awards.binRecords": command({
    servedBy: "BOOK",
    /** `people`: whom the step that is taken back brought into the book. */
    input: z.strictObject({ recordIds, people: z.array(personId).optional() }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "AWARD_OF_DOSSIER"],
    tags: ["awards"],
    roles: writers,
    undo: { undoneBy: "awards.restoreRecords" },
  }),
  "awards.restoreRecords": command({
    servedBy: "BOOK",
    input: z.strictObject({ recordIds }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "AWARD_RECORDED_AGAIN"],
    tags: ["awards"],
    roles: writers,
    undo: { undoneBy: "awards.binRecords" },
  }),
} as const;
