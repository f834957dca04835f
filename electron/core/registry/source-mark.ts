import { z } from "zod";

/** Where a fact of a sample comes from; a real book leaves it empty. */
export const sourceMark = z.enum(["ARTICLE", "INFERRED", "ILLUSTRATION"]);
export type SourceMark = z.infer<typeof sourceMark>;
