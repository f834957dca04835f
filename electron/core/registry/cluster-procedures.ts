import { z } from "zod";
import { categoryId, clusterId, roundId, unitId, yearHeadId, yearId } from "../base/ids";
import { localDate } from "../base/local-date";
import { command, everyRole, everyTag, query, type Tag, writers } from "../base/procedure";
import { longText, optionalText, requiredText } from "../base/vietnamese-text";
import { clusterWord } from "../safekeeping/book";
import { headFaults } from "./heads";
import { sourceMark } from "./source-mark";

const revision = z.int().min(1);
const yearNumber = z.int().min(2000).max(2100);

/** Everything shown is of one cluster in one year: when another is chosen, all of it is stale. */
const everything: readonly Tag[] = everyTag;

/** HEAD leads the cluster (Cụm trưởng); DEPUTY stands in for it. */
export const headRole = z.enum(["HEAD", "DEPUTY"]);
export type HeadRole = z.infer<typeof headRole>;

/** P1, separate meetings, or P2, review of the year and signing of the next in one meeting (domain.md §2.1). */
export const yearPattern = z.enum(["SEPARATE", "COMBINED"]);

/** Whose paper the cluster's documents are written on (domain.md §0.4.9). */
export const letterhead = z.enum(["HEAD_UNIT", "CLUSTER"]);

const clusterFields = {
  word: clusterWord,
  name: requiredText(200),
  code: z.string().regex(/^[A-Z0-9]{2,12}$/),
  year: yearNumber,
  placeName: optionalText(60),
  superior: optionalText(200),
} as const;

const head = z.strictObject({
  id: yearHeadId,
  revision,
  unitId,
  /** The unit's name in that year. */
  unitName: z.string(),
  role: headRole,
  leader: z.string(),
  from: localDate.nullable(),
  to: localDate.nullable(),
  basis: z.string(),
  roundId: roundId.nullable(),
  sourceMark: sourceMark.nullable(),
});
export type YearHead = z.infer<typeof head>;

const headFields = {
  unitId,
  role: headRole,
  /** Post (and name) of who speaks for the unit. */
  leader: optionalText(200),
  from: localDate.nullable(),
  to: localDate.nullable(),
  basis: optionalText(300),
} as const;

export const yearFields = {
  theme: longText(500),
  pattern: yearPattern,
  letterhead: letterhead.nullable(),
  letterheadAbove: optionalText(200),
  letterheadBody: optionalText(200),
  numberSymbol: optionalText(40),
  placeName: optionalText(60),
  signerAuthority: optionalText(120),
  signerPost: optionalText(120),
} as const;

/** More heads, or deputies, on a day than the regulation in force then allows; `regulation` null: none is. */
const headsOver = z.strictObject({
  year: z.int(),
  role: headRole,
  day: localDate,
  allowed: z.int(),
  clause: z.string(),
  regulation: z.string().nullable(),
  units: z.array(z.string()),
});
export type HeadsOver = Readonly<z.infer<typeof headsOver>>;

