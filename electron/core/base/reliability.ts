import { z } from "zod";

/** How sure a line of the data about law and custom is, by what was read of its source. */
export const reliability = z.enum(["VERIFIED", "SEEN", "SECONDARY", "INFERRED", "UNVERIFIED"]);
export type Reliability = z.infer<typeof reliability>;
