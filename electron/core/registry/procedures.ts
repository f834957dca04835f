import { z } from "zod";
import {
  categoryId,
  clusterId,
  clusterPaperId,
  meetingId,
  personId,
  regulationId,
  unitChangeId,
  unitEventId,
  unitId,
} from "../base/ids";
import { localDate, moment } from "../base/local-date";
import { command, everyRole, query, writers } from "../base/procedure";
import { ratio } from "../base/ratio";
import { optionalText, requiredText } from "../base/vietnamese-text";
import { clusterWord } from "../safekeeping/book";
import { regulationSettings } from "./regulation-settings";

const revision = z.int().min(1);

/** Where a fact of a sample comes from; a real book leaves it empty. */
export const sourceMark = z.enum(["ARTICLE", "INFERRED", "ILLUSTRATION"]);
export type SourceMark = z.infer<typeof sourceMark>;

const category = z.strictObject({ id: categoryId, name: z.string(), position: z.int(), revision });
export type Category = z.infer<typeof category>;

/** What one ballot of the cluster counts against; each setting stands with its clause or as the cluster's own. */
export const votingRule = z.strictObject({
  ballotStyle: z.enum(["YES_NO", "PICK_K", "STRIKE_OUT"]),
  /** A wholly blank paper. */
  blankPaper: z.enum(["VALID", "INVALID"]),
  threshold: z
    .strictObject({
      ratio,
      comparison: z.enum(["AT_LEAST", "MORE_THAN"]),
      base: z.enum(["TOTAL_VOTERS", "PRESENT", "ISSUED", "RETURNED", "VALID"]),
    })
    .nullable(),
  /** Tỷ lệ dự họp tối thiểu over all voters; null where the cluster set none. */
  minimumAttendance: ratio.nullable(),
  /** Clause of the cluster's regulation; empty reads "cụm tự quy định". */
  clause: optionalText(200),
});
export type VotingRule = z.infer<typeof votingRule>;

export const regulation = z.strictObject({
  id: regulationId,
  title: z.string(),
  inForceFrom: localDate,
  rule: votingRule,
  settings: regulationSettings,
  /** The day it was adopted, by a meeting or by a paper; null where not told. */
  adoptedOn: localDate.nullable(),
  meetingId: meetingId.nullable(),
  clusterPaperId: clusterPaperId.nullable(),
  sourceMark: sourceMark.nullable(),
  revision,
});
export type Regulation = z.infer<typeof regulation>;

const unitStanding = z.enum(["MEMBER", "UNDER_MEMBER", "NEITHER"]);

