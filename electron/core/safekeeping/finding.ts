import { z } from "zod";

/** Something in a book that is not as it was saved. */
export const finding = z.strictObject({
  kind: z.enum(["SEAL", "AUDIT", "PAPER", "DERIVED", "STORAGE", "ROW", "SCHEMA"]),
  /** What is damaged, in the user's words. */
  name: z.string(),
  detail: z.string(),
});
export type Finding = z.infer<typeof finding>;
