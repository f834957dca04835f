import { z } from "zod";
import { flagHandoverId, meetingId, unitId } from "../../base/ids";
import { localDate } from "../../base/local-date";
import { longText, optionalText } from "../../base/vietnamese-text";
import { sourceMark } from "../../registry/source-mark";

export const handoverFields = {
  handedOn: localDate,
  /** Null for the first flag, which nobody handed on. */
  fromUnitId: unitId.nullable(),
  toUnitId: unitId,
  forYear: z.int().min(2000).max(2100),
  /** Posts, as written under the paper. */
  handedBy: optionalText(200),
  receivedBy: optionalText(200),
  /** What is handed over besides the flag, one thing a line. */
  items: longText(4000),
  note: optionalText(500),
} as const;

/** One handover of the rotating flag; units are named as on its day. */
export const flagHandover = z.strictObject({
  id: flagHandoverId,
  meetingId: meetingId.nullable(),
  ...handoverFields,
  fromName: z.string().nullable(),
  toName: z.string(),
  sourceMark: sourceMark.nullable(),
  revision: z.int().min(1),
});
export type FlagHandover = Readonly<z.infer<typeof flagHandover>>;
