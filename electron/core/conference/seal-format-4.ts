import { z } from "zod";
import { roundId } from "../base/ids";
import { moment } from "../base/local-date";
import { sealFormat3 } from "./seal-format-3";

/*
 * Format 4 of a sealed round, frozen: format 3, itself frozen, and with it which sealed round this one replaces, since
 * when and why. A change of this file is a new file.
 */

const text = z.string();

/** One sealed round whole: names, posts and figures as of the day of the meeting. */
export const sealFormat4 = sealFormat3.extend({
  format: z.literal(4),
  /** The sealed round that was opened again to be sealed as this one; null where none was. */
  replaces: z
    .strictObject({
      roundId,
      code: text,
      sealedAt: moment,
      reopenedAt: moment,
      reason: text,
    })
    .nullable(),
});
export type SealFormat4 = Readonly<z.infer<typeof sealFormat4>>;
