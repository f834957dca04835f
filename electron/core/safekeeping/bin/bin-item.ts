import { z } from "zod";
import { moment } from "../../base/local-date";

/** Every kind of row that can be thrown away. */
export const binKind = z.enum([
  "UNIT",
  "CONTACT",
  "MOVEMENT",
  "PLAN_ITEM",
  "TASK",
  "INCOMING_PAPER",
  "EXEMPLAR",
  "PLEDGE",
  "PLEDGE_CONTENT",
  "TARGET",
  "REGISTRATION",
  "NOMINATION",
  "PAPER",
  "MEETING",
  "CLUSTER_PAPER",
  "SUBMISSION",
  "AWARD_RECORD",
  // Parts of the day of a meeting.
  "AGENDA",
  "GUEST",
  "MOVE",
  "LOG",
  "HANDOVER",
  "ENVELOPE",
]);
export type BinKind = z.infer<typeof binKind>;

export const binItem = z.strictObject({
  kind: binKind,
  id: z.string(),
  name: z.string(),
  binnedAt: moment,
});
export type BinItem = z.infer<typeof binItem>;
