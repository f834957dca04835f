import { z } from "zod";
import { clusterId } from "../base/ids";
import { everyRole, query } from "../base/procedure";
import { optionalText } from "../base/vietnamese-text";
import { auditRecord } from "../safekeeping/audit/procedures";

/** What may be found; the order is that of the groups on screen. */
export const foundKind = z.enum([
  "UNIT",
  "PERSON",
  "CONTACT",
  "NOMINATION",
  "MEETING",
  "PLEDGE",
  "TARGET",
  "MOVEMENT",
  "PLAN_ITEM",
  "TASK",
  "INCOMING_PAPER",
  "EXEMPLAR",
  "AWARD_RECORD",
  "CLUSTER_PAPER",
  "REGULATION",
]);
export type FoundKind = z.infer<typeof foundKind>;

const found = z.strictObject({
  kind: foundKind,
  /**
   * Of the thing to open, after what it belongs to: a contact is `<unit>/<contact>`, a target `<pledge>/<target>`, an
   * award `<year>/<award>`.
   */
  id: z.string(),
  title: z.string(),
  /** What tells it from others of the same name: unit, day, number. */
  detail: z.string(),
  /** Where the window must stand to show it; null where the thing belongs to no cluster or year. */
  clusterId: clusterId.nullable(),
  year: z.int().nullable(),
});
export type Found = Readonly<z.infer<typeof found>>;

/** What an event of the audit may open: what is found, and papers by their chain. */
const openedKind = z.enum([...foundKind.options, "DOCUMENT"]);
export type OpenedKind = z.infer<typeof openedKind>;

const recordPlace = z.discriminatedUnion("state", [
  z.strictObject({
    state: z.literal("OPENS"),
    kind: openedKind,
    /** As of what is found. */
    id: z.string(),
    clusterId: clusterId.nullable(),
    year: z.int().nullable(),
  }),
  z.strictObject({ state: z.enum(["BINNED", "GONE", "NO_SCREEN"]) }),
]);
export type RecordPlace = z.infer<typeof recordPlace>;

export const overviewProcedures = {
  /** Looks through the whole book, marks and case aside; a few of each kind, the newest first. */
  "overview.search": query({
    servedBy: "BOOK",
    input: z.strictObject({ text: optionalText(100) }),
    output: z.strictObject({ found: z.array(found) }),
    errors: [],
    tags: ["registry", "pledges", "awards", "dossiers", "conference"],
    roles: everyRole,
  }),
  /** Where the record an audit event speaks of is looked at now. */
  "overview.recordPlace": query({
    servedBy: "BOOK",
    input: z.strictObject({ record: auditRecord }),
    output: recordPlace,
    errors: [],
    tags: ["registry", "pledges", "awards", "dossiers", "conference", "documents"],
    roles: everyRole,
  }),
} as const;
