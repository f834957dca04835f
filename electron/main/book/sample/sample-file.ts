import { z } from "zod";
import { localDate } from "#core/base/local-date";
import { paperKind } from "#core/dossiers/procedures";
import { sourceMark, votingRule } from "#core/registry/procedures";
import { clusterWord } from "#core/safekeeping/book";

const key = z.string().regex(/^[A-Z0-9_]+$/);
const marked = { sourceMark, sourceNote: z.string() } as const;

/**
 * Shape of `resources/samples/*.json`: a cluster as a published article tells of it, before its conference. Things
 * are named by keys; there is no place for a round, a vote or a result, nor for a person.
 */
export const sampleFile = z.strictObject({
  format: z.literal(1),
  name: z.string(),
  /** The day the sample is looked at as of. */
  asOf: localDate,
  source: z.strictObject({
    key: z.string(),
    title: z.string(),
    publisher: z.string(),
    date: localDate,
    /** How the sentences that notes refer to are counted. */
    counting: z.string(),
  }),
  cluster: z.strictObject({
    word: clusterWord,
    name: z.string(),
    code: z.string(),
    year: z.int(),
    placeName: z.string(),
    superior: z.string(),
    sourceNotes: z.array(z.string()),
  }),
  categories: z.array(z.strictObject({ key, name: z.string() })),
  /** A parent stands before its children. */
  units: z.array(
    z.strictObject({
      key,
      name: z.string(),
      locality: z.string(),
      category: key,
      parent: key.nullable(),
      memberFrom: localDate.nullable(),
      ...marked,
    }),
  ),
  regulation: z.strictObject({
    title: z.string(),
    inForceFrom: localDate,
    rule: votingRule,
    sourceMark,
  }),
  papers: z.array(z.strictObject({ key, kind: paperKind, fileName: z.string(), text: z.string() })),
  nominations: z.array(
    z.strictObject({
      nominee: key,
      member: key,
      awardCode: z.string(),
      year: z.int(),
      ...marked,
      papers: z.array(key),
    }),
  ),
  meeting: z.strictObject({
    title: z.string(),
    date: localDate,
    place: z.string(),
    note: z.string(),
    sourceMark,
    otherDate: z.strictObject({ date: localDate, note: z.string() }),
  }),
});
export type SampleFile = Readonly<z.infer<typeof sampleFile>>;
