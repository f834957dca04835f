import { assert } from "./assert";

/** What may stand in a canonical document: no float, no `undefined`, no date object. */
export type Canonical =
  | null
  | boolean
  | number
  | string
  | readonly Canonical[]
  | { readonly [key: string]: Canonical };

/**
 * The one spelling of a document: keys sorted by code unit, no white space, integers only, text in NFC.
 * Its UTF-8 bytes are what is hashed and sealed.
 */
export function canonicalText(value: Canonical): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") {
    assert(Number.isSafeInteger(value), "canonical numbers are whole");
    return String(value === 0 ? 0 : value);
  }
  if (typeof value === "string") return JSON.stringify(value.normalize("NFC"));
  if (Array.isArray(value)) return `[${value.map((item: Canonical) => canonicalText(item)).join(",")}]`;
  const entries = Object.entries(value as Readonly<Record<string, Canonical>>)
    .map(([key, item]) => [key.normalize("NFC"), item] as const)
    .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
  assert(new Set(entries.map(([key]) => key)).size === entries.length, "keys differ after NFC");
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalText(item)}`).join(",")}}`;
}
