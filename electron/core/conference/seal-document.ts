import { type Canonical, canonicalText } from "../base/canonical-text";
import { type Result, ok, refuse } from "../base/result";
import { settingsOfSilence } from "../registry/regulation-settings";
import { type SealFormat1, sealFormat1 } from "./seal-format-1";
import { type SealFormat2, sealFormat2 } from "./seal-format-2";

/** A sealed round in the fields of the newest format, with the number of the format it was sealed in. */
export type SealDocument = Omit<SealFormat2, "format"> & { readonly format: 1 | 2 };

/** Why a sealed text cannot be taken as it stands. */
export type SealFault = "NOT_READABLE" | "FORMAT_UNKNOWN" | "FIELDS_WRONG" | "NOT_CANONICAL";

/** The one spelling of a sealed round; its UTF-8 bytes are hashed and kept. */
export function writeSealDocument(document: SealFormat1 | SealFormat2): string {
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
  if (content.format !== 1 && content.format !== 2) return refuse("FORMAT_UNKNOWN");
  const parsed = content.format === 1 ? sealFormat1.safeParse(content) : sealFormat2.safeParse(content);
  if (!parsed.success) return refuse("FIELDS_WRONG");
  const document = parsed.data;
  if (writeSealDocument(document) !== sealed) return refuse("NOT_CANONICAL");
  return ok(document.format === 1 ? fieldsOfFormat1(document) : document);
}

/** Format 1 knew secret rounds over nominations only, without scores, links or settings. */
export function fieldsOfFormat1(document: SealFormat1): SealDocument {
  const { round, groups, count, outcome } = document;
  return {
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
  };
}
