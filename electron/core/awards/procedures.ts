import { z } from "zod";
import { digest } from "../base/ids";
import { localDate } from "../base/local-date";
import { everyRole, query } from "../base/procedure";
import { reliability } from "../base/reliability";

/** Whose vote an award needs before it is asked for: the cluster's conference, a council, or nobody's. */
const voteRoute = z.enum(["CLUSTER_VOTE", "COUNCIL_VOTE", "NONE"]);
export type VoteRoute = z.infer<typeof voteRoute>;

/** Where a line of law was read and how sure it is; `basis` is empty where nothing was. */
export const sourced = {
  basis: z.string(),
  reliability,
  /** Keys of `resources/rulesets/sources.json`; none where nothing was read. */
  sources: z.array(z.string()),
} as const;

/** The days a ruleset holds for, both ends included, and what must be known before relying on it. */
export const ruleset = {
  format: z.literal(1),
  name: z.string(),
  inForceFrom: localDate.nullable(),
  inForceTo: localDate.nullable(),
  note: z.string(),
} as const;

/** One line of the catalogue: titles and forms are two catalogues and stay apart. */
const award = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9_]{1,30}$/),
  name: z.string(),
  kind: z.enum(["TITLE", "FORM"]),
  nominees: z.array(z.enum(["UNIT", "PERSON"])),
  /** Absent in a catalogue taken in before routes were data: today's line of the same code says it. */
  route: voteRoute.optional(),
  ...sourced,
});
export type Award = Readonly<z.infer<typeof award>>;

/** Shape of `resources/rulesets/awards-*.json`: a catalogue and the days it holds for, both ends included. */
export const awardRuleset = z.strictObject({ ...ruleset, awards: z.array(award) });
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
