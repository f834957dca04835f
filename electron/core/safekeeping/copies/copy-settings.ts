import { z } from "zod";

/** What the book does for its copies without being asked. */
export const copySettings = z.strictObject({
  /** ON: a copy in the book's own folder on every day something was saved, besides the one at closing. */
  daily: z.enum(["ON", "OFF"]),
  /** A copy whose last proof is older than this many days is opened again. */
  proveAfterDays: z.int().min(1).max(365),
});
export type CopySettings = Readonly<z.infer<typeof copySettings>>;

/** DAILY: a copy goes there by itself once a day while it is in reach; ASKED: only when somebody asks. */
export const copyRhythm = z.enum(["DAILY", "ASKED"]);
export type CopyRhythm = z.infer<typeof copyRhythm>;
