import { z } from "zod";
import { awardRecordId, nominationId, personId, unitId } from "../../base/ids";
import { localDate } from "../../base/local-date";
import { command, everyRole, query, writers } from "../../base/procedure";
import { optionalText } from "../../base/vietnamese-text";
import { sourceMark } from "../../registry/source-mark";
import { sourced } from "../procedures";
import { matrixFact } from "./award-matrix";
import { capacity, capacityTally, directShare } from "./capacity";
import { headDoubt, headVerdict } from "./head-beside-unit";
import { remark } from "./remarks";
import { watch } from "./watch";

const year = z.int().min(1945).max(2100);
const page = { offset: z.int().min(0), limit: z.int().min(1).max(500) } as const;
const reading = { servedBy: "BOOK", roles: everyRole } as const;
const writing = { servedBy: "BOOK", tags: ["awards"], roles: writers } as const;

/** Whether a person or unit has the award already or is nominated for it. */
const awardStage = z.enum(["REWARDED", "NOMINATED"]);
export type AwardStage = z.infer<typeof awardStage>;

/** Where a unit lies. REMOTE: vùng sâu, vùng xa, khó khăn. */
export const area = z.enum(["REMOTE", "OTHER", "UNKNOWN"]);
export type Area = z.infer<typeof area>;

/** What opens: a record of the history, or a dossier. */
const opens = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("AWARD_RECORD"), year: z.int(), id: awardRecordId }),
  z.strictObject({ kind: z.literal("NOMINATION"), id: nominationId }),
]);
export type Opens = z.infer<typeof opens>;

const watchSetting = {
  watch,
  state: z.enum(["WATCHED", "NOT_WATCHED"]),
  /** Where it is laid down; empty: decided by the body itself without a clause. */
  clause: optionalText(300),
  decidedOn: localDate.nullable(),
} as const;

