import { z } from "zod";
import { clusterPaperId, meetingId, regulationId } from "../base/ids";
import { localDate } from "../base/local-date";
import { ratio } from "../base/ratio";
import { optionalText } from "../base/vietnamese-text";
import { regulationSettings } from "./regulation-settings";
import { sourceMark } from "./source-mark";

const revision = z.int().min(1);

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
