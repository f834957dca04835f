import { z } from "zod";
import { localDate, moment } from "../../base/local-date";

/** What is wrong with the protection of the book; everything empty where nothing is. */
export const copyWorries = z.strictObject({
  /** A copy was found faulty at its last proof, the newest of them; `next`: the newest sound one, null where none is. */
  faulty: z.strictObject({ madeAt: moment, placeName: z.string(), next: moment.nullable() }).nullable(),
  /** Places where the last copy made by itself failed. */
  failed: z.array(z.strictObject({ name: z.string(), failedAt: moment })),
  /** Places in reach that wait for their passphrase before they get the day's copy. */
  sealed: z.array(z.string()),
  /** The day of the newest sound copy outside this PC's own folder, else of the making of the book, and days since. */
  outside: z.strictObject({ had: z.enum(["ONE", "NONE"]), since: localDate, days: z.int() }),
});
export type CopyWorries = Readonly<z.infer<typeof copyWorries>>;

/** A copy outside this PC older than this many days is asked for again. */
export const outsideAfterDays = 7;
