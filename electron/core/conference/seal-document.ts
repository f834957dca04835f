import { assertNever } from "../base/assert";
import { type Canonical, canonicalText } from "../base/canonical-text";
import { type Result, ok, refuse } from "../base/result";
import { settingsOfSilence } from "../registry/regulation-settings";
import { type SealFormat1, sealFormat1 } from "./seal-format-1";
import { type SealFormat2, sealFormat2 } from "./seal-format-2";
import { type SealFormat3, sealFormat3 } from "./seal-format-3";
import { type SealFormat4, sealFormat4 } from "./seal-format-4";

/** A sealed round in the fields of the newest format, with the number of the format it was sealed in. */
export type SealDocument = Omit<SealFormat4, "format"> & { readonly format: 1 | 2 | 3 | 4 };

/** Why a sealed text cannot be taken as it stands. */
export type SealFault = "NOT_READABLE" | "FORMAT_UNKNOWN" | "FIELDS_WRONG" | "NOT_CANONICAL";

/** The one spelling of a sealed round; its UTF-8 bytes are hashed and kept. */
export function writeSealDocument(document: SealFormat1 | SealFormat2 | SealFormat3 | SealFormat4): string {
  return canonicalText(document satisfies Canonical as Canonical);
}

/** Reads a sealed text of any format ever written; only the exact canonical spelling is taken. */
export function readSealDocument(sealed: string): Result<SealDocument, SealFault> {
  let content: unknown;
  try {
    content = JSON.parse(sealed);
  } catch {
    return refuse("NOT_READABLE");
  }
  if (typeof content !== "object" || content === null || !("format" in content))
    return refuse("FIELDS_WRONG");
  const format = formats.find(({ number }) => number === content.format);
  if (format === undefined) return refuse("FORMAT_UNKNOWN");
  const parsed = format.schema.safeParse(content);
  if (!parsed.success) return refuse("FIELDS_WRONG");
  const document = parsed.data;
  if (writeSealDocument(document) !== sealed) return refuse("NOT_CANONICAL");
  switch (document.format) {
    case 1:
      return ok(fieldsOfFormat1(document));
    case 2:
      return ok(fieldsOfFormat2(document));
    case 3:
      return ok(fieldsOfFormat3(document));
    case 4:
      return ok(document);
    default:
      return assertNever(document);
  }
}

const formats = [
  { number: 1, schema: sealFormat1 },
  { number: 2, schema: sealFormat2 },
  { number: 3, schema: sealFormat3 },
  { number: 4, schema: sealFormat4 },
] as const;

/** Format 3 knew no round that was opened again. */
export function fieldsOfFormat3(
  document: Omit<SealFormat3, "format"> & { readonly format: 1 | 2 | 3 },
): SealDocument {
  return { ...document, replaces: null };
}

/** Format 2 knew neither who casts a vote for another nor late answers by name nor a second reading. */
export function fieldsOfFormat2(
  document: Omit<SealFormat2, "format"> & { readonly format: 1 | 2 },
): SealDocument {
  return fieldsOfFormat3({
    ...document,
    roll: document.roll.map((line) => ({ ...line, deputyVoterId: null })),
    lateAnswers: [],
    doubleCount: null,
  });
}

/** Format 1 knew secret rounds over nominations only, without scores, links or settings. */
export function fieldsOfFormat1(document: SealFormat1): SealDocument {
  const { round, groups, count, outcome } = document;
  return fieldsOfFormat2({
    ...document,
    round: { ...round, subject: "NOMINATIONS", openedClock: null, dueOn: null, follows: null },
    settings: settingsOfSilence,
    groups: groups.map((group) => ({
      ...group,
      post: null,
      filling: "MAY",
      tieResolution: null,
      lines: group.lines.map((line) => ({ ...line, unitId: null, score: null, ownVotes: 0 })),
    })),
    count: {
      totals: { ...count.totals, written: null, sent: null, late: null, notReturned: null },
      lines: count.lines.map((line) => ({
        ...line,
        writtenAgree: null,
        writtenDisagree: null,
        writtenBlank: null,
      })),
    },
    outcome: {
      ...outcome,
      groups: outcome.groups.map((group) => ({
        ...group,
        resolved: null,
        lines: group.lines.map((line) => ({ ...line, score: null })),
      })),
    },
  });
}
