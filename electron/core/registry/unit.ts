import { z } from "zod";
import { categoryId, unitChangeId, unitEventId, unitId } from "../base/ids";
import { localDate, moment } from "../base/local-date";
import { optionalText, requiredText } from "../base/vietnamese-text";
import { sourceMark } from "./source-mark";

const revision = z.int().min(1);

/** A group of units of the cluster, in the order it is shown. */
export const category = z.strictObject({ id: categoryId, name: z.string(), position: z.int(), revision });
export type Category = z.infer<typeof category>;

/** Whether a unit votes itself, or stands under one that does. */
export const unitStanding = z.enum(["MEMBER", "UNDER_MEMBER", "NEITHER"]);

/** A unit in a list. */
export const unitRow = z.strictObject({
  id: unitId,
  /** The name on the day the book is looked at. */
  name: z.string(),
  locality: z.string(),
  categoryId: categoryId.nullable(),
  categoryName: z.string().nullable(),
  parentId: unitId.nullable(),
  parentName: z.string().nullable(),
  standing: unitStanding,
  /** Whether it exists on that day. */
  life: z.enum(["STANDS", "NOT_YET", "ENDED"]),
  /** Founded, renamed, ended …: how many dated events the unit has. */
  events: z.int(),
  sourceMark: sourceMark.nullable(),
});
export type UnitRow = z.infer<typeof unitRow>;

/** A unit before or after a merger or a split, by its name around that day. */
const relative = z.strictObject({
  id: unitId,
  name: z.string(),
  on: localDate,
  kind: z.enum(["MERGED", "SPLIT"]),
});

/** All the book holds of a unit. */
export const unitDetails = z.strictObject({
  id: unitId,
  revision,
  name: z.string(),
  shortName: z.string(),
  locality: z.string(),
  category: category.nullable(),
  parent: z.strictObject({ id: unitId, name: z.string() }).nullable(),
  children: z.array(z.strictObject({ id: unitId, name: z.string() })),
  /** Oldest first; `to` is the last day of the name. */
  names: z.array(
    z.strictObject({
      eventId: unitEventId,
      name: z.string(),
      from: localDate.nullable(),
      to: localDate.nullable(),
      decision: z.string(),
    }),
  ),
  memberships: z.array(z.strictObject({ from: localDate, to: localDate.nullable() })),
  life: z.strictObject({ start: localDate.nullable(), end: localDate.nullable() }),
  /** Units merged into it or split by it, and those it was merged into or split into, by one step each way. */
  lineage: z.strictObject({ before: z.array(relative), after: z.array(relative) }),
  /** Decisions recorded of it, oldest first; each is taken back whole by any of its events. */
  changes: z.array(
    z.strictObject({
      eventId: unitEventId,
      /** Events of one decision share it. */
      changeId: unitChangeId.nullable(),
      kind: z.enum(["RENAMED", "NEW_PARENT", "MERGED_INTO", "SPLIT_FROM", "ENDED", "RECEIVED", "DIVIDED"]),
      on: localDate,
      /** New name, new parent, or the other unit; empty where there is none. */
      what: z.string(),
      decision: z.string(),
    }),
  ),
  note: z.string(),
  sourceMark: sourceMark.nullable(),
  sourceNote: z.string(),
  editedAt: moment,
});

/** What is typed of a unit. */
export const unitFields = {
  name: requiredText(200),
  shortName: optionalText(80),
  locality: optionalText(80),
  categoryId: categoryId.nullable(),
  /** The unit it stands under; such a unit is a nominee without a vote of its own. */
  parentId: unitId.nullable(),
  /** First day as a member with a vote; null where it is no member itself. */
  memberFrom: localDate.nullable(),
  memberTo: localDate.nullable(),
  note: optionalText(1000),
} as const;
