import { z } from "zod";

/** A figure of the book that a copy taken back writes otherwise, or no longer holds. */
export const figureDifference = z.strictObject({
  /** The line as the book words it. */
  line: z.string(),
  expected: z.string(),
  /** What stands there in the copy; empty where the line is gone. */
  found: z.string(),
});
export type FigureDifference = Readonly<z.infer<typeof figureDifference>>;
