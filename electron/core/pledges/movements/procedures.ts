import { z } from "zod";
import { movementId } from "../../base/ids";
import { localDate } from "../../base/local-date";
import { command, everyRole, query, writers } from "../../base/procedure";
import { longText, optionalText, requiredText } from "../../base/vietnamese-text";
import { sourceMark } from "../../registry/source-mark";

const revision = z.int().min(1);
const calendarYear = z.int().min(1945).max(2100);

/** REGULAR: thường xuyên; THEMATIC: chuyên đề, usually over years; CAMPAIGN: a wave (đợt). */
export const movementKind = z.enum(["REGULAR", "THEMATIC", "CAMPAIGN"]);
export type MovementKind = z.infer<typeof movementKind>;

const movementFields = {
  /** The movement a wave belongs to; only a wave has one, and it is no wave itself. */
  parentId: movementId.nullable(),
  kind: movementKind,
  title: requiredText(300),
  launchedBy: optionalText(200),
  fromYear: calendarYear,
  /** Null where no end is set. */
  toYear: calendarYear.nullable(),
  /** First and last day; null where only years are known. */
  from: localDate.nullable(),
  to: localDate.nullable(),
  basis: optionalText(300),
  content: longText(4000),
} as const;

const movement = z.strictObject({
  ...movementFields,
  id: movementId,
  title: z.string(),
  launchedBy: z.string(),
  basis: z.string(),
  content: z.string(),
  sourceMark: sourceMark.nullable(),
  sourceNote: z.string(),
  revision,
});
export type Movement = z.infer<typeof movement>;

const periodRefusals = [
  "NOT_FOUND",
  "PERIOD_ENDS_BEFORE_START",
  "MOVEMENT_DAY_OUTSIDE_YEARS",
  "WAVE_OUTSIDE_MOVEMENT",
  "WAVE_UNDER_WAVE",
  "MOVEMENT_TITLE_TAKEN",
] as const;

export const movementProcedures = {
  /** Movements of the cluster, each followed by its waves. `year` is the one worked on. */
  "movements.list": query({
    servedBy: "BOOK",
    input: z.strictObject({
      search: optionalText(100),
      /** THIS_YEAR: those whose period touches the year that is worked on. */
      span: z.enum(["ALL", "THIS_YEAR"]),
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    output: z.strictObject({
      year: z.int(),
      today: localDate,
      movements: z.array(movement),
      /** Rows that match. */
      total: z.int(),
      /** How many there are whatever was searched. */
      all: z.int(),
      thisYear: z.int(),
    }),
    errors: [],
    tags: ["pledges"],
    roles: everyRole,
  }),
  /** One movement with what stands above and below it; waves by their first day. */
  "movements.movement": query({
    servedBy: "BOOK",
    input: z.strictObject({ movementId }),
    output: z.strictObject({
      today: localDate,
      movement,
      parent: z.strictObject({ id: movementId, title: z.string() }).nullable(),
      waves: z.array(movement),
    }),
    errors: ["NOT_FOUND"],
    tags: ["pledges"],
    roles: everyRole,
  }),
  "movements.add": command({
    servedBy: "BOOK",
    input: z.strictObject(movementFields),
    output: z.strictObject({ id: movementId }),
    errors: periodRefusals,
    tags: ["pledges"],
    roles: writers,
    undo: { undoneBy: "movements.bin" },
  }),
  "movements.edit": command({
    servedBy: "BOOK",
    input: z.strictObject({ movementId, expectedRevision: revision, ...movementFields }),
    output: z.strictObject({ revision }),
    errors: [...periodRefusals, "CHANGED_MEANWHILE", "MOVEMENT_LEAVES_WAVES"],
    tags: ["pledges"],
    roles: writers,
    undo: { undoneBy: "movements.edit" },
  }),
  "movements.bin": command({
    servedBy: "BOOK",
    input: z.strictObject({ movementId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "MOVEMENT_HAS_WAVES"],
    tags: ["pledges"],
    roles: writers,
    undo: { undoneBy: "movements.restore" },
  }),
  "movements.restore": command({
    servedBy: "BOOK",
    input: z.strictObject({ movementId }),
    output: z.strictObject({}),
    errors: [...periodRefusals],
    tags: ["pledges"],
    roles: writers,
    undo: { undoneBy: "movements.bin" },
  }),
} as const;
