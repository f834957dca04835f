import { z } from "zod";
import { clusterId } from "../base/ids";
import { everyRole, query } from "../base/procedure";
import { optionalText } from "../base/vietnamese-text";

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
} as const;
