import { type Canonical, canonicalText } from "../base/canonical-text";
import { type Result, ok, refuse } from "../base/result";
import { type SealFormat1, sealFormat1 } from "./seal-format-1";

/** The newest format; older ones keep their reader. */
export type SealDocument = SealFormat1;

/** Why a sealed text cannot be taken as it stands. */
export type SealFault = "NOT_READABLE" | "FORMAT_UNKNOWN" | "FIELDS_WRONG" | "NOT_CANONICAL";

/** The one spelling of a sealed round; its UTF-8 bytes are hashed and kept. */
export function writeSealDocument(document: SealDocument): string {
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
  if (content.format !== 1) return refuse("FORMAT_UNKNOWN");
  const parsed = sealFormat1.safeParse(content);
  if (!parsed.success) return refuse("FIELDS_WRONG");
  return writeSealDocument(parsed.data) === sealed ? ok(parsed.data) : refuse("NOT_CANONICAL");
}
