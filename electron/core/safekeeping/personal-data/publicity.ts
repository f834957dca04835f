import { z } from "zod";
import { reliability } from "../../base/reliability";

/** What a list for the public can print. */
export const publicField = z.enum(["NUMBER", "NAME", "POST", "UNIT", "MEMBER", "AWARD"]);
export type PublicField = z.infer<typeof publicField>;

/** What the book or the papers know of people and no public list ever prints; the program has no place for it there. */
export const unpublishedField = z.enum([
  "BIRTH_DATE",
  "IDENTITY_NUMBER",
  "TELEPHONE",
  "ACHIEVEMENT",
  "NOTE",
  "VOTES",
]);
export type UnpublishedField = z.infer<typeof unpublishedField>;

/** Where a line was read; `basis` is empty where nothing was, `sources` are keys of `rulesets/sources.json`. */
const sourced = { basis: z.string(), reliability, sources: z.array(z.string()) } as const;

const fieldRule = z.union([
  z.strictObject({ field: publicField, isPublished: z.boolean(), reason: z.string().min(1), ...sourced }),
  z.strictObject({
    field: unpublishedField,
    isPublished: z.literal(false),
    reason: z.string().min(1),
    ...sourced,
  }),
]);

/** How long lists stood open for opinions where it was read; the cluster chooses its own day. */
const period = z.strictObject({
  workingDays: z.int().min(1).max(60),
  about: z.string().min(1),
  ...sourced,
});

/** What may be published, and for how long it was seen to be: data with reasons, not code. */
export const publicityRules = z.strictObject({
  format: z.literal(1),
  name: z.string(),
  fields: z.array(fieldRule).min(1),
  periods: z.array(period),
});
export type PublicityRules = z.infer<typeof publicityRules>;

/** Fields a list prints. One the rules do not speak of stays away. */
export function publishedFields({ fields }: PublicityRules): ReadonlySet<PublicField> {
  return new Set(
    fields.flatMap((rule) =>
      rule.isPublished && publicField.safeParse(rule.field).success ? [rule.field] : [],
    ),
  );
}