export const clusterProcedures = {
  /** Every cluster of the book with its years, newest first. */
  "registry.clusters": query({
    servedBy: "BOOK",
    input: z.strictObject({}),
    output: z.strictObject({
      currentId: clusterId,
      clusters: z.array(
        z.strictObject({
          id: clusterId,
          word: clusterWord,
          name: z.string(),
          code: z.string(),
          /** The year it was last worked in. */
          year: z.int(),
          years: z.array(z.int()),
          members: z.int(),
        }),
      ),
    }),
    errors: [],
    tags: ["registry", "book"],
    roles: everyRole,
  }),
  "registry.addCluster": command({
    servedBy: "BOOK",
    input: z.strictObject(clusterFields),
    output: z.strictObject({ id: clusterId }),
    errors: ["CLUSTER_NAME_TAKEN", "CLUSTER_CODE_TAKEN"],
    tags: ["registry", "book"],
    roles: writers,
    undo: { undoneBy: "registry.removeCluster" },
  }),
  /** Takes out a cluster nothing was written in. */
  "registry.removeCluster": command({
    servedBy: "BOOK",
    input: z.strictObject({ clusterId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "CLUSTER_IN_USE", "CLUSTER_IS_THE_ONLY_ONE"],
    tags: everything,
    roles: writers,
    undo: { notUndone: "An empty cluster is added again by its name." },
  }),
  /** Adds a year to a cluster; settings, and head and deputies, may come over from one it has. */
  "registry.openYear": command({
    servedBy: "BOOK",
    input: z.strictObject({
      clusterId,
      year: yearNumber,
      from: yearNumber.nullable(),
      carry: z.array(z.enum(["LETTERHEAD", "HEADS"])),
    }),
    output: z.strictObject({ yearId }),
    errors: ["NOT_FOUND", "YEAR_ALREADY_OPEN"],
    tags: ["registry"],
    roles: writers,
    undo: { undoneBy: "registry.removeYear" },
  }),
  /** Takes out a year nothing was written in but what came over from another. */
  "registry.removeYear": command({
    servedBy: "BOOK",
    input: z.strictObject({ yearId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "YEAR_IN_USE", "YEAR_IS_WORKED_ON"],
    tags: ["registry", "book"],
    roles: writers,
    undo: { notUndone: "An empty year is opened again." },
  }),
  /** Which cluster and year the window works on. Changes nothing that was written. */
  "registry.chooseYear": command({
    servedBy: "BOOK",
    input: z.strictObject({ clusterId, year: yearNumber }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND"],
    tags: everything,
    /** Which year is looked at; whoever may look at all of them chooses. */
    roles: ["KEEPER", "SECRETARY", "VIEWER"],
    undo: { notUndone: "The other cluster or year is chosen again." },
  }),
  /** Settings of the year that is worked on, who leads it, and how many may by the regulation. */
  "registry.yearSettings": query({
    servedBy: "BOOK",
    input: z.strictObject({}),
    output: z.strictObject({
      yearId,
      revision,
      year: z.int(),
      clusterId,
      clusterName: z.string(),
      word: clusterWord,
      theme: z.string(),
      pattern: yearPattern,
      letterhead: letterhead.nullable(),
      letterheadAbove: z.string(),
      letterheadBody: z.string(),
      numberSymbol: z.string(),
      placeName: z.string(),
      signerAuthority: z.string(),
      signerPost: z.string(),
      sourceMark: sourceMark.nullable(),
      sourceNote: z.string(),
      heads: z.array(head),
      /** How many the regulation of the year lets lead on one day; `deputies` null where no number is set. */
      limits: z.strictObject({
        heads: z.int(),
        deputies: z.int().nullable(),
        clause: z.string(),
        regulation: z.string().nullable(),
      }),
      /** Years, this one and others, where more units lead than a later regulation allows. */
      headsToSettle: z.array(headsOver),
      /** Units that are a member for at least a day of the year. */
      members: z.array(z.strictObject({ id: unitId, name: z.string() })),
    }),
    errors: [],
    tags: ["registry", "conference"],
    roles: everyRole,
  }),
  "registry.editYear": command({
    servedBy: "BOOK",
    input: z.strictObject({ yearId, expectedRevision: revision, ...yearFields }),
    output: z.strictObject({ revision }),
    errors: ["NOT_FOUND", "CHANGED_MEANWHILE"],
    tags: ["registry", "documents"],
    roles: writers,
    undo: { undoneBy: "registry.editYear" },
  }),
  "registry.addHead": command({
    servedBy: "BOOK",
    input: z.strictObject({
      ...{ yearId, ...headFields, roundId: roundId.nullable().optional() },
      /** Who was taken out comes back as the row it was: in its place, with where it is known from. */
      takenOut: z
        .strictObject({
          id: yearHeadId,
          position: z.int(),
          sourceMark: sourceMark.nullable(),
          sourceNote: z.string(),
        })
        .optional(),
    }),
    output: z.strictObject({ id: yearHeadId }),
    errors: headFaults,
    tags: ["registry", "conference", "documents"],
    roles: writers,
    undo: { undoneBy: "registry.removeHead" },
  }),
  "registry.editHead": command({
    servedBy: "BOOK",
    input: z.strictObject({ headId: yearHeadId, expectedRevision: revision, ...headFields }),
    output: z.strictObject({ revision }),
    errors: [...headFaults, "CHANGED_MEANWHILE"],
    tags: ["registry", "conference", "documents"],
    roles: writers,
    undo: { undoneBy: "registry.editHead" },
  }),
  "registry.removeHead": command({
    servedBy: "BOOK",
    input: z.strictObject({ headId: yearHeadId }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND"],
    tags: ["registry", "conference", "documents"],
    roles: writers,
    undo: { undoneBy: "registry.addHead" },
  }),
  /** Who led the cluster in which year, and how often each member did. */
  "registry.headRegister": query({
    servedBy: "BOOK",
    input: z.strictObject({}),
    output: z.strictObject({
      /** Newest first. */
      years: z.array(z.strictObject({ yearId, year: z.int(), theme: z.string(), heads: z.array(head) })),
      /** Members of today and whoever led, those that led longest ago (or never) first. */
      turns: z.array(
        z.strictObject({
          unitId,
          name: z.string(),
          standing: z.enum(["MEMBER", "NOT_MEMBER"]),
          headYears: z.array(z.int()),
          deputyYears: z.array(z.int()),
        }),
      ),
    }),
    errors: [],
    tags: ["registry", "conference"],
    roles: everyRole,
  }),
  "registry.renameCategory": command({
    servedBy: "BOOK",
    input: z.strictObject({ categoryId, expectedRevision: revision, name: requiredText(80) }),
    output: z.strictObject({ revision }),
    errors: ["NOT_FOUND", "CHANGED_MEANWHILE", "UNIT_NAME_TAKEN"],
    tags: ["registry", "pledges", "dossiers", "conference"],
    roles: writers,
    undo: { undoneBy: "registry.renameCategory" },
  }),
  /** Lets a category change places with the one before or after it. */
  "registry.moveCategory": command({
    servedBy: "BOOK",
    input: z.strictObject({ categoryId, towards: z.enum(["UP", "DOWN"]) }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "CATEGORY_AT_THE_END"],
    tags: ["registry", "pledges", "dossiers", "conference"],
    roles: writers,
    undo: { undoneBy: "registry.moveCategory" },
  }),
  "registry.restoreCategory": command({
    servedBy: "BOOK",
    input: z.strictObject({ categoryId, name: requiredText(80), position: z.int().min(0) }),
    output: z.strictObject({ id: categoryId }),
    errors: ["UNIT_NAME_TAKEN"],
    tags: ["registry"],
    roles: writers,
    undo: { undoneBy: "registry.removeCategory" },
  }),
} as const;