export const awardViewProcedures = {
  /** Units of the cluster × the five years that end with one, for one award of units, and what that says. */
  "awardViews.matrix": query({
    ...reading,
    input: z.strictObject({
      /** Code of the catalogue, or the name of an award outside it; null: the one the history has most of. */
      award: z.string().max(300).nullable(),
      toYear: year.nullable(),
      search: optionalText(100),
      ...page,
    }),
    output: z.strictObject({
      award: z.string().nullable(),
      /** Awards of units the history has, the most frequent first. */
      awards: z.array(z.strictObject({ key: z.string(), name: z.string() })),
      years: z.array(z.int()),
      rows: z.array(
        z.strictObject({
          unitId,
          /** The name on the last day of the years. */
          name: z.string(),
          kind: z.enum(["MEMBER", "UNDER_MEMBER"]),
          cells: z.array(
            z.strictObject({
              year: z.int(),
              times: z.int(),
              recordId: awardRecordId.nullable(),
              /** Hundredths: the final score of the unit's nomination for this award in that year. */
              score: z.int().nullable(),
            }),
          ),
          times: z.int(),
        }),
      ),
      total: z.int(),
      facts: z.array(matrixFact),
      /** Several awards that stand side by side for one recipient in one year, of any award. */
      stacked: z.array(
        z.strictObject({
          recipient: z.string(),
          year: z.int(),
          awards: z.array(z.strictObject({ name: z.string(), recordId: awardRecordId })),
        }),
      ),
      stackedTotal: z.int(),
    }),
    errors: [],
    tags: ["awards", "registry", "dossiers"],
  }),
  /** People rewarded or nominated in a year, and of the last five how many of them do the work and how many manage. */
  "awardViews.people": query({
    ...reading,
    input: z.strictObject({
      year,
      stage: awardStage,
      capacity: capacity.nullable(),
      search: optionalText(100),
      ...page,
    }),
    output: z.strictObject({
      years: z.array(
        z.strictObject({
          year: z.int(),
          rewarded: capacityTally,
          rewardedShare: directShare,
          nominated: capacityTally,
          nominatedShare: directShare,
        }),
      ),
      rows: z.array(
        z.strictObject({
          personId,
          name: z.string(),
          unitName: z.string(),
          capacity,
          awards: z.array(z.strictObject({ name: z.string(), opens })),
        }),
      ),
      total: z.int(),
    }),
    errors: [],
    tags: ["awards", "registry", "dossiers"],
  }),
  /** Heads of units rewarded or nominated in a year beside what their unit reached that year. */
  "awardViews.heads": query({
    ...reading,
    input: z.strictObject({ year, ...page }),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          key: z.string(),
          name: z.string(),
          unitName: z.string(),
          awardName: z.string(),
          stage: awardStage,
          opens,
          unitAwards: z.array(z.string()),
          /** NOMINATED: nothing is recorded yet, so what the unit is nominated for is set beside it. */
          unitStage: awardStage.nullable(),
          verdict: headVerdict,
          doubt: headDoubt.nullable(),
        }),
      ),
      total: z.int(),
      above: z.int(),
      unknown: z.int(),
      /** Persons of the year nobody wrote a capacity of: heads may be among them. */
      withoutCapacity: z.int(),
      matching: z.strictObject(sourced),
    }),
    errors: [],
    tags: ["awards", "registry", "dossiers"],
  }),
  /** Units of the cluster by where they lie, and how many of those rewarded in each of five years lie remote. */
  "awardViews.areas": query({
    ...reading,
    input: z.strictObject({ area: area.nullable(), search: optionalText(100), ...page }),
    output: z.strictObject({
      years: z.array(z.strictObject({ year: z.int(), remote: z.int(), other: z.int(), unknown: z.int() })),
      rows: z.array(
        z.strictObject({
          unitId,
          name: z.string(),
          area,
          basis: z.string(),
          /** Awards of the unit itself in the five years. */
          awards: z.int(),
        }),
      ),
      total: z.int(),
      /** Remote units with no award in these years. */
      remoteWithout: z.int(),
    }),
    errors: [],
    tags: ["awards", "registry"],
  }),
  /** What the year watches, and what else of the year answers to the same decision. */
  "awardViews.watches": query({
    ...reading,
    input: z.strictObject({}),
    output: z.strictObject({
      year: z.int(),
      watches: z.array(
        z.strictObject({
          ...watchSetting,
          clause: z.string(),
          sourceMark: sourceMark.nullable(),
          sourceNote: z.string(),
        }),
      ),
      /** The settings of the year before, where it watched anything; null where it did not. */
      before: z.array(z.strictObject({ ...watchSetting, clause: z.string() })).nullable(),
      movements: z.int(),
      tasks: z.int(),
      exemplars: z.int(),
    }),
    errors: [],
    tags: ["awards", "registry", "pledges"],
  }),
  /** What is to be said of a nomination, typed or saved. */
  "awardViews.remarks": query({
    ...reading,
    input: z.strictObject({
      nominee: z.enum(["UNIT", "PERSON"]),
      unitId,
      /** Null for a unit and for a person not yet in the book. */
      personId: personId.nullable(),
      awardCode: z.string().max(31),
      year,
      /** The nomination itself, so that it is not set beside itself. */
      nominationId: nominationId.nullable(),
    }),
    output: z.strictObject({
      remarks: z.array(z.strictObject({ remark, clause: z.string() })),
    }),
    errors: [],
    tags: ["awards", "registry", "dossiers", "pledges"],
  }),
  "awardViews.capacity": query({
    ...reading,
    input: z.strictObject({ personId, year }),
    output: z.strictObject({ capacity }),
    errors: [],
    tags: ["awards"],
  }),
  "awardViews.setCapacity": command({
    ...writing,
    input: z.strictObject({ personId, year, capacity }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND"],
    undo: { undoneBy: "awardViews.setCapacity" },
  }),
  "awardViews.setArea": command({
    ...writing,
    input: z.strictObject({ unitId, area, basis: optionalText(300) }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND"],
    undo: { undoneBy: "awardViews.setArea" },
  }),
  /** Writes some settings of the year as one step; the others stay. */
  "awardViews.setWatches": command({
    ...writing,
    input: z.strictObject({
      watches: z.array(z.strictObject(watchSetting)).min(1).max(watch.options.length),
    }),
    output: z.strictObject({}),
    errors: ["WATCH_DECIDED_AFTER_YEAR"],
    undo: { undoneBy: "awardViews.setWatches" },
  }),
} as const;
