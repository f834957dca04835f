import { z } from "zod";
import { categoryId, clusterId, personId, unitId } from "../base/ids";
import { localDate } from "../base/local-date";
import { command, everyRole, query, writers } from "../base/procedure";
import { optionalText, requiredText } from "../base/vietnamese-text";
import { clusterWord } from "../safekeeping/book";
import { category, unitDetails, unitFields, unitRow, unitStanding } from "./unit";

const revision = z.int().min(1);

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
