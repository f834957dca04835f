import { type Canonical, canonicalText } from "#core/base/canonical-text";
import { sha256 } from "../../database/sha256";

/** Tells one call from every other: the procedure and its input as parsed, absent fields left out. */
export function vouchKey(procedure: string, input: unknown): string {
  return sha256(canonicalText([procedure, JSON.parse(JSON.stringify(input)) as Canonical]));
}
