import { z } from "zod";
import { categoryId, incomingPaperId, registrationId, unitId } from "../../base/ids";
import { localDate } from "../../base/local-date";
import { command, everyRole, query, writers } from "../../base/procedure";
import { optionalText, requiredText } from "../../base/vietnamese-text";
import { sourceMark } from "../../registry/source-mark";

const revision = z.int().min(1);

const registrationFields = {
  /** The member that registers. */
  memberId: unitId,
  /** Itself or a unit under it; for a personal title the unit of the people. */
  nomineeUnitId: unitId,
  awardCode: requiredText(31),
  /** How many: people for a personal title, 1 for a collective one. */
  nominees: z.int().min(1).max(100_000),
  registeredOn: localDate.nullable(),
  incomingPaperId: incomingPaperId.nullable(),
  note: optionalText(500),
} as const;

const registrationRow = z.strictObject({
  id: registrationId,
  ...registrationFields,
  awardCode: z.string(),
  note: z.string(),
  memberName: z.string(),
  nomineeName: z.string(),
  categoryId: categoryId.nullable(),
  categoryName: z.string().nullable(),
  awardName: z.string(),
  paper: z.string(),
  /** Live nominations of the same award, nominee and year. */
  nominated: z.int(),
  sourceMark: sourceMark.nullable(),
  revision,
});
export type RegistrationRow = z.infer<typeof registrationRow>;

const registrationCount = z.strictObject({
  /** Lines of the register, the units behind them, and how many they register together. */
  lines: z.int(),
  nominees: z.int(),
  /** Live nominations of the year, registered or not. */
  nominated: z.int(),
});

const writing = { servedBy: "BOOK", tags: ["pledges"], roles: writers } as const;

const refusals = [
  "NOT_FOUND",
  "REGISTRANT_NOT_MEMBER",
  "REGISTERED_UNIT_ELSEWHERE",
  "REGISTERED_ALREADY",
  "REGISTERED_COUNT_OF_UNIT",
  "REGISTERED_OUTSIDE_YEAR",
  "REGISTERED_IN_FUTURE",
] as const;

/** Titles and flags members aim at, told at the start of the year. */
export const registrationProcedures = {
  "registrations.list": query({
    servedBy: "BOOK",
    input: z.strictObject({
      search: optionalText(100),
      categoryId: categoryId.nullable(),
      awardCode: z.string().max(31).nullable(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({
      year: z.int(),
      rows: z.array(registrationRow),
      total: z.int(),
      nominees: z.int(),
    }),
    errors: [],
    tags: ["pledges", "registry", "dossiers"],
    roles: everyRole,
  }),
  /** Members of the year that registered nothing yet, in the order of the registry. */
  "registrations.silent": query({
    servedBy: "BOOK",
    input: z.strictObject({}),
    output: z.strictObject({ names: z.array(z.string()) }),
    errors: [],
    tags: ["pledges", "registry"],
    roles: everyRole,
  }),
  /** Award × category: registered, and nominated so far. */
  "registrations.summary": query({
    servedBy: "BOOK",
    input: z.strictObject({}),
    output: z.strictObject({
      year: z.int(),
      categories: z.array(z.strictObject({ id: categoryId.nullable(), name: z.string() })),
      awards: z.array(
        z.strictObject({
          awardCode: z.string(),
          awardName: z.string(),
          kind: z.enum(["TITLE", "FORM"]),
          /** In the order of `categories`. */
          counts: z.array(registrationCount),
          total: registrationCount,
        }),
      ),
      total: registrationCount,
    }),
    errors: [],
    tags: ["pledges", "registry", "dossiers"],
    roles: everyRole,
  }),
  "registrations.add": command({
    ...writing,
    input: z.strictObject(registrationFields),
    output: z.strictObject({ id: registrationId }),
    errors: refusals,
    undo: { undoneBy: "registrations.bin" },
  }),
  "registrations.edit": command({
    ...writing,
    input: z.strictObject({ registrationId, expectedRevision: revision, ...registrationFields }),
    output: z.strictObject({ revision }),
    errors: [...refusals, "CHANGED_MEANWHILE"],
    undo: { undoneBy: "registrations.edit" },
  }),
  "registrations.bin": command({
    ...writing,
    input: z.strictObject({ registrationId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND"],
    undo: { undoneBy: "registrations.restore" },
  }),
  "registrations.restore": command({
    ...writing,
    input: z.strictObject({ registrationId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "REGISTERED_ALREADY"],
    undo: { undoneBy: "registrations.bin" },
  }),
} as const;
