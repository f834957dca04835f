import { z } from "zod";
import { digest } from "../base/ids";
import { everyRole, query } from "../base/procedure";

/** How sure a line of law is (domain.md §0.1). */
export const reliability = z.enum(["VERIFIED", "SEEN", "SECONDARY", "INFERRED", "UNVERIFIED"]);

/** One line of the catalogue: titles and forms are two catalogues and stay apart. */
export const award = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9_]{1,30}$/),
  name: z.string(),
  kind: z.enum(["TITLE", "FORM"]),
  nominees: z.array(z.enum(["UNIT", "PERSON"])),
  basis: z.string(),
  reliability,
});
export type Award = z.infer<typeof award>;

/** Shape of `resources/rulesets/*.json`. */
export const awardRuleset = z.strictObject({
  format: z.literal(1),
  name: z.string(),
  inForceFrom: z.string(),
  inForceTo: z.string().nullable(),
  awards: z.array(award),
});
export type AwardRuleset = z.infer<typeof awardRuleset>;

export const awardProcedures = {
  "awards.catalogue": query({
    servedBy: "BOOK",
    input: z.strictObject({}),
    output: z.strictObject({ digest, name: z.string(), awards: z.array(award) }),
    errors: [],
    tags: ["dossiers"],
    roles: everyRole,
  }),
} as const;
