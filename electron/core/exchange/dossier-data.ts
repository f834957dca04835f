import { z } from "zod";
import { type Canonical, canonicalText } from "../base/canonical-text";
import { bookId, clusterId, digest, nominationId, roundId, unitId } from "../base/ids";
import { localDate, moment } from "../base/local-date";
import { type Result, ok, refuse } from "../base/result";
import { attendance, ballotGroup, lineCount, roundTotals } from "../conference/count";
import { followsHow } from "../conference/round-link";
import { voteMode } from "../registry/regulation-settings";
import { lineOutcome, ruleCard } from "../conference/outcome";
import { paperKind } from "../dossiers/paper-kind";
import { bookKind, clusterWord } from "../safekeeping/book";

/** Name of the data file in every package, and the format it is written in. */
export const dataFileName = "hoso.json";
export const dossierFormat = "so-thi-dua/ho-so/1";

const shortCode = z.string().regex(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
const count = z.int().min(0);

const packagedPaper = z.strictObject({
  /** Inside the package, `data/…`. */
  path: z.string(),
  /** The name the paper had when it was taken in; the path may have been made safe. */
  fileName: z.string(),
  kind: paperKind,
  bytes: count,
  sha256: digest,
});
export type PackagedPaper = Readonly<z.infer<typeof packagedPaper>>;

const paperTotals = roundTotals.pick({
  printed: true,
  issued: true,
  leftOver: true,
  spoiled: true,
  returned: true,
  valid: true,
  invalid: true,
  blankPapers: true,
}).shape;
/** Numbers only some modes know, left out where they do not: a secret round reads as it always did. */
const otherTotals = {
  written: count.optional(),
  sent: count.optional(),
  late: count.optional(),
  notReturned: count.optional(),
};

/** What a sealed round says of this one nomination. */
const packagedResult = z.strictObject({
  round: z.strictObject({
    id: roundId,
    name: z.string(),
    mode: voteMode,
    meetingTitle: z.string(),
    meetingDate: localDate,
    place: z.string(),
    regulationTitle: z.string(),
    /** Why it followed another sealed round; left out where it stood for itself. */
    follows: followsHow.optional(),
  }),
  attendance,
  totals: z.strictObject({ ...paperTotals, ...otherTotals }),
  group: ballotGroup.pick({ name: true, quota: true }),
  line: z.strictObject({
    /** Place on the ballot. Its name there is not repeated: a person's may have been erased since. */
    number: z.int().min(1),
    ...lineCount.pick({ agree: true, disagree: true, blank: true, invalid: true }).shape,
    /** Written opinions, left out where none were taken. */
    writtenAgree: count.optional(),
    writtenDisagree: count.optional(),
    writtenBlank: count.optional(),
    /** Final score in hundredths, left out where none was typed. */
    score: count.optional(),
    base: count,
    rank: z.int().min(1),
    outcome: lineOutcome,
  }),
  /** Base, threshold and clause the votes were held against. */
  ruleCard,
  seal: z.strictObject({ code: shortCode, sha256: digest, sealedAt: moment }),
});
export type PackagedResult = Readonly<z.infer<typeof packagedResult>>;

/** The data of one dossier as it leaves the house. Written as canonical text (base/canonical-text.ts). */
export const dossierData = z.strictObject({
  format: z.literal(dossierFormat),
  program: z.strictObject({ name: z.string(), version: z.string() }),
  package: z.strictObject({
    name: z.string(),
    revision: z.int().min(1),
    /** SHA-256 of the previous revision's tagmanifest-sha256.txt. */
    previousDigest: digest.nullable(),
    writtenAt: moment,
  }),
  book: z.strictObject({ id: bookId, kind: bookKind }),
  cluster: z.strictObject({
    id: clusterId,
    word: clusterWord,
    name: z.string(),
    code: z.string(),
    year: z.int(),
  }),
  nomination: z.strictObject({
    id: nominationId,
    number: z.string().regex(/^HS-\d{4,}$/),
    year: z.int(),
    categoryName: z.string().nullable(),
    awardCode: z.string(),
    awardName: z.string(),
    /** The ruleset in force when the dossier was made. */
    rulesetSha256: digest,
  }),
  nominee: z.strictObject({
    kind: z.enum(["UNIT", "PERSON"]),
    name: z.string(),
    /** Parent of a unit below a member, or post and unit of a person. */
    under: z.string(),
    unitId,
  }),
  member: z.strictObject({ id: unitId, name: z.string() }),
  papers: z.array(packagedPaper),
  /** One for every sealed round the nomination was in, oldest first; empty before any. */
  results: z.array(packagedResult),
});
export type DossierData = Readonly<z.infer<typeof dossierData>>;

/** The bytes of hoso.json as text. */
export function dossierText(data: DossierData): string {
  return canonicalText(data as unknown as Canonical);
}

export type DossierTextFault =
  | { readonly fault: "NOT_JSON" }
  | { readonly fault: "FIELD"; readonly field: string }
  | { readonly fault: "NOT_CANONICAL" };

/** Reads hoso.json; the text must be the one spelling of what it says. */
export function readDossierText(text: string): Result<DossierData, DossierTextFault> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse({ fault: "NOT_JSON" });
  }
  const parsed = dossierData.safeParse(value);
  if (!parsed.success)
    return refuse({ fault: "FIELD", field: parsed.error.issues[0]?.path.map(String).join(".") ?? "" });
  return dossierText(parsed.data) === text ? ok(parsed.data) : refuse({ fault: "NOT_CANONICAL" });
}
