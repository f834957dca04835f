import { z } from "zod";
import { digest } from "../base/ids";
import { localDate } from "../base/local-date";
import { everyRole, query } from "../base/procedure";

/** How sure a line of law is (domain.md §0.1). */
const reliability = z.enum(["VERIFIED", "SEEN", "SECONDARY", "INFERRED", "UNVERIFIED"]);
export type Reliability = z.infer<typeof reliability>;

/** One line of the catalogue: titles and forms are two catalogues and stay apart. */
const award = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9_]{1,30}$/),
  name: z.string(),
  kind: z.enum(["TITLE", "FORM"]),
  nominees: z.array(z.enum(["UNIT", "PERSON"])),
  basis: z.string(),
  reliability,
  /** Keys of `resources/rulesets/sources.json`; none where nothing was read. */
  sources: z.array(z.string()),
});
export type Award = Readonly<z.infer<typeof award>>;

/** Shape of `resources/rulesets/awards-*.json`: a catalogue and the days it holds for, both ends included. */
export const awardRuleset = z.strictObject({
  format: z.literal(1),
  name: z.string(),
  inForceFrom: localDate.nullable(),
  inForceTo: localDate.nullable(),
  /** What the reader must know before relying on it. */
  note: z.string(),
  awards: z.array(award),
});
export type AwardRuleset = Readonly<z.infer<typeof awardRuleset>>;

export const awardProcedures = {
  "awards.catalogue": query({
    servedBy: "BOOK",
    input: z.strictObject({}),
    output: z.strictObject({ digest, name: z.string(), note: z.string(), awards: z.array(award) }),
    errors: [],
    tags: ["dossiers"],
    roles: everyRole,
  }),
} as const;
