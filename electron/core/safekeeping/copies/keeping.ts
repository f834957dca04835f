import { z } from "zod";

/**
 * For how long the last copy of a day, of a week, of a month and of a year stays. The least of each is what finding a
 * mistake takes: a week to see it, a month and half a year to be told of it, five years of awards looked back on.
 */
export const copyKeeping = z.strictObject({
  days: z.int().min(7).max(366),
  weeks: z.int().min(4).max(260),
  months: z.int().min(6).max(120),
  /** Null: for good. */
  years: z.int().min(5).max(100).nullable(),
});
export type CopyKeeping = Readonly<z.infer<typeof copyKeeping>>;

/** What a book begins with. */
export const standardKeeping: CopyKeeping = { days: 14, weeks: 8, months: 12, years: null };
