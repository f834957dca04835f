import { z } from "zod";
import { categoryId, unitChangeId, unitEventId, unitId } from "../base/ids";
import { localDate } from "../base/local-date";
import { command, writers } from "../base/procedure";
import { optionalText, requiredText } from "../base/vietnamese-text";

/** What a decision about units may be refused for. */
const changeErrors = [
  ...(["NOT_FOUND", "UNIT_EVENT_BEFORE_START", "UNIT_EVENT_AFTER_END", "UNIT_EVENT_SAME_DAY"] as const),
  ...(["UNIT_SAME_NAME", "UNIT_NAME_TAKEN", "UNIT_PARENT_IS_ITSELF", "UNIT_PARENT_CYCLE"] as const),
  ...(["UNIT_SAME_PARENT", "UNIT_MERGED_INTO_ITSELF", "UNIT_HAS_LATER_EVENTS"] as const),
  ...(["UNIT_ENDS_WITH_CHILDREN", "MEMBERSHIP_OUTSIDE_LIFE", "MEMBERSHIP_ENDS_BEFORE_START"] as const),
] as const;
const tags = ["registry", "dossiers", "conference"] as const;

const decided = { date: localDate, decision: optionalText(200) } as const;
/** Memberships of a unit that ends: they end the day before, or stay, which is refused while one goes on. */
const memberships = z.enum(["END_WITH_UNIT", "STAY"]);
/** Whether a unit that begins is a member of the cluster from its first day. */
const newMember = z.enum(["FROM_FIRST_DAY", "NO_MEMBER"]);
const changed = z.strictObject({ changeId: unitChangeId });

export const unitChangeProcedures = {
  "registry.renameUnit": command({
    servedBy: "BOOK",
    input: z.strictObject({ unitId, ...decided, name: requiredText(200) }),
    output: z.strictObject({ eventId: unitEventId }),
    errors: changeErrors,
    tags,
    roles: writers,
    undo: { undoneBy: "registry.withdrawUnitEvent" },
  }),
  /** From a day on the unit stands under another, or under nobody. */
  "registry.moveUnit": command({
    servedBy: "BOOK",
    input: z.strictObject({ unitId, ...decided, parentId: unitId.nullable() }),
    output: changed,
    errors: changeErrors,
    tags,
    roles: writers,
    undo: { undoneBy: "registry.withdrawUnitEvent" },
  }),
  /** Units end on a day; one that exists or a new one lives on. */
  "registry.mergeUnits": command({
    servedBy: "BOOK",
    input: z.strictObject({
      unitIds: z.array(unitId).min(1).max(100),
      into: z.discriminatedUnion("kind", [
        /** An empty new name keeps the old one. */
        z.strictObject({ kind: z.literal("EXISTING"), unitId, newName: optionalText(200) }),
        z.strictObject({
          kind: z.literal("NEW"),
          name: requiredText(200),
          locality: optionalText(80),
          categoryId: categoryId.nullable(),
          parentId: unitId.nullable(),
          membership: newMember,
        }),
      ]),
      memberships,
      /** What stands under a unit that ends goes to the one that lives on, or must have been moved before. */
      children: z.enum(["GO_ALONG", "STAY"]),
      ...decided,
    }),
    output: z.strictObject({ changeId: unitChangeId, unitId }),
    errors: changeErrors,
    tags,
    roles: writers,
    undo: { undoneBy: "registry.withdrawUnitEvent" },
  }),
  /** New units begin out of one, which ends or lives on. */
  "registry.splitUnit": command({
    servedBy: "BOOK",
    input: z.strictObject({
      unitId,
      parts: z
        .array(z.strictObject({ name: requiredText(200), locality: optionalText(80) }))
        .min(1)
        .max(50),
      original: z.enum(["ENDS", "LIVES_ON"]),
      memberships,
      membership: newMember,
      ...decided,
    }),
    output: changed,
    errors: changeErrors,
    tags,
    roles: writers,
    undo: { undoneBy: "registry.withdrawUnitEvent" },
  }),
  /** The unit is dissolved: it is no more from the day on. */
  "registry.endUnit": command({
    servedBy: "BOOK",
    input: z.strictObject({ unitId, memberships, ...decided }),
    output: changed,
    errors: changeErrors,
    tags,
    roles: writers,
    undo: { undoneBy: "registry.withdrawUnitEvent" },
  }),
  /** Takes back the whole decision an event belongs to; a founding that was merely entered stays. */
  "registry.withdrawUnitEvent": command({
    servedBy: "BOOK",
    input: z.strictObject({ eventId: unitEventId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "UNIT_CHANGE_IN_USE", "UNIT_CHANGE_HAS_CHILDREN"],
    tags,
    roles: writers,
    undo: { undoneBy: "registry.restoreUnitChange" },
  }),
  /** Puts a decision that was taken back into the book again, as it was. */
  "registry.restoreUnitChange": command({
    servedBy: "BOOK",
    input: z.strictObject({ changeId: unitChangeId }),
    output: z.strictObject({}),
    errors: changeErrors,
    tags,
    roles: writers,
    undo: { undoneBy: "registry.withdrawUnitEvent" },
  }),
} as const;