const unitRow = z.strictObject({
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

const unitDetails = z.strictObject({
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

const unitFields = {
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

export const registryProcedures = {
  "registry.frame": query({
    servedBy: "BOOK",
    input: z.strictObject({}),
    output: z.strictObject({
      clusterId,
      word: clusterWord,
      name: z.string(),
      code: z.string(),
      year: z.int(),
      placeName: z.string(),
      /** Body above the cluster in the letterhead; empty where none is printed. */
      superior: z.string(),
      revision,
      categories: z.array(category),
      members: z.int(),
      sourceNotes: z.array(z.string()),
    }),
    errors: [],
    tags: ["registry"],
    roles: everyRole,
  }),
  "registry.editFrame": command({
    servedBy: "BOOK",
    input: z.strictObject({
      expectedRevision: revision,
      word: clusterWord,
      name: requiredText(200),
      placeName: optionalText(60),
      superior: optionalText(200),
    }),
    output: z.strictObject({ revision }),
    errors: ["CHANGED_MEANWHILE"],
    tags: ["registry", "book"],
    roles: writers,
    undo: { undoneBy: "registry.editFrame" },
  }),
  "registry.addCategory": command({
    servedBy: "BOOK",
    input: z.strictObject({ name: requiredText(80) }),
    output: z.strictObject({ id: categoryId }),
    errors: ["UNIT_NAME_TAKEN"],
    tags: ["registry"],
    roles: writers,
    undo: { undoneBy: "registry.removeCategory" },
  }),
  "registry.removeCategory": command({
    servedBy: "BOOK",
    input: z.strictObject({ categoryId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "CATEGORY_IN_USE"],
    tags: ["registry"],
    roles: writers,
    undo: { undoneBy: "registry.restoreCategory" },
  }),
  "registry.listUnits": query({
    servedBy: "BOOK",
    input: z.strictObject({
      search: optionalText(100),
      categoryId: categoryId.nullable(),
      standing: z.union([z.literal("ALL"), unitStanding]),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    /** In category order; a unit under a member right after it. */
    output: z.strictObject({
      rows: z.array(unitRow),
      total: z.int(),
      /** AT_LEAST where a search finds so many that they were not counted to the end. */
      totalIs: z.enum(["EXACT", "AT_LEAST"]),
      members: z.int(),
      underMembers: z.int(),
      /** Units that are neither today: members once, or of no member. */
      others: z.int(),
    }),
    errors: [],
    tags: ["registry"],
    roles: everyRole,
  }),
  /** Units to choose from: those whose words begin as typed, and those chosen already, wherever they stand in the list. */
  "registry.unitChoices": query({
    servedBy: "BOOK",
    input: z.strictObject({
      search: optionalText(100),
      standing: z.enum(["ALL", "MEMBER"]),
      /** Only this unit and what stands under it today. */
      under: unitId.nullable(),
      chosen: z.array(unitId).max(500),
    }),
    output: z.strictObject({
      units: z.array(
        z.strictObject({
          id: unitId,
          name: z.string(),
          parentName: z.string().nullable(),
          /** The member it is, or stands under, today. */
          memberId: unitId.nullable(),
          life: z.enum(["STANDS", "NOT_YET", "ENDED"]),
        }),
      ),
      /** More fit what is typed than are answered. */
      more: z.boolean(),
    }),
    errors: [],
    tags: ["registry"],
    roles: everyRole,
  }),
  "registry.unitDetails": query({
    servedBy: "BOOK",
    input: z.strictObject({ unitId }),
    output: unitDetails,
    errors: ["NOT_FOUND"],
    tags: ["registry"],
    roles: everyRole,
  }),
  "registry.addUnit": command({
    servedBy: "BOOK",
    input: z.strictObject(unitFields),
    output: z.strictObject({ id: unitId }),
    errors: ["UNIT_NAME_TAKEN", "NOT_FOUND", "MEMBERSHIP_ENDS_BEFORE_START"],
    tags: ["registry"],
    roles: writers,
    undo: { undoneBy: "registry.binUnit" },
  }),
  /** Takes a unit of another cluster of the book into the one worked on; it stays where it was as well. */
  "registry.takeInUnit": command({
    servedBy: "BOOK",
    input: z.strictObject({
      unitId,
      categoryId: categoryId.nullable(),
      memberFrom: localDate,
      memberTo: localDate.nullable(),
    }),
    output: z.strictObject({ revision }),
    errors: [
      ...(["NOT_FOUND", "CHANGED_MEANWHILE", "UNIT_JOINED_ALREADY", "UNIT_NAME_TAKEN"] as const),
      ...(["UNIT_PARENT_IS_ITSELF", "UNIT_PARENT_CYCLE"] as const),
      ...(["MEMBERSHIP_ENDS_BEFORE_START", "MEMBERSHIP_OUTSIDE_LIFE"] as const),
    ],
    tags: ["registry"],
    roles: writers,
    undo: { undoneBy: "registry.editUnit" },
  }),
  /** Corrects what was typed. A new name from a day on is `registry.renameUnit`. */
  "registry.editUnit": command({
    servedBy: "BOOK",
    input: z.strictObject({ unitId, expectedRevision: revision, ...unitFields }),
    output: z.strictObject({ revision }),
    errors: [
      "NOT_FOUND",
      "CHANGED_MEANWHILE",
      "UNIT_NAME_TAKEN",
      "UNIT_PARENT_IS_ITSELF",
      "UNIT_PARENT_CYCLE",
      "MEMBERSHIP_ENDS_BEFORE_START",
      "MEMBERSHIP_OUTSIDE_LIFE",
    ],
    tags: ["registry"],
    roles: writers,
    undo: { undoneBy: "registry.editUnit" },
  }),
  "registry.binUnit": command({
    servedBy: "BOOK",
    input: z.strictObject({ unitId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "UNIT_HAS_CHILDREN", "UNIT_IN_USE"],
    tags: ["registry"],
    roles: writers,
    undo: { undoneBy: "registry.restoreUnit" },
  }),
  "registry.restoreUnit": command({
    servedBy: "BOOK",
    input: z.strictObject({ unitId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "UNIT_NAME_TAKEN"],
    tags: ["registry"],
    roles: writers,
    undo: { undoneBy: "registry.binUnit" },
  }),
  /** People of the cluster's units by given name; searched by name. */
  "registry.listPeople": query({
    servedBy: "BOOK",
    input: z.strictObject({
      search: optionalText(100),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({
      people: z.array(
        z.strictObject({
          id: personId,
          revision,
          fullName: z.string(),
          post: z.string(),
          unitId,
          unitName: z.string(),
        }),
      ),
      total: z.int(),
    }),
    errors: [],
    tags: ["registry"],
    roles: everyRole,
  }),
} as const;
