import { z } from "zod";
import { localDate } from "#core/base/local-date";
import { paperKind } from "#core/dossiers/paper-kind";
import { votingRule } from "#core/registry/regulation";
import { sourceMark } from "#core/registry/source-mark";
import { clusterWord } from "#core/safekeeping/book";

const key = z.string().regex(/^[A-Z0-9_]+$/);
const marked = { sourceMark, sourceNote: z.string().default("") } as const;
const year = z.int();
/** Hundredths of the unit of measure. */
const hundredths = z.int();

const unit = z.strictObject({
  key,
  name: z.string(),
  locality: z.string().default(""),
  category: key,
  parent: key.nullable().default(null),
  memberFrom: localDate.nullable(),
  ...marked,
});

const head = z.strictObject({
  year,
  unit: key,
  role: z.enum(["HEAD", "DEPUTY"]),
  /** The post that speaks for the unit, never a name. */
  leader: z.string(),
  ...marked,
});

/** The letterhead of a year's papers and who signs them; posts, never a name. Illustration in every sample. */
const letterhead = z.strictObject({
  kind: z.enum(["HEAD_UNIT", "CLUSTER"]),
  above: z.string().default(""),
  body: z.string().default(""),
  numberSymbol: z.string().default(""),
  placeName: z.string().default(""),
  signerAuthority: z.string().default(""),
  signerPost: z.string(),
  sourceMark: z.literal("ILLUSTRATION"),
});

/** What only the years of the cluster's later or earlier books need besides their number. */
const yearOfCluster = z.strictObject({
  year,
  theme: z.string(),
  pattern: z.enum(["SEPARATE", "COMBINED"]),
  letterhead: letterhead.nullable().default(null),
  ...marked,
});

const movement = z.strictObject({
  key,
  parent: key.nullable().default(null),
  kind: z.enum(["REGULAR", "THEMATIC", "CAMPAIGN"]),
  title: z.string(),
  launchedBy: z.string().default(""),
  fromYear: year,
  toYear: year.nullable(),
  from: localDate.nullable().default(null),
  to: localDate.nullable().default(null),
  ...marked,
});

const planItem = z.strictObject({
  key,
  kind: z.enum(["MEETING", "PAPER_DUE", "ACTIVITY"]),
  title: z.string(),
  due: localDate.nullable(),
  expects: z
    .enum(["REGISTRATION", "PLEDGE_COMMENT", "WAVE_REPORT", "MIDYEAR_REPORT", "YEAR_REPORT", "OTHER"])
    .nullable()
    .default(null),
  place: z.string().default(""),
  meeting: key.nullable().default(null),
  state: z.enum(["PLANNED", "DONE"]),
  ...marked,
});

const task = z.strictObject({
  givenBy: z.string(),
  content: z.string(),
  owner: z.string(),
  due: localDate.nullable().default(null),
  meeting: key.nullable().default(null),
  ...marked,
});

const target = z.strictObject({
  key,
  /** Place of its content in the pledge, from 1; null where the pledge has no such content. */
  content: z.int().min(1).nullable(),
  name: z.string(),
  measure: z.string().default(""),
  direction: z.enum(["AT_LEAST", "AT_MOST", "RANGE", "YES_NO", "BY_DAY"]),
  value: hundredths.nullable().default(null),
  valueTo: hundredths.nullable().default(null),
  due: localDate.nullable().default(null),
  category: key.nullable().default(null),
  basis: z.string().default(""),
  ...marked,
});

const pledge = z.strictObject({
  title: z.string(),
  theme: z.string(),
  basis: z.string().default(""),
  commitment: z.string().default(""),
  signedOn: localDate.nullable(),
  place: z.string(),
  witness: z.string().default(""),
  meeting: key.nullable(),
  contents: z.array(z.strictObject({ text: z.string(), ...marked })),
  targets: z.array(target),
  ...marked,
});

/** A paper that came in, and the figures it reported; illustration in every sample. */
const incoming = z.strictObject({
  sender: key,
  planItem: key.nullable(),
  subject: z.string(),
  dated: localDate,
  received: localDate,
  channel: z.enum(["ZALO", "PAPER", "DOCUMENT_AXIS", "EMAIL", "OTHER"]),
  sourceMark,
});

const actual = z.strictObject({
  target: key,
  unit: key,
  period: z.enum(["MIDYEAR", "YEAR"]),
  value: hundredths.nullable().default(null),
  answer: z.enum(["YES", "NO"]).nullable().default(null),
  explanation: z.string().default(""),
  sourceMark,
});

const nomination = z.strictObject({
  nominee: key,
  member: key,
  awardCode: z.string(),
  year,
  papers: z.array(key).default([]),
  ...marked,
});

const meeting = z.strictObject({
  key,
  kind: z.enum(["LAUNCH", "MIDYEAR", "YEAR_END", "COMBINED", "COUNCIL", "OTHER"]),
  title: z.string(),
  date: localDate,
  /** The year it is about, where that is not the year of its day. */
  year: z.int().nullable().default(null),
  place: z.string(),
  note: z.string(),
  host: key.nullable().default(null),
  sourceMark,
  otherDate: z.strictObject({ date: localDate, note: z.string() }).nullable().default(null),
});

/**
 * Shape of `resources/samples/*.json`: a cluster as a published article tells of it, on one day of its year. Things
 * are named by keys; there is no place for a round, a vote or a result, nor for a person.
 */
export const sampleFile = z.strictObject({
  format: z.literal(2),
  name: z.string(),
  /** The day the sample is looked at as of. */
  asOf: localDate,
  source: z.strictObject({
    key: z.string(),
    title: z.string(),
    publisher: z.string(),
    date: localDate.nullable(),
    /** How the sentences that notes refer to are counted. */
    counting: z.string(),
  }),
  cluster: z.strictObject({
    word: clusterWord,
    name: z.string(),
    code: z.string(),
    year,
    placeName: z.string(),
    superior: z.string(),
    sourceNotes: z.array(z.string()),
  }),
  years: z.array(yearOfCluster).default([]),
  heads: z.array(head).default([]),
  categories: z.array(z.strictObject({ key, name: z.string() })),
  /** A parent stands before its children. */
  units: z.array(unit),
  regulation: z
    .strictObject({ title: z.string(), inForceFrom: localDate, rule: votingRule, sourceMark })
    .nullable(),
  movements: z.array(movement).default([]),
  plan: z.array(planItem).default([]),
  tasks: z.array(task).default([]),
  pledges: z.array(pledge).default([]),
  incoming: z.array(incoming).default([]),
  actuals: z.array(actual).default([]),
  papers: z
    .array(z.strictObject({ key, kind: paperKind, fileName: z.string(), text: z.string() }))
    .default([]),
  nominations: z.array(nomination).default([]),
  meetings: z.array(meeting),
});
export type SampleFile = Readonly<z.infer<typeof sampleFile>>;
